import 'server-only'
import type { Db } from '../db/connection'
import { appendHendelser } from '../hendelse/mutations'
import type { LoggedReport, NewHendelse } from '../hendelse/types'
import { addOpphevelsesforslag, addRapportering, repeatRapportering } from '../rapportering/mutations'
import { storeTilstand } from '../tilstand/mutations'
import { addAnsvar, registerVedtak, type FactSource } from '../vedtak/mutations'
import { addUtledetVurdering } from '../vurdering/mutations'
import { contentHash } from './content'
import { keyId, keyText } from '../parse/key'
import { findUnits } from './queries'
import {
  compareUnit,
  findInUnit,
  isOthersReport,
  isUnchanged,
  type SourceOfUnit,
  type ExistingUnit,
  type StoredReport,
  type UnitChange,
} from './rules'
import type { UnitFacts, UnitOutcome } from './types'

/** The entry cannot be taken in; the message (Norwegian) says why. */
export class RefusedUnit extends Error {
  constructor(
    readonly regel: string,
    message: string,
  ) {
    super(message)
    this.name = 'RefusedUnit'
  }
}

/** A unit, the file it comes from and what its facts are to carry. */
export interface UnitSource extends FactSource {
  dokumentSha256: string
  /** Whether it prints accounts again that others give: the yearly melding. */
  isReprint: boolean
  /** Whether the text was written in the service, not read from a document. */
  isWritten: boolean
  /** Which part of the service writes. */
  aktor: string
}

/** What becomes of a unit that the register holds already as the document has it; null when there is something to write. */
export function heldOutcome(
  unit: UnitFacts,
  ofDocument: UnitSource,
  existing: ExistingUnit | null,
): UnitOutcome | null {
  const source = sourceFor(unit, ofDocument)
  if (!isUnchanged(compareUnit(unit, existing, originOf(source, contentHash(unit))))) return null
  // A unit that this run wrote before it was cut off counts as it would have without the cut.
  if (!existing?.isTouchedByRun) return 'unchanged'
  return existing.isPublic ? 'changed' : 'new'
}

/** Writes what a document says of one unit and the register does not hold yet. One transaction, one unit. */
export async function writeUnit(tx: Db, unit: UnitFacts, ofDocument: UnitSource): Promise<UnitOutcome> {
  const source = sourceFor(unit, ofDocument)
  const existing = (await findUnits([unit.key], source, tx)).get(keyId(unit.key)) ?? null
  const innholdSha256 = contentHash(unit)
  const origin = originOf(source, innholdSha256)
  if (isOthersReport(existing, origin)) {
    const message = `Et annet departement har allerede redegjort for vedtak ${keyText(unit.key)} i samme år.`
    throw new RefusedUnit('ANNET_DEPARTEMENT', message)
  }
  const change = compareUnit(unit, existing, origin)
  const vedtakId = existing?.vedtakId ?? (await registerVedtak(tx, unit, source))
  const held = existing?.report ?? null
  const again = change.report ? toRepeat(existing?.later ?? null, origin) : null
  const numbers = await appendHendelser(
    tx,
    eventsOf(unit, change, { ...source, vedtakId, innholdSha256, held, again }),
  )
  await addFacts(tx, { unit, change, innholdSha256, again }, { source, vedtakId, numbers })
  const { kjoringId } = source
  await storeTilstand(tx, vedtakId, numbers.map((nr) => ({ nr, kjoringId }))) // prettier-ignore
  await addFunn(tx, unit, { source, place: { vedtakId, hendelseNr: numbers.at(-1) ?? 0 } })
  return existing?.isPublic ? 'changed' : 'new'
}

/** In a document of several departementer the chapter says whose account it is. */
function sourceFor({ departementId }: UnitFacts, source: UnitSource): UnitSource {
  return departementId === undefined ? source : { ...source, departementId }
}

function originOf(
  { dokumentSha256, departementId, isWritten, isReprint }: UnitSource,
  innholdSha256: string,
) {
  return { dokumentSha256, departementId, isWritten, isReprint, innholdSha256 }
}

/**
 * An account that came into the register before this one and counts before it, since its document is newer or no reprint: it is
 * registered once more, so that the last version is the one that stands whatever was read first.
 */
function toRepeat(
  later: StoredReport | null,
  { innholdSha256, isReprint }: SourceOfUnit,
): StoredReport | null {
  return later !== null && (isReprint || later.innholdSha256 !== innholdSha256) ? later : null
}

interface EventContext extends UnitSource {
  vedtakId: number
  innholdSha256: string
  held: StoredReport | null
  again: StoredReport | null
}

/** One event for each fact, in the order in which they apply: the committee judged before this year's account. */
function eventsOf(unit: UnitFacts, change: UnitChange, context: EventContext): NewHendelse[] {
  const { vedtakId, kjoringId, now, aktor, rapporteringssesjon, dokumentSha256 } = context
  const shared = { tidspunkt: now, aktor, vedtak: { ...unit.key, id: vedtakId }, kjoringId }
  const at = (linje: number) => ({ kilde: { dokument: dokumentSha256, linje } })
  const days = { offentligFra: context.offentligFra, senest: null }
  const events: NewHendelse[] = []
  if (change.vedtak) {
    const etter = { dato: unit.report.vedtaksdato }
    events.push({ ...shared, ...at(unit.linje), type: 'VEDTAK_REGISTRERT', for: null, etter })
  }
  if (change.judgement && unit.judgement) {
    const { linje, ...told } = unit.judgement
    const etter = { ...told, resultat: 'IKKE_UTKVITTERT', utledet: true, offentligFra: null, senest: context.offentligFra } as const // prettier-ignore
    events.push({ ...shared, ...at(linje), type: 'VURDERING_REGISTRERT', for: null, etter })
  }
  if (change.report || change.ansvar) {
    const told = loggedReports(unit, context)
    events.push({ ...shared, ...at(unit.linje), type: 'RAPPORTERING_REGISTRERT', ...told })
  }
  for (const { romertall, linje } of change.repeals) {
    const etter = { rapporteringssesjon, romertall, ...days }
    events.push({ ...shared, ...at(linje), type: 'OPPHEVELSESFORSLAG_REGISTRERT', for: null, etter })
  }
  if (context.again) {
    const { dokumentSha256: dokument, linje } = context.again
    const told = {
      for: loggedReports(unit, context).etter,
      etter: logged(context.again, rapporteringssesjon),
    }
    events.push({ ...shared, kilde: { dokument, linje }, type: 'RAPPORTERING_REGISTRERT', ...told })
  }
  return events
}

/** The account of this year as the register held it, and as the document has it. */
function loggedReports({ report }: UnitFacts, context: EventContext) {
  const { rapporteringssesjon, departementId, innholdSha256, held, offentligFra } = context
  const { vurdering, rapporteringAvsluttes } = report
  const etter: LoggedReport = {
    rapporteringssesjon,
    vurdering,
    rapporteringAvsluttes,
    departement: departementId,
    innhold: innholdSha256,
    offentligFra,
    senest: null,
  }
  return { for: held && logged(held, rapporteringssesjon), etter }
}

function logged(held: StoredReport, rapporteringssesjon: string): LoggedReport {
  return {
    rapporteringssesjon,
    vurdering: held.vurdering,
    rapporteringAvsluttes: held.rapporteringAvsluttes,
    departement: held.departementId,
    innhold: held.innholdSha256,
    offentligFra: held.offentligFra,
    senest: held.senest,
  }
}

interface Written {
  unit: UnitFacts
  change: UnitChange
  innholdSha256: string
  again: StoredReport | null
}

/** Gives each fact the number of its event; the order is that of `eventsOf`. */
async function addFacts(
  tx: Db,
  { unit, change, innholdSha256, again }: Written,
  { source, vedtakId, numbers }: { source: UnitSource; vedtakId: number; numbers: number[] },
): Promise<void> {
  const left = [...numbers]
  const next = () => ({ source, place: { vedtakId, hendelseNr: left.shift() ?? 0 } })
  if (change.vedtak) next()
  if (change.judgement && unit.judgement) await addUtledetVurdering(tx, unit.judgement, next())
  if (change.report || change.ansvar) {
    const at = next()
    if (change.ansvar) await addAnsvar(tx, source, { ...at.place, linje: unit.linje })
    if (change.report) await addRapportering(tx, { unit, innholdSha256 }, at)
  }
  for (const repeal of change.repeals) await addOpphevelsesforslag(tx, repeal, next())
  if (again) await repeatRapportering(tx, again.id, next())
}

interface FunnContext {
  source: UnitSource
  place: { vedtakId: number; hendelseNr: number }
}

async function addFunn(tx: Db, unit: UnitFacts, { source, place }: FunnContext): Promise<void> {
  const { dokumentId, kjoringId, now } = source
  // What is read is checked as a whole, when the run ends.
  const found = findInUnit(unit).filter(({ regel }) => source.isWritten || regel !== 'JA_NEI_MOT_KONKLUSJON')
  if (found.length === 0) return
  await tx.funn.createMany({
    data: found.map((funn) => ({
      ...funn,
      ...place,
      nokkel: `${funn.regel}/${dokumentId}/${place.vedtakId}`,
      alvor: 'advarsel' as const,
      dokumentId,
      kjoringId,
      registrert: now,
    })),
    skipDuplicates: true,
  })
}
