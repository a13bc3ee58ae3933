import 'server-only'
import { avvikPath } from '@/lib/avvik/rules'
import { refreshAvvik } from '@/lib/avvik/mutations'
import { now } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { listForslagPages } from '@/lib/forslag/mutations'
import { appendHendelser } from '@/lib/hendelse/mutations'
import type { NewHendelse } from '@/lib/hendelse/types'
import { compareYears } from '@/lib/import/missing'
import { withImportLock } from '@/lib/import/mutations'
import { showReadings } from '@/lib/import/publish'
import { listMentioned, resolveQuotes } from '@/lib/omtale/mutations'
import { keyId } from '@/lib/parse/key'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { showStates } from '@/lib/tilstand/mutations'
import { enterStep, type Hand } from '../progress/mutations'
import { listWritten, type WrittenUnit } from './queries'

/** What stands in the place of the reader's version: this run read nothing. */
const undoing = 'angret'

/**
 * Takes back what the run of an upload wrote, by a run of its own: each fact stays and is told not to count from then on, unit by
 * unit, and what stood before counts again. All of it in one transaction, so that cut off and begun again it ends the same. A unit
 * that something newer was built on is left as it is, and says why.
 */
export async function undoOpplasting(id: string): Promise<void> {
  const row = await db().opplasting.findUnique({ where: { id } })
  if (row?.status !== 'ANGRER' || row.kjoringId === null) return
  const { kjoringId } = row
  const hand: Hand = { id, status: 'ANGRER' }
  const at = now()
  const dokumentId = await withImportLock(async () => {
    const units = await listWritten(db(), kjoringId)
    await enterStep(hand, 'TAR_TILBAKE', units.length)
    return transaction((tx) => undoRun(tx, { id, kjoringId, at }))
  })
  if (dokumentId !== null) await refreshAvvik(dokumentId, at)
}

interface Undoing {
  id: string
  kjoringId: number
  at: Date
}

/** The document that was read, or null where there is nothing to do. */
async function undoRun(tx: Db, { id, kjoringId, at }: Undoing): Promise<number | null> {
  const moved = await tx.opplasting.updateMany({ where: { id, status: 'ANGRER' }, data: { status: 'ANGRET', steg: null, endret: at } }) // prettier-ignore
  if (moved.count === 0) return null
  const run = await tx.importkjoring.findUniqueOrThrow({
    where: { id: kjoringId },
    include: { dokument: true },
  })
  const units = await listWritten(tx, kjoringId)
  const taken = units.filter(({ kept }) => kept === null)
  const { filnavn, filSha256, dokument } = run
  const undo = await tx.importkjoring.create({
    data: { filnavn, filSha256, leserVersjon: undoing, startet: at, ferdig: at, antallEndret: taken.length },
  })
  const events = taken.map((unit) => eventOf(unit, { kjoringId, filSha256, at }))
  const etter = { angret: kjoringId, enheter: taken.length, nektet: units.length - taken.length }
  const kilde = { dokument: filSha256, linje: null }
  const numbers = await appendHendelser(tx, [
    ...events,
    { type: 'IMPORT_ANGRET', tidspunkt: at, aktor: 'import', kjoringId: null, for: null, etter, kilde },
  ])
  await tx.importkjoring.update({
    where: { id: undo.id },
    data: { ferdigHendelseNr: numbers.at(-1) ?? null },
  })
  const nrOf = new Map(taken.map(({ vedtakId }, i) => [vedtakId, numbers[i] ?? 0]))
  await tx.trukket.createMany({ data: taken.flatMap((unit) => rowsOf(unit, { kjoringId: undo.id, hendelseNr: nrOf.get(unit.vedtakId) ?? 0 })) }) // prettier-ignore
  await showStates(tx, nrOf)
  const ids = [...nrOf.keys()]
  await showReadings(tx, ids, undo.id)
  await forgetUntold(tx)
  const isAll = taken.length === units.length
  const mentioned =
    dokument !== null && isAll ? await closeReading(tx, { kjoringId, dokumentId: dokument.id, at }) : []
  const compared = await compareYears(tx, { kjoringId: undo.id, now: at })
  const quoted = await resolveQuotes(tx)
  await tell(tx, { id, units, angreKjoringId: undo.id })
  const paths = await changedPaths(tx, [...ids, ...compared], dokument?.slug)
  const ofYear = dokument?.sesjonId ? [avvikPath(dokument.sesjonId)] : []
  await markChanged(tx, [...new Set([...paths, ...mentioned, ...quoted, ...ofYear])])
  return dokument?.id ?? null
}

/** A year that only documents told of and of which no account stands is public from no day: SMK may open it. */
async function forgetUntold(tx: Db): Promise<void> {
  await tx.rapporteringsaar.updateMany({
    where: { apnet: null, rapporteringList: { some: {}, none: { trukket: null } } },
    data: { offentligFra: null },
  })
}

interface Event {
  kjoringId: number
  filSha256: string
  at: Date
}

function eventOf(
  { vedtakId, sesjon, nummer, punkt, ...facts }: WrittenUnit,
  { kjoringId, filSha256, at }: Event,
): NewHendelse {
  // prettier-ignore
  return {
    type: 'FAKTA_TRUKKET',
    tidspunkt: at,
    aktor: 'import',
    vedtak: { id: vedtakId, sesjon, nummer, punkt },
    kjoringId: null,
    for: null,
    etter: {
      kjoring: kjoringId,
      rapporteringer: facts.rapporteringer.length,
      vurderinger: facts.vurderinger.length,
      forslag: facts.forslag.length,
      ansvar: facts.ansvar.length,
      uttalelser: facts.uttalelser.length,
    },
    kilde: { dokument: filSha256, linje: null },
  }
}

function rowsOf(unit: WrittenUnit, place: { kjoringId: number; hendelseNr: number }) {
  const of = { vedtakId: unit.vedtakId, ...place }
  return [
    ...unit.rapporteringer.map((rapporteringId) => ({ ...of, rapporteringId })),
    ...unit.vurderinger.map((vurderingId) => ({ ...of, vurderingId })),
    ...unit.forslag.map((opphevelsesforslagId) => ({ ...of, opphevelsesforslagId })),
    ...unit.ansvar.map((ansvarId) => ({ ...of, ansvarId })),
    ...unit.uttalelser.map((uttalelseId) => ({ ...of, uttalelseId })),
  ]
}

interface Reading {
  kjoringId: number
  dokumentId: number
  at: Date
}

/**
 * Nothing of the run is left: what it read of representantforslag stays and counts no more. Where no other run read the same document,
 * what the document mentions and what was found in it go too, and it is no source of anything. Returns the pages that showed it.
 */
async function closeReading(tx: Db, { kjoringId, dokumentId, at }: Reading): Promise<string[]> {
  await tx.importkjoring.update({ where: { id: kjoringId }, data: { angret: at } })
  const isRead = await tx.importkjoring.count({ where: { dokumentId, ferdig: { not: null }, angret: null } })
  const forslag = await listForslagPages(tx, kjoringId)
  if (isRead > 0) return forslag
  const mentioned = await listMentioned(tx, dokumentId)
  await tx.sitering.deleteMany({ where: { dokumentId, rapporteringId: null } })
  await tx.komiteutsagn.deleteMany({ where: { dokumentId } })
  await tx.funn.updateMany({ where: { dokumentId, bortfalt: null }, data: { bortfalt: at } })
  await tx.sammenligning.deleteMany({ where: { OR: [{ forsteId: dokumentId }, { andreId: dokumentId }] } })
  return [...forslag, ...mentioned]
}

interface Outcome {
  id: string
  units: WrittenUnit[]
  angreKjoringId: number
}

/** What came of each unit, beside what the run had done with it. */
async function tell(tx: Db, { id, units, angreKjoringId }: Outcome): Promise<void> {
  await tx.opplasting.update({ where: { id }, data: { angreKjoringId } })
  const outcomes = new Map(units.map((unit) => [keyId(unit), unit.kept ?? 'ANGRET']))
  const rows = await tx.opplastingEnhet.findMany({
    where: { opplastingId: id, resultat: { in: ['NY', 'ENDRET'] } },
    select: { plass: true, sesjon: true, nummer: true, punkt: true },
  })
  for (const angring of new Set(outcomes.values())) {
    const plass = { in: rows.filter((row) => outcomes.get(keyId(row)) === angring).map((row) => row.plass) }
    await tx.opplastingEnhet.updateMany({ where: { opplastingId: id, plass }, data: { angring } })
  }
}
