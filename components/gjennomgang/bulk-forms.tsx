import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentProps, ReactNode } from 'react'
import type { OutcomeTexts } from '@/components/form/outcomes'
import type { FieldSpec } from '@/components/form/types'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { now } from '@/lib/clock'
import { sortByName } from '@/lib/format/sort'
import { formatVedtak } from '@/lib/format/vedtak'
import { assignEnheter } from '@/lib/gjennomgang/assignment/actions'
import { listColleagues } from '@/lib/gjennomgang/assignment/queries'
import { nobody } from '@/lib/gjennomgang/assignment/schema'
import { benchListPath } from '@/lib/gjennomgang/bench/rules'
import type { BenchFilter } from '@/lib/gjennomgang/bench/schema'
import type { Bench } from '@/lib/gjennomgang/bench/types'
import { decideEnheter } from '@/lib/gjennomgang/decision/actions'
import { avgjorelserOf } from '@/lib/gjennomgang/rules'

const kinds = ['avgjor', 'tildel'] as const

interface BulkFormProps {
  bench: Bench
  filter: BenchFilter
  /** The table with its boxes. */
  children: ReactNode
}

/** What may be done with the ticked units: decide them alike, or give them to a colleague. */
export async function BulkForm({ bench, filter, children }: BulkFormProps) {
  const t = await getTranslations('gjennomgang')
  return (
    <div className="bench-form">
      <ul className="bench-modes" aria-label={t('bulk.mode')}>
        {kinds.map((gjor) => (
          <li key={gjor}>
            <AppLink
              href={benchListPath(bench.gjennomgang, { ...filter, gjor })}
              aria-current={gjor === filter.gjor ? 'true' : undefined}
            >
              {t(`bulk.${gjor}.title`)}
            </AppLink>
          </li>
        ))}
      </ul>
      {filter.gjor === 'avgjor' ? (
        <DecideForm bench={bench}>{children}</DecideForm>
      ) : (
        <AssignForm bench={bench}>{children}</AssignForm>
      )}
    </div>
  )
}

async function DecideForm({ bench, children }: Omit<BulkFormProps, 'filter'>) {
  const t = await getTranslations('gjennomgang')
  const fields: FieldSpec[] = [
    { kind: 'hidden', name: 'valgt', label: t('column.vedtak'), value: '' },
    {
      kind: 'select',
      name: 'avgjorelse',
      label: t('bulk.avgjor.field'),
      options: avgjorelserOf(bench.gjennomgang.slag).map((value) => ({
        value,
        label: t(`avgjort.${value}`),
      })),
    },
    {
      kind: 'textarea',
      name: 'begrunnelse',
      label: t('bulk.avgjor.reason'),
      help: t(`bulk.avgjor.reasonHelp.${bench.gjennomgang.slag}`),
      isOptional: true,
      rows: 3,
    },
  ]
  const outcomes: OutcomeTexts = {
    names: namesOf(bench),
    counted: {
      DONE: {
        one: t('bulk.outcome.DONE', { count: 1 }),
        other: many(t('bulk.outcome.DONE', { count: 1000 })),
      },
    },
    named: { STALE: t('bulk.reason.STALE'), NOT_ALLOWED: t('bulk.reason.NOT_ALLOWED') },
  }
  return (
    <BulkAct gjor="avgjor" action={decideEnheter} fields={fields} outcomes={outcomes}>
      {children}
    </BulkAct>
  )
}

async function AssignForm({ bench, children }: Omit<BulkFormProps, 'filter'>) {
  const [t, locale] = await Promise.all([getTranslations('gjennomgang'), getLocale()])
  const { gjennomgang, context } = bench
  const people = await listColleagues(gjennomgang.komite.id, now())
  const self = people.filter(({ userId }) => userId === context.userId)
  const others = sortByName(
    people.filter(({ userId }) => userId !== context.userId),
    ({ name }) => name,
    locale,
  )
  const fields: FieldSpec[] = [
    { kind: 'hidden', name: 'gjennomgangId', label: '', value: gjennomgang.id },
    { kind: 'hidden', name: 'enhet', label: t('column.vedtak'), value: '' },
    {
      kind: 'select',
      name: 'tildelt',
      label: t('bulk.tildel.field'),
      options: [
        ...self.map(({ userId, name }) => ({ value: userId, label: t('bulk.tildel.self', { name }) })),
        ...others.map(({ userId, name }) => ({ value: userId, label: name })),
        { value: nobody, label: t('nobody') },
      ],
    },
  ]
  const told = (kind: 'GIVEN' | 'ALREADY') => ({ one: t(`bulk.outcome.${kind}`, { count: 1 }), other: many(t(`bulk.outcome.${kind}`, { count: 1000 })) }) // prettier-ignore
  const outcomes: OutcomeTexts = {
    names: {},
    counted: { GIVEN: told('GIVEN'), ALREADY: told('ALREADY') },
    named: {},
  }
  return (
    <BulkAct gjor="tildel" action={assignEnheter} fields={fields} outcomes={outcomes}>
      {children}
    </BulkAct>
  )
}

type BulkActProps = Omit<ComponentProps<typeof Act>, 'id' | 'submit' | 'done'> & {
  gjor: (typeof kinds)[number]
}

/** An act on the ticked units, whose outcomes say all that there is to say of it. */
async function BulkAct({ gjor, ...act }: BulkActProps) {
  const t = await getTranslations('gjennomgang')
  return <Act {...act} id={gjor} submit={t(`bulk.${gjor}.submit`)} done="" />
}

/** The sentence for many, with «#» for how many. */
const many = (sentence: string) => sentence.replace(/1.?000/u, '#')

function namesOf({ units }: Bench): Record<string, string> {
  return Object.fromEntries(units.map((unit) => [unit.enhetId, formatVedtak(unit)]))
}
