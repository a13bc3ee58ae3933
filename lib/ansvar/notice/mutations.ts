import 'server-only'
import type { Db } from '@/lib/db/connection'
import { notify } from '@/lib/varsel/mutations'
import { listHolders } from '@/lib/varsel/queries'
import type { VarselSlag } from '@/lib/varsel/types'

interface Asked {
  vedtakId: number
  /** Whose coordinators are asked; null: SMK. */
  departementId: number | null
  /** The event it is about. */
  nr: number
  now: Date
}

/** Tells those whose answer is awaited, under the event that asks them. */
export async function askForAnswer(tx: Db, slag: VarselSlag, asked: Asked): Promise<void> {
  const { vedtakId, departementId, nr, now } = asked
  const roles = departementId === null ? (['SMK'] as const) : (['KOORDINATOR'] as const)
  const holders = await listHolders(tx, { roles, departementId, now })
  await notify(tx, holders, { slag, nokkel: `${slag}/${nr}`, vedtakId, rapporteringssesjon: null, now })
}
