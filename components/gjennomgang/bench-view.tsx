import { getLocale, getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/list/pagination'
import { MeetingDate } from '@/components/sekretariat/meeting-date'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { formatDay } from '@/lib/format/date'
import { extendGjennomgang } from '@/lib/gjennomgang/actions'
import { benchListPath, choose, listOf, pageSize, tallyOf } from '@/lib/gjennomgang/bench/rules'
import { benchQuery, type BenchFilter } from '@/lib/gjennomgang/bench/schema'
import type { Bench, BenchUnit } from '@/lib/gjennomgang/bench/types'
import { avgjorelserOf, benchPath } from '@/lib/gjennomgang/rules'
import type { Gjennomgang } from '@/lib/gjennomgang/types'
import type { Viewer } from '@/lib/user/types'
import { BenchCount } from './bench-count'
import { BenchTable } from './bench-table'
import { BulkForm } from './bulk-forms'
import { Filters, Flags, Tabs } from './bench-tools'

interface BenchViewProps {
  bench: Bench
  /** How many units have come that are not on the bench. */
  waiting: number
  filter: BenchFilter
  viewer: Viewer
}

/** A bench as a list: how far it has come, what is chosen, and the units. */
export async function BenchView({ bench, waiting, filter }: BenchViewProps) {
  const t = await getTranslations('gjennomgang')
  const { gjennomgang } = bench
  const list = listOf(bench, filter)
  const last = Math.max(1, Math.ceil(list.length / pageSize))
  const side = Math.min(filter.side, last)
  const shown = list.slice((side - 1) * pageSize, side * pageSize)
  const from = (side - 1) * pageSize + 1
  return (
    <>
      <Facts gjennomgang={gjennomgang} filter={filter} />
      {waiting > 0 ? <Waiting gjennomgang={gjennomgang} waiting={waiting} /> : null}
      <section aria-labelledby="benk-liste" className="work-list">
        <h2 id="benk-liste" className="sr-only">
          {t('list')}
        </h2>
        <Tally bench={bench} filter={filter} />
        <Tabs bench={bench} filter={filter} />
        <Flags bench={bench} filter={filter} />
        <Filters bench={bench} filter={filter} />
        <p className="muted small" data-enheter={list.length}>
          {list.length > pageSize
            ? t('range', { from, to: from + shown.length - 1, total: list.length })
            : t('units', { count: list.length })}
        </p>
        {list.length === 0 ? (
          <Empty bench={bench} filter={filter} />
        ) : (
          <List bench={bench} units={shown} filter={filter} />
        )}
        <Pagination
          side={side}
          last={last}
          to={(page) => benchListPath(gjennomgang, { ...filter, side: page })}
        />
      </section>
    </>
  )
}

/** The table, inside the form for what is ticked until the review is published. */
function List(props: { bench: Bench; units: BenchUnit[]; filter: BenchFilter }) {
  if (props.bench.gjennomgang.publisert !== null) return <BenchTable {...props} isTickable={false} />
  return (
    <BulkForm bench={props.bench} filter={props.filter}>
      <BenchTable {...props} isTickable />
    </BulkForm>
  )
}

/** From which day things are new, when the committee meets, and the ways on. */
async function Facts({ gjennomgang, filter }: { gjennomgang: Gjennomgang; filter: BenchFilter }) {
  const [t, locale] = await Promise.all([getTranslations('gjennomgang'), getLocale()])
  const publish = await getTranslations('innstilling')
  const { siden, motedato, publisert, dokument } = gjennomgang
  const path = benchPath(gjennomgang)
  return (
    <div className="bench-facts">
      <p>
        {siden === null ? t('sinceNothing') : t('since', { day: formatDay(siden, locale) })}{' '}
        {motedato === null ? t('noMeeting') : t('meeting', { day: formatDay(motedato, locale) })}
      </p>
      {publisert === null ? null : (
        <p className="notice">
          {t('isPublished')}{' '}
          {dokument === null ? null : (
            <AppLink href={`/dokument/${dokument.slug}`}>{dokument.sitat ?? dokument.slug}</AppLink>
          )}
        </p>
      )}
      <MeetingDate gjennomgang={gjennomgang} />
      <ul className="link-list">
        <li>
          <AppLink href={`${path}/utskrift${benchQuery({ ...filter, side: 1 })}`}>{t('print.title')}</AppLink>
        </li>
        <li>
          <AppLink href={`${path}/publisering`}>{publish('title')}</AppLink>
        </li>
      </ul>
    </div>
  )
}

async function Waiting({ gjennomgang, waiting }: { gjennomgang: Gjennomgang; waiting: number }) {
  const t = await getTranslations('gjennomgang')
  return (
    <div className="notice bench-waiting">
      <p>{t('extend.lead', { count: waiting })}</p>
      <Act
        id="ta-inn"
        action={extendGjennomgang}
        fields={[{ kind: 'hidden', name: 'gjennomgangId', label: '', value: gjennomgang.id }]}
        submit={t('extend.submit', { count: waiting })}
        done={t('extend.done')}
        variant="secondary"
      />
    </div>
  )
}

/** How many units of the list have got which decision; together they are all of it. */
async function Tally({
  bench: { units, context, gjennomgang },
  filter,
}: {
  bench: Bench
  filter: BenchFilter
}) {
  const t = await getTranslations('gjennomgang')
  const around = { ...filter, avgjort: null, side: 1 }
  const { of, undecided } = tallyOf(choose(units, around, context))
  return (
    <ul className="bench-figures" aria-label={t('tally')}>
      <li>
        <BenchCount count={undecided} gjennomgang={gjennomgang} filter={{ ...around, avgjort: 'nei' }}>
          <span>{t('avgjort.nei')}</span>
        </BenchCount>
      </li>
      {avgjorelserOf(gjennomgang.slag).map((avgjorelse) => (
        <li key={avgjorelse}>
          <BenchCount
            count={of.get(avgjorelse) ?? 0}
            gjennomgang={gjennomgang}
            filter={{ ...around, avgjort: avgjorelse }}
          >
            <span>{t(`avgjort.${avgjorelse}`)}</span>
          </BenchCount>
        </li>
      ))}
    </ul>
  )
}

async function Empty({ bench: { units, gjennomgang }, filter }: { bench: Bench; filter: BenchFilter }) {
  const t = await getTranslations('gjennomgang')
  const isPlain = benchQuery({ ...filter, side: 1, sorter: 'nr' }) === ''
  return (
    <p>
      {isPlain ? t('noNews') : t('empty')}{' '}
      <BenchCount
        count={units.length}
        gjennomgang={gjennomgang}
        filter={{ visning: 'alle' }}
        lead={t('showAll')}
      />
    </p>
  )
}
