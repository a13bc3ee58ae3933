import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import type { UttalelseView } from '@/lib/register/view'
import { PublicSince } from './day'
import { PartyMark } from './party-mark'
import { PlaceLine } from './place-line'

/** What fagkomiteer said, beside the two answers and never among them: it decides nothing. */
export function Uttalelser({ uttalelser }: { uttalelser: UttalelseView[] }) {
  const t = useTranslations('uttalelse')
  if (uttalelser.length === 0) return null
  return (
    <div className="uttalelser">
      <h3>{t('title')}</h3>
      <p className="small muted">{t('lead')}</p>
      {uttalelser.map((uttalelse) => (
        <Said key={`${uttalelse.komite.slug}/${uttalelse.rapporteringssesjon}`} uttalelse={uttalelse} />
      ))}
    </div>
  )
}

function Said({ uttalelse }: { uttalelse: UttalelseView }) {
  const t = useTranslations('uttalelse')
  const locale = useLocale()
  const { komite, slag, anbefaling, rapporteringssesjon, tekst, place } = uttalelse
  return (
    <div className="uttalelse">
      <h4>
        <PartyMark party="storting" />
        <AppLink href={`/komite/${komite.slug}`}>{nameIn(komite, locale)}</AppLink>
      </h4>
      <p>
        <span className="strong">{t(`anbefaling.${anbefaling}`)}</span>
        {'. '}
        {t('of', { slag: t(`slag.${slag}`), sesjon: formatSesjon(rapporteringssesjon) })}
        {', '}
        <PublicSince {...place} />
      </p>
      {tekst === '' ? null : (
        <div className="verbatim keep-lines" lang="no">
          {tekst}
        </div>
      )}
      <PlaceLine place={place} />
    </div>
  )
}
