import 'server-only'
import { today, type Day } from '@/lib/clock'
import { whichExist } from '@/lib/forslag/list/queries'
import { forslagPath, readForslagKey } from '@/lib/forslag/rules'
import type { VedtakListItem } from '@/lib/register/view'
import { listByNumber } from '@/lib/vedtak/list/queries'
import { pickRef } from './answer'
import { readQuery } from './read-query'
import type { VedtakRef } from './types'

export type Answer =
  | { kind: 'tom' }
  /** One vedtak and no other: the page leads to it. */
  | { kind: 'ett'; vedtak: VedtakListItem }
  /** A number that several sesjoner have, or several references. `unknown` are those the register does not have. */
  | { kind: 'flere'; items: VedtakListItem[]; number: number | null; unknown: VedtakRef[] }
  /** One representantforslag that has a page: the page leads to it. */
  | { kind: 'forslag'; path: string }
  /** Documents: the list of the vedtak that hang on any of them. */
  | { kind: 'dokument'; citations: string[] }
  /** Words: the list of the vedtak that have them. */
  | { kind: 'ord' }

/** What the register has for the text in the search field. */
export async function answerQuery(q: string, day: Day): Promise<Answer> {
  const query = readQuery(q)
  switch (query.kind) {
    case 'tom':
      return { kind: 'tom' }
    case 'vedtak':
      return answerRefs(query.refs, day)
    case 'nummer': {
      const items = await listByNumber([query.nummer], day)
      return items.length === 0 ? { kind: 'ord' } : answerNumber(items, query.nummer)
    }
    case 'dokument':
      return answerDocuments([...new Set(query.citations.map(({ citation }) => citation))], day)
    case 'ord':
      return { kind: 'ord' }
  }
}

/** A representantforslag leads to what became of it; the vedtak that hang on it stand there. */
async function answerDocuments(citations: string[], day: Day): Promise<Answer> {
  const [only] = citations
  const key = citations.length === 1 && only !== undefined ? readForslagKey(only) : null
  const [found] = key === null || day !== today() ? [] : await whichExist([key], day)
  return found ? { kind: 'forslag', path: forslagPath(found) } : { kind: 'dokument', citations }
}

function answerNumber(items: VedtakListItem[], number: number): Answer {
  const [only] = items
  return items.length === 1 && only
    ? { kind: 'ett', vedtak: only }
    : { kind: 'flere', items, number, unknown: [] }
}

async function answerRefs(refs: readonly VedtakRef[], day: Day): Promise<Answer> {
  const units = await listByNumber([...new Set(refs.map(({ nummer }) => nummer))], day)
  const found = refs.map((ref) => ({ ref, items: pickRef(ref, units) }))
  const items = [...new Set(found.flatMap((one) => one.items))]
  const unknown = found.filter((one) => one.items.length === 0).map(({ ref }) => ref)
  const [only] = items
  if (items.length === 1 && only && unknown.length === 0) return { kind: 'ett', vedtak: only }
  return { kind: 'flere', items, number: null, unknown }
}
