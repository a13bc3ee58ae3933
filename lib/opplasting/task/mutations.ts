import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { log } from '@/lib/log/log.mjs'
import { LeftOff } from '../progress/mutations'
import { readOpplasting, RefusedUpload, refuseUpload } from '../reading/mutations'
import { giveUpSaving, saveOpplasting } from '../saving/mutations'
import { undoOpplasting } from '../undo/mutations'

/**
 * What the worker does with an upload: reads, saves or undoes it, whichever it waits for. A document that cannot be taken in ends
 * as a row that says why; what failed by accident is tried again, and ends as such a row when the attempts are used.
 */
export async function workOnUpload(id: string, { isLastTry }: { isLastTry: boolean }): Promise<void> {
  try {
    await saveOpplasting(id)
    await undoOpplasting(id)
    await readOpplasting(id)
  } catch (error) {
    if (error instanceof LeftOff) return
    if (error instanceof RefusedUpload) return refuseUpload(id, error.reason)
    if (isLastTry) await giveUp(id)
    log.warn({ opplasting: id }, 'en opplasting ble ikke ferdig')
    throw error
  }
}

/** So long after it was moved on, an upload that no job is in line for has been lost, in milliseconds. */
const lostAfter = 3_600_000

/** Uploads that the worker had in hand whenever it died, until there was no attempt left: they end as others that fail. How many. */
export async function giveUpLost(at: Date): Promise<number> {
  const lost = await db().$queryRaw<{ id: string }[]>`
    SELECT o.id FROM opplasting o
    WHERE o.status IN ('VENTER', 'LESER', 'LAGRER', 'ANGRER') AND o.endret < ${new Date(at.getTime() - lostAfter)}
      AND NOT EXISTS (
        SELECT FROM pgboss.job j WHERE j.name = 'import' AND j.state < 'completed' AND j.data->>'opplastingId' = o.id::text)`
  for (const { id } of lost) await giveUp(id)
  return lost.length
}

/** Nothing goes on by itself: a person sees it, and may try again where there is something to try. */
async function giveUp(id: string): Promise<void> {
  await refuseUpload(id, 'FEILET')
  if (!(await giveUpSaving(id))) return
  const data = { steg: null, feil: 'FEILET', endret: now() }
  await db().opplasting.updateMany({ where: { id, status: 'LAGRER' }, data: { ...data, status: 'KLAR' } })
  await db().opplasting.updateMany({ where: { id, status: 'ANGRER' }, data: { ...data, status: 'LAGRET' } })
}
