import 'server-only'
import { fromDay, toDay, today, type Day } from '../clock'
import { transaction } from '../db/client'
import { markChanged } from '../db/notify'
import type { Db } from '../db/connection'
import { appendHendelser } from '../hendelse/mutations'
import type { HendelseChanges, HendelseType, LoggedJudgement } from '../hendelse/types'
import { changedPaths } from '../tilstand/changed-paths'
import type { UnitFacts } from '../import/types'
import type { FactPlace } from '../rapportering/mutations'
import { makeUnitCurrent, storeTilstand } from '../tilstand/mutations'
import { tellJudged } from '../varsel/judged/mutations'
import type { FactSource } from '../vedtak/mutations'
import type { KomiteensVurdering, StortingetsOpphevelse } from '../vedtak/types'
import { addOpphevelse } from './opphevelse/mutations'
import { findLoggedRepeal } from './opphevelse/queries'

/** The code of kontroll- og konstitusjonskomiteen, the only committee that judges. */
const judgingKomite = 'KONTROLL'

/**
 * Appends the judgement that a lead-in tells of: not kvittert ut, in the year before. The day it became public is not in
 * this document; it lies between the beginning of the sesjon and the document's own day. A judgement read from the
 * innstilling itself counts before it.
 */
export async function addUtledetVurdering(
  tx: Db,
  judgement: NonNullable<UnitFacts['judgement']>,
  { source, place }: { source: FactSource; place: FactPlace },
): Promise<void> {
  const { rapporteringssesjon, tidligst, ...told } = judgement
  const { vedtakId } = place
  const { dokumentId, kjoringId, now, offentligFra } = source
  await tx.vurdering.create({
    data: {
      ...told,
      ...place,
      rapporteringssesjon,
      versjon: await nextVersion(tx, vedtakId, rapporteringssesjon),
      resultat: 'IKKE_UTKVITTERT',
      utledet: true,
      komiteId: await judgingKomiteId(tx),
      dokumentId,
      kjoringId,
      offentligFra: null,
      tidligst: fromDay(tidligst),
      senest: fromDay(offentligFra),
      registrert: now,
    },
  })
}

async function judgingKomiteId(tx: Db): Promise<number> {
  const { id } = await tx.komite.findUniqueOrThrow({ where: { kode: judgingKomite }, select: { id: true } })
  return id
}

async function nextVersion(tx: Db, vedtakId: number, rapporteringssesjon: string): Promise<number> {
  const { _max } = await tx.vurdering.aggregate({
    where: { vedtakId, rapporteringssesjon },
    _max: { versjon: true },
  })
  return (_max.versjon ?? 0) + 1
}

/** Where a decision of the Storting's side is read, and when it became public. */
export interface DecisionSource {
  vedtakId: number
  rapporteringssesjon: string
  dokumentId: number
  linje: number
  offentligFra: Day
}

export interface NewVurdering extends DecisionSource {
  resultat: KomiteensVurdering
  innstilling: string | null
  setning: string | null
}

export interface NewOpphevelse extends DecisionSource {
  resultat: StortingetsOpphevelse
  sesjonId: string
  /** One of the two is there: the database holds it. */
  nummer: number | null
  romertall: string | null
  dato: Day
}

/** Who writes and when: an opaque id, and the moment. */
export interface Writer {
  aktor: string
  now: Date
}

/**
 * Records the committee's own judgement of one year's account. It replaces one that a lead-in told of for the same year;
 * both stay. Public at once.
 */
export async function recordVurdering(vurdering: NewVurdering, writer: Writer): Promise<void> {
  const { vedtakId, rapporteringssesjon, offentligFra, resultat, innstilling, setning } = vurdering
  await transaction(async (tx) => {
    const days = { offentligFra, senest: null }
    const hendelseNr = await appendDecision(tx, vurdering, {
      type: 'VURDERING_REGISTRERT',
      for: await findLogged(tx, vedtakId, rapporteringssesjon),
      etter: { rapporteringssesjon, resultat, utledet: false, innstilling, setning, tidligst: null, ...days },
      ...writer,
    })
    const versjon = await nextVersion(tx, vedtakId, rapporteringssesjon)
    const columns = { ...vurdering, offentligFra: fromDay(offentligFra), registrert: writer.now, hendelseNr }
    await tx.vurdering.create({
      data: { ...columns, versjon, utledet: false, komiteId: await judgingKomiteId(tx) },
    })
    await showDecision(tx, vedtakId, hendelseNr)
    // One whose day has not come is told of when it has.
    if (offentligFra <= today(writer.now))
      await tellJudged(tx, { vedtakId, rapporteringssesjon, versjon, now: writer.now })
  })
}

/** Records what the Storting decided about a proposal of repeal. Public at once. */
export async function recordOpphevelse(opphevelse: NewOpphevelse, writer: Writer): Promise<void> {
  const { vedtakId, rapporteringssesjon, resultat, sesjonId, nummer, romertall, dato, offentligFra } =
    opphevelse
  await transaction(async (tx) => {
    const days = { dato, offentligFra, senest: null }
    const hendelseNr = await appendDecision(tx, opphevelse, {
      type: 'OPPHEVELSE_REGISTRERT',
      for: await findLoggedRepeal(tx, vedtakId, rapporteringssesjon),
      etter: { rapporteringssesjon, resultat, sesjon: sesjonId, nummer, romertall, ...days },
      ...writer,
    })
    await addOpphevelse(tx, opphevelse, { now: writer.now, hendelseNr })
    await showDecision(tx, vedtakId, hendelseNr)
  })
}

type Told<Type extends HendelseType> = { type: Type } & Omit<HendelseChanges[Type], 'kilde'>
type Decision = Writer & (Told<'VURDERING_REGISTRERT'> | Told<'OPPHEVELSE_REGISTRERT'>)

/** The event of a decision about one unit, read in a document. */
async function appendDecision(
  tx: Db,
  { vedtakId, dokumentId, linje }: DecisionSource,
  { now: tidspunkt, ...told }: Decision,
): Promise<number> {
  const unit = await tx.vedtak.findUniqueOrThrow({ where: { id: vedtakId } })
  const { filSha256: dokument } = await tx.dokument.findUniqueOrThrow({ where: { id: dokumentId } })
  const vedtak = { id: vedtakId, sesjon: unit.sesjonId, nummer: unit.nummer, punkt: unit.punkt }
  const [nr] = await appendHendelser(tx, [{ ...told, tidspunkt, vedtak, kilde: { dokument, linje } }])
  if (nr === undefined) throw new Error('the log gave the event no number')
  return nr
}

/** The states that follow, and the pages that show them. */
async function showDecision(tx: Db, vedtakId: number, hendelseNr: number): Promise<void> {
  await storeTilstand(tx, vedtakId, [{ nr: hendelseNr, kjoringId: null }])
  await makeUnitCurrent(tx, { vedtakId, hendelseNr })
  await markChanged(tx, await changedPaths(tx, [vedtakId]))
}

const dayOf = (date: Date | null) => date && toDay(date)

/** The judgement of the same year that stands so far, as the log tells it. */
async function findLogged(
  tx: Db,
  vedtakId: number,
  rapporteringssesjon: string,
): Promise<LoggedJudgement | null> {
  const held = await tx.vurdering.findFirst({
    where: { vedtakId, rapporteringssesjon },
    orderBy: { versjon: 'desc' },
  })
  if (!held) return null
  const { resultat, utledet, innstilling, setning } = held
  const days = {
    offentligFra: dayOf(held.offentligFra),
    tidligst: dayOf(held.tidligst),
    senest: dayOf(held.senest),
  }
  return { rapporteringssesjon, resultat, utledet, innstilling, setning, ...days }
}
