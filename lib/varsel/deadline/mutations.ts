import 'server-only'
import { fromDay, today, type Day } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { listAar, listUnits } from '@/lib/rapporteringsaar/queries'
import type { Aar, AarUnit } from '@/lib/rapporteringsaar/types'
import type { Role } from '@/lib/user/types'
import { notify } from '../mutations'
import { listHolders } from '../queries'
import { dueSlag } from '../rules'
import type { VarselSlag } from '../types'

const isUnsent = ({ status }: AarUnit) => status === 'IKKE_PABEGYNT' || status === 'UTKAST'
const isOpen = (unit: AarUnit) => isUnsent(unit) || unit.status === 'TIL_GODKJENNING'

/**
 * Tells of due dates that are 14 or 3 days away or have passed: the case officer of each text that is not sent, the
 * coordinators of each departement where any is not, and before the second date its approvers. Once each; a date that is moved is told of anew.
 */
export async function tellOfDueDates(now: Date): Promise<void> {
  for (const aar of await listAar()) {
    if (aar.publisert !== null) continue
    const drafts = dueSlag(daysUntil(aar.fristUtkast, now))
    const approvals = dueSlag(daysUntil(aar.fristGodkjenning, now))
    if (drafts === null && approvals === null) continue
    await transaction(async (tx) => {
      const units = await listUnits(tx, aar, { departementer: null, now })
      if (drafts !== null) {
        await tellOfficers(tx, units.filter(isUnsent), { aar, slag: drafts, now })
        await tellDepartementer(tx, units.filter(isUnsent), { aar, slag: drafts, now, which: 'UTKAST' })
      }
      if (approvals !== null)
        await tellDepartementer(tx, units.filter(isOpen), { aar, slag: approvals, now, which: 'GODKJENNING' })
    })
  }
}

function daysUntil(frist: Day, now: Date): number {
  return Math.round((fromDay(frist).getTime() - fromDay(today(now)).getTime()) / 86_400_000)
}

interface Due {
  aar: Aar
  slag: VarselSlag
  now: Date
}

async function tellOfficers(tx: Db, units: AarUnit[], { aar, slag, now }: Due): Promise<void> {
  const rapporteringssesjon = aar.sesjon
  const told = await tx.varsel.findMany({
    where: { slag, rapporteringssesjon, vedtakId: { not: null } },
    select: { userId: true, nokkel: true },
  })
  const already = new Set(told.map(({ userId, nokkel }) => `${userId} ${nokkel}`))
  for (const { vedtakId, saksbehandlerId } of units) {
    const nokkel = `${slag}/${aar.sesjon}/${aar.fristUtkast}/${vedtakId}`
    if (saksbehandlerId === null || already.has(`${saksbehandlerId} ${nokkel}`)) continue
    await notify(tx, [saksbehandlerId], { slag, nokkel, vedtakId, rapporteringssesjon, now })
  }
}

/** One notice to each, whatever the number: how many there are is counted when it is read. */
async function tellDepartementer(
  tx: Db,
  units: AarUnit[],
  { aar, slag, now, which }: Due & { which: 'UTKAST' | 'GODKJENNING' },
): Promise<void> {
  const roles: Role[] = which === 'UTKAST' ? ['KOORDINATOR'] : ['KOORDINATOR', 'GODKJENNER']
  const frist = which === 'UTKAST' ? aar.fristUtkast : aar.fristGodkjenning
  const nokkel = `${slag}/${aar.sesjon}/${which}/${frist}`
  const departementer = new Set(units.flatMap(({ departementId }) => departementId ?? []))
  for (const departementId of departementer) {
    const holders = await listHolders(tx, { roles, departementId, now })
    await notify(tx, holders, { slag, nokkel, vedtakId: null, rapporteringssesjon: aar.sesjon, now })
  }
}
