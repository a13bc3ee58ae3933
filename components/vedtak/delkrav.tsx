import { useTranslations } from 'next-intl'
import { langOf } from '@/lib/format/vedtak'
import type { Place, VedtakRecord } from '@/lib/register/view'
import { PlaceLine } from './place-line'

/** Several demands in one unit, one by one. They are never counted and have no state of their own. */
export function Delkrav({ vedtak, place = vedtak.place }: { vedtak: VedtakRecord; place?: Place }) {
  const { delkrav, maalform } = vedtak
  const t = useTranslations('record')
  if (delkrav.length < 2) return null
  return (
    <section aria-labelledby="delkrav">
      <h2 id="delkrav">{t('delkrav')}</h2>
      <ol className="rows verbatim delkrav" lang={langOf(maalform)}>
        {delkrav.map(({ merke, tekst }, index) => (
          <li key={index}>
            {merke ? <span className="delkrav-mark">{merke}</span> : null}
            <span>{tekst}</span>
          </li>
        ))}
      </ol>
      <PlaceLine place={place} />
    </section>
  )
}
