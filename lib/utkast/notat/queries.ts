import 'server-only'
import { db } from '@/lib/db/client'
import { namesOf } from '@/lib/user/queries'

export interface Note {
  id: string
  isSentBack: boolean
  tekst: string
  /** null: erased. */
  av: string | null
  skrevet: Date
}

/** What has been said about a text, oldest first. Only for those who may read it. */
export async function listNotes(utkastId: string): Promise<Note[]> {
  const rows = await db().notat.findMany({ where: { utkastId }, orderBy: { skrevet: 'asc' } })
  const names = await namesOf(rows.map(({ skrevetAv }) => skrevetAv))
  return rows.map(({ id, slag, tekst, skrevetAv, skrevet }) => ({
    id,
    isSentBack: slag === 'SENDT_TILBAKE',
    tekst,
    av: names.get(skrevetAv) ?? null,
    skrevet,
  }))
}
