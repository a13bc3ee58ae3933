import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Handling } from '@/lib/handling/mutations'
import { sha256 } from '@/lib/hendelse/canonical'
import { ensureUtkast } from '../assignment/mutations'
import { mayNote } from '../policy'
import { noteSchema, type NoteInput } from './schema'

type Row = NonNullable<Awaited<ReturnType<typeof ensureUtkast>>>

/** Somebody of the departement says something to colleagues about a text. It is never printed and never public. */
export const writeNote: Handling<NoteInput, Row, null> = {
  name: 'writeNote',
  schema: noteSchema,
  read: (tx, input, { now }) => ensureUtkast(tx, { ...input, now }),
  policy: mayNote,
  write: async (tx, { input, subject: row, viewer, now }) => {
    const id = randomUUID()
    const tekst = input.tekst.replace(/\r\n?/gu, '\n')
    await tx.notat.create({
      data: { id, utkastId: row.id, slag: 'NOTAT', tekst, skrevetAv: viewer.userId, skrevet: now },
    })
    const etter = { notat: id, utkast: row.id, slag: 'NOTAT' as const, tekst: sha256(tekst) }
    return { data: null, events: [{ type: 'NOTAT_SKREVET', for: null, etter }] }
  },
}
