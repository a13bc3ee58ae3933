import 'server-only'
import { db } from '@/lib/db/client'

export async function undoOpplasting(id: string): Promise<void> {
  await db().opplasting.findUnique({ where: { id, status: 'ANGRER' } })
}
