import 'server-only'
import { fromDay } from '../clock'
import type { Db } from '../db/connection'
import { loadHistories } from './queries'
import { tilstandRows } from './rules'
import type { EventPlace, TilstandRow } from './types'

/**
 * Stores what the state function says of a unit at each of these events. Belongs in the transaction that appends them,
 * after their facts. The rows count for nobody until `makeCurrent`.
 */
export async function storeTilstand(tx: Db, vedtakId: number, events: EventPlace[]): Promise<void> {
  const history = (await loadHistories(tx, [vedtakId])).get(vedtakId)
  if (!history) throw new Error(`no vedtak ${vedtakId}`)
  const rows = events.flatMap((event) => tilstandRows(history, event))
  await tx.tilstandRad.createMany({ data: rows.map((row) => ({ ...toColumns(row), gjeldende: false })) })
}

/** Lets the newest timelines of a run take the place of the older ones, all at once. Returns the units. */
export async function makeCurrent(tx: Db, kjoringId: number): Promise<number[]> {
  await tx.$executeRaw`
    UPDATE tilstand SET gjeldende = false
    WHERE gjeldende AND vedtak_id IN (SELECT vedtak_id FROM tilstand WHERE kjoring_id = ${kjoringId})`
  const rows = await tx.$queryRaw<{ vedtak_id: number }[]>`
    UPDATE tilstand t SET gjeldende = true
    FROM (
      SELECT vedtak_id, max(hendelse_nr) AS nr FROM tilstand WHERE kjoring_id = ${kjoringId} GROUP BY vedtak_id
    ) siste
    WHERE t.vedtak_id = siste.vedtak_id AND t.hendelse_nr = siste.nr
    RETURNING t.vedtak_id`
  return [...new Set(rows.map((row) => row.vedtak_id))]
}

/** Lets the timeline of one event outside any run take the place of the unit's older one. */
export async function makeUnitCurrent(
  tx: Db,
  { vedtakId, hendelseNr }: { vedtakId: number; hendelseNr: number },
): Promise<void> {
  await tx.tilstandRad.updateMany({ where: { vedtakId, gjeldende: true }, data: { gjeldende: false } })
  await tx.tilstandRad.updateMany({ where: { vedtakId, hendelseNr }, data: { gjeldende: true } })
}

/**
 * Stores what follows for many units at once, each from an event of its own outside any run, and lets it take the place of what
 * was there. `events`: the number of the event by unit.
 */
export async function showStates(tx: Db, events: ReadonlyMap<number, number>): Promise<void> {
  const ids = [...events.keys()]
  const histories = await loadHistories(tx, ids)
  const rows = ids.flatMap((vedtakId) => {
    const [history, nr] = [histories.get(vedtakId), events.get(vedtakId)]
    if (!history || nr === undefined) throw new Error(`no vedtak ${vedtakId}`)
    return tilstandRows(history, { nr, kjoringId: null })
  })
  await tx.tilstandRad.updateMany({ where: { vedtakId: { in: ids }, gjeldende: true }, data: { gjeldende: false } }) // prettier-ignore
  await tx.tilstandRad.createMany({ data: rows.map((row) => ({ ...toColumns(row), gjeldende: true })) })
}

function toColumns(row: TilstandRow) {
  return {
    ...row,
    fra: fromDay(row.fra),
    til: row.til === null ? null : fromDay(row.til),
    forsteFrist: row.forsteFrist === null ? null : fromDay(row.forsteFrist),
  }
}
