import { sameWords } from './normalise'
import { readRomertall } from './romertall'
import type { StortingsvedtakData, VoteringData, VoteringsvedtakData } from '../types'

export type Pairing =
  | { voteringId: number; kobling: 'TEKST' | 'ENESTE' | 'ROMERTALL' }
  | { voteringId: null; kobling: 'FLERE_MULIGE' | 'INGEN_VOTERING' | 'INGEN_DATO' | 'INGEN_SAK' }

/** A sak with all that was decided in it, of every type, since they share points and numbers. */
export interface SakVotes {
  vedtak: readonly Pick<StortingsvedtakData, 'id' | 'nummer' | 'dato' | 'tekst'>[]
  voteringer: readonly VoteringData[]
  /** Whether the same vote is told under another sak in which something was decided too: then its points are not this sak's alone. */
  isShared: (voteringId: number) => boolean
  /** What the Storting says each vote decided, where it has been asked. */
  decided: ReadonlyMap<number, readonly VoteringsvedtakData[]>
}

/**
 * Which vote each vedtak of a sak was carried by, where that is sure: by the words the Storting ties to the vote; because only one
 * vote was carried that day; or because the votes are about the points I, II, III …, each once, as many as there are vedtak. Where
 * votes are mirrored, or several could be meant, none is chosen. Pure.
 */
export function pairVotes(sak: SakVotes): Map<number, Pairing> {
  const pairs = new Map<number, Pairing>()
  for (const { id, dato } of sak.vedtak) {
    if (dato === null) pairs.set(id, { voteringId: null, kobling: 'INGEN_DATO' })
  }
  const days = new Set(sak.vedtak.flatMap(({ dato }) => dato ?? []))
  for (const day of days) {
    const vedtak = sak.vedtak.filter(({ dato }) => dato === day)
    const carried = carriedOn(sak.voteringer, day)
    for (const one of vedtak) pairs.set(one.id, pairOne(one, { ...sak, vedtak }, carried))
  }
  return pairs
}

/** Whether asking the Storting what each vote decided could tell more. */
export function isUnsure(pairs: Map<number, Pairing>): boolean {
  return [...pairs.values()].some(({ kobling }) => kobling === 'FLERE_MULIGE')
}

/** The votes of a day that were carried, each once. */
export function carriedOn(voteringer: readonly VoteringData[], day: string): VoteringData[] {
  const carried = voteringer.filter(({ isVedtatt, tid }) => isVedtatt && tid?.startsWith(day) === true)
  return [...new Map(carried.map((one) => [one.id, one])).values()].sort((a, b) => a.id - b.id)
}

function pairOne(
  vedtak: SakVotes['vedtak'][number],
  sak: SakVotes,
  carried: readonly VoteringData[],
): Pairing {
  if (carried.length === 0) return { voteringId: null, kobling: 'INGEN_VOTERING' }
  const tied = tiedByWords(vedtak, sak, carried)
  if (tied !== null) return { voteringId: tied, kobling: 'TEKST' }
  const [only, ...others] = carried
  if (only !== undefined && others.length === 0 && coversAll(only, sak.vedtak.length))
    return { voteringId: only.id, kobling: 'ENESTE' }
  const byPoint = votesByPoint(sak, carried)
  const inOrder = sak.vedtak.toSorted((a, b) => (a.nummer ?? 0) - (b.nummer ?? 0))
  const point = byPoint?.get(inOrder.indexOf(vedtak) + 1)
  return point === undefined
    ? { voteringId: null, kobling: 'FLERE_MULIGE' }
    : { voteringId: point, kobling: 'ROMERTALL' }
}

/** A vote on «romertall II» alone did not carry the two vedtak of the day. */
function coversAll({ tema }: VoteringData, vedtakCount: number): boolean {
  const points = readRomertall(tema)
  return points === null || points.length >= vedtakCount
}

/** The one vote whose decision has these words; of several with the same words, the one with the number. */
function tiedByWords(
  { nummer, tekst }: SakVotes['vedtak'][number],
  { decided }: SakVotes,
  carried: readonly VoteringData[],
): number | null {
  const words = sameWords(tekst)
  if (words === '') return null
  const same = carried.filter(
    ({ id }) => decided.get(id)?.some((one) => sameWords(one.tekst) === words) === true,
  )
  const numbered = same.filter(({ id }) => decided.get(id)?.some((one) => one.nummer === nummer) === true)
  const [only, ...more] = same.length > 1 ? numbered : same
  return only !== undefined && more.length === 0 ? only.id : null
}

/** The vote on each point, where the votes of the day are about nothing else and cover as many points as there are vedtak. */
function votesByPoint(
  { vedtak, isShared }: SakVotes,
  carried: readonly VoteringData[],
): Map<number, number> | null {
  const byPoint = new Map<number, number>()
  for (const { id, tema } of carried) {
    const points = isShared(id) ? null : readRomertall(tema)
    if (points === null) return null
    for (const point of points) {
      if (byPoint.has(point)) return null
      byPoint.set(point, id)
    }
  }
  const isWhole = vedtak.every((_, i) => byPoint.has(i + 1)) && byPoint.size === vedtak.length
  const numbers = new Set(vedtak.map(({ nummer }) => nummer))
  return isWhole && numbers.size === vedtak.length && !numbers.has(null) ? byPoint : null
}
