import { useTranslations } from 'next-intl'
import type { Funn } from '@/lib/check/types'

/** What a machine's reading of the account says speaks against closing: for the committee alone, never a judgement. */
export function FunnPart({ funn }: { funn: Funn[] }) {
  const t = useTranslations('benk')
  const rule = useTranslations('kontroll.rule')
  if (funn.length === 0) return null
  return (
    <section className="notice desk-funn" aria-labelledby="funn">
      <h2 id="funn">{t('funn')}</h2>
      <p className="small">{t('funnLead')}</p>
      <ul>
        {funn.map((one) => (
          <li key={one.rule}>
            {one.group === 'LUKKET_FOR_TIDLIG' ? <strong>{t('tooSoon')} </strong> : null}
            {rule(one.rule, { frist: one.values.frist ?? '', henvisning: one.values.henvisning ?? '' })}
          </li>
        ))}
      </ul>
    </section>
  )
}
