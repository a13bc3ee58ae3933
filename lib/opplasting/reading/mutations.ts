import 'server-only'
import { checkDocument } from '@/lib/check/document/check-document'
import { now, toDay, today } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import { DomainError, UsageError } from '@/lib/errors'
import type { SourceFile } from '@/lib/import/document'
import { previewImport } from '@/lib/import/preview'
import { findDepartement } from '@/lib/import/queries'
import { planImport } from '@/lib/import/read'
import type { ImportPlan } from '@/lib/import/types'
import type { ParsedDocument } from '@/lib/parse/types'
import { enterStep, type Hand } from '../progress/mutations'
import { asJson, refuseKind } from '../rules'
import { readUpload } from '../text'
import type { EnhetRow, Oversikt, RefusedReason, Sporsmal } from '../types'
import { openQuestions } from './questions'
import { findHeld, listDepartementer, listYearDays } from './queries'
import { rowsOf } from './rows'
import { plainFunn } from './values'

/** The document cannot be taken in. */
export class RefusedUpload extends Error {
  constructor(readonly reason: RefusedReason) {
    super(reason)
    this.name = 'RefusedUpload'
  }
}

/** What an upload gives, as it is to be previewed and saved. */
export interface ReadDocument {
  plan: ImportPlan
  parsed: ParsedDocument
  text: string
  pages: Oversikt['sider']
  finnes: string | null
}

/** What somebody must tell before it can be previewed. */
interface Asked {
  questions: Sporsmal[]
  parsed: ParsedDocument
  text: string
  pages: Oversikt['sider']
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

const findRow = (id: string) =>
  db().opplasting.findUnique({ where: { id }, include: { innhold: { select: { innhold: true } } } })

/** Reads what was uploaded, and asks what it does not tell. Throws `RefusedUpload`. */
export async function readDocument(row: Row): Promise<ReadDocument | Asked> {
  // prettier-ignore
  if (row.innhold === null) throw new RefusedUpload('FEILET')
  const read = await readUpload(row.innhold.innhold)
  if (!read.ok) throw new RefusedUpload(read.reason)
  const { text, pages, format } = read
  const named = await nameDepartement(read.parsed, row)
  const parsed = withSesjon(named.parsed, row.sesjon)
  if (parsed.kind === 'OTHER' && parsed.mentions.length === 0) throw new RefusedUpload('UKJENT_DOKUMENT')
  const refusal = refuseKind(row, { type: parsed.kind, departementId: named.departementId })
  if (refusal !== null) throw new RefusedUpload(refusal)
  const held = await findHeld(row.sha256)
  const dato = held?.dato ?? (row.dato && toDay(row.dato))
  const questions = openQuestions({
    parsed,
    text,
    today: today(now()),
    sesjon: row.sesjon,
    dato,
    hasDepartement: named.departementId !== null,
    departementer: await listDepartementer(row.departementId),
    yearDays: await listYearDays(parsed.document.sesjon),
  })
  if (questions.length > 0) return { questions, text, pages, parsed }
  const source: SourceFile = {
    filnavn: row.filnavn,
    bytes: row.innhold.innhold,
    tekst: text,
    format,
    pages,
    sidecar: held?.sidecar ?? null,
    dato: held?.sidecar ? null : dato,
  }
  return { plan: await planOf(source, parsed), parsed, text, pages, finnes: held?.slug ?? null }
}

async function planOf(source: SourceFile, parsed: ParsedDocument): Promise<ImportPlan> {
  try {
    return await planImport(source, parsed)
  } catch (error) {
    if (error instanceof DomainError) throw new RefusedUpload('INGEN_VEDTAK')
    if (error instanceof UsageError) throw new RefusedUpload('UKJENT_DOKUMENT')
    throw error
  }
}

/** The departement as the document names it, else as somebody has answered. */
async function nameDepartement(parsed: ParsedDocument, { svarDepartementId }: Row) {
  const own = await findDepartement(parsed.document.departement)
  if (own !== null || svarDepartementId === null) return { parsed, departementId: own?.id ?? null }
  const [answered] = await listDepartementer(svarDepartementId)
  const document = { ...parsed.document, departement: answered?.names[0] ?? null }
  return { parsed: { ...parsed, document } as ParsedDocument, departementId: svarDepartementId }
}

function withSesjon(parsed: ParsedDocument, sesjon: string | null): ParsedDocument {
  if (sesjon === null || parsed.document.sesjon !== null) return parsed
  return { ...parsed, document: { ...parsed.document, sesjon } } as ParsedDocument
}

/** Reads an upload for the first time, or again once its questions are answered: what comes of it stands in its rows. */
export async function readOpplasting(id: string): Promise<void> {
  const { count } = await db().opplasting.updateMany({
    where: { id, status: { in: ['VENTER', 'LESER'] } },
    data: { status: 'LESER' },
  })
  if (count === 0) return
  const hand: Hand = { id, status: 'LESER' }
  await enterStep(hand, 'APNER', 0)
  const row = await findRow(id)
  if (row === null) return
  await enterStep(hand, 'TOLKER', 0)
  const read = await readDocument(row)
  if ('questions' in read) return ask(hand, read)
  const { plan, parsed, text, pages } = read
  await enterStep(hand, 'SAMMENLIGNER', plan.units.length)
  const preview = await previewImport(plan)
  await enterStep(hand, 'KONTROLLERER', 0)
  const { offentligFra, senest } = plan.document
  const funn = checkDocument({ parsed, text, today: offentligFra ?? senest })
  const units = await rowsOf({ plan, parsed, text, preview, funn })
  const loose = funn.filter(({ vedtak }) => vedtak.length === 0).map(plainFunn)
  await putDown(hand, {
    units,
    text,
    overview: overviewOf(read, loose, pages),
    readerVersion: plan.readerVersion,
  })
}

function overviewOf(
  { plan, parsed, finnes }: ReadDocument,
  funn: Oversikt['funn'],
  sider: Oversikt['sider'],
): Oversikt {
  // prettier-ignore
  const { type, sitat, tittel, sesjon, offentligFra, senest, linjer } = plan.document
  return {
    type,
    sitat,
    tittel,
    sesjon,
    departement: parsed.document.departement,
    dato: offentligFra ?? senest,
    linjer,
    sider,
    omtaler: plan.citations.filter(({ sted }) => sted === 'OMTALE').length,
    gjentatt: plan.citations.filter(({ sted }) => sted === 'GJENTAKELSE').length,
    utledet: plan.units.filter(({ judgement }) => judgement !== null).length,
    finnes,
    merknader: plan.issues,
    funn,
  }
}

/** A sentence that nobody asks is not in the register: the questions wait for a person. */
async function ask({ id, status }: Hand, { questions, text, pages, parsed }: Asked): Promise<void> {
  const { citation, title, sesjon, departement } = parsed.document
  const oversikt: Oversikt = {
    type: parsed.kind,
    sitat: citation,
    tittel: title,
    sesjon,
    departement,
    dato: null,
    linjer: text.split('\n').length,
    sider: pages,
    omtaler: 0,
    gjentatt: 0,
    utledet: 0,
    finnes: null,
    merknader: [],
    funn: [],
  }
  await db().opplasting.updateMany({
    where: { id, status },
    data: { status: 'SPORSMAL', sporsmal: asJson(questions), oversikt: asJson(oversikt), steg: null, endret: now() }, // prettier-ignore
  })
}

interface Put {
  units: EnhetRow[]
  text: string
  overview: Oversikt
  readerVersion: string
}

/** All of it at once, unless somebody has cancelled it meanwhile. */
async function putDown({ id, status }: Hand, { units, text, overview, readerVersion }: Put): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.opplasting.updateMany({
      where: { id, status },
      data: {
        status: 'KLAR',
        steg: null,
        oversikt: asJson(overview),
        leserVersjon: readerVersion,
        endret: now(),
      },
    })
    if (count === 0) return
    await tx.opplastingInnhold.update({
      where: { opplastingId: id },
      data: { tekst: text.replaceAll('\0', '') },
    })
    await tx.opplastingEnhet.deleteMany({ where: { opplastingId: id } })
    await tx.opplastingEnhet.createMany({
      data: units.map(({ lest, ...unit }, plass) => ({
        opplastingId: id,
        plass,
        ...unit,
        lest: asJson(lest),
        valgt: unit.utfall === 'NY' || unit.utfall === 'ENDRET',
      })),
    })
  })
}

/** The file is kept until the clean-up: whoever uploaded it reads why it was refused. */
export async function refuseUpload(id: string, reason: RefusedReason): Promise<void> {
  await db().opplasting.updateMany({
    where: { id, status: { in: ['VENTER', 'LESER'] } },
    data: { status: 'AVVIST', feil: reason, steg: null, endret: now() },
  })
}
