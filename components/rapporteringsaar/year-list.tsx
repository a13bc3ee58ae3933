import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { formatDay, formatInstant } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { listAar } from '@/lib/rapporteringsaar/queries'
import { aarPath } from '@/lib/rapporteringsaar/rules'

/** The years SMK has opened, the newest first, with what is due when. */
export async function YearList() {
  const [t, locale, years] = await Promise.all([getTranslations('rapporteringsaar'), getLocale(), listAar()])
  if (years.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="rows">
      {years.map(({ sesjon, fristUtkast, fristGodkjenning, publiseres, publisert }) => (
        <li key={sesjon}>
          <h2 className="plain-weight">
            <AppLink href={aarPath(sesjon)}>{t('short', { sesjon: formatSesjon(sesjon) })}</AppLink>
          </h2>
          <p className="muted small">
            {publisert === null
              ? [
                  `${t('fact.fristUtkast')}: ${formatDay(fristUtkast, locale)}`,
                  `${t('fact.fristGodkjenning')}: ${formatDay(fristGodkjenning, locale)}`,
                  `${t('fact.publiseres')}: ${formatInstant(publiseres, locale)}`,
                ].join(' · ')
              : `${t('fact.publisert')}: ${formatInstant(publisert, locale)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
