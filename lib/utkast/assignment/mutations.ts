import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/connection'
import type { Maalform } from '@/lib/import/types'
import { findUnit } from '@/lib/rapporteringsaar/queries'
import { lockUtkast } from '../queries'

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
  const finished = { OR: [{ kjoringId: null }, { kjoring: { ferdig: { not: null } } }] }
  const last = (where: { vedtakId?: number }) =>
    tx.rapportering.findFirst({
      where: { ...where, departementId, ...finished },
      orderBy: [{ rapporteringssesjon: 'desc' }, { id: 'desc' }],
      select: { maalform: true },
    })
  return ((await last({ vedtakId })) ?? (await last({})))?.maalform ?? 'NB'
}
