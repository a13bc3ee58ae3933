import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { assignEnheter } from '@/lib/gjennomgang/assignment/mutations'
import { listColleagues } from '@/lib/gjennomgang/assignment/queries'
import { writeComment } from '@/lib/gjennomgang/kommentar/mutations'
import { listComments } from '@/lib/gjennomgang/kommentar/queries'
import { setMotedato } from '@/lib/gjennomgang/meeting/mutations'
import { findGjennomgang } from '@/lib/gjennomgang/queries'
import { markRead } from '@/lib/gjennomgang/reading/mutations'
import { listReaders, unreadBy } from '@/lib/gjennomgang/reading/queries'
import type { Handling } from '@/lib/handling/mutations'
import { sha256 } from '@/lib/hendelse/canonical'
import { makeDatabase } from '../../support/database'
import { aGjennomgang } from '../../support/gjennomgang'
import { aUser, formOf, lastEvents, viewerOf } from '../../support/users'
import { anotherYear } from '../../support/year'

const now = new Date('2026-11-22T10:00:00Z')
const secretary = { role: 'KOMITESEKRETAER', unit: 'kontroll' } as const

let kkk: string
let colleague: string
let helse: string
let komiteId: number
let gjennomgangId: string
let enhetIds: string[]

beforeAll(async () => {
  await makeDatabase('proposition')
  kkk = await aUser({ name: 'Kristin Kontny', roles: [secretary] })
  colleague = await aUser({ name: 'Anders Aas', roles: [secretary] })
  helse = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'helseoms' }] })
  const rows = await db().rapportering.findMany({ take: 4, orderBy: { vedtakId: 'asc' } })
  gjennomgangId = await aGjennomgang({ vedtakIds: rows.map(({ vedtakId }) => vedtakId) })
  const units = await db().gjennomgangEnhet.findMany({ where: { gjennomgangId }, orderBy: { nr: 'asc' } })
  enhetIds = units.map(({ id }) => id)
  komiteId = (await db().komite.findUniqueOrThrow({ where: { slug: 'kontroll' } })).id
})

async function act<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  userId: string,
  fields: Record<string, string>,
) {
  return runAction(handling, formOf(fields), { viewer: await viewerOf(userId, now), now })
}

const lastNr = async () => (await db().hendelse.aggregate({ _max: { nr: true } }))._max.nr

/** A review like the other one that has been published. */
async function publishedReview() {
  const { vedtakId } = await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgangId } })
  const id = await aGjennomgang({ komite: 'kontroll', sesjon: await anotherYear(), vedtakIds: [vedtakId] })
  const { id: dokumentId } = await db().dokument.findFirstOrThrow()
  await db().gjennomgang.update({ where: { id }, data: { publisert: now, dokumentId } })
  const unit = await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgangId: id } })
  return { id, enhetId: unit.id }
}

describe('sharing the units of a bench', () => {
  test('several are given to a colleague at once, each with its event and its outcome, and the colleague is told', async () => {
    const [first = '', second = ''] = enhetIds
    const give = (enhet: string, tildelt: string, by = kkk) => act(assignEnheter, by, { gjennomgangId, enhet, tildelt }) // prettier-ignore
    expect(await give(first, colleague)).toMatchObject({ ok: true, data: [{ nr: 1, outcome: 'GIVEN' }] })
    expect(await give(`,${first},${second}`, colleague)).toMatchObject({
      ok: true,
      data: [{ enhetId: first, outcome: 'ALREADY' }, { enhetId: second, outcome: 'GIVEN' }], // prettier-ignore
    })
    expect(await lastEvents(2)).toMatchObject([
      { type: 'ENHET_TILDELT', innhold: { for: { enhet: first, tildelt: null }, etter: { tildelt: colleague } } }, // prettier-ignore
      { type: 'ENHET_TILDELT', innhold: { for: { enhet: second, tildelt: null }, etter: { tildelt: colleague } } }, // prettier-ignore
    ])
    const notices = () => db().varsel.findMany({ where: { slag: 'KOMITE_TILDELT' } })
    expect((await notices()).map(({ userId }) => userId)).toEqual([colleague, colleague])
    const before = await lastNr()
    expect(await give(first, colleague)).toMatchObject({ data: [{ outcome: 'ALREADY' }] })
    expect(await lastNr()).toBe(before)
    expect(await give(first, kkk)).toMatchObject({ ok: true })
    expect(await give(second, 'ingen')).toMatchObject({ data: [{ outcome: 'GIVEN' }] })
    expect(await notices(), 'nobody is told what they did themselves').toHaveLength(2)
  })

  test('only to those who are secretaries there today, stand-ins among them', async () => {
    const [first = ''] = enhetIds
    const give = (tildelt: string) => act(assignEnheter, kkk, { gjennomgangId, enhet: first, tildelt })
    const gone = await aUser({ name: 'Gro Gammel', roles: [{ ...secretary, to: '2026-11-22' }] })
    const deputy = await aUser({ name: 'Siri Stedfort', side: 'STORTING' })
    for (const nobody of [helse, gone, deputy, randomUUID()])
      expect(await give(nobody)).toMatchObject({ code: 'INVALID', fieldErrors: { tildelt: 'INVALID' } })
    const { id: roleId } = await db().userRole.findFirstOrThrow({ where: { userId: kkk } })
    const days = { validFrom: fromDay('2026-11-22'), validTo: fromDay('2026-12-01') }
    await db().standIn.create({
      data: { id: randomUUID(), roleId, userId: deputy, side: 'STORTING', ...days, createdAt: now },
    })
    expect((await listColleagues(komiteId, now)).map(({ name }) => name)).toEqual([
      'Anders Aas',
      'Kristin Kontny',
      'Siri Stedfort',
    ])
    expect(await give(deputy)).toMatchObject({ ok: true })
  })

  test('units of another bench are not there, and what is published is nobody’s to share', async () => {
    const { id, enhetId } = await publishedReview()
    const input = { enhet: enhetId, tildelt: colleague }
    expect(await act(assignEnheter, kkk, { gjennomgangId, ...input })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await act(assignEnheter, kkk, { gjennomgangId: id, ...input })).toMatchObject({ code: 'REVIEW_PUBLISHED' }) // prettier-ignore
    expect(await act(assignEnheter, kkk, { gjennomgangId, enhet: '', tildelt: colleague })).toMatchObject({ fieldErrors: { enhet: 'NOT_TICKED' } }) // prettier-ignore
    expect(await act(assignEnheter, helse, { gjennomgangId, enhet: enhetIds[0] ?? '', tildelt: helse })).toMatchObject({ code: 'NOT_ALLOWED' }) // prettier-ignore
  })
})

describe('what is said inside the committee', () => {
  test('stands with who and when, the log has its hash alone, and a user who was erased has no name', async () => {
    const [enhetId = ''] = enhetIds
    const tekst = 'Fagkomiteen er uenig.\r\nVi venter.'
    expect(await act(writeComment, colleague, { enhetId, tekst })).toMatchObject({ ok: true })
    const [comment = expect.fail()] = await listComments(enhetId)
    expect(comment).toMatchObject({ tekst: 'Fagkomiteen er uenig.\nVi venter.', av: 'Anders Aas' })
    expect(await lastEvents(1)).toMatchObject([
      { type: 'KOMITEKOMMENTAR_SKREVET', innhold: { etter: { enhet: enhetId, tekst: sha256(comment.tekst) } } }, // prettier-ignore
    ])
    const erased = await aUser({ roles: [secretary] })
    await act(writeComment, erased, { enhetId, tekst: 'Ser bra ut.' })
    await db().user.update({ where: { id: erased }, data: { name: null, email: null } })
    expect(new Set((await listComments(enhetId)).map(({ av }) => av))).toEqual(new Set(['Anders Aas', null]))
    expect(await act(writeComment, kkk, { enhetId, tekst: '  ' })).toMatchObject({ fieldErrors: { tekst: 'MISSING' } }) // prettier-ignore
    expect(await act(writeComment, helse, { enhetId, tekst })).toMatchObject({ code: 'NOT_ALLOWED' })
    const published = await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgang: { publisert: { not: null } } } }) // prettier-ignore
    expect(await act(writeComment, kkk, { enhetId: published.id, tekst })).toMatchObject({ code: 'REVIEW_PUBLISHED' }) // prettier-ignore
  })
})

describe('who has read what', () => {
  test('a version of the account is read once by each, and the others are named as not having read it', async () => {
    const [enhetId = ''] = enhetIds
    const unit = await db().gjennomgangEnhet.findUniqueOrThrow({ where: { id: enhetId } })
    const account = await db().rapportering.findFirstOrThrow({ where: { vedtakId: unit.vedtakId } })
    const on = { enhetId, rapporteringId: String(account.id) }
    expect((await unreadBy(gjennomgangId, colleague, { now })).size).toBe(4)
    expect(await act(markRead, colleague, on)).toMatchObject({ ok: true })
    const nr = await lastNr()
    expect(await lastEvents(1)).toMatchObject([
      { type: 'ENHET_LEST', innhold: { etter: { enhet: enhetId, rapportering: account.id } } },
    ])
    expect(await act(markRead, colleague, on)).toMatchObject({ ok: true })
    expect(await lastNr()).toBe(nr)
    const readers = await listReaders({ enhetId, rapporteringId: account.id, komiteId }, now)
    expect(readers.map(({ name, lest }) => [name, lest !== null])).toEqual([
      ['Anders Aas', true],
      ['Kristin Kontny', false],
      ['Siri Stedfort', false],
    ])
    expect([...(await unreadBy(gjennomgangId, colleague, { now }))].toSorted()).toEqual(enhetIds.slice(1).toSorted()) // prettier-ignore
    expect((await unreadBy(gjennomgangId, kkk, { now })).size).toBe(4)
  })

  test('an account of another unit, one that is not there, and the bench of another committee are refused alike', async () => {
    const [enhetId = '', other = ''] = enhetIds
    const unit = await db().gjennomgangEnhet.findUniqueOrThrow({ where: { id: other } })
    const account = await db().rapportering.findFirstOrThrow({ where: { vedtakId: unit.vedtakId } })
    const refused = { code: 'NOT_ALLOWED' }
    expect(await act(markRead, kkk, { enhetId, rapporteringId: String(account.id) })).toMatchObject(refused)
    expect(await act(markRead, kkk, { enhetId, rapporteringId: '999999' })).toMatchObject(refused)
    expect(await act(markRead, helse, { enhetId: other, rapporteringId: String(account.id) })).toMatchObject(refused) // prettier-ignore
  })
})

describe('the day of the meeting', () => {
  const set = (motedato: string) => act(setMotedato, kkk, { gjennomgangId, motedato })
  const held = async () => (await findGjennomgang({ komite: 'kontroll', sesjon: '2025-2026' }))?.motedato

  test('is a day that exists and has not been, and the log tells of it; an empty field takes it away', async () => {
    expect(await set('2027-02-30')).toMatchObject({ fieldErrors: { motedato: 'NOT_A_DAY' } })
    expect(await set('2026-11-21')).toMatchObject({ fieldErrors: { motedato: 'IN_THE_PAST' } })
    expect(await set('2026-11-22')).toMatchObject({ ok: true })
    expect(await set('2027-02-01')).toMatchObject({ ok: true })
    expect(await held()).toBe('2027-02-01')
    expect(await lastEvents(1)).toMatchObject([
      { type: 'GJENNOMGANG_ENDRET', innhold: { for: { motedato: '2026-11-22' }, etter: { motedato: '2027-02-01' } } }, // prettier-ignore
    ])
    const nr = await lastNr()
    expect(await set('2027-02-01')).toMatchObject({ ok: true })
    expect(await lastNr()).toBe(nr)
    expect(await set('')).toMatchObject({ ok: true })
    expect(await held()).toBeNull()
  })

  test('is nobody else’s to set, and stands when the review is published', async () => {
    const motedato = '2027-02-01'
    expect(await act(setMotedato, helse, { gjennomgangId, motedato })).toMatchObject({ code: 'NOT_ALLOWED' })
    const { id } = await db().gjennomgang.findFirstOrThrow({ where: { publisert: { not: null } } })
    expect(await act(setMotedato, kkk, { gjennomgangId: id, motedato })).toMatchObject({ code: 'REVIEW_PUBLISHED' }) // prettier-ignore
  })
})
