import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import type { LoggedVedlegg } from '@/lib/hendelse/logged/types'
import { ensureUtkast } from '../assignment/mutations'
import { mayNote } from '../policy'
import { cleanName, sniff } from './rules'
import { attachSchema, removeFileSchema, type AttachInput } from './schema'

type Row = NonNullable<Awaited<ReturnType<typeof ensureUtkast>>>

/** Somebody lays a file beside a text. What it is, its content tells; its name is made harmless. */
export const attachFile: Handling<AttachInput, Row, null> = {
  name: 'attachFile',
  schema: attachSchema,
  read: (tx, input, { now }) => ensureUtkast(tx, { ...input, now }),
  policy: mayNote,
  write: async (tx, { input: { fil }, subject: row, viewer, now }) => {
    const innhold = Buffer.from(await fil.arrayBuffer())
    const mime = sniff(innhold)
    if (mime === null) throw refuseField('fil', 'FILE_KIND')
    const sha256 = createHash('sha256').update(innhold).digest('hex')
    const file = { id: randomUUID(), utkastId: row.id, bytes: innhold.length, sha256 }
    const filnavn = cleanName(fil.name, mime)
    await tx.vedlegg.create({ data: { ...file, filnavn, mime, lastetOppAv: viewer.userId, lastetOpp: now } })
    await tx.vedleggInnhold.create({ data: { vedleggId: file.id, innhold } })
    return { data: null, events: [{ type: 'VEDLEGG_LAGT_VED', for: null, etter: logged(file, false) }] }
  },
}

interface FileRow {
  id: string
  utkastId: string
  sha256: string
  bytes: number
}

/** Takes a file away: its content is gone, that it was there stays in the log. */
export const removeFile: Handling<{ vedleggId: string }, FileRow & { departementId: number }, null> = {
  name: 'removeFile',
  schema: removeFileSchema,
  read: async (tx, { vedleggId }) => {
    await tx.$queryRaw`SELECT id FROM vedlegg WHERE id = ${vedleggId}::uuid FOR UPDATE`
    const row = await tx.vedlegg.findFirst({
      where: { id: vedleggId, fjernet: null },
      select: {
        id: true,
        utkastId: true,
        sha256: true,
        bytes: true,
        utkast: { select: { departementId: true } },
      },
    })
    return row && { ...row, departementId: row.utkast.departementId }
  },
  policy: mayNote,
  write: async (tx, { subject, now }) => {
    await tx.vedlegg.update({ where: { id: subject.id }, data: { fjernet: now } })
    await tx.vedleggInnhold.delete({ where: { vedleggId: subject.id } })
    return {
      data: null,
      events: [{ type: 'VEDLEGG_FJERNET', for: logged(subject, false), etter: logged(subject, true) }],
    }
  },
}

function logged({ id, utkastId, sha256, bytes }: FileRow, fjernet: boolean): LoggedVedlegg {
  return { vedlegg: id, utkast: utkastId, sha256, bytes, fjernet }
}
