import 'server-only'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'

/** Who somebody is that the provider vouches for; null for a stranger. A disabled user is known, and let in nowhere. */
export async function findUserByIdentity(
  issuer: string,
  subject: string,
): Promise<{ userId: string; disabled: boolean } | null> {
  const row = await db().identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, disabledAt: true } } },
  })
  return row && { userId: row.user.id, disabled: row.user.disabledAt !== null }
}

/** What users are called, by id. null: erased. */
export async function namesOf(ids: readonly string[], tx: Db = db()): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}
