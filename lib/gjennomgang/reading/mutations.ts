import 'server-only'
import { fromDay, today } from '@/lib/clock'
import type { Handling } from '@/lib/handling/mutations'
import type { UnitKey } from '@/lib/vedtak/types'
import { mayWorkOn, type GjennomgangSubject } from '../policy'
import { subjectOf } from '../queries'
import { readingSchema, type ReadingInput } from './schema'

interface Subject extends GjennomgangSubject {
  unit: UnitKey & { id: number }
  isRead: boolean
}

/** Tells that somebody of the committee has read this version of the account. To read it again writes nothing. */
export const markRead: Handling<ReadingInput, Subject, null> = {
  name: 'markRead',
  schema: readingSchema,
  read: async (tx, { enhetId, rapporteringId }, { viewer: { userId }, now }) => {
    const row = await tx.gjennomgangEnhet.findUnique({
      where: { id: enhetId },
      include: { gjennomgang: true, vedtak: true },
    })
    const lte = fromDay(today(now))
    const isThere = await tx.rapportering.count({
      where: {
        id: rapporteringId,
        vedtakId: row?.vedtakId ?? 0,
        trukket: null,
        OR: [{ offentligFra: { lte } }, { offentligFra: null, senest: { lte } }],
      },
    })
    if (row === null || isThere === 0) return null
    const { id, sesjonId: sesjon, nummer, punkt } = row.vedtak
    // Looked at without holding it: reading it again writes nothing at all.
    const key = { enhetId_rapporteringId_userId: { enhetId, rapporteringId, userId } }
    const isRead = (await tx.gjennomgangLest.findUnique({ where: key })) !== null
    return { ...subjectOf(row.gjennomgang), unit: { id, sesjon, nummer, punkt }, isRead }
  },
  policy: mayWorkOn,
  write: async (tx, { input: { enhetId, rapporteringId }, subject: { unit, isRead }, viewer, now }) => {
    if (isRead) return { data: null, events: null }
    const data = [{ enhetId, rapporteringId, userId: viewer.userId, lest: now }]
    const { count } = await tx.gjennomgangLest.createMany({ data, skipDuplicates: true })
    if (count === 0) return { data: null, events: null }
    const etter = { enhet: enhetId, rapportering: rapporteringId }
    return { data: null, events: [{ type: 'ENHET_LEST', vedtak: unit, for: null, etter }] }
  },
}
