import 'server-only'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { canonicalJson, digest } from '@/lib/hendelse/canonical'
import { appendHendelser } from '@/lib/hendelse/mutations'
import type { Json } from '@/lib/hendelse/types'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import type { Pairing } from '../pairing/pair'
import { lockSync } from '../sync/mutations'
import { toJson } from '../sync/rows'
import type { SakDetails, VoteringData } from '../types'
import { sortVotes } from './queries'

interface OfSak {
  sesjon: string
  sakId: number
  now: Date
}

/** Stores what a sak's own page and its votes tell. A figure that has become another is in the event as it was and as it is. */
export function storeVotes(
  { sesjon, sakId, now }: OfSak,
  { details, voteringer }: { details: SakDetails | null; voteringer: readonly VoteringData[] },
): Promise<{ new: number; changed: number }> {
  return transaction(async (tx) => {
    await lockSync(tx)
    const isOtherSak = await storeDetails(tx, sakId, { details, now })
    const { fresh, changed, before } = await sortVotes(tx, sakId, voteringer)
    await tx.votering.createMany({ data: fresh.map((row) => ({ ...row, registrert: now, endret: now })) })
    for (const row of changed) {
      const { voteringId } = row
      await tx.votering.update({
        where: { sakId_voteringId: { sakId, voteringId } },
        data: { ...row, endret: now },
      })
    }
    if (isOtherSak || fresh.length + changed.length > 0) {
      const of = { sesjon, sak: sakId, saker: isOtherSak ? 1 : 0, vedtak: 0 }
      const after = [...fresh, ...changed]
      const stamp = { tidspunkt: now, aktor: 'stortinget', kilde: { handling: 'sync' } }
      await appendHendelser(tx, [
        {
          type: 'STORTINGSDATA_LEST',
          ...stamp,
          for: before.length === 0 ? null : { ...of, voteringer: before.map(toFigures), innhold: null },
          etter: { ...of, voteringer: after.map(toFigures), innhold: digest(toJson(after)) },
        },
      ])
      await markChanged(tx, await pathsOf(tx, sakId))
    }
    // Looked at: that is no change of the register, and has no event. Without its own page it has not been seen whole.
    if (details !== null) await tx.sak.update({ where: { id: sakId }, data: { lest: now } })
    return { new: fresh.length, changed: changed.length }
  })
}

function toFigures(row: { voteringId: number; for: number; mot: number; vedtatt: boolean }) {
  return { votering: row.voteringId, for: row.for, mot: row.mot, vedtatt: row.vedtatt }
}

async function storeDetails(
  tx: Db,
  sakId: number,
  { details, now }: { details: SakDetails | null; now: Date },
): Promise<boolean> {
  if (details === null) return false
  const { ferdigbehandlet, publikasjoner } = details
  const held = await tx.sak.findUniqueOrThrow({ where: { id: sakId } })
  const printed = publikasjoner.map(({ tekst, adresse, type }) => ({ tekst, adresse, type }))
  const isSame =
    held.ferdigbehandlet === ferdigbehandlet &&
    canonicalJson(held.publikasjoner as Json) === canonicalJson(printed)
  if (!isSame)
    await tx.sak.update({
      where: { id: sakId },
      data: { ferdigbehandlet, publikasjoner: printed, endret: now },
    })
  return !isSame
}

/** Stores which vote each request of a sak was carried by, or why none can be told. */
export function storePairs(sakId: number, pairs: Map<number, Pairing>, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await lockSync(tx)
    const requests = await tx.stortingsvedtak.findMany({ where: { sakId }, include: { votering: true } })
    const voteringer = await tx.votering.findMany({
      where: { sakId },
      select: { id: true, voteringId: true },
    })
    const rowOf = new Map(voteringer.map(({ id, voteringId }) => [voteringId, id]))
    let isNews = false
    for (const { id, kobling, voteringId } of requests) {
      const pair = pairs.get(id)
      if (pair === undefined) continue
      const row = pair.voteringId === null ? null : (rowOf.get(pair.voteringId) ?? null)
      if (kobling === pair.kobling && voteringId === row) continue
      isNews = true
      await tx.stortingsvedtak.update({
        where: { id },
        data: { kobling: pair.kobling, voteringId: row, endret: now },
      })
    }
    if (isNews) await markChanged(tx, await pathsOf(tx, sakId))
  })
}

/** The pages of the units that were adopted in the sak. */
async function pathsOf(tx: Db, sakId: number): Promise<string[]> {
  const units = await tx.$queryRaw<{ id: number }[]>`
    SELECT v.id FROM vedtak v JOIN stortingsvedtak s ON s.sesjon_id = v.sesjon_id AND s.nummer = v.nummer
    WHERE s.sak_id = ${sakId}`
  return units.length === 0 ? [] : changedPaths(tx, units.map(({ id }) => id)) // prettier-ignore
}
