import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak } from '@/lib/format/vedtak'
import type { UnitKey, VedtakLink } from '@/lib/register/view'
import { CountLink } from './count-link'
import { VedtakLinks } from './vedtak-links'

/** A vedtak with numbered punkter: each has its own state, the whole has none. */
export function PunktList({ unit, punkter }: { unit: UnitKey; punkter: VedtakLink[] }) {
  const t = useTranslations('record')
  const nav = useTranslations('nav')
  const of = { sesjon: unit.sesjon, nummer: String(unit.nummer) }
  const open = punkter.filter(({ tilstand }) => tilstand === 'APEN').length
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: nav('vedtak'), href: '/vedtak' },
          { label: formatSesjon(unit.sesjon), href: `/sesjon/${unit.sesjon}` },
          { label: String(unit.nummer) },
        ]}
      />
      <div className="frame">
        <div className="page-head">
          <h1>{t('overline', { vedtak: formatVedtak(unit) })}</h1>
          <p className="lead">
            {t.rich('punkterOpen', {
              open,
              all: punkter.length,
              apne: (words) => (
                <CountLink count={open} filter={{ ...of, tilstand: 'apen' }}>
                  {words}
                </CountLink>
              ),
              alle: (words) => (
                <CountLink count={punkter.length} filter={of}>
                  {words}
                </CountLink>
              ),
            })}
          </p>
        </div>
        <section aria-labelledby="punkter">
          <h2 id="punkter">{t('punkter')}</h2>
          <VedtakLinks links={punkter} withDay />
        </section>
      </div>
    </>
  )
}
