import 'server-only'
import { today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { isCited, writeDocument, type WrittenDocument } from '@/lib/dokument/mutations'
import { dayFault, readInnst, slugOf } from '@/lib/dokument/rules'
import { Refusal, refuseField } from '@/lib/handling/refusal'
import { sha256 } from '@/lib/hendelse/canonical'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { prepareUttalelser } from '@/lib/uttalelse/mutations'
import { cleanName, sniff } from '@/lib/utkast/vedlegg/rules'
import { tellUttalelse } from '@/lib/varsel/komite/mutations'
import { prepareVurderinger } from '@/lib/vurdering/registered/mutations'
import type { DecisionDocument } from '@/lib/vurdering/types'
import type { Handling, Prepared } from '@/lib/handling/mutations'
import { mayWorkOn, type GjennomgangSubject } from '../policy'
import { lockGjennomgang, loggedGjennomgang, subjectOf } from '../queries'
import { isJudgement } from '../rules'
import type { Anbefaling } from '../types'
import { readPublication } from './queries'
import { composeReview, fileLine, titleOf } from './compose'
import { firstPossibleDay } from './rules'
import { publishSchema, type PublishInput } from './schema'
import type { DecidedEnhet, DokumentSlag, ReviewText, SourceFile } from './types'

/** What came of it: where it stands now, and how many units were decided and not. */
export interface Published {
  dokument: string
  decided: number
  undecided: number
}

/**
 * The committee's document is out: everything its secretariat has decided becomes public in one transaction, with a line of
 * that document for each unit. What is not decided stays open, and comes back next year.
 */
export const publishGjennomgang: Handling<PublishInput, GjennomgangSubject, Published> = {
  name: 'publishGjennomgang',
  schema: publishSchema,
  read: async (tx, { gjennomgangId }) => {
    const row = await lockGjennomgang(tx, gjennomgangId)
    return row && subjectOf(row)
  },
  policy: mayWorkOn,
  write: async (tx, { input, subject: { id, slag }, now }) => {
    const { komite, rapporteringssesjon: sesjon } = await tx.gjennomgang.findUniqueOrThrow({
      where: { id },
      include: { komite: true },
    })
    const { decided, undecided, corrected, sett } = await readPublication({ id, sesjon }, now, tx)
    if (decided.length === 0) throw new Refusal('NOTHING_TO_PUBLISH')
    if (sett !== input.sett) throw new Refusal('BENCH_CHANGED')
    if (corrected.length > 0 && input.bekreftRettet === undefined) throw refuseField('bekreftRettet', 'NOT_LOOKED_AT') // prettier-ignore
    const asDokument = slag === 'KONTROLL' ? 'INNST' : input.slag
    if (asDokument === undefined) throw refuseField('slag', 'MISSING')
    const source = await readSource(tx, { ...input, slag: asDokument }, { decided, now })
    const review = { komite, slag, sesjon, enheter: decided, ...source } satisfies ReviewText
    const composed = composeReview(review)
    const document = await writeReview(tx, { review, slag: asDokument, tekst: composed.tekst, innstSesjon: source.sesjonAvSitat }, now) // prettier-ignore
    const before = await loggedGjennomgang(tx, id)
    await tx.gjennomgang.update({ where: { id }, data: { publisert: now, dokumentId: document.id } })
    const etter = await loggedGjennomgang(tx, id)
    const from = { sitat: source.sitat, rapporteringssesjon: sesjon, offentligFra: source.dato, now }
    const prepared = await prepare(tx, decided, {
      lines: composed.lines,
      document: { ...from, id: document.id, sha256: document.sha256 },
      komiteId: komite.id,
      slag: asDokument,
    })
    return {
      data: { dokument: document.slug, decided: decided.length, undecided: undecided.length },
      events: [{ type: 'GJENNOMGANG_PUBLISERT', for: before, etter }, ...prepared.events],
      after: async (inTx, _asker, [, ...numbers]) => {
        await prepared.write(inTx, numbers)
        const paths = await changedPaths(inTx, decided.map(({ vedtakId }) => vedtakId), document.slug) // prettier-ignore
        await markChanged(inTx, [...paths, `/komite/${komite.slug}`])
        if (slag === 'FAG') await tellUttalelse(inTx, { dokumentId: document.id, rapporteringssesjon: sesjon, now }) // prettier-ignore
      },
    }
  },
}

interface Source {
  sitat: string
  dato: string
  fil: SourceFile | null
  /** The sesjon that the citation names; a letter names none. */
  sesjonAvSitat: string | null
}

/** The document as it was named in the form, or a fault of one field. */
async function readSource(
  tx: Db,
  { sitat: typed, dato, fil, slag }: Pick<PublishInput, 'sitat' | 'dato' | 'fil'> & { slag: DokumentSlag },
  { decided, now }: { decided: readonly DecidedEnhet[]; now: Date },
): Promise<Source> {
  const innst = slag === 'INNST' ? readInnst(typed) : null
  if (slag === 'INNST' && innst === null) throw refuseField('sitat', 'NOT_INNSTILLING')
  const sitat = innst?.sitat ?? typed.replace(/\s+/gu, ' ')
  const sesjonAvSitat = innst?.sesjon ?? null
  const from = firstPossibleDay(decided)
  const fault = dayFault(dato, { today: today(now), sesjon: sesjonAvSitat, from })
  if (fault !== null) throw refuseField('dato', fault)
  if (await isCited(tx, sitat)) throw refuseField('sitat', 'SITAT_TAKEN')
  return { sitat, dato, fil: fil === null ? null : await readFile(fil), sesjonAvSitat }
}

async function readFile(file: File): Promise<SourceFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = sniff(bytes)
  if (type !== 'application/pdf' && type !== 'text/plain') throw refuseField('fil', 'FILE_KIND')
  return { navn: cleanName(file.name, type), bytes: bytes.length, sha256: sha256(bytes) }
}

interface NewReview {
  review: ReviewText & { dato: string }
  slag: DokumentSlag
  tekst: string
  innstSesjon: string | null
}

function writeReview(
  tx: Db,
  { review, slag, tekst, innstSesjon }: NewReview,
  now: Date,
): Promise<WrittenDocument> {
  const { sitat, dato, fil, komite, enheter } = review
  const registered = `Registrert av ${komite.bokmal}s sekretariat.`
  return writeDocument(
    tx,
    {
      slug: slag === 'INNST' ? slugOf(sitat) : `svarbrev-${komite.slug}-${review.sesjon}`,
      type: slag,
      sitat,
      tittel: titleOf(review),
      sesjon: innstSesjon ?? review.sesjon,
      dato,
      datoKilde: 'Oppgitt av komiteens sekretariat',
      kilde: fil === null ? registered : `${registered} ${fileLine(fil)}`,
      tekst,
    },
    { count: enheter.length, now },
  )
}

interface Decided {
  lines: ReadonlyMap<number, number>
  document: DecisionDocument
  komiteId: number
  slag: DokumentSlag
}

/** KKK's are judgements, another committee's are uttalelser; a bench holds only one of the two. */
async function prepare(
  tx: Db,
  decided: readonly DecidedEnhet[],
  { lines, document, komiteId, slag }: Decided,
): Promise<Prepared> {
  const units = decided.map(({ vedtakId, sesjon, nummer, punkt, avgjorelse, begrunnelse }) => {
    const linje = lines.get(vedtakId) ?? 1
    return { vedtakId, unit: { sesjon, nummer, punkt }, linje, avgjorelse, begrunnelse: begrunnelse.trim() }
  })
  const judgements = units.flatMap(({ avgjorelse, begrunnelse, ...unit }) =>
    isJudgement(avgjorelse) ? [{ ...unit, resultat: avgjorelse, setning: begrunnelse || null }] : [],
  )
  if (judgements.length > 0) return prepareVurderinger(tx, judgements, { document, komiteId })
  const uttalelser = units.flatMap(({ avgjorelse, begrunnelse, ...unit }) =>
    isJudgement(avgjorelse)
      ? []
      : [{ ...unit, anbefaling: avgjorelse satisfies Anbefaling, tekst: begrunnelse }],
  )
  return prepareUttalelser(tx, uttalelser, {
    document,
    komiteId,
    slag: slag === 'INNST' ? 'MERKNAD' : 'SVARBREV',
  })
}
