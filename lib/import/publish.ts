import 'server-only'
import { fromDay } from '../clock'
import { markChanged } from '../db/notify'
import { pagesText } from '../dokument/rules'
import type { Db } from '../db/connection'
import { sha256 } from '../hendelse/canonical'
import { appendHendelser } from '../hendelse/mutations'
import { citationColumns } from '../rapportering/mutations'
import { listMentioned, listMentioning, resolveQuotes } from '../omtale/mutations'
import { makeCurrent, storeTilstand } from '../tilstand/mutations'
import { storeFunn } from '../funn/found/mutations'
import { showReading } from '../vedtak/mutations'
import { changedPaths } from '../tilstand/changed-paths'
import { avvikPath } from '../avvik/rules'
import { compareReprints, listReprints } from './reprints'
import { compareYears } from './missing'
import { replaceUtsagn, followUtsagn } from '../vurdering/utsagn/mutations'
import { writeRows } from './rows'
import type { Run } from './run'
import type { CitationFacts, Counts, ImportPlan } from './types'
import type { UnitSource } from './write-unit'

/** What a run has come to when all its units are written. */
export interface RunEnd {
  run: Run
  plan: ImportPlan
  /** Null for a document without accounts. */
  source: UnitSource | null
  writer: Writer
  counts: Counts
}

/** Which part of the service writes, and when. */
export interface Writer {
  aktor: string
  now: Date
}

/**
 * Makes a run public, all at once: its states take the place of the older ones, its readings show on the vedtak, its
 * pages are marked as changed. Before this transaction nobody has seen anything of it; a run that changed nothing
 * leaves its record and no event.
 */
export async function publishRun(tx: Db, end: RunEnd): Promise<void> {
  const { run, plan, source, writer } = end
  await refreshStale(tx, run.id, writer)
  const hasNewUtsagn = await replaceUtsagn(tx, plan.utsagn, run)
  const told = await followUtsagn(tx, { run, ...writer })
  const touched = await makeCurrent(tx, run.id)
  await showReadings(tx, touched, run.id)
  const mentionedBefore = await listMentioned(tx, run.dokumentId)
  const citations = [...plan.citations, ...(await reprintsOf(tx, plan, run))]
  const hasNewCitations = await replaceCitations(tx, citations, run)
  const others = source ? await compareReprints(tx, run, source.rapporteringssesjon) : unchanged
  const quotePaths = await resolveQuotes(tx)
  const rows = await writeRows(tx, { plan, run, ...writer })
  const compared = await compareYears(tx, { kjoringId: run.id, now: writer.now })
  const funn = await storeFunnOf(tx, end)
  const isNew =
    (await isFirstReading(tx, run)) || touched.length > 0 || compared.length > 0 || told.length > 0
  const isChanged =
    isNew || hasNewCitations || hasNewUtsagn || funn.isChanged || others.isChanged || rows.isChanged
  await finishRun(tx, end, isChanged)
  await tx.importmerknad.deleteMany({ where: { kjoringId: run.id } })
  await tx.importmerknad.createMany({
    data: plan.issues.map((issue) => ({
      kjoringId: run.id,
      regel: issue.rule,
      alvor: issue.severity,
      melding: issue.message,
      linjer: issue.lines,
      vedtak: issue.vedtak.map(({ sesjon, nummer, punkt }) => ({ sesjon, nummer, punkt })),
    })),
  })
  const paths = new Set([...rows.paths, ...others.paths, ...quotePaths])
  if (isChanged) {
    const units = [...touched, ...told, ...compared, ...funn.vedtakIds]
    for (const path of await changedPaths(tx, units, run.slug)) paths.add(path)
    if (plan.document.sesjon !== null) paths.add(avvikPath(plan.document.sesjon))
    for (const path of [...mentionedBefore, ...(await listMentioned(tx, run.dokumentId))]) paths.add(path)
    for (const path of await listMentioning(tx, { vedtakIds: touched, dokumentId: run.dokumentId }))
      paths.add(path)
  }
  if (paths.size > 0) await markChanged(tx, [...paths])
}

const unchanged = { isChanged: false, paths: [] }

/** What the melding tells again that the propositions of its year account for. */
async function reprintsOf(tx: Db, { parsed, year }: ImportPlan, run: Run): Promise<CitationFacts[]> {
  if (parsed?.kind !== 'MELD_ST_ANMODNING' || year === null) return []
  return listReprints(tx, parsed, { rapporteringssesjon: year.rapporteringssesjon, kjoringId: run.id })
}

/** What the checks find in what was read; a text that was written in the service has been checked while it was written. */
async function storeFunnOf(
  tx: Db,
  { plan, run, writer }: RunEnd,
): Promise<{ isChanged: boolean; vedtakIds: number[] }> {
  const { parsed, document, leftOut } = plan
  if (parsed === null) return { isChanged: false, vedtakIds: [] }
  const { tekst: text, offentligFra, senest } = document
  const { dokumentId, id: kjoringId } = run
  const day = offentligFra ?? senest
  return storeFunn(tx, {
    dokumentId,
    kjoringId,
    parsed,
    text,
    day,
    now: writer.now,
    leftOut: leftOut ?? new Set(),
  })
}

/** A document that nobody has seen before is news, whatever it tells. */
async function isFirstReading(tx: Db, { dokumentId }: Run): Promise<boolean> {
  return (await tx.importkjoring.count({ where: { dokumentId, ferdig: { not: null }, angret: null } })) === 0
}

/**
 * Units that somebody else has changed since this one wrote them, before it was cut off: their states are computed anew
 * from what is known now.
 */
async function refreshStale(tx: Db, kjoringId: number, { now, aktor }: Writer): Promise<void> {
  const stale = await tx.$queryRaw<{ id: number; sesjon: string; nummer: number; punkt: string }[]>`
    SELECT v.id, v.sesjon_id AS sesjon, v.nummer, v.punkt
    FROM vedtak v
    JOIN (SELECT vedtak_id, max(hendelse_nr) AS nr FROM tilstand WHERE kjoring_id = ${kjoringId} GROUP BY vedtak_id) egen
      ON egen.vedtak_id = v.id
    WHERE EXISTS (
      SELECT FROM hendelse h LEFT JOIN importkjoring k ON k.id = h.kjoring_id
      WHERE h.vedtak_id = v.id AND h.nr > egen.nr
        AND (h.kjoring_id IS NULL OR (h.kjoring_id <> ${kjoringId} AND k.ferdig IS NOT NULL))
    )`
  for (const vedtak of stale) {
    const event = {
      type: 'TILSTAND_BEREGNET',
      tidspunkt: now,
      aktor,
      vedtak,
      kjoringId,
      for: null,
      etter: null,
      kilde: { handling: aktor },
    } as const
    const [nr] = await appendHendelser(tx, [event])
    if (nr !== undefined) await storeTilstand(tx, vedtak.id, [{ nr, kjoringId }])
  }
}

/** The row of a vedtak shows the newest account there is of it, whichever document was read last. */
export async function showReadings(tx: Db, touched: number[], kjoringId: number): Promise<void> {
  const visible = { OR: [{ kjoringId: null }, { kjoringId }, { kjoring: { ferdig: { not: null } } }] }
  const rows = await tx.rapportering.findMany({
    where: { vedtakId: { in: touched }, trukket: null, ...visible },
    orderBy: [{ vedtakId: 'asc' }, { rapporteringssesjon: 'desc' }, { versjon: 'desc' }],
  })
  for (const vedtakId of touched) {
    const [newest, ...older] = rows.filter((row) => row.vedtakId === vedtakId)
    if (newest) await showReading(tx, newest, older)
  }
}

/** Replaces what the document mentions outside the accounts; false when it is what stood there. */
async function replaceCitations(
  tx: Db,
  citations: CitationFacts[],
  { id, dokumentId }: Run,
): Promise<boolean> {
  const where = { dokumentId, rapporteringId: null }
  const held = await tx.sitering.findMany({ where, orderBy: { plass: 'asc' } })
  const rows = citations.map((citation, plass) => citationColumns(citation, plass))
  const isSame = held.length === rows.length && rows.every((row, i) => sameColumns(row, held[i]))
  if (isSame) return false
  await tx.sitering.deleteMany({ where })
  await tx.sitering.createMany({ data: rows.map((row) => ({ ...row, dokumentId, kjoringId: id })) })
  return true
}

function sameColumns(row: Record<string, unknown>, held: Record<string, unknown> | undefined): boolean {
  // Which vedtak a quoted request is, is found among those of the register, not read in the document.
  const read = Object.entries(row).filter(([column]) => row.mate !== 'QUOTED' || !column.startsWith('mal'))
  return held !== undefined && read.every(([column, value]) => held[column] === value)
}

async function finishRun(tx: Db, { run, plan, writer, counts }: RunEnd, isChanged: boolean): Promise<void> {
  const { now, aktor } = writer
  const { document, readerVersion } = plan
  const etter = {
    lest: readerVersion,
    ...(await hashesOf(tx, run.dokumentId)),
    nye: counts.new,
    endret: counts.changed,
    uendret: counts.unchanged,
    avvist: counts.refused,
  }
  const event = {
    type: 'IMPORT_FERDIG',
    tidspunkt: now,
    aktor,
    kjoringId: run.id,
    for: null,
    etter,
    kilde: { dokument: document.filSha256, linje: null },
  } as const
  const [ferdigHendelseNr] = isChanged ? await appendHendelser(tx, [event]) : []
  await tx.importkjoring.update({
    where: { id: run.id },
    data: {
      ferdig: now,
      ferdigHendelseNr: ferdigHendelseNr ?? null,
      antallNye: counts.new,
      antallEndret: counts.changed,
      antallUendret: counts.unchanged,
      antallAvvist: counts.refused,
    },
  })
  const { tittel, kilde, lisens, datoKilde, offentligFra, senest, sesjon, departement } = document
  await tx.dokument.update({
    where: { id: run.dokumentId },
    data: {
      leserVersjon: readerVersion,
      tittel,
      kilde,
      lisens,
      datoKilde,
      offentligFra: dateOf(offentligFra),
      senest: dateOf(senest),
      // What a person had to answer, another reading without that person does not take away.
      ...(sesjon !== null && { sesjonId: sesjon }),
      ...(departement !== null && { departementId: departement.id }),
    },
  })
}

const dateOf = (day: string | null) => (day === null ? null : fromDay(day))

/** Of the text as it was first kept: another version of the reader may decode the same bytes otherwise. */
async function hashesOf(tx: Db, dokumentId: number): Promise<{ tekst: string; sider?: string }> {
  const { tekst, ...pages } = await tx.dokument.findUniqueOrThrow({
    where: { id: dokumentId },
    select: { tekst: true, sideLinjer: true, sideTrykt: true },
  })
  const hash = { tekst: sha256(tekst) }
  return pages.sideLinjer.length === 0 ? hash : { ...hash, sider: sha256(pagesText(pages)) }
}
