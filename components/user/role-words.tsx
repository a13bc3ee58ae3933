import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import type { About, Stage } from '@/lib/user/directory/types'
import type { Role } from '@/lib/user/types'

/** «Koordinator, Helse- og omsorgsdepartementet». */
export function RoleWords({ role, about }: { role: Role; about: About | null }) {
  const t = useTranslations('roller')
  const locale = useLocale()
  return (
    <>
      <strong>{t(`name.${role}`)}</strong>
      {about === null ? null : `, ${nameIn(about, locale)}`}
    </>
  )
}

interface DaysProps {
  from: string
  /** The last day. */
  to: string | null
  stage: Stage
}

/** «Fra 1. desember 2026 til og med 31. desember 2026», with whether that is now. */
export function RoleDays({ from, to, stage }: DaysProps) {
  const t = useTranslations('roller')
  const locale = useLocale()
  const first = formatDay(from, locale)
  const last = to === null ? '' : formatDay(to, locale)
  return (
    <span className="muted small block">
      {stage === 'LATER' ? `${t('later')} ` : ''}
      {to === null ? t('openDays', { from: first }) : t('days', { from: first, to: last })}
    </span>
  )
}
