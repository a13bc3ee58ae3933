import 'server-only'
import { toDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { KomiteData, VoteringData } from '../types'
import type { Paired } from './types'

/**
 * The saker with requests of the sesjon that must be asked about: all but those whose votes and details were asked for on a later
 * day than the Storting last changed them.
 */
export async function listDueSaker(tx: Db, sesjonId: string): Promise<number[]> {
  const rows = await tx.sak.findMany({
    where: { vedtakList: { some: { sesjonId } } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      lest: true,
      oppdatert: true,
      vedtakList: { where: { kobling: null }, select: { id: true } },
    },
  })
  return rows.flatMap(({ id, lest, oppdatert, vedtakList }) => {
    const isFresh = lest !== null && oppdatert !== null && toDay(lest) > toDay(oppdatert)
    return isFresh && vedtakList.length === 0 ? [] : [id]
  })
}

/** The votes of a sak as they were told. */
export async function listVoteringer(tx: Db, sakId: number): Promise<VoteringData[]> {
  const rows = await tx.votering.findMany({ where: { sakId }, orderBy: { voteringId: 'asc' } })
  return rows.map((row) => ({
    id: row.voteringId,
    sakId,
    tema: row.tema,
    for: row.for,
    mot: row.mot,
    ikkeTilStede: row.ikkeTilStede,
    isVedtatt: row.vedtatt,
    tid: row.dag === null ? null : `${toDay(row.dag)}T${row.klokkeslett ?? ''}`,
    alternativId: row.alternativId,
  }))
}

/** The votes of a sak that are also told under another one in which the Storting asked for something. */
export async function listShared(sakId: number): Promise<Set<number>> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT DISTINCT v.votering_id AS id FROM votering v
    JOIN votering o ON o.votering_id = v.votering_id AND o.sak_id <> v.sak_id
    WHERE v.sak_id = ${sakId} AND EXISTS (SELECT FROM stortingsvedtak s WHERE s.sak_id = o.sak_id)`
  return new Set(rows.map(({ id }) => id))
}

/** The votes of one sak, outside any transaction. */
export function voteringerOf(sakId: number): Promise<VoteringData[]> {
  return listVoteringer(db(), sakId)
}

/**
 * Committees that the register does not know, where a request comes from their saker, and those the data name otherwise. The register
 * makes none from the data: their nynorsk names are not there.
 */
export async function listOtherKomiteer(
  tx: Db,
  sesjonId: string,
  told: readonly KomiteData[],
): Promise<string[]> {
  const unknown = await tx.$queryRaw<{ kode: string; navn: string | null }[]>`
    SELECT DISTINCT s.komite_kode AS kode, s.komite_navn AS navn FROM sak s
    JOIN stortingsvedtak d ON d.sak_id = s.id LEFT JOIN komite k ON k.kode = s.komite_kode
    WHERE d.sesjon_id = ${sesjonId} AND s.komite_kode IS NOT NULL AND k.id IS NULL ORDER BY 1`
  const held = await tx.komite.findMany({ select: { kode: true, bokmal: true } })
  const renamed = told.filter(({ kode, navn }) =>
    held.some((one) => one.kode === kode && one.bokmal !== navn),
  )
  return [
    ...unknown.map(
      ({ kode, navn }) =>
        `komiteer: ${kode} (${navn ?? ''}) er ikke blant registerets komiteer; sakene viser den under «I Stortinget»`,
    ),
    ...renamed.map(({ kode, navn }) => `komiteer: ${kode} heter «${navn}» i dataene`),
  ]
}

/** How the vote of each request of the sesjon was found, as far as it has been looked for. */
export async function listPaired(sesjonId: string): Promise<Paired[]> {
  const rows = await db().stortingsvedtak.findMany({
    where: { sesjonId, kobling: { not: null } },
    orderBy: { nummer: 'asc' },
    select: { nummer: true, kobling: true },
  })
  return rows.flatMap(({ nummer, kobling }) => (kobling === null ? [] : [{ nummer, kobling }]))
}
