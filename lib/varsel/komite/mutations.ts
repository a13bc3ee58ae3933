import 'server-only'
import { today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { standing } from '@/lib/register/public'
import { notify } from '../mutations'
import { listSecretaries } from '../queries'
import { listAnsvarMoves, listConcerned, listPromiseMoves } from './queries'

interface Accounts {
  rapporteringssesjon: string
  /** Whose accounts they are. */
  vedtakIds: readonly number[]
  now: Date
}

/** That accounts are public: one notice to each secretary concerned, whatever their number. `key` makes it one. */
export async function tellPublished(
  tx: Db,
  { rapporteringssesjon, vedtakIds, now, key, dokumentId }: Accounts & { key: string; dokumentId?: number },
): Promise<void> {
  if (vedtakIds.length === 0) return
  const told = await listSecretaries(tx, { komiteIds: await listConcerned(tx, vedtakIds), now })
  const nokkel = `KOMITE_PUBLISERT/${key}`
  const about = { vedtakId: null, rapporteringssesjon, ...(dokumentId !== undefined && { dokumentId }) }
  await notify(tx, told, { slag: 'KOMITE_PUBLISERT', nokkel, ...about, now })
}

interface OneAccount {
  vedtakId: number
  rapporteringssesjon: string
  /** Of the text, which makes it one. */
  id: string
  isCorrection: boolean
  now: Date
}

/** That one account has become public by itself: corrected, or approved after its year. */
export async function tellAccount(
  tx: Db,
  { vedtakId, rapporteringssesjon, id, isCorrection, now }: OneAccount,
): Promise<void> {
  const slag = isCorrection ? 'KOMITE_RETTELSE' : 'KOMITE_PUBLISERT'
  const told = await listSecretaries(tx, { komiteIds: await listConcerned(tx, [vedtakId]), now })
  await notify(tx, told, { slag, nokkel: `${slag}/${id}`, vedtakId, rapporteringssesjon, now })
}

/** Whichever of these accounts promises another day than the one before it. */
export async function tellPromiseMoves(
  tx: Db,
  { rapporteringssesjon, vedtakIds, now }: Accounts,
): Promise<void> {
  const last = new Map(
    (await listPromiseMoves(tx, vedtakIds, now))
      .filter((move) => move.rapporteringssesjon === rapporteringssesjon)
      .map((move) => [move.vedtakId, move]),
  )
  for (const { vedtakId, rapporteringId } of last.values()) {
    const told = await listSecretaries(tx, { komiteIds: await listConcerned(tx, [vedtakId]), now })
    const nokkel = `KOMITE_LOFTE_FLYTTET/${rapporteringId}`
    await notify(tx, told, { slag: 'KOMITE_LOFTE_FLYTTET', nokkel, vedtakId, rapporteringssesjon, now })
  }
}

/** That another departement answers for these units now, where that is new by the run; without one, by the last event. */
export async function tellTransferred(
  tx: Db,
  { vedtakIds, kjoringId, now }: { vedtakIds: readonly number[]; kjoringId: number | null; now: Date },
): Promise<void> {
  const last = new Map((await listAnsvarMoves(tx, vedtakIds, now)).map((move) => [move.vedtakId, move]))
  for (const { vedtakId, hendelseNr, ...move } of last.values()) {
    if (move.kjoringId !== kjoringId) continue
    const told = await listSecretaries(tx, { komiteIds: await listConcerned(tx, [vedtakId]), now })
    const nokkel = `KOMITE_OVERFORING/${hendelseNr}`
    await notify(tx, told, { slag: 'KOMITE_OVERFORING', nokkel, vedtakId, rapporteringssesjon: null, now })
  }
}

interface Imported {
  plan: {
    document: { type: string }
    year: { rapporteringssesjon: string; offentligFra: string } | null
  }
  run: { id: number; dokumentId: number }
  now: Date
}

/**
 * That a document with accounts has been taken in: as when accounts are published here, once for the document. One of an
 * earlier year than the newest in the register is history, and news to nobody.
 */
export async function tellImported(tx: Db, { plan, run, now }: Imported): Promise<void> {
  const { document, year } = plan
  if (document.type !== 'PROP_1_S' || year === null || year.offentligFra > today(now)) return
  const { rapporteringssesjon } = year
  const later = await tx.rapportering.count({
    where: { ...standing, rapporteringssesjon: { gt: rapporteringssesjon }, dokument: { type: 'PROP_1_S' } },
  })
  if (later > 0) return
  const rows = await tx.rapportering.findMany({
    where: { kjoringId: run.id },
    distinct: ['vedtakId'],
    select: { vedtakId: true },
  })
  const accounts = { rapporteringssesjon, vedtakIds: rows.map(({ vedtakId }) => vedtakId), now }
  const { dokumentId } = run
  await tellPublished(tx, { ...accounts, key: `dokument-${dokumentId}`, dokumentId })
  await tellPromiseMoves(tx, accounts)
  await tellTransferred(tx, { vedtakIds: accounts.vedtakIds, kjoringId: run.id, now })
}

interface Said {
  /** What it was published with; one notice, whatever the number of units. */
  dokumentId: number
  rapporteringssesjon: string
  now: Date
}

/** That a fagkomité has said something about the accounts of a year, to kontroll- og konstitusjonskomiteen. */
export async function tellUttalelse(tx: Db, { dokumentId, rapporteringssesjon, now }: Said): Promise<void> {
  const told = await listSecretaries(tx, { komiteIds: await listConcerned(tx, []), now })
  const nokkel = `KOMITE_UTTALELSE/${dokumentId}/${rapporteringssesjon}`
  await notify(tx, told, { slag: 'KOMITE_UTTALELSE', nokkel, vedtakId: null, rapporteringssesjon, dokumentId, now }) // prettier-ignore
}
