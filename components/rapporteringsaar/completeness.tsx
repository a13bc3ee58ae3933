import { getLocale, getTranslations } from 'next-intl/server'
import { WorkCount } from '@/components/arbeid/work-count'
import { AppLink } from '@/components/ui/app-link'
import { now } from '@/lib/clock'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'
import { choose } from '@/lib/rapporteringsaar/arbeidsliste/rules'
import type { Work } from '@/lib/rapporteringsaar/arbeidsliste/types'
import { countRegister, listFallenOut } from '@/lib/rapporteringsaar/fremdrift/queries'
import { byDepartement, isComplete } from '@/lib/rapporteringsaar/fremdrift/rules'
import { contentRoles } from '@/lib/rapporteringsaar/policy'
import { departementerOf, isSmk } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { previousSesjon } from '@/lib/vedtak/rules'

const checks = ['uten-departement', 'i-fordeling', 'i-overforing', 'etter-apning', 'uten-saksbehandler', 'uten-tekst'] as const // prettier-ignore

interface CompletenessProps {
  work: Work
  viewer: Viewer
}

/** Whether anything has fallen out of the year, or lies where nobody looks. For SMK with the proof for the whole. */
export async function Completeness({ work, viewer }: CompletenessProps) {
  const t = await getTranslations('rapporteringsaar')
  const isOffice = isSmk(viewer)
  const { aar, units, context } = work
  const shown = checks.filter((check) => isOffice || check !== 'uten-departement')
  return (
    <section aria-labelledby="komplett">
      <h2 id="komplett">{t('complete')}</h2>
      {isOffice ? <Proof work={work} /> : null}
      <ul className="rows">
        {shown.map((utvalg) => (
          <li key={utvalg}>
            <WorkCount
              count={choose(units, { utvalg }, context).length}
              filter={{ aar: aar.sesjon, utvalg }}
              about={t(`check.${utvalg}`)}
            />{' '}
            {t(`check.${utvalg}`)}
          </li>
        ))}
      </ul>
      <Fallen work={work} departementer={isOffice ? null : departementerOf(viewer, contentRoles)} />
    </section>
  )
}

/** The year is counted twice, in different ways, and the parts are added up. */
async function Proof({ work: { aar, units } }: { work: Work }) {
  const [t, counted] = await Promise.all([getTranslations('rapporteringsaar'), countRegister(aar, now())])
  const parts = byDepartement(units)
  const sum = parts.reduce((all, { total }) => all + total, 0)
  const { forrige, tidligere } = counted
  const sesjon = formatSesjon(previousSesjon(aar.sesjon))
  return (
    <>
      <p>{t('counted', { forrige, tidligere, sesjon, total: forrige + tidligere })}</p>
      {isComplete(parts, units.length, counted) ? (
        <p>{t('agrees', { sum })}</p>
      ) : (
        <p className="notice" role="alert">
          {t('differs', { sum, year: units.length })}
        </p>
      )}
    </>
  )
}

async function Fallen({ work, departementer }: { work: Work; departementer: number[] | null }) {
  const [t, locale, fallen] = await Promise.all([
    getTranslations('rapporteringsaar'),
    getLocale(),
    listFallenOut(work.aar, departementer, now()),
  ])
  if (fallen.length === 0) return null
  return (
    <>
      <h3>{t('fallen')}</h3>
      <p>{t('fallenLead')}</p>
      <ul className="rows">
        {fallen.map((unit) => {
          const departement = work.context.departementer.get(unit.departementId)
          return (
            <li key={vedtakPath(unit)}>
              <AppLink href={vedtakPath(unit)}>{formatVedtak(unit)}</AppLink>
              {departement ? `, ${nameIn(departement, locale)}` : ''}
            </li>
          )
        })}
      </ul>
    </>
  )
}
