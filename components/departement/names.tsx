import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Day } from '@/components/vedtak/day'
import type { DatedName } from '@/lib/departement/queries'
import { nameIn, nameLang } from '@/lib/format/name'
import type { DepartementLink } from '@/lib/register/view'

/** The names of one departement, the newest first. */
export function Names({ names }: { names: DatedName[] }) {
  const t = useTranslations('departement')
  return (
    <section aria-labelledby="navn">
      <h2 id="navn">{t('names')}</h2>
      <ul className="rows">
        {names.map((name) => (
          <li key={name.navn}>
            <Name name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All departementer with what they are and were called: an abbreviation alone does not tell which is meant. */
export function AllNames({ departementer }: { departementer: (DepartementLink & { names: DatedName[] })[] }) {
  const t = useTranslations('departement')
  const locale = useLocale()
  return (
    <section aria-labelledby="navn">
      <h2 id="navn">{t('allNames')}</h2>
      <p className="muted">{t('allNamesText')}</p>
      <ul className="rows">
        {departementer.map(({ slug, names, ...named }) => {
          const [current, ...earlier] = names
          return (
            <li key={slug}>
              <AppLink href={`/departement/${slug}`}>{nameIn(named, locale)}</AppLink> ({named.forkortelse})
              {current ? <Period name={current} /> : null}
              {earlier.map((name) => (
                <p key={name.navn} className="small">
                  {t('earlier')} <Name name={name} />
                </p>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Name({ name }: { name: DatedName }) {
  const locale = useLocale()
  return (
    <>
      <span lang={nameLang(name, locale)}>{nameIn(name, locale)}</span> ({name.forkortelse})
      <Period name={name} />
    </>
  )
}

function Period({ name: { fra, til, uverifisert } }: { name: DatedName }) {
  const t = useTranslations('departement')
  return (
    <span className="muted small">
      {fra ? <> · {t.rich('nameFrom', { date: () => <Day day={fra} /> })}</> : null}
      {til ? <> · {t.rich('nameTo', { date: () => <Day day={til} /> })}</> : null}
      {uverifisert ? <> · {t('unverified')}</> : null}
    </span>
  )
}
