import 'server-only'
import { fromDay } from '../clock'
import type { Db } from '../db/connection'
import type { CitationFacts, ReportFacts, UnitFacts } from '../import/types'
import { canonicalCitation } from '../parse/citation/canonical'
import { sourceColumns, type FactSource } from '../vedtak/mutations'

/** The unit and the event a fact belongs to. */
export interface FactPlace {
  vedtakId: number
  hendelseNr: number
}

/** Appends an account as the next version of its year, with all that was read out of it. */
export async function addRapportering(
  tx: Db,
  { unit, innholdSha256 }: { unit: UnitFacts; innholdSha256: string },
  { source, place }: { source: FactSource; place: FactPlace },
): Promise<void> {
  const { rapporteringssesjon, departementId, dokumentId, kjoringId } = source
  const { vedtakId } = place
  const { delkrav, frister, lofter, siteringer, vedtaksdato, ...columns } = unit.report
  const { id: rapporteringId } = await tx.rapportering.create({
    data: {
      ...columns,
      ...sourceColumns(source),
      ...place,
      vedtaksdato: vedtaksdato === null ? null : fromDay(vedtaksdato),
      rapporteringssesjon,
      departementId,
      innholdSha256,
      versjon: await nextVersion(tx, vedtakId, rapporteringssesjon),
      linje: unit.linje,
      tabellinje: unit.tabellinje,
    },
    select: { id: true },
  })
  const of = { rapporteringId, vedtakId }
  await addDetails(tx, of, { delkrav, frister, lofter })
  await tx.sitering.createMany({
    data: siteringer.map((it, plass) => ({
      ...citationColumns(it, plass),
      dokumentId,
      rapporteringId,
      fraVedtakId: vedtakId,
      kjoringId,
    })),
  })
}

/** Registers an account once more as the newest version of its year, with its own document, day and all that was read out of it. */
export async function repeatRapportering(
  tx: Db,
  id: number,
  { source, place }: { source: FactSource; place: FactPlace },
): Promise<void> {
  const {
    id: _,
    delkravList,
    fristList,
    lofteList,
    siteringList,
    ...columns
  } = await tx.rapportering.findUniqueOrThrow({
    where: { id },
    include: { delkravList: true, fristList: true, lofteList: true, siteringList: true },
  })
  const { kjoringId, now, rapporteringssesjon } = source
  const versjon = await nextVersion(tx, place.vedtakId, rapporteringssesjon)
  const fact = { ...columns, ...place, versjon, kjoringId, registrert: now }
  const { id: rapporteringId } = await tx.rapportering.create({ data: fact, select: { id: true } })
  const again = <Row extends { id: number }>({ id: _id, ...row }: Row) => ({ ...row, rapporteringId })
  await tx.delkrav.createMany({ data: delkravList.map(again) })
  await tx.frist.createMany({ data: fristList.map(again) })
  await tx.lofte.createMany({ data: lofteList.map(again) })
  await tx.sitering.createMany({ data: siteringList.map((row) => ({ ...again(row), kjoringId })) })
}

type Details = Pick<ReportFacts, 'delkrav' | 'frister' | 'lofter'>

async function addDetails(
  tx: Db,
  of: { rapporteringId: number; vedtakId: number },
  details: Details,
): Promise<void> {
  const { delkrav, frister, lofter } = details
  const day = (dato: string | null) => (dato === null ? null : fromDay(dato))
  if (delkrav.length > 0)
    await tx.delkrav.createMany({ data: delkrav.map((it, plass) => ({ ...of, plass, ...it })) })
  if (frister.length > 0) {
    await tx.frist.createMany({
      data: frister.map((it, plass) => ({ ...of, plass, ...it, dato: day(it.dato) })),
    })
  }
  if (lofter.length > 0) {
    await tx.lofte.createMany({
      data: lofter.map((it, plass) => ({ ...of, plass, ...it, dato: day(it.dato) })),
    })
  }
}

/**
 * A citation as the table holds it: one target at most, a unit or a document. Which vedtak a quoted request is, stands there
 * once `resolveQuotes` has looked.
 */
export function citationColumns(
  { sted, tekst, linje, mal, sammeTekst, omtale }: CitationFacts,
  plass: number,
) {
  const isQuote = omtale?.quote != null
  return {
    sted,
    plass,
    linje,
    tekst,
    sammeTekst,
    malSitat: mal !== null || isQuote ? null : omtale ? canonicalCitation(tekst) : tekst,
    malSesjon: mal?.sesjon ?? null,
    malNummer: mal?.nummer ?? null,
    malPunkt: mal?.punkt ?? null,
    mate: omtale?.how ?? null,
    seksjonNummer: omtale?.section?.number ?? null,
    seksjon: omtale?.section?.title ?? null,
    utdrag: omtale?.excerpt ?? null,
    start: omtale?.quote?.[0] ?? null,
    slutt: omtale?.quote?.[1] ?? null,
  }
}

/** Counts the versions of cut-off runs too, which are there though nobody sees them. */
async function nextVersion(tx: Db, vedtakId: number, rapporteringssesjon: string): Promise<number> {
  const { _max } = await tx.rapportering.aggregate({
    where: { vedtakId, rapporteringssesjon },
    _max: { versjon: true },
  })
  return (_max.versjon ?? 0) + 1
}

/** «Forslag til romertallsvedtak X»: the departement proposes, and nothing is decided by it. */
export async function addOpphevelsesforslag(
  tx: Db,
  repeal: { romertall: string; linje: number },
  { source, place }: { source: FactSource; place: FactPlace },
): Promise<void> {
  const { rapporteringssesjon } = source
  await tx.opphevelsesforslag.create({
    data: { ...repeal, ...sourceColumns(source), ...place, rapporteringssesjon },
  })
}
