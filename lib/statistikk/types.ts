import type { Opphav, VedtakFilter } from '../vedtak/schema'
import type { Tilstand } from '../vedtak/types'

/** The figures of the statistics, by the name they have in addresses: «/statistikk/sesjon.csv». */
export const figureIds = ['sesjon', 'departement', 'vedtatt', 'frist', 'opphav', 'komite'] as const
export type FigureId = (typeof figureIds)[number]

/** How many stand in each tilstand, and all together. */
export type StateCounts = Record<Tilstand, number> & { sum: number }

/** A number and the list of exactly what it counts. */
export interface Datum {
  antall: number
  filter: Partial<VedtakFilter>
}

export interface StateDatum {
  key: string
  filter: Partial<VedtakFilter>
  /** Null: nothing of it has been read, which is not the same as none. */
  counts: StateCounts | null
}

export interface YearDatum extends Datum {
  /** «2024», or «ukjent». */
  year: string
}

export interface OpphavDatum extends Datum {
  opphav: Opphav
}

interface NamedStateDatum extends StateDatum {
  navn: string
}

/** A committee with what waits for it: open vedtak in its saker, or, for the control committee, accounts to judge. */
export interface KomiteDatum extends Datum {
  slug: string
  navn: string
  venter: 'vurdering' | 'apne'
}

/** Everything the statistics show, of the vedtak that one filter means. */
export interface Statistics {
  filter: VedtakFilter
  all: StateCounts
  sesjon: StateDatum[]
  departement: NamedStateDatum[]
  /** Those without departement in the register. */
  utenDepartement: StateDatum | null
  /** The open ones by the year they were adopted, every year in between. */
  vedtatt: YearDatum[]
  /** Those whose limit is passed while they are open, by the year of the limit. */
  frist: YearDatum[]
  opphav: OpphavDatum[]
  komite: KomiteDatum[]
  /** The open ones whose committee the register does not know; null where the filter names a committee. */
  utenKomite: Datum | null
  /** All those whose committee it does not know, whatever their tilstand. */
  ukjentKomite: Datum | null
}
