import 'server-only'
import type { Db } from '@/lib/db/connection'
import { loadHistories } from '@/lib/tilstand/queries'
import { tilstandRows } from '@/lib/tilstand/rules'
import type { EventPlace, TilstandRow, UnitHistory } from '@/lib/tilstand/types'
import type { HendelseType } from '../../types'
import { firstOf } from '../rules'
import type { Break } from '../types'

/** After these the states of their unit are computed and stored; an event of another type may leave them alone. */
const deciding: ReadonlySet<string> = new Set<HendelseType>([
  'VEDTAK_REGISTRERT',
  'RAPPORTERING_REGISTRERT',
  'VURDERING_REGISTRERT',
  'OPPHEVELSESFORSLAG_REGISTRERT',
  'OPPHEVELSE_REGISTRERT',
  'ANSVAR_REGISTRERT',
  'TILSTAND_BEREGNET',
  'FAKTA_TRUKKET',
])

const unitsPerBatch = 500
/** A batch holds fewer units where each has a long history, so that it takes the same room. */
const eventsPerBatch = 5_000

interface UnitEvent extends EventPlace {
  type: string
  isPublic: boolean
}

interface Stored extends TilstandRow {
  gjeldende: boolean
}

interface UnitRows {
  id: number
  events: UnitEvent[]
  stored: Stored[]
}

/** Recomputes the states of every unit at every event, and compares them with what is stored. */
export async function verifyStates(tx: Db): Promise<{ count: number; broken: Break | null }> {
  let count = 0
  let broken: Break | null = null
  for (let after = 0; ;) {
    const ids = await nextUnits(tx, after)
    const last = ids.at(-1)
    if (last === undefined) return { count, broken }
    after = last
    const histories = await loadHistories(tx, ids)
    for (const unit of await readUnits(tx, ids)) {
      count += unit.stored.length
      broken = firstOf(broken, firstDifference(histories.get(unit.id), unit))
    }
  }
}

async function nextUnits(tx: Db, after: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number; events: number }[]>`
    SELECT v.id, (SELECT count(*) FROM hendelse h WHERE h.vedtak_id = v.id)::int AS events
    FROM vedtak v WHERE v.id > ${after} ORDER BY v.id LIMIT ${unitsPerBatch}`
  let total = 0
  const fit = rows.filter(({ events }) => (total += events) <= eventsPerBatch)
  return (fit.length > 0 ? fit : rows.slice(0, 1)).map(({ id }) => id)
}

async function readUnits(tx: Db, ids: number[]): Promise<UnitRows[]> {
  const [found] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT COALESCE(json_agg(e), '[]')::text AS rows FROM (
      SELECT v.id,
        COALESCE((
          SELECT json_agg(json_build_object('nr', h.nr, 'type', h.type, 'kjoringId', h.kjoring_id,
            'isPublic', h.kjoring_id IS NULL OR k.ferdig IS NOT NULL) ORDER BY h.nr)
          FROM hendelse h LEFT JOIN importkjoring k ON k.id = h.kjoring_id WHERE h.vedtak_id = v.id
        ), '[]') AS events,
        COALESCE((
          SELECT json_agg(json_build_object('vedtakId', t.vedtak_id, 'hendelseNr', t.hendelse_nr,
            'kjoringId', t.kjoring_id, 'fra', t.fra, 'til', t.til, 'gjeldende', t.gjeldende, 'tilstand', t.tilstand,
            'grunn', t.grunn, 'uenighet', t.uenighet, 'departementets', t.departementets,
            'rapporteringAvsluttes', t.rapportering_avsluttes, 'komiteens', t.komiteens,
            'komiteensUtledet', t.komiteens_utledet, 'stortingets', t.stortingets,
            'rapporteringssesjon', t.rapporteringssesjon, 'rapporteringId', t.rapportering_id,
            'vurderingId', t.vurdering_id, 'opphevelseId', t.opphevelse_id, 'departementId', t.departement_id,
            'forsteFrist', t.forste_frist) ORDER BY t.hendelse_nr, t.fra)
          FROM tilstand t WHERE t.vedtak_id = v.id
        ), '[]') AS stored
      FROM vedtak v WHERE v.id = ANY(${ids}::int[]) ORDER BY v.id
    ) e`
  return JSON.parse(found?.rows ?? '[]') as UnitRows[]
}

const reason = 'lagret tilstand svarer ikke til historien'

function firstDifference(history: UnitHistory | undefined, { events, stored }: UnitRows): Break | null {
  const current = events.findLast(({ type, isPublic }) => isPublic && deciding.has(type))?.nr
  const byEvent = new Map<number, Stored[]>()
  for (const row of stored) byEvent.set(row.hendelseNr, [...(byEvent.get(row.hendelseNr) ?? []), row])
  for (const event of events) {
    const held = byEvent.get(event.nr) ?? []
    byEvent.delete(event.nr)
    if (held.length === 0 && !deciding.has(event.type)) continue
    const expected = history ? tilstandRows(history, event) : []
    const isCurrent = event.nr === current
    const isSame =
      held.length === expected.length &&
      expected.every((row, i) => isSameRow({ ...row, gjeldende: isCurrent }, held[i]))
    if (!isSame) return { nr: event.nr, reason }
  }
  // What is left names events that are not of this unit.
  const [foreign] = [...byEvent.keys()].sort((a, b) => a - b)
  return foreign === undefined ? null : { nr: foreign, reason }
}

function isSameRow(expected: Stored, held: Stored | undefined): boolean {
  if (!held) return false
  const columns = Object.keys(held) as (keyof Stored)[]
  return columns.every((column) => held[column] === expected[column])
}
