import type { UtkastStatus } from '../../utkast/types'
import type { AarUnit } from '../types'

/** How far the units of somebody have come. */
export interface Progress {
  total: number
  of: Record<UtkastStatus, number>
}

export function progressOf(units: readonly AarUnit[]): Progress {
  const of = { IKKE_PABEGYNT: 0, UTKAST: 0, TIL_GODKJENNING: 0, KLAR: 0, PUBLISERT: 0 }
  for (const { status } of units) of[status] += 1
  return { total: units.length, of }
}

/** Each unit under exactly one key, so the parts make up the whole; null: nobody's. */
function grouped<Key>(
  units: readonly AarUnit[],
  keyOf: (unit: AarUnit) => Key,
): { key: Key; units: AarUnit[] }[] {
  const groups = new Map<Key, AarUnit[]>()
  for (const unit of units) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit])
  return [...groups].map(([key, members]) => ({ key, units: members }))
}

export interface DepartementProgress extends Progress {
  /** null: nobody answers for these. */
  departementId: number | null
}

export function byDepartement(units: readonly AarUnit[]): DepartementProgress[] {
  const groups = grouped(units, ({ departementId }) => departementId)
  return groups.map(({ key, units: own }) => ({ departementId: key, ...progressOf(own) }))
}

export interface PersonProgress extends Progress {
  /** null: nobody has these. */
  saksbehandlerId: string | null
  /** null: nobody, or erased. */
  name: string | null
}

export function byPerson(units: readonly AarUnit[]): PersonProgress[] {
  const groups = grouped(units, ({ saksbehandlerId }) => saksbehandlerId)
  return groups.map(({ key, units: own }) => ({
    saksbehandlerId: key,
    name: own[0]?.saksbehandler ?? null,
    ...progressOf(own),
  }))
}

/** What the register counts for a year, asked for in another way than the year itself. */
export interface Counted {
  /** Every unit of the sesjon before. */
  forrige: number
  /** Earlier ones that are not closed. */
  tidligere: number
}

/** Whether nothing has fallen out: the parts make up the whole, and the whole is what the register counts. */
export function isComplete(parts: readonly Progress[], total: number, counted: Counted): boolean {
  const sum = parts.reduce((all, part) => all + part.total, 0)
  return sum === total && counted.forrige + counted.tidligere === total
}
