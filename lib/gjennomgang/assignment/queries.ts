import 'server-only'
import { transaction } from '@/lib/db/client'
import { listSecretaries } from '@/lib/varsel/queries'
import type { Colleague } from './types'

/** Who may be given units of a committee's bench today, by name. Only for those who may read it. */
export function listColleagues(komiteId: number, now: Date): Promise<Colleague[]> {
  return transaction(async (tx) => {
    const ids = await listSecretaries(tx, { komiteIds: [komiteId], now })
    const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    return users
      .flatMap(({ id: userId, name }) => (name === null ? [] : [{ userId, name }]))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
  })
}
