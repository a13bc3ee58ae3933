import { useTranslations } from 'next-intl'
import { sharedPart } from '@/lib/format/word-difference'
import { formatSesjon } from '@/lib/format/sesjon'
import { langOf } from '@/lib/format/vedtak'
import type { TrailEntry, TrailText } from '@/lib/register/trail/view'
import { Difference } from './difference'

/** Less in common than this, and two texts are easier read one after the other. */
const leastShared = 0.3

/** A text as it came: whole the first time, and then with its changes from the one before. */
export function TrailTextView({ entry, text }: { entry: TrailEntry; text: TrailText }) {
  const t = useTranslations('historikk')
  const { pieces, field, maalform } = text
  const isSame = pieces?.every(({ kind }) => kind === 'same') ?? false
  if (isSame) return <p className="small">{t('same', { felt: t(`field.${field}`) })}</p>
  const isRewritten = pieces !== null && sharedPart(pieces) < leastShared
  return (
    <div className="trail-text">
      <h3>{t(`field.${field}`)}</h3>
      {pieces === null ? null : (
        <p className="small muted">
          {isRewritten ? t('rewritten', against(entry)) : t('against', against(entry))}
        </p>
      )}
      <div className="verbatim keep-lines" lang={maalform === null ? 'nb' : langOf(maalform)}>
        {pieces === null || isRewritten ? text.text : <Difference pieces={pieces} />}
      </div>
    </div>
  )
}

function against({ against: of, sesjon }: TrailEntry) {
  const isSameYear = of?.sesjon === sesjon
  return { base: isSameYear ? 'versjon' : 'tidligere', sesjon: formatSesjon(of?.sesjon ?? '') } as const
}
