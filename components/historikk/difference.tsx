import { useLocale, useTranslations } from 'next-intl'
import type { DifferencePiece } from '@/lib/format/word-difference'

/**
 * A text with what was taken out and put in. Colour and line say it to the eye; `ins` and `del` say it to few screen
 * readers, so words that only they get stand around each change.
 */
export function Difference({ pieces }: { pieces: DifferencePiece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, index) => (
        <Piece key={index} kind={kind} text={text} />
      ))}
    </>
  )
}

function Piece({ kind, text }: DifferencePiece) {
  const t = useTranslations('historikk')
  if (kind === 'same') return text
  const Element = kind === 'added' ? 'ins' : 'del'
  return (
    <Element>
      <Aside>{t(kind)}</Aside>
      {text}
      <Aside>{t('changeEnd')}</Aside>
    </Element>
  )
}

/** For the ear only, in the language of the page. */
function Aside({ children }: { children: string }) {
  const locale = useLocale()
  return (
    <span className="sr-only" lang={locale}>
      {` [${children}] `}
    </span>
  )
}
