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

interface Answered {
  vedtakId: number
  /** Whose coordinators hear of it. */
  departementer: readonly number[]
  nr: number
  /** Whoever did it is told nothing of it. */
  by: string
  now: Date
}

/** Tells the parties of a transfer what came of it, under the event that did. */
export async function tellParties(tx: Db, answered: Answered): Promise<void> {
  const { vedtakId, departementer, nr, by, now } = answered
  const told: string[] = []
  for (const departementId of departementer)
    told.push(...(await listHolders(tx, { roles: ['KOORDINATOR'], departementId, now })))
  const about = {
    slag: 'OVERFORING',
    nokkel: `OVERFORING/${nr}`,
    vedtakId,
    rapporteringssesjon: null,
  } as const
  await notify(tx, told.filter((userId) => userId !== by), { ...about, now }) // prettier-ignore
}
