import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { fromDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import type { LoggedOpplasting } from '@/lib/hendelse/logged/types'
import { enqueue } from '@/lib/jobs/mutations'
import { findKontrollId } from '@/lib/komite/sak/queries'
import { mayDecide, mayUpload, uploadRole } from './policy'
import { asJson, cleanUploadName } from './rules'
import {
  answerSchema,
  saveSchema,
  uploadSchema,
  whichSchema,
  type AnswerInput,
  type SaveInput,
  type UploadInput,
  type WhichInput,
} from './schema'
import type { OpplastingStatus, OpplastingSubject, Sporsmal } from './types'

/** Somebody uploads a document. Nothing of it is in the register; the worker reads it. */
export const uploadFile: Handling<UploadInput, { kontrollId: number }, { opplastingId: string }> = {
  name: 'uploadFile',
  schema: uploadSchema,
  read: async (tx) => ({ kontrollId: await findKontrollId(tx) }),
  policy: mayUpload,
  write: async (tx, { input: { fil }, subject, viewer, now }) => {
    const role = uploadRole(viewer, subject)
    if (role === null) throw refuseField('fil', 'INVALID')
    const innhold = Buffer.from(await fil.arrayBuffer())
    const sha256 = createHash('sha256').update(innhold).digest('hex')
    const id = randomUUID()
    await tx.opplasting.create({
      data: {
        id,
        filnavn: cleanUploadName(fil.name),
        bytes: innhold.length,
        sha256,
        side: viewer.side,
        departementId: role.departementId,
        komiteId: role.komiteId,
        lastetOppAv: viewer.userId,
        lastetOpp: now,
        endret: now,
      },
    })
    await tx.opplastingInnhold.create({ data: { opplastingId: id, innhold } })
    await enqueue(tx, 'import', { opplastingId: id })
    const etter = { opplasting: id, sha256, status: 'VENTER' } as const
    return { data: { opplastingId: id }, events: [{ type: 'OPPLASTING_MOTTATT', for: null, etter }] }
  },
}

interface Subject extends OpplastingSubject {
  id: string
  sha256: string
  sporsmal: Sporsmal[]
}

/** Holds the upload until the end: the worker and a person may both want to move it on. */
async function readSubject(tx: Db, { opplastingId: id }: WhichInput): Promise<Subject | null> {
  await tx.$queryRaw`SELECT id FROM opplasting WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.opplasting.findUnique({
    where: { id },
    select: { id: true, sha256: true, side: true, departementId: true, komiteId: true, status: true, sporsmal: true }, // prettier-ignore
  })
  return row && { ...row, sporsmal: row.sporsmal as unknown as Sporsmal[] }
}

const logged = ({ id, sha256 }: Subject, status: OpplastingStatus): LoggedOpplasting => ({
  opplasting: id,
  sha256,
  status,
})

/** Moves it on, and tells so. */
async function moveOn(tx: Db, subject: Subject, to: { status: OpplastingStatus; now: Date }) {
  const { status, now } = to
  const data = { status, endret: now, steg: null, gjort: 0, avTotalt: 0, feil: null }
  await tx.opplasting.update({ where: { id: subject.id }, data })
  const event = { for: logged(subject, subject.status), etter: logged(subject, status) }
  return { type: 'OPPLASTING_ENDRET', ...event } as const
}

/** What the document does not tell, a person does. When all is told, it is read again. */
export const answerQuestion: Handling<AnswerInput, Subject, null> = {
  name: 'answerQuestion',
  schema: answerSchema,
  read: readSubject,
  policy: mayDecide('answer'),
  write: async (tx, { input: { sporsmal, svar }, subject, now }) => {
    const { id } = subject
    if (sporsmal === 'DATO' && svar > today(now)) throw refuseField('svar', 'IN_THE_FUTURE')
    await tx.opplasting.update({ where: { id }, data: await columnOf(tx, { sporsmal, svar, subject }) })
    const left = subject.sporsmal.filter(({ slag }) => slag !== sporsmal)
    await tx.opplasting.update({ where: { id }, data: { sporsmal: asJson(left) } })
    const event = await moveOn(tx, subject, { status: left.length === 0 ? 'VENTER' : 'SPORSMAL', now })
    if (left.length === 0) await enqueue(tx, 'import', { opplastingId: id })
    return { data: null, events: [event] }
  },
}

async function columnOf(
  tx: Db,
  { sporsmal, svar, subject }: Omit<AnswerInput, 'opplastingId'> & { subject: Subject },
) {
  // prettier-ignore
  if (sporsmal === 'SESJON') return { sesjon: svar }
  if (sporsmal === 'DATO') return { dato: fromDay(svar) }
  const departement = await tx.departement.findUnique({ where: { slug: svar }, select: { id: true } })
  const isOthers = subject.departementId !== null && departement?.id !== subject.departementId
  if (departement === null || isOthers) throw refuseField('svar', 'UNKNOWN_DEPARTEMENT')
  return { svarDepartementId: departement.id }
}

/** Nothing is to come of it. What the worker does meanwhile, it leaves at the next step. */
export const cancelUpload: Handling<WhichInput, Subject, null> = {
  name: 'cancelUpload',
  schema: whichSchema,
  read: readSubject,
  policy: mayDecide('cancel'),
  write: async (tx, { subject, now }) => {
    return { data: null, events: [await moveOn(tx, subject, { status: 'AVBRUTT', now })] }
  },
}

/**
 * Takes the chosen units into the register: the worker does. What is unchanged goes along, since nothing comes of it. Each time
 * somebody saves, the choice is what is ticked then: a run that an earlier saving left halfway is no longer this upload's.
 */
export const saveUnits: Handling<SaveInput, Subject, null> = {
  name: 'saveUnits',
  schema: saveSchema,
  read: readSubject,
  policy: mayDecide('save'),
  write: async (tx, { input: { valgt = [] }, subject, now }) => {
    const { id: opplastingId } = subject
    const open = { opplastingId, utfall: { in: ['NY' as const, 'ENDRET' as const] } }
    const [all, chosen] = [
      await tx.opplastingEnhet.count({ where: open }),
      await tx.opplastingEnhet.count({ where: { ...open, plass: { in: valgt } } }),
    ]
    if (chosen !== valgt.length) throw refuseField('valgt', 'INVALID')
    if (all > 0 && chosen === 0) throw refuseField('valgt', 'NOT_TICKED')
    await tx.opplasting.update({ where: { id: opplastingId }, data: { kjoringId: null } })
    await tx.opplastingEnhet.updateMany({ where: { opplastingId }, data: { valgt: false } })
    await tx.opplastingEnhet.updateMany({ where: { ...open, plass: { in: valgt } }, data: { valgt: true } })
    const event = await moveOn(tx, subject, { status: 'LAGRER', now })
    await enqueue(tx, 'import', { opplastingId })
    return { data: null, events: [event] }
  },
}

/** Takes back what the run wrote, unit by unit: the worker does. */
export const undoImport: Handling<WhichInput, Subject, null> = {
  name: 'undoImport',
  schema: whichSchema,
  read: readSubject,
  policy: mayDecide('undo'),
  write: async (tx, { subject, now }) => {
    const event = await moveOn(tx, subject, { status: 'ANGRER', now })
    await enqueue(tx, 'import', { opplastingId: subject.id })
    return { data: null, events: [event] }
  },
}
