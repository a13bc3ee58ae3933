import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Handling } from '@/lib/handling/mutations'
import { sha256 } from '@/lib/hendelse/canonical'
import { verifyLog } from '@/lib/hendelse/queries'
import { approveText, approveTexts, openText, sendBack, sendText, withdrawApproval } from '@/lib/utkast/approval/mutations' // prettier-ignore
import { findApproval, listQueue } from '@/lib/utkast/approval/queries'
import { startCorrection } from '@/lib/utkast/correction/mutations'
import { publishDue } from '@/lib/utkast/publication/mutations'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { anAccount, comesBack } from '../../support/prop1s-text'
import { aUser, formOf, lastEvents, viewerOf } from '../../support/users'
import { anUtkast } from '../../support/utkast'
import { anOpenYear } from '../../support/year'

const now = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase
let departementId: number
let officer: string
let approver: string
let nummer = 0
/** It says that it is done, and the table that it is not. */
const grave = { redegjorelse: 'Arbeidet er i gang. Anmodningsvedtaket anses som fulgt opp.', vurdering: 'ANSES_FULGT_OPP' } as const // prettier-ignore
/** What last year said of every other vedtak. */
const last = {
  tittel: '',
  redegjorelse: comesBack,
  vurdering: 'KOMMER_TILBAKE',
  rapporteringAvsluttes: false,
} as const

beforeAll(async () => {
  database = await makeDatabase()
  const accounts = Array.from({ length: 40 }, (_, i) => anAccount({ nummer: i + 1, dato: '8. mai 2025', tekst: 'Stortinget ber regjeringen legge frem en plan.' })) // prettier-ignore
  accounts[39] = anAccount({ ...accounts[39], omtale: grave.redegjorelse })
  await take({ sesjon: '2025-2026', accounts })
  departementId = (await db().departement.findUniqueOrThrow({ where: { slug: 'kld' } })).id
  officer = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'kld' }] })
  approver = await aUser({ roles: [{ role: 'GODKJENNER', unit: 'kld' }] })
  await anOpenYear()
})
beforeEach(() => void (nummer += 1))

const vedtakId = async (of = nummer) => (await db().vedtak.findFirstOrThrow({ where: { nummer: of } })).id
const aDraft = async (rest: Partial<Parameters<typeof anUtkast>[0]> = {}) =>
  anUtkast({
    vedtakId: await vedtakId(),
    departementId,
    writtenBy: officer,
    status: 'TIL_GODKJENNING',
    ...rest,
  })
const anUnchanged = async (rest: Partial<Parameters<typeof anUtkast>[0]> = {}) =>
  aDraft({ text: { ...last, tittel: `Tiltak mot forurensing nummer ${nummer}` }, ...rest })
const viewer = async (userId: string) => (await viewerOf(userId, now)) as Viewer
const act = async <Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  userId: string,
  fields: Record<string, string>,
) =>
  // prettier-ignore
  runAction(handling, formOf(fields), { viewer: await viewer(userId), now })
const on = (utkastId: string, more: Record<string, string> = {}) => ({ utkastId, revisjon: '1', ...more })
const statusOf = async (id: string) => (await db().utkast.findUniqueOrThrow({ where: { id } })).status
const told = (nokkel: string) =>
  database.query<{ userId: string; slag: string }>(
    'SELECT user_id::text AS "userId", slag FROM varsel WHERE nokkel LIKE $1 ORDER BY 1',
    [`${nokkel}%`],
  )

describe('a text goes through two pairs of eyes', () => {
  test('sent, approved, taken back and approved again; each step is in the log, and no words are', async () => {
    const id = await aDraft({ status: 'UTKAST' })
    expect(await act(sendText, officer, on(id))).toMatchObject({ ok: true })
    expect(await told(`TIL_GODKJENNING/${id}`)).toEqual([{ userId: approver, slag: 'TIL_GODKJENNING' }])
    expect(await act(approveText, approver, on(id))).toMatchObject({ ok: true })
    expect(await act(withdrawApproval, approver, on(id))).toMatchObject({ ok: true })
    expect(await statusOf(id)).toBe('TIL_GODKJENNING')
    expect(await act(approveText, approver, on(id))).toMatchObject({ ok: true })
    const events = await lastEvents(4)
    expect(events.map(({ type, aktor }) => [type, aktor])).toEqual([
      ['UTKAST_SENDT', officer],
      ['UTKAST_GODKJENT', approver],
      ['UTKAST_GODKJENNING_TRUKKET', approver],
      ['UTKAST_GODKJENT', approver],
    ])
    expect(events[1]?.innhold).toMatchObject({
      for: { status: 'TIL_GODKJENNING' },
      etter: { status: 'KLAR', utkast: id },
    })
    expect(JSON.stringify(events)).not.toContain('Planen er lagt frem')
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('what lacks heading, account, conclusion or answer is not sent, and each is named', async () => {
    const id = await aDraft({ status: 'UTKAST', text: { tittel: ' ', redegjorelse: '', vurdering: null, rapporteringAvsluttes: null } }) // prettier-ignore
    expect(await act(sendText, officer, on(id))).toMatchObject({
      code: 'INVALID',
      fieldErrors: { tittel: 'MISSING', redegjorelse: 'MISSING', vurdering: 'MISSING', rapporteringAvsluttes: 'MISSING' }, // prettier-ignore
    })
    expect(await statusOf(id)).toBe('UTKAST')
  })

  test('it is sent back with a comment only, and whoever wrote it is told', async () => {
    const id = await aDraft()
    expect(await act(sendBack, approver, on(id, { kommentar: '  ' }))).toMatchObject({ code: 'INVALID', fieldErrors: { kommentar: 'MISSING' } }) // prettier-ignore
    expect(await act(sendBack, approver, on(id, { kommentar: 'Si hva planen gjelder.' }))).toMatchObject({
      ok: true,
    })
    expect(await statusOf(id)).toBe('UTKAST')
    const [sent, note] = await lastEvents(2)
    expect([sent?.type, note?.type]).toEqual(['UTKAST_SENDT_TILBAKE', 'NOTAT_SKREVET'])
    expect(note?.innhold).toMatchObject({ etter: { tekst: sha256('Si hva planen gjelder.') } })
    const { id: notat } = await db().notat.findFirstOrThrow({ where: { utkastId: id } })
    expect(await told(`SENDT_TILBAKE/${notat}`)).toEqual([{ userId: officer, slag: 'SENDT_TILBAKE' }])
  })

  test('nobody approves words of their own, nor as somebody’s stand-in, and the database holds it too', async () => {
    const both = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'kld' }, { role: 'GODKJENNER', unit: 'kld' }] }) // prettier-ignore
    const id = await aDraft({ writtenBy: both })
    expect(await act(approveText, both, on(id))).toMatchObject({ code: 'OWN_TEXT' })
    const deputy = await aUser()
    const role = await db().userRole.findFirstOrThrow({ where: { userId: both, role: 'GODKJENNER' } })
    await db().standIn.create({ data: { id: randomUUID(), roleId: role.id, userId: deputy, side: 'REGJERING', validFrom: fromDay('2026-11-01'), validTo: fromDay('2026-12-01'), createdAt: now } }) // prettier-ignore
    expect(await act(approveText, deputy, on(id))).toMatchObject({ code: 'OWN_TEXT' })
    const own = db().utkast.update({
      where: { id },
      data: { status: 'KLAR', godkjent: now, godkjentAv: both },
    })
    await expect(own).rejects.toThrow('utkast_fire_oyne')
    // The approver of another departement, and others of this one.
    const others = await Promise.all([
      aUser({ roles: [{ role: 'GODKJENNER', unit: 'hod' }] }),
      aUser({ roles: [{ role: 'KOORDINATOR', unit: 'kld' }] }),
      aUser({ roles: [{ role: 'SMK' }] }),
    ])
    for (const other of [officer, ...others]) expect(await act(approveText, other, on(id))).toMatchObject({ code: 'NOT_ALLOWED' }) // prettier-ignore
    expect(await act(approveText, approver, on(id))).toMatchObject({ ok: true })
  })

  test('what was changed meanwhile, is not waiting or is public already is left alone', async () => {
    const id = await aDraft()
    expect(await act(approveText, approver, { ...on(id), revisjon: '0' })).toMatchObject({ code: 'STALE' })
    expect(await act(withdrawApproval, approver, on(id))).toMatchObject({ code: 'NOT_APPROVED' })
    expect(await act(sendText, officer, on(id))).toMatchObject({ code: 'ALREADY_SENT' })
    await database.query(`UPDATE utkast SET status = 'PUBLISERT', godkjent = now(), godkjent_av = $2 WHERE id = $1`, [id, approver]) // prettier-ignore
    expect(await act(withdrawApproval, approver, on(id))).toMatchObject({ code: 'TEXT_CLOSED' })
    expect(await act(sendText, officer, on(id))).toMatchObject({ code: 'TEXT_CLOSED' })
    expect(await act(approveText, approver, on(id))).toMatchObject({ code: 'NOT_WAITING' })
  })
})

describe('several at once', () => {
  const bulk = (ids: string[], userId = approver) => act(approveTexts, userId, { valgt: ids.map((id) => `${id}.1`).join(',') }) // prettier-ignore

  test('unchanged and opened ones are approved, one event each; the others are told why not', async () => {
    const good = await anUnchanged()
    const also = await anUnchanged({ vedtakId: await vedtakId(++nummer), text: { ...last, tittel: `Tiltak mot forurensing nummer ${nummer}` } }) // prettier-ignore
    const of = async (text: object) => anUnchanged({ vedtakId: await vedtakId(++nummer), text: { ...last, tittel: `Tiltak mot forurensing nummer ${nummer}`, ...text } }) // prettier-ignore
    const changed = await of({ redegjorelse: `Ny plan. ${comesBack}` })
    const promised = await of({ lofteDato: '2027-06-01' })
    const answer = await of({ rapporteringAvsluttes: true })
    const unread = await of({})
    const own = await anUnchanged({ vedtakId: await vedtakId(++nummer), writtenBy: approver })
    for (const id of [good, also, changed, promised, answer, own]) await act(openText, approver, on(id))
    const chosen = [good, also, changed, promised, answer, unread, own]
    const result = await bulk(chosen)
    const outcome = result.ok
      ? new Map(result.data.map((it) => [it.utkastId, it.reason]))
      : new Map<string, string | null>()
    expect(chosen.map((id) => outcome.get(id))).toEqual([null, null, 'CHANGED', 'CHANGED', 'CHANGED', 'NOT_OPENED', 'OWN_TEXT']) // prettier-ignore
    expect((await lastEvents(2)).map(({ type }) => type)).toEqual(['UTKAST_GODKJENT', 'UTKAST_GODKJENT'])
    expect(await Promise.all(chosen.map(statusOf))).toEqual(['KLAR', 'KLAR', ...Array.from({ length: 5 }, () => 'TIL_GODKJENNING')]) // prettier-ignore
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('an unchanged text with a grave finding is looked at by itself', async () => {
    const id = await anUnchanged({
      vedtakId: await vedtakId(40),
      text: { ...last, tittel: 'Tiltak mot forurensing nummer 40', ...grave },
    })
    await act(openText, approver, on(id))
    expect(await bulk([id])).toMatchObject({ ok: true, data: [{ reason: 'HIGH_FUNN' }] })
  })

  test('a revision is opened once; a new one must be opened again', async () => {
    const id = await anUnchanged()
    const [before] = await database.query<{ n: number }>('SELECT count(*)::int AS n FROM hendelse')
    await act(openText, approver, on(id))
    await act(openText, approver, on(id))
    expect(await database.query('SELECT count(*)::int AS n FROM hendelse')).toEqual([
      { n: (before?.n ?? 0) + 1 },
    ])
    await database.query('UPDATE utkast SET revisjon = 2 WHERE id = $1', [id])
    expect(await act(openText, approver, on(id))).toMatchObject({ code: 'STALE' })
    expect(await bulk([id])).toMatchObject({ data: [{ reason: 'STALE' }] })
    expect(await act(approveTexts, approver, { valgt: `${id}.2` })).toMatchObject({
      data: [{ reason: 'NOT_OPENED' }],
    })
  })

  test('one of another departement, forged ones and none at all are refused', async () => {
    const id = await anUnchanged()
    const hod = (await db().departement.findUniqueOrThrow({ where: { slug: 'hod' } })).id
    const other = await anUnchanged({ vedtakId: await vedtakId(++nummer), departementId: hod })
    expect(await bulk([id, other])).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await bulk([id], officer)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await bulk([randomUUID()])).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await act(approveTexts, approver, {})).toMatchObject({
      code: 'INVALID',
      fieldErrors: { valgt: 'MISSING' },
    })
    expect(await act(approveTexts, approver, { valgt: `' OR 1=1` })).toMatchObject({ code: 'INVALID' })
  })
})

describe('what the approver sees', () => {
  test('the queue of own departementer, and a text against last year and against what was sent back', async () => {
    const id = await aDraft({ text: { redegjorelse: 'Første forsøk.' } })
    await act(sendBack, approver, on(id, { kommentar: 'Si mer.' }))
    await database.query(`UPDATE utkast SET redegjorelse = 'Andre forsøk.', revisjon = 2, status = 'TIL_GODKJENNING', sendt_av = $2 WHERE id = $1`, [id, officer]) // prettier-ignore
    const asker = await viewer(approver)
    const item = (await listQueue(asker, now)).find(({ utkastId }) => utkastId === id)
    expect(item).toMatchObject({
      reason: 'CHANGED',
      isUnchanged: false,
      revisjon: 2,
      saksbehandler: 'Test Testesen',
    })
    const asked = { aar: '2026-2027', key: { sesjon: '2024-2025', nummer, punkt: '' }, omgang: null }
    expect(await findApproval(asker, asked, now)).toMatchObject({
      last: { rapporteringssesjon: '2025-2026', redegjorelse: comesBack },
      sentBack: { redegjorelse: 'Første forsøk.', kommentar: 'Si mer.' },
      correction: null,
    })
    const elsewhere = await viewer(await aUser({ roles: [{ role: 'GODKJENNER', unit: 'ud' }] }))
    expect(await listQueue(elsewhere, now)).toEqual([])
    expect(await findApproval(elsewhere, asked, now)).toBeNull()
  })
})

describe('corrections', () => {
  const start = (userId: string, more: Record<string, string> = {}) =>
    act(startCorrection, userId, { aar: '2025-2026', sesjon: '2024-2025', nummer: String(nummer), punkt: '', type: 'RETTEBREV', sitat: 'Rettebrev til Prop. 1 S (2025–2026)', dato: '2026-11-20', ...more }) // prettier-ignore

  test('of a public account: begun, corrected, approved by another, and public as the next version with its source', async () => {
    expect(await start(officer)).toMatchObject({ ok: true })
    expect(await start(officer)).toMatchObject({ code: 'CORRECTION_OPEN' })
    const { id } = await db().utkast.findFirstOrThrow({ where: { omgang: 1, vedtakId: await vedtakId() } })
    expect(await act(sendText, officer, on(id))).toMatchObject({ code: 'NOTHING_CORRECTED' })
    await database.query(`UPDATE utkast SET redegjorelse = 'Planen er lagt frem.', vurdering = 'ANSES_FULGT_OPP', rapportering_avsluttes = true WHERE id = $1`, [id]) // prettier-ignore
    expect(await act(sendText, officer, on(id))).toMatchObject({ ok: true })
    expect(await act(approveText, approver, on(id))).toMatchObject({ ok: true })
    // A job waits for the worker; the same is done here.
    expect(await database.query(`SELECT name FROM pgboss.job WHERE name = 'publication'`)).toHaveLength(1)
    expect(await publishDue(now)).toEqual({ aar: [], texts: 1 })
    const versions = await db().rapportering.findMany({ where: { vedtakId: await vedtakId() }, orderBy: { versjon: 'asc' }, include: { dokument: true } }) // prettier-ignore
    expect(versions.map(({ versjon, dokument }) => [versjon, dokument.sitat])).toEqual([
      [1, 'Prop. 1 S (2025–2026)'],
      [2, 'Rettebrev til Prop. 1 S (2025–2026)'],
    ])
    expect(await start(officer, { dato: '2026-11-22' })).toMatchObject({ ok: true })
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('needs its source, a public account and somebody who writes in the departement', async () => {
    expect(await start(officer, { sitat: '', type: '' })).toMatchObject({ fieldErrors: { sitat: 'MISSING', type: 'MISSING' } }) // prettier-ignore
    expect(await start(officer, { dato: '2026-11-23' })).toMatchObject({ fieldErrors: { dato: 'TOO_LATE' } })
    expect(await start(officer, { dato: '2025-10-01' })).toMatchObject({
      fieldErrors: { dato: 'BEFORE_PUBLIC' },
    })
    expect(await start(officer, { aar: '2026-2027' })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await start(await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'hod' }] }))).toMatchObject({ code: 'NOT_ALLOWED' }) // prettier-ignore
    expect(await start(await aUser({ roles: [{ role: 'SMK' }] }))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await db().utkast.count({ where: { omgang: { gt: 0 }, vedtakId: await vedtakId() } })).toBe(0)
  })
})
