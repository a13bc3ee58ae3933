import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatDay } from '@/lib/format/date'
import { formatVedtak, langOf, vedtakPath } from '@/lib/format/vedtak'
import type { UnitKey } from '@/lib/register/view'

interface UnitHeadProps {
  unit: UnitKey & { tekst: string; maalform: 'NB' | 'NN' | null; dato?: string | null }
  /** It has no page yet. */
  isUnregistered?: boolean
}

/** Which vedtak, and the Storting's own words. */
export function UnitHead({ unit, isUnregistered = false }: UnitHeadProps) {
  const t = useTranslations('fordeling')
  const locale = useLocale()
  const { tekst, maalform, dato = null } = unit
  const name = t('vedtak', { vedtak: formatVedtak(unit) })
  return (
    <>
      <h3>
        {isUnregistered ? name : <AppLink href={vedtakPath(unit)}>{name}</AppLink>}
        {dato === null ? null : <span className="muted plain-weight">{` · ${formatDay(dato, locale)}`}</span>}
      </h3>
      <blockquote className="verbatim keep-lines" lang={langOf(maalform)}>
        {tekst}
      </blockquote>
    </>
  )
}
