import { beforeAll, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import { dismissFunn, restoreFunn } from '@/lib/funn/mutations'
import { groupsOfUnits, listPublicFunn, listWorkFunn } from '@/lib/funn/queries'
import { sha256 } from '@/lib/hendelse/canonical'
import { makeDatabase } from '../../support/database'
import { aUser, formOf, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-11-22T10:00:00Z')
const day = '2026-11-22'
const begrunnelse = 'Tegnet står på neste side.'
let hod: string
let kkk: string
let funnId: number
let vedtakId: number

beforeAll(async () => {
  await makeDatabase('sample')
  hod = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'hod' }] })
  kkk = await aUser({
    side: 'STORTING',
    name: 'Kristin Kontny',
    roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }],
  })
  const funn = await db().funn.findFirstOrThrow({
    where: { regel: 'MANGLER_SLUTTSITAT' },
    include: { enhetList: true },
  })
  funnId = funn.id
  vedtakId = funn.enhetList[0]?.vedtakId ?? 0
})

const form = (more: Record<string, string> = {}) => formOf({ funnId: String(funnId), ...more })
const dismiss = async (userId: string, reason = begrunnelse) =>
  runAction(dismissFunn, form({ begrunnelse: reason }), { viewer: await viewerOf(userId, now), now })
const restore = async (userId: string) =>
  runAction(restoreFunn, form(), { viewer: await viewerOf(userId, now), now })
async function allSeenBy(userId: string) {
  const viewer = await viewerOf(userId, now)
  if (viewer === null) throw new Error('nobody')
  return listWorkFunn(vedtakId, { viewer, day, sesjon: '2025-2026' })
}
const seenBy = async (userId: string) => (await allSeenBy(userId)).find(({ id }) => id === funnId)
const asideFor = async (userId: string) => (await seenBy(userId))?.avvist

test('one side sets a funn aside with a reason; the other side and the public see it as before', async () => {
  const before = await listPublicFunn(vedtakId, day)
  expect(await dismiss(kkk, '  ')).toMatchObject({
    ok: false,
    fieldErrors: { begrunnelse: 'REASON_MISSING' },
  })
  expect(await dismiss(kkk)).toMatchObject({ ok: true })
  const [event] = await lastEvents(1)
  expect(event).toMatchObject({ type: 'FUNN_AVVIST' })
  expect(JSON.stringify(event)).toContain(sha256(begrunnelse))
  expect(await asideFor(kkk)).toMatchObject({ begrunnelse, av: 'Kristin Kontny' })
  expect(await asideFor(hod)).toBeNull()
  expect(await listPublicFunn(vedtakId, day)).toEqual(before)
  expect(await dismiss(kkk)).toMatchObject({ ok: false, code: 'STALE' })
  expect(await dismiss(hod, 'Rettes i neste trykk.')).toMatchObject({ ok: true })
  expect(await asideFor(hod)).toMatchObject({ begrunnelse: 'Rettes i neste trykk.' })
  expect(await asideFor(kkk)).toMatchObject({ begrunnelse })
})

test('a funn that is set aside chooses no unit on the bench', async () => {
  const groups = await groupsOfUnits([vedtakId], { side: 'STORTING', day, sesjon: '2025-2026' })
  const standing = (await allSeenBy(kkk)).filter(({ avvist }) => avvist === null)
  expect(standing.map(({ id }) => id)).not.toContain(funnId)
  expect([...(groups.get(vedtakId) ?? [])].toSorted()).toEqual([...new Set(standing.map(({ gruppe }) => gruppe))].toSorted()) // prettier-ignore
})

test('whether it is theirs to set aside is told to those alone whose work it is', async () => {
  const others = [await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'ud' }] }), await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'helseoms' }] })] // prettier-ignore
  for (const own of [hod, kkk]) expect((await seenBy(own))?.mayDismiss).toBe(true)
  for (const other of others) {
    expect((await seenBy(other))?.mayDismiss).toBe(false)
    expect(await dismiss(other)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
  }
})

test('it is taken back, and that it was set aside is kept', async () => {
  expect(await restore(kkk)).toMatchObject({ ok: true })
  expect(await asideFor(kkk)).toBeNull()
  expect(await restore(kkk)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
  expect(await db().funnAvvist.count({ where: { funnId, side: 'STORTING' } })).toBe(1)
  expect(await asideFor(hod)).not.toBeNull()
})
