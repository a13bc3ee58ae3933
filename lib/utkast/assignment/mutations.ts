import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { Refusal, refuseField } from '@/lib/handling/refusal'
import type { Told } from '@/lib/handling/types'
import type { Maalform } from '@/lib/import/types'
import { findAar, findUnit, listUnits } from '@/lib/rapporteringsaar/queries'
import type { AarUnit } from '@/lib/rapporteringsaar/types'
import { standing } from '@/lib/register/public'
import { notify } from '@/lib/varsel/mutations'
import { listHolders } from '@/lib/varsel/queries'
import { loggedUtkast, lockUtkast } from '../queries'
import { mayAssign, writers } from './policy'
import { assignSchema, nobody, type AssignInput } from './schema'

interface Wanted {
  vedtakId: number
  rapporteringssesjon: string
  now: Date
}

/**
 * The account of a unit for a year, held until the end of the transaction; made, not yet begun, where nobody has needed it
 * before. null: the year is not opened, does not contain the unit, or nobody answers for it.
 */
export async function ensureUtkast(tx: Db, { vedtakId, rapporteringssesjon, now }: Wanted) {
  const unit = await findUnit(tx, { vedtakId, sesjon: rapporteringssesjon }, now)
  if (unit === null || unit.departementId === null) return null
  const { departementId } = unit
  if (unit.utkastId === null) {
    const maalform = await maalformFor(tx, { vedtakId, departementId })
    const row = { id: randomUUID(), vedtakId, rapporteringssesjon, departementId, maalform, opprettet: now, endret: now, skrevetAv: [] } // prettier-ignore
    // Of two who begin at once, one makes the row and both get it.
    await tx.utkast.createMany({ data: [row], skipDuplicates: true })
  }
  const { id } = await tx.utkast.findUniqueOrThrow({
    where: { vedtakId_rapporteringssesjon_omgang: { vedtakId, rapporteringssesjon, omgang: 0 } },
    select: { id: true },
  })
  return lockUtkast(tx, id)
}

/** As the departement last wrote about the unit, else about anything; bokmål where it has not. */
async function maalformFor(
  tx: Db,
  { vedtakId, departementId }: { vedtakId: number; departementId: number },
): Promise<Maalform> {
  const last = (where: { vedtakId?: number }) =>
    tx.rapportering.findFirst({
      where: { ...standing, ...where, departementId },
      orderBy: [{ rapporteringssesjon: 'desc' }, { id: 'desc' }],
      select: { maalform: true },
    })
  return ((await last({ vedtakId })) ?? (await last({})))?.maalform ?? 'NB'
}

interface Assigned {
  units: AarUnit[]
  isPublished: boolean
}

/** Gives units to a case officer, or takes them from one, with one event each. All of them, or none. */
export const assignUtkast: Handling<AssignInput, Assigned, { antall: number }> = {
  name: 'assignUtkast',
  schema: assignSchema,
  read: async (tx, { rapporteringssesjon, enhet }, { now }) => {
    const aar = await findAar(rapporteringssesjon, tx)
    if (aar === null) return null
    const units = await listUnits(tx, aar, { departementer: null, vedtakIds: enhet, now })
    return units.length < enhet.length ? null : { units, isPublished: aar.publisert !== null }
  },
  policy: mayAssign,
  write: async (tx, { input, subject, viewer, now }) => {
    const { rapporteringssesjon } = input
    const saksbehandlerId = input.saksbehandler === nobody ? null : input.saksbehandler
    if (saksbehandlerId !== null) await assertWriter(tx, { saksbehandlerId, units: subject.units, now })
    const given: { vedtakId: number; told: Told }[] = []
    // In one order: of two who give the same units at once, the second waits instead of both.
    for (const unit of subject.units.toSorted((a, b) => a.vedtakId - b.vedtakId)) {
      if (unit.saksbehandlerId === saksbehandlerId) continue
      const told = await giveUnit(tx, unit, { rapporteringssesjon, saksbehandlerId, now })
      given.push({ vedtakId: unit.vedtakId, told })
    }
    const [first, ...others] = given.map(({ told }) => told)
    const data = { antall: given.length }
    if (first === undefined) return { data, events: null }
    return {
      data,
      events: [first, ...others],
      after: async (db, _asker, numbers) => {
        // Nobody is told what they did themselves.
        if (saksbehandlerId === null || saksbehandlerId === viewer.userId) return
        for (const [i, { vedtakId }] of given.entries()) {
          const nokkel = `TILDELT ${numbers[i] ?? ''}`
          await notify(db, [saksbehandlerId], { slag: 'TILDELT', nokkel, vedtakId, rapporteringssesjon, now })
        }
      },
    }
  },
}

async function assertWriter(
  tx: Db,
  { saksbehandlerId, units, now }: { saksbehandlerId: string; units: AarUnit[]; now: Date },
): Promise<void> {
  const departementId = units[0]?.departementId ?? null
  const holders = departementId === null ? [] : await listHolders(tx, { roles: writers, departementId, now })
  if (!holders.includes(saksbehandlerId)) throw refuseField('saksbehandler', 'INVALID')
}

interface Given {
  rapporteringssesjon: string
  saksbehandlerId: string | null
  now: Date
}

async function giveUnit(
  tx: Db,
  unit: AarUnit,
  { rapporteringssesjon, saksbehandlerId, now }: Given,
): Promise<Told> {
  const { vedtakId: id, sesjon, nummer, punkt } = unit
  const row = await ensureUtkast(tx, { vedtakId: id, rapporteringssesjon, now })
  // It was allowed for the unit as it was read: whoever has got it since, keeps it.
  if (row === null || row.saksbehandlerId !== unit.saksbehandlerId) throw new Refusal('TAKEN_MEANWHILE')
  await tx.utkast.update({ where: { id: row.id }, data: { saksbehandlerId } })
  return {
    type: 'UTKAST_TILDELT',
    vedtak: { id, sesjon, nummer, punkt },
    for: unit.utkastId === null ? null : loggedUtkast(row, row.text),
    etter: loggedUtkast({ ...row, saksbehandlerId }, row.text),
  }
}
