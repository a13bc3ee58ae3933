import 'server-only'
import { db } from '@/lib/db/client'

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
  const ids = [...new Set(rows.map(({ skrevetAv }) => skrevetAv))]
  const users = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return rows.map(({ id, tekst, skrevetAv, skrevet }) => ({
    id,
    tekst,
    av: names.get(skrevetAv) ?? null,
    skrevet,
  }))
}
