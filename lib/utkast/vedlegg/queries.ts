import 'server-only'
import { db } from '@/lib/db/client'
import type { Viewer } from '@/lib/user/types'
import { mayReadUtkast } from '../policy'

export interface FileItem {
  id: string
  filnavn: string
  bytes: number
  lastetOpp: Date
}

/** The files beside a text, oldest first. Only for those who may read it. */
export function listFiles(utkastId: string): Promise<FileItem[]> {
  return db().vedlegg.findMany({
    where: { utkastId, fjernet: null },
    orderBy: { lastetOpp: 'asc' },
    select: { id: true, filnavn: true, bytes: true, lastetOpp: true },
  })
}

/** One file with its content, for whoever may read the text; null for everybody else and where there is none. */
export async function findFile(viewer: Viewer, id: string) {
  const row = await db().vedlegg.findFirst({
    where: { id, fjernet: null },
    select: { filnavn: true, mime: true, utkast: { select: { departementId: true } } },
  })
  if (row === null || mayReadUtkast(viewer, row.utkast) === null) return null
  const content = await db().vedleggInnhold.findUnique({
    where: { vedleggId: id },
    select: { innhold: true },
  })
  return content && { filnavn: row.filnavn, mime: row.mime, innhold: content.innhold }
}
