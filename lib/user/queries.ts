import 'server-only'
import { db } from '@/lib/db/client'

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
