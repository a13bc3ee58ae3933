import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Day } from '@/components/vedtak/day'
import { PartyMark } from '@/components/vedtak/party-mark'
import { nameIn } from '@/lib/format/name'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'
import type { LatestChange } from '@/lib/dokument/queries'

/** What the newest documents brought, party by party. */
export function LatestChanges({ changes }: { changes: LatestChange[] }) {
  const t = useTranslations('front')
  return (
    <section aria-labelledby="endringer">
      <h2 id="endringer">{t('latest')}</h2>
      {changes.length === 0 ? <p className="muted">{t('latestEmpty')}</p> : null}
      <ul className="event-log">
        {changes.map((change) => (
          <Change key={change.slug} change={change} />
        ))}
      </ul>
    </section>
  )
}

function Change({ change }: { change: LatestChange }) {
  const t = useTranslations('front')
  const locale = useLocale()
  const { dag, slug, sitat, departement, rapporteringer, vurderinger, forslag } = change
  const source = (
    <p className="small">
      <AppLink href={`/dokument/${slug}`}>{sitat}</AppLink>
    </p>
  )
  return (
    <>
      {rapporteringer > 0 ? (
        <ChangeRow day={dag} party="departement">
          <p>
            {t('changeReports', {
              count: rapporteringer,
              departement: departement ? nameIn(departement, locale) : '',
            })}
          </p>
          {source}
        </ChangeRow>
      ) : null}
      {forslag.length > 0 ? (
        <ChangeRow day={dag} party="departement">
          <p>
            {t('changeProposals', { count: forslag.length })}{' '}
            {forslag.map((vedtak, index) => (
              <span key={vedtakPath(vedtak)}>
                {index > 0 ? ', ' : null}
                <AppLink href={vedtakPath(vedtak)}>{formatVedtak(vedtak)}</AppLink>
              </span>
            ))}
          </p>
          {source}
        </ChangeRow>
      ) : null}
      {vurderinger.antall > 0 ? (
        <ChangeRow day={dag} party="storting">
          <p>
            <AppLink href="/vedtak?kkk=ikke-utkvittert">
              {t('changeJudgements', { count: vurderinger.antall })}
            </AppLink>
            {vurderinger.innstilling ? `, ${vurderinger.innstilling}` : null}
          </p>
          {source}
        </ChangeRow>
      ) : null}
    </>
  )
}

interface ChangeRowProps {
  day: string
  party: 'storting' | 'departement'
  children: React.ReactNode
}

function ChangeRow({ day, party, children }: ChangeRowProps) {
  return (
    <li>
      <span className="event-day">
        <Day day={day} short />
      </span>
      <span className="event-mark">
        <PartyMark party={party} />
      </span>
      <div>{children}</div>
    </li>
  )
}
