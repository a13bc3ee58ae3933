import { useTranslations } from 'next-intl'
import { langOf } from '@/lib/format/vedtak'
import type { VedtakListItem } from '@/lib/register/view'
import type { Excerpt, HitReason, TextPiece } from '@/lib/search/explain'

const excerptLength = 170

/** The Storting's words: the sentence that was hit, else the beginning. A sentence of the account says whose it is. */
export function HitExcerpt({ item }: { item: VedtakListItem }) {
  const t = useTranslations('words')
  const { treff, tekst, maalform, redegjorelseMaalform } = item
  if (treff?.excerpt) {
    const isAccount = treff.excerpt.field === 'redegjorelse'
    return (
      <p className="excerpt">
        {isAccount ? <span className="excerpt-of">{t('fromAccount')} </span> : null}
        <span lang={langOf(isAccount ? redegjorelseMaalform : maalform)}>
          <Sentence excerpt={treff.excerpt} />
        </span>
      </p>
    )
  }
  const isLong = tekst.length > excerptLength
  const short = isLong ? `${tekst.slice(0, tekst.lastIndexOf(' ', excerptLength))} …` : tekst
  return (
    <p className="excerpt" lang={langOf(maalform)}>
      «{short}»
    </p>
  )
}

function Sentence({ excerpt: { pieces, startsInside, endsInside } }: { excerpt: Excerpt }) {
  return (
    <>
      «{startsInside ? '… ' : null}
      <Pieces pieces={pieces} />
      {endsInside ? ' …' : null}»
    </>
  )
}

export function Pieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, hit }, index) =>
    hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
}

/** Why the vedtak is among the hits: the documents it hangs on, or the words, each with where it stands. */
export function HitReasons({ item: { treff, siteringer } }: { item: VedtakListItem }) {
  const t = useTranslations('words')
  const reasons = [
    ...siteringer.map(({ sitat, rolle }) => t(rolle === 'GJORT_I' ? 'adoptedIn' : 'cites', { sitat })),
    ...(treff?.reasons ?? []).map((reason) => `${foundWords(reason, t)} ${t(reason.field)}`),
  ]
  if (reasons.length === 0) return null
  return (
    <p className="hit-reasons">
      <span className="strong">{t('why')}</span> {reasons.join(' · ')}
    </p>
  )
}

function foundWords(
  { typed, found, relation }: HitReason,
  t: ReturnType<typeof useTranslations<'words'>>,
): string {
  const words = { found: found.join(t('between')), typed }
  switch (relation) {
    case 'ordet':
      return t('itself', words)
    case 'ordrett':
      return t('verbatim', words)
    case 'form':
    case 'synonym':
      return t('instead', words)
    case 'sammensetning':
    case 'begynnelse':
      return t('inside', words)
  }
}
