import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { CountLink } from '@/components/vedtak/count-link'
import { Day } from '@/components/vedtak/day'
import { formatSesjon } from '@/lib/format/sesjon'
import type { GivenUttalelser } from '@/lib/uttalelse/queries'

/** What a fagkomité has said of accounts. */
export function Given({ given }: { given: GivenUttalelser[] }) {
  const t = useTranslations('uttalelse')
  if (given.length === 0) return null
  return (
    <section aria-labelledby="uttalelser">
      <h2 id="uttalelser">{t('ofKomite')}</h2>
      <p className="muted">{t('ofKomiteLead')}</p>
      <ul className="rows">
        {given.map(({ slug, sitat, rapporteringssesjon, dag, count }) => (
          <li key={`${slug}/${rapporteringssesjon}`}>
            <p>
              <AppLink href={`/dokument/${slug}`} lang="nb">
                {sitat}
              </AppLink>
              {', '}
              <Day day={dag} />
            </p>
            <p className="small">
              {t.rich('inDocument', {
                count,
                sesjon: formatSesjon(rapporteringssesjon),
                antall: (words) => (
                  <CountLink count={count} filter={{ dokument: `${slug}.uttalt` }}>
                    {words}
                  </CountLink>
                ),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
