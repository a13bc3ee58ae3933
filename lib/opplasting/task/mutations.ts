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

/** Nothing goes on by itself: a person sees it, and may try again where there is something to try. */
async function giveUp(id: string): Promise<void> {
  await refuseUpload(id, 'FEILET')
  if (!(await giveUpSaving(id))) return
  const data = { steg: null, feil: 'FEILET', endret: now() }
  await db().opplasting.updateMany({ where: { id, status: 'LAGRER' }, data: { ...data, status: 'KLAR' } })
  await db().opplasting.updateMany({ where: { id, status: 'ANGRER' }, data: { ...data, status: 'LAGRET' } })
}
