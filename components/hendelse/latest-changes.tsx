import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { CountLink } from '@/components/vedtak/count-link'
import { Day } from '@/components/vedtak/day'
import { PartyMark } from '@/components/vedtak/party-mark'
import { nameIn } from '@/lib/format/name'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'
import type { Change } from '@/lib/hendelse/changes/queries'
import type { Told, VedtakFilter } from '@/lib/vedtak/schema'

interface LatestChangesProps {
  changes: Change[]
  /** Whose changes they are, as a list asks for it. */
  of?: Partial<VedtakFilter>
}

/** What the newest documents brought, party by party. */
export function LatestChanges({ changes, of = {} }: LatestChangesProps) {
  const t = useTranslations('endringer')
  return (
    <section aria-labelledby="endringer">
      <h2 id="endringer">{t('title')}</h2>
      {changes.length === 0 ? <p className="muted">{t('empty')}</p> : null}
      <ul className="event-log">
        {changes.map((change) => (
          <ChangeRow key={`${change.dokument.slug}.${change.told}`} change={change} of={of} />
        ))}
      </ul>
    </section>
  )
}

const byDepartement: readonly Told[] = ['redegjort', 'foreslatt-opphevet']
/** So few are named one by one. */
const fewest = 5

function ChangeRow({ change, of }: { change: Change; of: Partial<VedtakFilter> }) {
  const t = useTranslations('endringer')
  const locale = useLocale()
  const { told, dag, dokument, departement, innstilling, antall, vedtak } = change
  const filter = { ...of, dokument: told === 'redegjort' ? dokument.slug : `${dokument.slug}.${told}` }
  const link = (words: ReactNode) => (
    <CountLink count={antall} filter={filter}>
      {words}
    </CountLink>
  )
  return (
    <li>
      <span className="event-day">
        <Day day={dag} short />
      </span>
      <span className="event-mark">
        <PartyMark party={byDepartement.includes(told) ? 'departement' : 'storting'} />
      </span>
      <div>
        <p>
          {t.rich(told, {
            count: antall,
            departement: departement ? nameIn(departement, locale) : t('departement'),
            antall: link,
          })}
          {antall <= fewest ? <Named vedtak={vedtak} /> : null}
          {innstilling ? `, ${innstilling}` : null}
        </p>
        <p className="small">
          <AppLink href={`/dokument/${dokument.slug}`}>{dokument.sitat}</AppLink>
        </p>
      </div>
    </li>
  )
}

function Named({ vedtak }: Pick<Change, 'vedtak'>) {
  return (
    <>
      {': '}
      {vedtak.map((key, index) => (
        <span key={vedtakPath(key)}>
          {index > 0 ? ', ' : null}
          <AppLink href={vedtakPath(key)}>{formatVedtak(key)}</AppLink>
        </span>
      ))}
    </>
  )
}
