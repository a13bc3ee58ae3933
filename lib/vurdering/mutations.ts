import 'server-only'
import { fromDay, type Day } from '../clock'
import { transaction } from '../db/client'
import { markChanged } from '../db/notify'
import type { Db } from '../db/connection'
import { appendHendelser } from '../hendelse/mutations'
import type { NewHendelse } from '../hendelse/types'
import { changedPaths } from '../tilstand/changed-paths'
import type { UnitFacts } from '../import/types'
import type { FactPlace } from '../rapportering/mutations'
import { makeUnitCurrent, storeTilstand } from '../tilstand/mutations'
import type { FactSource } from '../vedtak/mutations'
import type { KomiteensVurdering, StortingetsOpphevelse } from '../vedtak/types'

/** The code of kontroll- og konstitusjonskomiteen, the only committee that judges. */
const judgingKomite = 'KONTROLL'

/**
 * Appends the judgement that a lead-in tells of: not kvittert ut, in the year before. The day it became public is not in
 * this document; it was so by the document's own day at the latest. A judgement read from the innstilling itself
 * counts before it.
 */
export async function addUtledetVurdering(
  tx: Db,
  judgement: NonNullable<UnitFacts['judgement']>,
  { source, place }: { source: FactSource; place: FactPlace },
): Promise<void> {
  const { rapporteringssesjon, ...told } = judgement
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
  sesjonId: string | null
  nummer: number | null
  romertall: string | null
  dato: Day | null
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
  const { vedtakId, rapporteringssesjon, offentligFra } = vurdering
  const { resultat, innstilling } = vurdering
  const innhold = { rapporteringssesjon, resultat, innstilling, utledet: false, offentligFra }
  await recordDecision(
    vurdering,
    { type: 'VURDERING_REGISTRERT', innhold, ...writer },
    async (tx, hendelseNr) => {
      const versjon = await nextVersion(tx, vedtakId, rapporteringssesjon)
      const columns = {
        ...vurdering,
        offentligFra: fromDay(offentligFra),
        registrert: writer.now,
        hendelseNr,
      }
      await tx.vurdering.create({
        data: { ...columns, versjon, utledet: false, komiteId: await judgingKomiteId(tx) },
      })
    },
  )
}

/** Records what the Storting decided about a proposal of repeal. Public at once. */
export async function recordOpphevelse(opphevelse: NewOpphevelse, writer: Writer): Promise<void> {
  const { rapporteringssesjon, resultat, romertall, dato, offentligFra } = opphevelse
  const innhold = { rapporteringssesjon, resultat, romertall, dato, offentligFra }
  await recordDecision(
    opphevelse,
    { type: 'OPPHEVELSE_REGISTRERT', innhold, ...writer },
    async (tx, hendelseNr) => {
      const days = { offentligFra: fromDay(offentligFra), dato: dato === null ? null : fromDay(dato) }
      await tx.opphevelse.create({ data: { ...opphevelse, ...days, registrert: writer.now, hendelseNr } })
    },
  )
}

type DecisionEvent = Writer & Pick<NewHendelse, 'type' | 'innhold'>

/** One transaction: the event, the fact, the states that follow, and the pages that show them. */
function recordDecision(
  { vedtakId }: DecisionSource,
  { type, innhold, aktor, now }: DecisionEvent,
  addFact: (tx: Db, hendelseNr: number) => Promise<void>,
): Promise<void> {
  return transaction(async (tx) => {
    const { sesjonId: sesjon, nummer, punkt } = await tx.vedtak.findUniqueOrThrow({ where: { id: vedtakId } })
    const vedtak = { id: vedtakId, sesjon, nummer, punkt }
    const [nr] = await appendHendelser(tx, [
      { type, tidspunkt: now, aktor, vedtak, kjoringId: null, innhold },
    ])
    if (nr === undefined) throw new Error('the log gave the event no number')
    await addFact(tx, nr)
    await storeTilstand(tx, vedtakId, [{ nr, kjoringId: null }])
    await makeUnitCurrent(tx, { vedtakId, hendelseNr: nr })
    await markChanged(tx, await changedPaths(tx, [vedtakId]))
  })
}
