import 'server-only'
import { randomUUID } from 'node:crypto'
import { fromDay, toDay } from '../clock'
import type { Db } from '../db/connection'
import type { Handling } from '../handling/mutations'
import { Refusal } from '../handling/refusal'
import { standing } from '../register/public'
import { listMembers, lockGjennomgang, loggedGjennomgang, subjectOf } from './queries'
import { mayOpenGjennomgang, mayWorkOn, type GjennomgangSubject } from './policy'
import { gjennomgangSchema, openSchema, type OpenInput } from './schema'
import type { GjennomgangSlag } from './types'

interface OpenSubject {
  komiteId: number
  slag: GjennomgangSlag
  isOpen: boolean
  omgang: number
}

/** A secretary opens the committee's review of a year's accounts: every unit to be reviewed gets its number. */
export const openGjennomgang: Handling<OpenInput, OpenSubject, { id: string }> = {
  name: 'openGjennomgang',
  schema: openSchema,
  read: async (tx, { komite: slug, sesjon }) => {
    const komite = await tx.komite.findUnique({ where: { slug } })
    if (komite === null) return null
    // Two who open at once: the second waits, and is told that it is open.
    await tx.$queryRaw`SELECT id FROM komite WHERE id = ${komite.id} FOR UPDATE`
    const held = await tx.gjennomgang.findMany({
      where: { komiteId: komite.id, rapporteringssesjon: sesjon },
      select: { omgang: true, publisert: true },
    })
    return {
      komiteId: komite.id,
      slag: komite.kode === 'KONTROLL' ? 'KONTROLL' : 'FAG',
      isOpen: held.some(({ publisert }) => publisert === null),
      omgang: held.length,
    }
  },
  policy: mayOpenGjennomgang,
  write: async (tx, { input: { sesjon }, subject: { komiteId, slag, omgang }, viewer, now }) => {
    const members = await listMembers(tx, { komiteId, slag, sesjon }, now)
    if (members.length === 0) throw new Refusal('NOTHING_TO_REVIEW')
    const id = randomUUID()
    const siden = await findLastDay(tx, { komiteId, slag })
    await tx.gjennomgang.create({
      data: {
        id,
        komiteId,
        slag,
        rapporteringssesjon: sesjon,
        omgang,
        siden: siden === null ? null : fromDay(siden),
        opprettet: now,
        opprettetAv: viewer.userId,
      },
    })
    await addEnheter(tx, { id, slag }, members)
    const etter = await loggedGjennomgang(tx, id)
    return { data: { id }, events: [{ type: 'GJENNOMGANG_APNET', for: null, etter }] }
  },
}

/** Units that have come since it was opened are taken in, after those that are there: nobody's number moves. */
export const extendGjennomgang: Handling<{ gjennomgangId: string }, GjennomgangSubject, { taken: number }> = {
  name: 'extendGjennomgang',
  schema: gjennomgangSchema,
  read: async (tx, { gjennomgangId }) => {
    const row = await tx.gjennomgang.findUnique({ where: { id: gjennomgangId } })
    return row && subjectOf(row)
  },
  policy: mayWorkOn,
  write: async (tx, { subject: { id, komiteId, slag }, now }) => {
    const { rapporteringssesjon: sesjon } = await tx.gjennomgang.findUniqueOrThrow({ where: { id } })
    const members = await listMembers(tx, { komiteId, slag, sesjon }, now)
    // A lock counts as a change, so nothing is held while there is nothing to do.
    if ((await listMissing(tx, id, members)).length === 0) return { data: { taken: 0 }, events: null }
    await lockGjennomgang(tx, id)
    const before = await loggedGjennomgang(tx, id)
    const taken = await addEnheter(tx, { id, slag }, members)
    const etter = await loggedGjennomgang(tx, id)
    return { data: { taken }, events: [{ type: 'GJENNOMGANG_ENDRET', for: before, etter }] }
  },
}

/** Those of the units that are not on the bench. */
async function listMissing(tx: Db, gjennomgangId: string, vedtakIds: readonly number[]): Promise<number[]> {
  const held = await tx.gjennomgangEnhet.findMany({ where: { gjennomgangId }, select: { vedtakId: true } })
  const there = new Set(held.map(({ vedtakId }) => vedtakId))
  return vedtakIds.filter((vedtakId) => !there.has(vedtakId))
}

/** Gives those that are not there yet the numbers after the last; how many. */
async function addEnheter(
  tx: Db,
  { id: gjennomgangId, slag }: { id: string; slag: GjennomgangSlag },
  vedtakIds: readonly number[],
): Promise<number> {
  const added = await listMissing(tx, gjennomgangId, vedtakIds)
  const last = await tx.gjennomgangEnhet.count({ where: { gjennomgangId } })
  await tx.gjennomgangEnhet.createMany({
    data: added.map((vedtakId, i) => ({
      id: randomUUID(),
      gjennomgangId,
      slag,
      vedtakId,
      nr: last + i + 1,
    })),
  })
  return added.length
}

/** The day of the committee's last document about accounts, published here or read. */
async function findLastDay(
  tx: Db,
  { komiteId, slag }: { komiteId: number; slag: GjennomgangSlag },
): Promise<string | null> {
  const { _max } =
    slag === 'KONTROLL'
      ? await tx.vurdering.aggregate({
          where: { ...standing, komiteId, utledet: false },
          _max: { offentligFra: true },
        })
      : await tx.uttalelse.aggregate({ where: { ...standing, komiteId }, _max: { offentligFra: true } })
  return _max.offentligFra && toDay(_max.offentligFra)
}
