import { getLocale, getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Act } from '@/components/user/act'
import { Refused } from '@/components/user/refused'
import type { FieldSpec } from '@/components/form/types'
import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'
import type { Viewer } from '@/lib/user/types'
import { registerOpphevelse } from '@/lib/vurdering/opphevelse/actions'
import { mayReadOpphevelse } from '@/lib/vurdering/opphevelse/policy'
import { findKontrollId, listOpphevelser, listProposed, type ProposedRepeal } from '@/lib/vurdering/opphevelse/queries' // prettier-ignore

const path = '/arbeid/vurdering/opphevelse'

interface OpphevelsePageProps {
  viewer: Viewer
  /** The unit that was chosen from the list of proposals. */
  asked: Record<string, string | string[] | undefined>
}

/** The Storting's answers to proposals of repeal, registered by the secretariat of its control committee. */
export async function OpphevelsePage({ viewer, asked }: OpphevelsePageProps) {
  if (mayReadOpphevelse(viewer, await findKontrollId()) === null)
    return <Refused viewer={viewer} path="/arbeid/vurdering" status={404} />
  const t = await getTranslations('opphevelse')
  return (
    <PortalFrame title={t('title')} path={path} viewer={viewer}>
      <Breadcrumbs trail={[{ label: t('benches'), href: '/arbeid/vurdering' }, { label: t('title') }]} />
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Proposals />
        <section aria-labelledby="registrer">
          <h2 id="registrer">{t('register')}</h2>
          <Act
            id="opphevelse"
            action={registerOpphevelse}
            submit={t('submit')}
            done={t('done')}
            fields={await fieldsOf(asked)}
          />
        </section>
        <Registered />
      </div>
    </PortalFrame>
  )
}

async function Proposals() {
  const t = await getTranslations('opphevelse')
  const proposed = await listProposed()
  return (
    <section aria-labelledby="forslag">
      <h2 id="forslag">{t('proposed')}</h2>
      {proposed.length === 0 ? <p className="muted">{t('proposedNone')}</p> : null}
      <ul className="rows">
        {proposed.map((one) => (
          <Proposal key={`${one.vedtakId}/${one.rapporteringssesjon}`} proposal={one} />
        ))}
      </ul>
    </section>
  )
}

async function Proposal({ proposal }: { proposal: ProposedRepeal }) {
  const [t, locale] = await Promise.all([getTranslations('opphevelse'), getLocale()])
  const { sesjon, nummer, punkt, stikkord, rapporteringssesjon, romertall, dag } = proposal
  const query = new URLSearchParams({ sesjon, nummer: String(nummer), ...(punkt && { punkt }) })
  return (
    <li>
      <p>
        <AppLink href={vedtakPath(proposal)}>{formatVedtak(proposal)}</AppLink>{' '}
        <span lang="no">{stikkord}</span>
      </p>
      <p className="small muted">
        {t('proposedIn', {
          sesjon: formatSesjon(rapporteringssesjon),
          romertall,
          dag: dag === null ? '' : formatDay(dag, locale),
        })}
      </p>
      <p>
        <AppLink href={`${path}?${query.toString()}#registrer`}>
          {t('answer', { vedtak: formatVedtak(proposal) })}
        </AppLink>
      </p>
    </li>
  )
}

async function fieldsOf(asked: OpphevelsePageProps['asked']): Promise<FieldSpec[]> {
  const t = await getTranslations('opphevelse')
  const given = (name: string) => {
    const value = asked[name]
    return typeof value === 'string' ? value.slice(0, 20) : ''
  }
  const options = (['OPPHEVET', 'IKKE_OPPHEVET'] as const).map((value) => ({ value, label: t(`result.${value}`) })) // prettier-ignore
  return [
    { kind: 'text', name: 'sesjon', label: t('sesjon'), help: t('sesjonHelp'), value: given('sesjon') },
    { kind: 'text', name: 'nummer', label: t('nummer'), value: given('nummer') },
    { kind: 'text', name: 'punkt', label: t('punkt'), value: given('punkt'), isOptional: true },
    { kind: 'radio', name: 'resultat', label: t('resultat'), options },
    { kind: 'text', name: 'iSesjon', label: t('iSesjon'), help: t('sesjonHelp') },
    { kind: 'text', name: 'vedtaksnummer', label: t('vedtaksnummer'), help: t('vedtaksnummerHelp'), isOptional: true }, // prettier-ignore
    { kind: 'text', name: 'romertall', label: t('romertall'), isOptional: true },
    { kind: 'date', name: 'dato', label: t('dato') },
    { kind: 'text', name: 'innstilling', label: t('innstilling'), help: t('innstillingHelp') },
  ]
}

async function Registered() {
  const [t, locale] = await Promise.all([getTranslations('opphevelse'), getLocale()])
  const rows = await listOpphevelser()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="registrert">
      <h2 id="registrert">{t('registered')}</h2>
      <ul className="rows">
        {rows.map(({ id, unit, resultat, dato, dokument }) => (
          <li key={id}>
            <p>
              <AppLink href={vedtakPath(unit)}>{formatVedtak(unit)}</AppLink>{' '}
              <span className="strong">{t(`result.${resultat}`)}</span>
              {dato === null ? null : `, ${formatDay(dato, locale)}`}
            </p>
            <p className="small">
              <AppLink href={`/dokument/${dokument.slug}`} lang="nb">
                {dokument.sitat ?? dokument.filnavn}
              </AppLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
