import 'server-only'
import { now } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { importPlan } from '@/lib/import/mutations'
import { registerVersion } from '@/lib/import/read'
import type { ImportPlan, UnitOutcome } from '@/lib/import/types'
import { keyId } from '@/lib/parse/key'
import type { UnitKey } from '@/lib/vedtak/types'
import { notify } from '@/lib/varsel/mutations'
import { counter, enterStep, type Hand } from '../progress/mutations'
import { readDocument } from '../reading/mutations'
import { isLong } from '../rules'
import type { Enhetsutfall } from '../types'

const outcomes: Record<UnitOutcome, Enhetsutfall> = { new: 'NY', changed: 'ENDRET', unchanged: 'UENDRET', refused: 'AVVIST' } // prettier-ignore

/**
 * Takes what was chosen of an upload into the register. Cut off and begun again it ends the same: the run is taken up where it
 * stopped, and one that was finished is not made anew.
 */
export async function saveOpplasting(id: string): Promise<void> {
  const row = await db().opplasting.findUnique({
    where: { id },
    include: { innhold: { select: { innhold: true } }, enhetList: { orderBy: { plass: 'asc' } } },
  })
  if (row?.status !== 'LAGRER') return
  const begun = performance.now()
  const hand: Hand = { id, status: 'LAGRER' }
  const { kjoringId, leserVersjon, enhetList } = row
  const isDone = kjoringId !== null && (await isFinished(kjoringId))
  if (!isDone && leserVersjon !== registerVersion) return readAgain(id)
  const came = isDone ? await outcomesOf(kjoringId) : await run(hand, row)
  const chosen = enhetList.filter(({ valgt }) => valgt).length
  await putResults(row, { came, isLongWork: () => isLong({ units: chosen, milliseconds: performance.now() - begun }) }) // prettier-ignore
}

/** What was begun and cannot be brought to its end: false where the run had ended, and its results are put down after all. */
export async function giveUpSaving(id: string): Promise<boolean> {
  const row = await db().opplasting.findUnique({
    where: { id },
    include: { enhetList: { orderBy: { plass: 'asc' } } },
  })
  if (row?.status !== 'LAGRER' || row.kjoringId === null || !(await isFinished(row.kjoringId))) return true
  await putResults(row, { came: await outcomesOf(row.kjoringId), isLongWork: () => true })
  return false
}

type Row = Pick<Saved, 'id' | 'lastetOppAv' | 'enhetList'>

interface Results {
  came: ReadonlyMap<string, Enhetsutfall>
  /** Whether somebody is to be told, as they will not have waited. */
  isLongWork: () => boolean
}

/** What came of each unit, once: whoever did the same meanwhile has told it. */
async function putResults({ id, lastetOppAv, enhetList }: Row, { came, isLongWork }: Results): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.opplasting.updateMany({
      where: { id, status: 'LAGRER' },
      data: { status: 'LAGRET', steg: null, endret: now() },
    })
    if (count === 0) return
    for (const [utfall, keys] of byOutcome(enhetList, came))
      await tx.opplastingEnhet.updateMany({ where: { opplastingId: id, plass: { in: keys } }, data: { resultat: utfall } }) // prettier-ignore
    if (isLongWork()) await tellUploader(tx, { id, userId: lastetOppAv })
  })
}

type Saved = Parameters<typeof readDocument>[0] & {
  enhetList: (UnitKey & { valgt: boolean; utfall: Enhetsutfall; plass: number })[]
}

/** Reads the file once more, leaves out what was not chosen, and imports the rest. */
async function run(hand: Hand, row: Saved): Promise<Map<string, Enhetsutfall>> {
  await enterStep(hand, 'TOLKER', 0)
  const read = await readDocument(row)
  if ('questions' in read) throw new Error('a question that was answered is open again')
  const plan = chosenOf(read.plan, row.enhetList)
  await enterStep(hand, 'SKRIVER', plan.units.length)
  const progress = counter(hand)
  const came = new Map<string, Enhetsutfall>()
  await importPlan(plan, {
    now: now(),
    onUnit: (done, _total, { key, outcome }) => {
      came.set(keyId(key), outcomes[outcome])
      progress.tell(done)
    },
    onRun: async (tx, kjoringId) => {
      await tx.opplasting.update({ where: { id: hand.id }, data: { kjoringId } })
    },
  })
  await progress.settled()
  return came
}

/** A person left some of it out: that is not missing in the document's list, and nothing is found of it. What is unchanged or refused goes along. */
function chosenOf(plan: ImportPlan, enhetList: Saved['enhetList']): ImportPlan {
  const open = enhetList.filter(({ utfall }) => utfall === 'NY' || utfall === 'ENDRET')
  const left = new Set(open.filter(({ valgt }) => !valgt).map(keyId))
  const isChosen = ({ key }: { key: UnitKey }) => !left.has(keyId(key))
  return {
    ...plan,
    units: plan.units.filter(isChosen),
    utsagn: plan.utsagn.filter(isChosen),
    isWholeList: plan.isWholeList && left.size === 0,
    leftOut: left,
  }
}

async function isFinished(kjoringId: number): Promise<boolean> {
  return (await db().importkjoring.count({ where: { id: kjoringId, ferdig: { not: null } } })) > 0
}

/** What a finished run did, from its events: it was cut off before that was put down. */
async function outcomesOf(kjoringId: number): Promise<Map<string, Enhetsutfall>> {
  const rows = await db().hendelse.findMany({
    where: { kjoringId, vedtakId: { not: null } },
    select: { type: true, vedtak: { select: { sesjonId: true, nummer: true, punkt: true } } },
  })
  const came = new Map<string, Enhetsutfall>()
  for (const { type, vedtak } of rows) {
    if (vedtak === null) continue
    const id = keyId({ sesjon: vedtak.sesjonId, nummer: vedtak.nummer, punkt: vedtak.punkt })
    if (type === 'VEDTAK_REGISTRERT' || !came.has(id)) came.set(id, type === 'VEDTAK_REGISTRERT' ? 'NY' : 'ENDRET') // prettier-ignore
  }
  return came
}

/** What came of each place; of a document that has no accounts, what was to come. */
function byOutcome(enhetList: Saved['enhetList'], came: ReadonlyMap<string, Enhetsutfall>) {
  const places = new Map<Enhetsutfall, number[]>()
  for (const unit of enhetList) {
    const isLeft = !unit.valgt && (unit.utfall === 'NY' || unit.utfall === 'ENDRET')
    if (isLeft) continue
    const utfall = came.get(keyId(unit)) ?? unit.utfall
    places.set(utfall, [...(places.get(utfall) ?? []), unit.plass])
  }
  return places
}

/** The reader has changed since it was previewed: what would be saved is not what somebody said yes to. */
async function readAgain(id: string): Promise<void> {
  await db().opplasting.updateMany({
    where: { id, status: 'LAGRER' },
    data: { status: 'VENTER', endret: now() },
  })
}

async function tellUploader(tx: Db, { id, userId }: { id: string; userId: string }): Promise<void> {
  const nokkel = `IMPORT/${id}`
  await notify(tx, [userId], { slag: 'IMPORT_FERDIG', nokkel, vedtakId: null, rapporteringssesjon: null, now: now() }) // prettier-ignore
}
