import { findCitations } from '../../parse/citation/find'
import { keyId } from '../../parse/key'
import type { VedtakKey } from '../../parse/types'
import { compare, findAlike } from './alike'
import { contentStems } from './words'

/** A request that is looked for among the others. */
export interface Request {
  key: VedtakKey
  text: string
}

/** A request that asks again for what an earlier one asked, of another sesjon. `likeness`: 1 the same words. */
export interface Repeated {
  earlier: VedtakKey
  later: VedtakKey
  likeness: number
  /** The later request names the earlier one. */
  isNamed: boolean
}

/**
 * In seed 004 two requests of different sesjoner have at most 0.36 of their words in common, but for 908 (2023–2024), which asks
 * for the dental care of 86 (2022–2023) again: 0.54. Half of the words lies between. Four words, so that «legge frem en plan»
 * repeats nothing.
 */
const THRESHOLD = { likeness: 0.5, shared: 4 }
/** «følge opp vedtak 742 (2022–2023) om brukerstyrt personlig assistanse»: the name says it, a few words only confirm it. */
const NAMED_SHARED = 3

/**
 * The requests that repeat one of an earlier sesjon, without the words that every request has. Pure, in the order of likeness.
 * Within a sesjon nothing repeats: those were adopted knowing each other.
 */
export function findRepeats(requests: readonly Request[]): Repeated[] {
  const list = requests
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map((request) => ({ ...request, stems: [...new Set(contentStems(request.text))] }))
  const found = new Map<string, Repeated>()
  const add = (pair: Repeated) => {
    const id = `${keyId(pair.later)}>${keyId(pair.earlier)}`
    if (!found.has(id)) found.set(id, pair)
  }
  for (const { earlier, later, likeness } of findNamed(list)) add({ earlier, later, likeness, isNamed: true })
  for (const { earlier, later, likeness } of findAlike(list, THRESHOLD)) {
    const [a, b] = [list[earlier]?.key, list[later]?.key]
    if (a && b && a.sesjon < b.sesjon) add({ earlier: a, later: b, likeness, isNamed: false })
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness || compareKeys(a.later, b.later) || compareKeys(a.earlier, b.earlier)) // prettier-ignore
}

type Listed = Request & { stems: readonly string[] }

function findNamed(list: readonly Listed[]): Omit<Repeated, 'isNamed'>[] {
  const byKey = new Map(list.map((one) => [keyId(one.key), one]))
  return list.flatMap((later) =>
    findCitations(later.text).flatMap(({ kind, sesjon, nummer, punkt }) => {
      if (kind !== 'vedtak' || sesjon === null || sesjon >= later.key.sesjon) return []
      const earlier = byKey.get(keyId({ sesjon, nummer, punkt }))
      if (earlier === undefined) return []
      const { likeness, shared } = compare(new Set(earlier.stems), new Set(later.stems))
      return shared < NAMED_SHARED ? [] : [{ earlier: earlier.key, later: later.key, likeness }]
    }),
  )
}

function compareKeys(a: VedtakKey, b: VedtakKey): number {
  return (
    a.sesjon.localeCompare(b.sesjon) || a.nummer - b.nummer || (a.punkt ?? '').localeCompare(b.punkt ?? '')
  )
}
