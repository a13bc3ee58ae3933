import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { formatDay } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { toKomite } from '@/lib/register/to-view'
import { openGjennomgang } from '@/lib/gjennomgang/actions'
import type { KomiteBench, ReviewItem } from '@/lib/gjennomgang/home/queries'
import { benchPath } from '@/lib/gjennomgang/rules'
import { BenchCount } from './bench-count'

/** The reviews of one committee: open ones with how far they have come, those that are published, and a way to open one. */
export async function HomeView({ bench }: { bench: KomiteBench }) {
  const [t, locale] = await Promise.all([getTranslations('gjennomgang'), getLocale()])
  const [repeals, repeats, importering] = await Promise.all([
    getTranslations('opphevelse'),
    getTranslations('gjentakelse'),
    getTranslations('importering'),
  ])
  const { komite, slag, reviews, openable } = bench
  const open = reviews.filter(({ gjennomgang }) => gjennomgang.publisert === null)
  const published = reviews.filter(({ gjennomgang }) => gjennomgang.publisert !== null)
  return (
    <section aria-labelledby={`komite-${komite.slug}`} className="bench-home">
      <h2 id={`komite-${komite.slug}`}>{nameIn(toKomite(komite), locale)}</h2>
      <p className="muted">{t(`does.${slag}`)}</p>
      <OpenReviews items={open} />
      {openable.length === 0 ? null : <OpenAct bench={bench} hasOpen={open.length > 0} />}
      {reviews.length === 0 && openable.length === 0 ? <p>{t('nothingYet')}</p> : null}
      <Published items={published} />
      {slag === 'KONTROLL' ? (
        <ul className="rows">
          <li>
            <AppLink href="/arbeid/vurdering/sakskomite">{t('toSakskomite')}</AppLink>
          </li>
          <li>
            <AppLink href="/arbeid/vurdering/opphevelse">{repeals('title')}</AppLink>
          </li>
          <li>
            <AppLink href="/arbeid/import">{importering('title')}</AppLink>
          </li>
          <li>
            <AppLink href="/arbeid/gjentakelse">{repeats('title')}</AppLink>
          </li>
        </ul>
      ) : null}
    </section>
  )
}

export async function OpenReviews({ items }: { items: ReviewItem[] }) {
  const [t, locale] = await Promise.all([getTranslations('gjennomgang'), getLocale()])
  return items.map(({ gjennomgang, total, decided, news, mine }) => (
    <div key={gjennomgang.id} className="bench-card">
      <h3>
        <AppLink href={benchPath(gjennomgang)}>
          {t('one', { sesjon: formatSesjon(gjennomgang.sesjon) })}
        </AppLink>
      </h3>
      <p className="muted small">
        {gjennomgang.motedato === null
          ? t('noMeeting')
          : t('meeting', { day: formatDay(gjennomgang.motedato, locale) })}
      </p>
      <ul className="bench-figures">
        <li>
          <BenchCount
            count={total - decided}
            gjennomgang={gjennomgang}
            filter={{ visning: 'alle', avgjort: 'nei' }}
          >
            <span>{t('avgjort.nei')}</span>
          </BenchCount>
        </li>
        <li>
          <BenchCount count={decided} gjennomgang={gjennomgang} filter={{ visning: 'alle', avgjort: 'ja' }}>
            <span>{t('avgjort.ja')}</span>
          </BenchCount>
        </li>
        <li>
          <BenchCount count={news} gjennomgang={gjennomgang} filter={{}}>
            <span>{t('withNews')}</span>
          </BenchCount>
        </li>
        <li>
          <BenchCount count={mine} gjennomgang={gjennomgang} filter={{ visning: 'alle', tildelt: 'meg' }}>
            <span>{t('mine')}</span>
          </BenchCount>
        </li>
      </ul>
    </div>
  ))
}

async function OpenAct({ bench: { komite, openable }, hasOpen }: { bench: KomiteBench; hasOpen: boolean }) {
  const t = await getTranslations('gjennomgang')
  const form = (
    <Act
      id={`apne-${komite.slug}`}
      action={openGjennomgang}
      fields={[
        { kind: 'hidden', name: 'komite', label: '', value: komite.slug },
        {
          kind: 'select',
          name: 'sesjon',
          label: t('open.sesjon'),
          options: openable.map((sesjon) => ({ value: sesjon, label: formatSesjon(sesjon) })),
          ...(openable.length === 1 && { value: openable[0] }),
        },
      ]}
      submit={t('open.submit')}
      done={t('open.done')}
      variant={hasOpen ? 'secondary' : 'primary'}
    />
  )
  return (
    <details className="unfold" open={!hasOpen}>
      <summary>{t('open.title')}</summary>
      <p className="muted small">{t('open.lead')}</p>
      {form}
    </details>
  )
}

async function Published({ items }: { items: ReviewItem[] }) {
  const [t, locale] = await Promise.all([getTranslations('gjennomgang'), getLocale()])
  if (items.length === 0) return null
  // The address of a year shows its newest review.
  const newest = items.filter(({ gjennomgang }, i) => i === items.findIndex((it) => it.gjennomgang.sesjon === gjennomgang.sesjon)) // prettier-ignore
  return (
    <>
      <h3>{t('published')}</h3>
      <ul className="rows">
        {newest.map(({ gjennomgang, total }) => (
          <li key={gjennomgang.id}>
            <BenchCount
              count={total}
              gjennomgang={gjennomgang}
              filter={{ visning: 'alle' }}
              lead={`${formatSesjon(gjennomgang.sesjon)}:`}
            />{' '}
            {t('units', { count: total })}
            {gjennomgang.publisert === null ? null : (
              <span className="muted">
                {' · '}
                {gjennomgang.dokument?.sitat ??
                  t('publishedOn', {
                    day: formatDay(gjennomgang.publisert.toISOString().slice(0, 10), locale),
                  })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
