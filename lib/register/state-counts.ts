import type { Tilstand } from './view'

/** The order of the states everywhere: what is open first. */
export const tilstander: readonly Tilstand[] = ['APEN', 'FORESLATT_OPPHEVET', 'ANSES_FULGT_OPP', 'AVSLUTTET']

export type StateCounts = Record<Tilstand, number> & { sum: number }

export interface StateRow {
  key: string
  tilstand: Tilstand
  antall: number
}

export function noStates(): StateCounts {
  return { APEN: 0, FORESLATT_OPPHEVET: 0, ANSES_FULGT_OPP: 0, AVSLUTTET: 0, sum: 0 }
}

/** One row of counts for each key, in the order the keys first come. */
export function sumStates(rows: readonly StateRow[]): Map<string, StateCounts> {
  const counts = new Map<string, StateCounts>()
  for (const { key, tilstand, antall } of rows) {
    const row = counts.get(key) ?? noStates()
    row[tilstand] += antall
    row.sum += antall
    counts.set(key, row)
  }
  return counts
}

export function addStates(rows: Iterable<StateCounts>): StateCounts {
  const total = noStates()
  for (const row of rows) {
    for (const tilstand of tilstander) total[tilstand] += row[tilstand]
    total.sum += row.sum
  }
  return total
}
