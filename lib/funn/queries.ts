import 'server-only'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { avvikRegler, type Avvik } from './types'

/**
 * What the documents of a rapporteringssesjon raised about a unit as they were taken in: that it was reported again after it
 * was closed, say. Only of runs that have ended: before that nobody has seen the account.
 */
export async function listAvvik(vedtakId: number, sesjon: string, tx: Db = db()): Promise<Avvik[]> {
  const rows = await tx.funn.findMany({
    where: { vedtakId, dokument: { sesjonId: sesjon }, kjoring: { ferdig: { not: null } } },
    orderBy: { id: 'asc' },
    select: { regel: true, dokument: { select: { slug: true, sitat: true } } },
  })
  return rows.flatMap(({ regel: raised, dokument }) => {
    const regel = avvikRegler.find((known) => known === raised)
    return regel === undefined ? [] : [{ regel, dokument }]
  })
}
