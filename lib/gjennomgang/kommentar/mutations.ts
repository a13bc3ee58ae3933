import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Handling } from '@/lib/handling/mutations'
import { sha256 } from '@/lib/hendelse/canonical'
import type { UnitKey } from '@/lib/vedtak/types'
import { mayWorkOn, type GjennomgangSubject } from '../policy'
import { lockGjennomgang, subjectOf } from '../queries'
import { commentSchema, type CommentInput } from './schema'

type Subject = GjennomgangSubject & { unit: UnitKey & { id: number } }

/** Somebody of the committee says something to colleagues about a unit. It is never printed and never public. */
export const writeComment: Handling<CommentInput, Subject, null> = {
  name: 'writeComment',
  schema: commentSchema,
  read: async (tx, { enhetId }) => {
    const row = await tx.gjennomgangEnhet.findUnique({ where: { id: enhetId }, include: { vedtak: true } })
    // Held, so that nothing is said while it is being published.
    const review = row && (await lockGjennomgang(tx, row.gjennomgangId))
    if (!review) return null
    const { id, sesjonId: sesjon, nummer, punkt } = row.vedtak
    return { ...subjectOf(review), unit: { id, sesjon, nummer, punkt } }
  },
  policy: mayWorkOn,
  write: async (tx, { input: { enhetId, ...input }, subject: { unit }, viewer, now }) => {
    const id = randomUUID()
    const tekst = input.tekst.replace(/\r\n?/gu, '\n')
    await tx.komitekommentar.create({
      data: { id, enhetId, tekst, skrevetAv: viewer.userId, skrevet: now },
    })
    const etter = { kommentar: id, enhet: enhetId, tekst: sha256(tekst) }
    return { data: null, events: [{ type: 'KOMITEKOMMENTAR_SKREVET', vedtak: unit, for: null, etter }] }
  },
}
