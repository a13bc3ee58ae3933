import { beforeEach, expect, test } from 'vitest'
import {
  acceptFordeling,
  distributeProposed,
  distributeVedtak,
  returnFordeling,
} from '@/lib/ansvar/fordeling/mutations'
import { listInbox, listToDistribute } from '@/lib/ansvar/fordeling/queries'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/hendelse/canonical'
import { verifyLog } from '@/lib/hendelse/queries'
import { findTrail } from '@/lib/register/trail/queries'
import { toTrailJson } from '@/lib/register/trail/to-json'
import { findVedtak } from '@/lib/vedtak/queries'
import type { Viewer } from '@/lib/user/types'
import { aCoordinator, act, departementId, registerOne, theOffice } from '../../support/ansvar'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-11-22T10:00:00Z')
const day = '2026-11-22'
const key = { sesjon: '2025-2026', nummer: 71, punkt: null }
let database: TestDatabase
let office: Viewer | null
let hod: Viewer | null
let ud: Viewer | null
let vedtakId: number

beforeEach(async () => {
  database = await makeDatabase()
  office = await theOffice()
  hod = await aCoordinator('hod')
  ud = await aCoordinator('ud')
  vedtakId = await registerOne({ departement: 'hod' })
})

const distribute = (fields: Record<string, string> = {}, by = office) =>
  act(distributeVedtak, { vedtakId: String(vedtakId), departement: 'hod', ...fields }, by)
const openId = async () => (await db().fordeling.findFirstOrThrow({ orderBy: { opprettet: 'desc' } })).id
const accept = async (by = hod) => act(acceptFordeling, { fordelingId: await openId() }, by)
const sendBack = async (grunn: string, by = hod) =>
  act(returnFordeling, { fordelingId: await openId(), grunn }, by)
const onList = async () => (await listToDistribute(day)).map(({ status }) => status)

test('a vedtak stays on SMK’s list until a departement has accepted it', async () => {
  expect(await onList()).toEqual(['FORESLATT'])
  await distribute()
  expect(await onList()).toEqual(['SENDT'])
  await sendBack('Hører under Utenriksdepartementet.')
  expect(await onList()).toEqual(['SENDT_TILBAKE'])
  expect((await listToDistribute(day))[0]).toMatchObject({
    departement: { slug: 'hod' },
    grunn: 'Hører under Utenriksdepartementet.',
  })
  await distribute({ departement: 'ud' })
  expect(await accept(hod)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await accept(ud)).toMatchObject({ ok: true })
  expect(await onList()).toEqual([])
})

test('an accepted vedtak is the departement’s from that day, in public, told as registered by the organisation', async () => {
  await distribute({ medansvar: 'ud,hod,bfd' })
  expect((await findVedtak(key, day))?.departement).toBeNull()
  expect(await accept()).toMatchObject({ ok: true })
  const vedtak = await findVedtak(key, day)
  expect(vedtak?.departement).toMatchObject({ slug: 'hod' })
  expect(vedtak?.medansvar.map(({ slug }) => slug).toSorted()).toEqual(['bfd', 'ud'])
  expect((await findVedtak(key, '2026-11-21'))?.departement).toBeNull()
  const trail = await findTrail(key, day)
  const office = { slug: 'hod', navn: 'Helse- og omsorgsdepartementet' }
  const told = { day, place: null, sesjon: '2026-2027', registeredBy: office }
  expect(trail?.entries.slice(1)).toMatchObject([
    { kind: 'ANSVAR', departement: { slug: 'hod' }, ...told },
    { kind: 'MEDANSVAR', ...told },
    { kind: 'MEDANSVAR', ...told },
  ])
  const json = trail && toTrailJson(trail)
  expect(json?.historikk[1]).toMatchObject({ type: 'ANSVAR', kilde: null, registrertAv: office })
  expect(JSON.stringify(json)).not.toContain(hod?.userId)
  expect((await verifyLog()).firstBreak).toBeNull()
  const changed = await database.query<{ tag: string }>('SELECT tag FROM cache_tag')
  expect(changed.map(({ tag }) => tag)).toEqual(
    expect.arrayContaining(['/vedtak/2025-2026/71', '/vedtak/2025-2026/71/historikk', '/departement/hod']),
  )
})

test('each step is told in the log with ids and hashes, never with what was said', async () => {
  await distribute({ medansvar: 'ud' })
  await sendBack('Hemmelig begrunnelse')
  const [hodId, udId] = [await departementId('hod'), await departementId('ud')]
  const [sent, back] = await lastEvents(2)
  expect(sent).toMatchObject({
    type: 'FORDELING_SENDT',
    aktor: office?.userId,
    innhold: {
      for: { status: 'FORESLATT' },
      etter: { departement: hodId, medansvar: [udId], status: 'SENDT', grunn: null },
      kilde: { handling: 'distributeVedtak', som: { rolle: 'SMK' } },
    },
  })
  expect(back).toMatchObject({
    type: 'FORDELING_SENDT_TILBAKE',
    aktor: hod?.userId,
    innhold: { etter: { status: 'SENDT_TILBAKE', grunn: sha256('Hemmelig begrunnelse') } },
  })
  expect(JSON.stringify(back)).not.toContain('Hemmelig')
})

test('the departement’s coordinators are told what comes, and SMK what comes back', async () => {
  await distribute()
  await sendBack('Feil departement.')
  const told = await db().varsel.findMany({ orderBy: { opprettet: 'asc' }, select: { userId: true, slag: true, vedtakId: true } }) // prettier-ignore
  expect(told).toEqual([
    { userId: hod?.userId, slag: 'FORDELT', vedtakId },
    { userId: office?.userId, slag: 'SENDT_TILBAKE_TIL_SMK', vedtakId },
  ])
})

test('only the coordinator of the departement it was sent to answers, and once', async () => {
  expect(await accept()).toMatchObject({ code: 'NOT_ALLOWED' })
  await distribute()
  const writer = await viewerOf(await aUser({ roles: [{ role: 'SAKSBEHANDLER' }] }), now)
  for (const other of [ud, office, writer]) expect(await accept(other)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await accept(null)).toMatchObject({ code: 'SIGNED_OUT' })
  expect(await sendBack(' ')).toMatchObject({ fieldErrors: { grunn: 'MISSING' } })
  expect(await db().ansvar.count()).toBe(0)
  await accept()
  expect(await accept()).toMatchObject({ code: 'FORDELING_ANSWERED' })
  expect(await sendBack('For sent.')).toMatchObject({ code: 'FORDELING_ANSWERED' })
  expect(await distribute({ departement: 'ud' })).toMatchObject({ code: 'ANSVAR_HELD' })
})

test('SMK sends it elsewhere while nobody has answered; the same again is nothing new', async () => {
  await distribute()
  const events = await db().hendelse.count()
  expect(await distribute()).toMatchObject({ ok: true })
  expect(await db().hendelse.count()).toBe(events)
  await distribute({ departement: 'ud' })
  expect(await listInbox([await departementId('hod')], day)).toEqual({ lead: [], beside: [] })
  expect((await listInbox([await departementId('ud')], day)).lead).toMatchObject([
    { nummer: 71, status: 'SENDT' },
  ])
})

test('all that were proposed are sent at once, one event and one notice each; nothing else is', async () => {
  await registerOne({ nummer: '72', departement: 'ud' })
  await registerOne({ nummer: '73' })
  expect(await act(distributeProposed, {}, hod)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await act(distributeProposed, {}, office)).toMatchObject({ ok: true })
  expect((await lastEvents(2)).map(({ type }) => type)).toEqual(['FORDELING_SENDT', 'FORDELING_SENDT'])
  expect((await listToDistribute(day)).map(({ nummer, status }) => [nummer, status])).toEqual([
    [71, 'SENDT'],
    [72, 'SENDT'],
    [73, null],
  ])
  expect((await db().varsel.findMany()).map(({ userId }) => userId).toSorted()).toEqual([hod?.userId, ud?.userId].toSorted()) // prettier-ignore
  expect(await act(distributeProposed, {}, office)).toMatchObject({ ok: true })
})

test('who is to be responsible beside another sees it coming', async () => {
  await distribute({ medansvar: 'ud' })
  expect((await listInbox([await departementId('ud')], day)).beside).toMatchObject([
    { nummer: 71, departement: { slug: 'hod' } },
  ])
})

test('a changed responsibility behind the register’s back is found', async () => {
  await distribute()
  await accept()
  await database.query(`UPDATE ansvar SET departement_id = (SELECT id FROM departement WHERE slug = 'ud')`)
  expect((await verifyLog()).firstBreak).toMatchObject({ reason: 'det hendelsen registrerte, er endret' })
})
