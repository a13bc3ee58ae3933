import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { listChanges, type Change } from '@/lib/hendelse/changes/queries'
import { listComing, listPassed, type Deadline } from '@/lib/register/deadlines/queries'
import { sumStates, type StateCounts, type StateRow } from '@/lib/register/state-counts'
import type { VedtakListItem } from '@/lib/register/view'
import { allOf, conditionsOf } from '@/lib/vedtak/filter/queries'
import { countFacets, listVedtak, type FacetCount } from '@/lib/vedtak/list/queries'
import { everything, publicRows } from '@/lib/vedtak/matching/queries'
import { readFilter, type VedtakFilter } from '@/lib/vedtak/schema'

const columns = { sesjon: Prisma.sql`r.sesjon_id`, departement: Prisma.sql`r.departement` }

/** How the vedtak that a filter means stand, row by row; the newest sesjon first. */
export async function countStatesBy(
  key: keyof typeof columns,
  of: Partial<VedtakFilter>,
  day: Day,
): Promise<Map<string, StateCounts>> {
  const filter = { ...readFilter({}).filter, ...of }
  const rows = await db().$queryRaw<StateRow[]>`
    SELECT ${columns[key]} AS key, r.tilstand::text AS tilstand, count(*)::int AS antall
    FROM registerrad r
    WHERE ${columns[key]} IS NOT NULL AND ${publicRows(everything, day)} AND ${allOf(conditionsOf(filter, day))}
    GROUP BY 1, 2 ORDER BY 1 DESC`
  return sumStates(rows)
}

/** What a page about one departement, sesjon or committee shows of its vedtak. */
export interface Oversikt {
  of: Partial<VedtakFilter>
  facets: FacetCount[]
  oldest: VedtakListItem[]
  coming: Deadline[]
  passed: Deadline[]
  changes: Change[]
}

/** `waiting`: what the oldest are the oldest of, when it is not the open ones. */
export async function findOversikt(
  of: Partial<VedtakFilter>,
  day: Day,
  waiting: Partial<VedtakFilter> = { tilstand: 'apen' },
): Promise<Oversikt> {
  const filter = { ...readFilter({}).filter, ...of }
  const oldestFirst = { ...filter, ...waiting, sorter: 'eldste' } as const
  const [facets, oldest, coming, passed, changes] = await Promise.all([
    countFacets(filter, everything, day),
    listVedtak(oldestFirst, everything, { limit: 6, offset: 0, day }),
    listComing(of, 8, day),
    listPassed(of, 6, day),
    listChanges(of, 6, day),
  ])
  return { of, facets, oldest, coming, passed, changes }
}
