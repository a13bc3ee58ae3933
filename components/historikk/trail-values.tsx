import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/format/date'
import type { Anbefaling } from '@/lib/gjennomgang/types'
import type { TrailEntry } from '@/lib/register/trail/view'
import type { DepartementetsVurdering, KomiteensVurdering } from '@/lib/register/view'

type Value = TrailEntry['values'][number]

/** What was concluded, and what it was before where that was something else. */
export function TrailValues({ entry }: { entry: TrailEntry }) {
  const t = useTranslations('historikk')
  const { values, against } = entry
  if (values.length === 0) return null
  return (
    <dl className="trail-values">
      {values.map((value) => (
        <div key={value.field}>
          <dt>{t(`field.${value.field}`)}</dt>
          <dd>
            <ValueText field={value.field} value={value.to} />
            {against !== null && value.from !== value.to ? (
              <span className="muted">
                {' '}
                {t.rich('before', { verdi: () => <ValueText field={value.field} value={value.from} /> })}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function ValueText({ field, value }: { field: Value['field']; value: string | null }) {
  const record = useTranslations('record')
  const dep = useTranslations('dep')
  const kkk = useTranslations('kkk')
  const uttalelse = useTranslations('uttalelse')
  const locale = useLocale()
  if (value === null) return record('notStated')
  switch (field) {
    case 'vurdering':
      return dep(value as DepartementetsVurdering)
    case 'resultat':
      return kkk(value as KomiteensVurdering)
    case 'anbefaling':
      return uttalelse(`anbefaling.${value as Anbefaling}`)
    case 'rapporteringAvsluttes':
      return record(value === 'JA' ? 'yes' : 'no')
    case 'vedtaksdato':
      return formatDay(value, locale)
    case 'tittel':
    case 'stikkord':
      return <span lang="nb">{value}</span>
  }
}
