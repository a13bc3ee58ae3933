import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { findAvvik } from '@/lib/avvik/queries'
import { avvikPath } from '@/lib/avvik/rules'
import type { AvvikYear } from '@/lib/avvik/types'
import type { Day } from '@/lib/clock'
import { formatSesjon } from '@/lib/format/sesjon'
import { ComparedPair } from './compared-pair'

/** Where the documents of a year do not agree, pair by pair; and which of them the register has not read (principle 10). */
export async function AvvikPage({ sesjon, day }: { sesjon: string; day: Day }) {
  const [t, nav, year] = await Promise.all([
    getTranslations('avvik'),
    getTranslations('nav'),
    findAvvik(sesjon, day),
  ])
  const name = formatSesjon(sesjon)
  return (
    <PageFrame title={t('title', { sesjon: name })} path={avvikPath(sesjon)}>
      <Breadcrumbs
        trail={[{ label: nav('sesjoner'), href: '/sesjon' }, { label: name, href: `/sesjon/${sesjon}` }, { label: t('link') }]} // prettier-ignore
      />
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{t('title', { sesjon: name })}</h1>
          <p className="lead">{t('lead', { sesjon: name })}</p>
        </div>
        <ReadIn year={year} />
        {year.sammenligninger.length === 0 ? <p>{t('nothing')}</p> : null}
        {year.sammenligninger.map((pair) => (
          <ComparedPair key={`${pair.forste.slug}-${pair.andre.slug}`} pair={pair} />
        ))}
        <p>
          <AppLink href={`${avvikPath(sesjon)}.csv`}>{t('csv')}</AppLink>
        </p>
      </div>
    </PageFrame>
  )
}

async function ReadIn({ year }: { year: AvvikYear }) {
  const t = await getTranslations('avvik')
  const told = (isRead: boolean) => t(isRead ? 'isRead' : 'notRead')
  return (
    <section aria-labelledby="lest-inn">
      <h2 id="lest-inn">{t('read')}</h2>
      <ul>
        <li data-andre-tall="">
          {t('propositions', { count: year.propositions, total: year.departementer })}
        </li>
        <li>
          {t('melding')}: {told(year.hasMelding)}
        </li>
        <li>
          {t('innstilling')}: {told(year.hasInnstilling)}
        </li>
        <li>
          {t('nextList')}: {told(year.hasNextList)}
        </li>
      </ul>
    </section>
  )
}
