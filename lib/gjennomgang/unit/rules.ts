import type { BenchUnit } from '../bench/types'
import { avgjorelserOf } from '../rules'
import type { GjennomgangSlag } from '../types'
import type { Held, Moves, PromisedDay, Tally, Way } from './types'

/** How many stand in the queue beside a unit, before it and after it. */
const before = 4
const after = 8

/**
 * The way from a unit through a list. A unit that is not in the list, because deciding took it out or somebody came by
 * another way, stands where its number would.
 */
export function wayFrom(unit: BenchUnit, list: readonly BenchUnit[]): Way {
  const found = list.findIndex(({ enhetId }) => enhetId === unit.enhetId)
  const later = list.findIndex(({ nr }) => nr > unit.nr)
  const nextAt = found >= 0 ? found + 1 : later < 0 ? list.length : later
  const at = found >= 0 ? found : nextAt
  const rest = [...list.slice(nextAt), ...list.slice(0, at)]
  const start = Math.max(0, Math.min(at - before, list.length - before - after - 1))
  return {
    position: found < 0 ? null : found + 1,
    count: list.length,
    previous: list[at - 1] ?? null,
    next: list[nextAt] ?? null,
    undecided: rest.find(({ avgjorelse }) => avgjorelse === null) ?? null,
    around: list.slice(start, start + before + after + 1),
  }
}

export function tallyOf(slag: GjennomgangSlag, units: readonly BenchUnit[]): Tally {
  const of = avgjorelserOf(slag).map((avgjorelse) => {
    return { avgjorelse, count: units.filter((unit) => unit.avgjorelse === avgjorelse).length }
  })
  return { count: units.length, decided: of.reduce((sum, { count }) => sum + count, 0), of }
}

interface Told {
  rapporteringssesjon: string
  redegjorelse: readonly (readonly { text: string }[])[]
}

/** The words of an account as one text, as they are compared with those of another year. */
function textOf({ redegjorelse }: Told): string {
  return redegjorelse.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n\n')
}

/** The account of the year and the newest of an earlier one; null: none has become public. */
export function heldAccounts<Account extends Told>(
  accounts: readonly Account[],
  sesjon: string,
): Held<Account> | null {
  const account = accounts.find(({ rapporteringssesjon }) => rapporteringssesjon === sesjon)
  if (account === undefined) return null
  const earlier = accounts.find(({ rapporteringssesjon }) => rapporteringssesjon < sesjon)
  return {
    account,
    text: textOf(account),
    earlier: earlier === undefined ? null : { account: earlier, text: textOf(earlier) },
  }
}

/** The promised days of each year, the oldest first, and how they moved; null where none was dated. */
export function movesOf(days: readonly PromisedDay[]): Moves | null {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  const times = days.filter(({ dato }, i) => i > 0 && days[i - 1]?.dato !== dato).length
  return { days: [...days], times, months: monthOf(last.dato) - monthOf(first.dato) }
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

/** A text in pieces, with those that a finding points at marked. Put end to end they are the text. */
export function markEvidence(
  text: string,
  places: readonly { start: number; end: number }[],
): { text: string; isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
