import 'server-only'
import type { Day } from '@/lib/clock'
import { countVedtak } from '@/lib/vedtak/list/queries'
import type { VedtakFilter } from '@/lib/vedtak/schema'
import type { About, UserPage } from '../directory/types'

/** Vedtak that a role has to do with: open ones of a departement, open everywhere, of a committee, or waiting for judgement. */
export interface WorkList {
  kind: 'OPEN' | 'OPEN_ALL' | 'COMMITTEE' | 'WAITING'
  about: About | null
  count: number
  filter: Partial<VedtakFilter>
}

/** Kontroll- og konstitusjonskomiteen: it judges the accounts of all departementer. */
const judge = 'kontroll'

/** The lists of the roles that count today, own or held for others, each once. */
export async function listWork(
  { roles, deputyFor }: Pick<UserPage, 'roles' | 'deputyFor'>,
  day: Day,
): Promise<WorkList[]> {
  const asked = [...roles, ...deputyFor].filter(({ stage }) => stage === 'NOW').flatMap(listsOf)
  const once = asked.filter(
    ({ kind, about }, i) => i === asked.findIndex((it) => it.kind === kind && it.about?.slug === about?.slug),
  )
  return Promise.all(once.map(async (list) => ({ ...list, count: await countVedtak(list.filter, day) })))
}

type Held = UserPage['roles'][number] | UserPage['deputyFor'][number]

function listsOf({ role, about }: Held): Omit<WorkList, 'count'>[] {
  if (role === 'SMK') return [{ kind: 'OPEN_ALL', about: null, filter: { tilstand: 'apen' } }]
  if (about === null) return []
  if (role !== 'KOMITESEKRETAER') {
    return [{ kind: 'OPEN', about, filter: { departement: about.slug, tilstand: 'apen' } }]
  }
  const own = { kind: 'COMMITTEE', about, filter: { komite: about.slug } } as const
  return about.slug === judge ? [{ kind: 'WAITING', about: null, filter: { venter: 'kkk' } }, own] : [own]
}
