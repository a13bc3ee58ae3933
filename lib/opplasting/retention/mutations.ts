import 'server-only'
import { db } from '@/lib/db/client'
import { daysKept } from '../rules'

/**
 * Deletes uploads that were never saved, with file and reading, when they have lain for a time: nothing of them is in the
 * register. What was saved stays, as the record of the run; its file is the register's document. How many.
 */
export async function deleteOldUploads(now: Date): Promise<number> {
  const lt = new Date(now.getTime() - daysKept * 86_400_000)
  const { count } = await db().opplasting.deleteMany({
    where: { endret: { lt }, status: { notIn: ['LAGRER', 'LAGRET', 'ANGRER', 'ANGRET'] } },
  })
  return count
}
