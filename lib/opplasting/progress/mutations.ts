import 'server-only'
import { db } from '@/lib/db/client'
import type { OpplastingStatus, OpplastingSteg } from '../types'

/** Somebody has cancelled it meanwhile, or another worker has moved it on: what is begun is left as it is. */
export class LeftOff extends Error {
  constructor() {
    super('the upload has moved on')
    this.name = 'LeftOff'
  }
}

/** One upload that the worker has in hand. */
export interface Hand {
  id: string
  /** What it is as long as the worker may go on. */
  status: OpplastingStatus
}

/** Writes down what is being done; throws `LeftOff` when it is no longer to be. */
export async function enterStep(hand: Hand, steg: OpplastingSteg, avTotalt: number): Promise<void> {
  const { id, status } = hand
  const { count } = await db().opplasting.updateMany({
    where: { id, status },
    data: { steg, gjort: 0, avTotalt },
  })
  if (count === 0) throw new LeftOff()
}

const everyMs = 250

/** Counts within a step: writes now and then, one at a time, so that the work does not wait for it. */
export function counter({ id, status }: Hand): {
  tell: (done: number) => void
  settled: () => Promise<void>
} {
  let writing: Promise<unknown> | null = null
  let last = 0
  const tell = (gjort: number) => {
    const at = performance.now()
    if (writing !== null || at - last < everyMs) return
    last = at
    writing = db()
      .opplasting.updateMany({ where: { id, status }, data: { gjort } })
      // Only a count: the work itself tells when the database is gone.
      .catch(() => undefined)
      .finally(() => (writing = null))
  }
  const settled = async () => {
    await writing
  }
  return { tell, settled }
}
