import 'server-only'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { digest } from '@/lib/hendelse/canonical'
import { appendHendelser } from '@/lib/hendelse/mutations'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { storeDeviations } from '../deviation/mutations'
import { fillKomiteer } from '../komite/mutations'
import type { SakData } from '../types'
import { listDueSaker, listOtherKomiteer } from './queries'
import { requestsOf } from './read'
import { isChanged, sakRow, toJson, vedtakRow } from './rows'
import type { SesjonAnswers, SesjonCounts } from './types'

/** One sync writes at a time. */
const syncLock = 8_245_011

export async function lockSync(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${syncLock})`
}

/** What was stored, and what is to be asked for now. */
interface Stored extends SesjonCounts {
  /** Saker whose votes must be asked for. */
  due: number[]
  /** What of the data's committees is other than the register's. */
  otherKomiteer: string[]
}

/** Undoes a dry run. */
class Undone extends Error {
  constructor(readonly stored: Stored) {
    super('a dry run leaves nothing')
  }
}

/**
 * Stores what the data say of a sesjon, in one transaction with its event: saker and requests beside the register, the committee
 * of units that no person has given one, and the deviations. Nothing that a document told is changed. Twice the same: nothing is
 * written, and no event.
 */
export async function storeSesjon(
  answers: SesjonAnswers,
  { now, isDryRun }: { now: Date; isDryRun: boolean },
): Promise<Stored> {
  try {
    return await transaction(async (tx) => {
      await lockSync(tx)
      const counts = await store(tx, answers, now)
      const stored = {
        ...counts,
        due: await listDueSaker(tx, answers.sesjon),
        otherKomiteer: await listOtherKomiteer(tx, answers.sesjon, answers.komiteer),
      }
      if (isDryRun) throw new Undone(stored)
      return stored
    })
  } catch (error) {
    if (error instanceof Undone) return error.stored
    throw error
  }
}

async function store(tx: Db, answers: SesjonAnswers, now: Date): Promise<SesjonCounts> {
  const { sesjon } = answers
  const saker = await storeSaker(tx, answers, now)
  const vedtak = await storeRequests(tx, answers, now)
  const filled = await fillKomiteer(tx, sesjon, now)
  const deviations = await storeDeviations(tx, answers, now)
  const touched = [...new Set([...vedtak.unitIds, ...filled.unitIds, ...deviations.unitIds])]
  const isNews = [saker.rows, vedtak.rows].some((rows) => rows.length > 0) || deviations.isChanged
  if (isNews) {
    const etter = {
      sesjon,
      sak: null,
      saker: saker.rows.length,
      vedtak: vedtak.rows.length,
      voteringer: [],
      innhold: digest([toJson(saker.rows), toJson(vedtak.rows)]),
    }
    const stamp = { tidspunkt: now, aktor: 'stortinget', kilde: { handling: 'sync' } }
    await appendHendelser(tx, [{ type: 'STORTINGSDATA_LEST', ...stamp, for: null, etter }])
  }
  if (touched.length > 0)
    await markChanged(tx, [...(await changedPaths(tx, touched)), ...deviations.paths, ...filled.paths])
  return {
    saker: saker.counts,
    vedtak: vedtak.counts,
    unregistered: vedtak.unregistered,
    komiteer: filled.unitIds.length,
    funn: deviations.counts,
  }
}

async function storeSaker(tx: Db, { saker, sesjon }: SesjonAnswers, now: Date) {
  const held = await tx.sak.findMany({ where: { id: { in: saker.map(({ id }) => id) } } })
  const heldById = new Map(held.map((row) => [row.id, row]))
  // One that no sesjon has treated yet stands in the lists of several.
  const toRow = (sak: SakData) => sakRow(sak, heldById.get(sak.id)?.sesjonId ?? sesjon)
  const rows = [...new Map(saker.map((sak) => [sak.id, toRow(sak)])).values()]
  const fresh = rows.filter(({ id }) => !heldById.has(id))
  const changed = rows.filter((row) => {
    const before = heldById.get(row.id)
    return before !== undefined && isChanged(pick(before, row), row)
  })
  await tx.sak.createMany({ data: fresh.map((row) => ({ ...row, registrert: now, endret: now })) })
  for (const { id, ...data } of changed)
    await tx.sak.update({ where: { id }, data: { ...data, endret: now } })
  return { rows: [...fresh, ...changed], counts: { new: fresh.length, changed: changed.length } }
}

/** The columns of a row that another has. */
function pick<Row extends object>(held: Row & Record<string, unknown>, row: Row): Row {
  return Object.fromEntries(Object.keys(row).map((name) => [name, held[name]])) as Row
}

async function storeRequests(tx: Db, { sesjon, vedtak }: SesjonAnswers, now: Date) {
  const requests = requestsOf(vedtak)
  const known = await tx.sak.findMany({
    where: { id: { in: requests.flatMap(({ sakId }) => sakId ?? []) } },
    select: { id: true },
  })
  const sakIds = new Set(known.map(({ id }) => id))
  const rows = requests.map((one) => vedtakRow(one, sesjon, sakIds))
  const held = await tx.stortingsvedtak.findMany({ where: { sesjonId: sesjon } })
  const heldByNumber = new Map(held.map((row) => [row.nummer, row]))
  const fresh = rows.filter(({ nummer }) => !heldByNumber.has(nummer))
  const changed = rows.filter((row) => {
    const before = heldByNumber.get(row.nummer)
    return before !== undefined && isChanged(pick(before, row), row)
  })
  const withoutSak = (row: { sakId: number | null }) => (row.sakId === null ? ('INGEN_SAK' as const) : null)
  await tx.stortingsvedtak.createMany({
    data: fresh.map((row) => ({ ...row, kobling: withoutSak(row), registrert: now, endret: now })),
  })
  // Its vote is looked for anew: it may hang on the words, the day and the sak.
  for (const row of changed) {
    await tx.stortingsvedtak.update({
      where: { sesjonId_nummer: { sesjonId: sesjon, nummer: row.nummer } },
      data: { ...row, voteringId: null, kobling: withoutSak(row), endret: now },
    })
  }
  const units = await listUnits(tx, sesjon)
  const numbers = new Set([...fresh, ...changed].map(({ nummer }) => nummer))
  const registered = new Set(units.map(({ nummer }) => nummer))
  return {
    rows: [...fresh, ...changed],
    counts: { new: fresh.length, changed: changed.length },
    unregistered: rows.filter(({ nummer }) => !registered.has(nummer)).length,
    unitIds: units.filter(({ nummer }) => numbers.has(nummer)).map(({ id }) => id),
  }
}

/** The units of the register: those with a state. */
function listUnits(tx: Db, sesjonId: string) {
  return tx.vedtak.findMany({
    where: { sesjonId, tilstandList: { some: { gjeldende: true } } },
    select: { id: true, nummer: true },
  })
}
