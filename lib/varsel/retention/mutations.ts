import 'server-only'
import { transaction } from '@/lib/db/client'

/** How long it is kept what somebody was told, in months. */
const monthsKept = 12

function kept(now: Date): Date {
  const since = new Date(now)
  since.setUTCMonth(now.getUTCMonth() - monthsKept)
  return since
}

/**
 * Deletes notices and letters of more than a year ago, however they ended: what is told is told by then. Whatever waits, is
 * on its way or awaits somebody's decision stays, and so does a letter as long as a notice stands in it. How many.
 */
export function deleteOldNotices(now: Date): Promise<number> {
  const lt = kept(now)
  return transaction(async (tx) => {
    const notices = await tx.varsel.deleteMany({
      where: {
        opprettet: { lt },
        OR: [
          { status: { in: ['SENDT', 'BORTFALT'] } },
          { status: { in: ['UVISST', 'OPPGITT'] }, brev: { avgjorelse: { not: null } } },
        ],
      },
    })
    const letters = await tx.brev.deleteMany({
      where: {
        endret: { lt },
        varselList: { none: {} },
        OR: [
          { status: { in: ['SENDT', 'BORTFALT'] } },
          { status: { in: ['UVISST', 'OPPGITT'] }, avgjorelse: { not: null } },
        ],
      },
    })
    return notices.count + letters.count
  })
}
