import 'server-only'
import { db } from '@/lib/db/client'
import { namesOf } from '@/lib/user/queries'

export interface Comment {
  id: string
  tekst: string
  /** null: erased. */
  av: string | null
  skrevet: Date
}

/** What has been said inside the committee about a unit on its bench, oldest first. Only for those who may read the bench. */
export async function listComments(enhetId: string): Promise<Comment[]> {
  const rows = await db().komitekommentar.findMany({
    where: { enhetId },
    orderBy: [{ skrevet: 'asc' }, { id: 'asc' }],
  })
  const names = await namesOf(rows.map(({ skrevetAv }) => skrevetAv))
  return rows.map(({ id, tekst, skrevetAv, skrevet }) => ({
    id,
    tekst,
    av: names.get(skrevetAv) ?? null,
    skrevet,
  }))
}
