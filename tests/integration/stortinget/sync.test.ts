import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerFromStortinget } from '@/lib/ansvar/stortinget/mutations'
import { listToldByStortinget } from '@/lib/ansvar/stortinget/queries'
import { listToDistribute } from '@/lib/ansvar/fordeling/queries'
import { db } from '@/lib/db/client'
import { verifyLog } from '@/lib/hendelse/queries'
import { serviceSource } from '@/lib/stortinget/source/service'
import { folderSource } from '@/lib/stortinget/source/folder'
import { syncSesjon } from '@/lib/stortinget/sync/run'
import { findVedtak } from '@/lib/vedtak/queries'
import { setSakskomite } from '@/lib/komite/sak/mutations'
import { act, theOffice } from '../../support/ansvar'
import { makeDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { anAccount, comesBack } from '../../support/prop1s-text'
import {
  realVoteringer,
  sakAnswer,
  sakerAnswer,
  stortingsvedtakAnswer,
  voteringerAnswer,
  voteringsvedtakAnswer,
  type AVedtak,
} from '../../support/stortinget-answers'
import { startStortinget } from '../../support/stortinget-server'
import { aUser, viewerOf } from '../../support/users'

const now = new Date('2026-01-10T10:00:00Z')
const day = '2026-11-22'
const sesjon = '2024-2025'
const server = await startStortinget()
const folder = mkdtempSync(path.join(tmpdir(), 'stortinget-'))
afterAll(() => rmSync(folder, { recursive: true }))

const origin = 'Vedtaket ble truffet i forbindelse med behandlingen av Dokument 8:17 S (2024–2025), jf. Innst. 130 S (2024–2025).' // prettier-ignore
const request = (what: string) => `Stortinget ber regjeringen ${what}.`
const told: AVedtak[] = [
  { nummer: 468, sak: 100708, dato: '2025-02-18', tekst: `<p>${request('styrke IKT i sykehusene')}</p>` },
  { nummer: 469, sak: 100708, dato: '2025-02-18', tekst: `<p>${request('redde Helseplattformen')}</p>` },
  { nummer: 704, sak: 102357, tekst: `<p>${request('etablere palliativ medisin')}</p>` },
  { nummer: 705, sak: 102357, tekst: `<p>${request('øke antallet plasser')}</p>` },
  { nummer: 829, sak: 102722, dato: '2025-06-02', tekst: `<p>${request('bevare Varhaug')}</p>` },
  { nummer: 1032, sak: 103099, dato: '2025-06-12', tekst: `<p>${request('styrke rehabiliteringen')}</p>`, type: 'RO' }, // prettier-ignore
  { nummer: 1033, sak: 103099, dato: '2025-06-12', tekst: `<p>${request('lage en plan')}</p>`, type: null },
  { nummer: 1100, sak: 103099, dato: '2025-06-13', tekst: '<p>Statsbudsjettet endres slik.</p>', type: 'BUDSJETT' }, // prettier-ignore
]
const saker = [
  { id: 100708, henvisning: 'Dokument 8:1 S (2024-2025), Innst. 130 S (2024-2025)' },
  { id: 100721 },
  { id: 102357, komite: ['HELSEOMS', 'Helse- og omsorgskomiteen'] as [string, string] },
  { id: 102722, komite: ['SÆRKOM', 'Den særskilte komité'] as [string, string] },
  { id: 103099, henvisning: 'Meld. St. 9 (2024-2025), Innst. 294 S (2024-2025)', tittel: 'Rehabilitering' },
]

/** Every answer of the sesjon by its question. */
function answers(): Map<string, string> {
  const all = new Map([
    ['stortingsvedtak?sesjonid=2024-2025', stortingsvedtakAnswer(sesjon, told)],
    ['saker?sesjonid=2024-2025', sakerAnswer(saker)],
  ])
  for (const { id } of saker) {
    all.set(`sak?sakid=${id}`, sakAnswer(id))
    all.set(`voteringer?sakid=${id}`, voteringerAnswer(id, realVoteringer(id)))
  }
  all.set('voteringsvedtak?voteringid=24130', voteringsvedtakAnswer(24130, [{ nummer: 1, tekst: request('styrke IKT i sykehusene') }])) // prettier-ignore
  all.set('voteringsvedtak?voteringid=24131', voteringsvedtakAnswer(24131, []))
  return all
}

const komiteer = '<komiteer_oversikt><komiteer_liste/></komiteer_oversikt>'
const sync = () =>
  syncSesjon({ sesjon, source: serviceSource({ url: server.url, pause: 0, backoff: 1 }), now })
const events = () => db().hendelse.count()
const record = (nummer: number, on = day) => findVedtak({ sesjon, nummer, punkt: null }, on)

beforeAll(async () => {
  await makeDatabase()
  await take({
    sesjon: '2025-2026',
    departement: 'Helse- og omsorgsdepartementet',
    accounts: [
      anAccount({ nummer: 468, dato: '18. februar 2025', tekst: request('styrke IKT i sykehusene') }),
      anAccount({ nummer: 469, dato: '18. februar 2025', tekst: request('redde Helseplattformen'), omtale: `${origin} ${comesBack}` }), // prettier-ignore
      anAccount({ nummer: 704, dato: '20. mai 2025', tekst: request('etablere palliativ medisin') }),
      anAccount({ nummer: 705, dato: '20. mai 2025', tekst: request('øke tallet på plasser') }),
      anAccount({ nummer: 829, dato: '13. juni 2025', tekst: request('bevare Varhaug') }),
    ],
  })
  server.replies.set('komiteer?sesjonid=2024-2025', komiteer)
})

test('a dry run reads the votes too and tells how they fall out; a folder that lacks some says so; nothing is left', async () => {
  const save = (isTaken: (question: string) => boolean) => {
    for (const [question, text] of answers())
      if (isTaken(question)) writeFileSync(path.join(folder, `${question.replace(/[?=]/g, '-')}.xml`), text)
  }
  const dry = () => syncSesjon({ sesjon, source: folderSource(folder), now, isDryRun: true })
  const before = await events()
  save((question) => !question.startsWith('votering'))
  const without = await dry()
  expect(without.counts).toMatchObject({
    saker: { new: 5 },
    vedtak: { new: 7 },
    unregistered: 2,
    komiteer: 4,
  })
  expect(without).toMatchObject({ asked: 4, voteringer: { new: 0 }, paired: 0 })
  expect(without.missing).toContain('Mappen mangler voteringer?sakid=102357.')
  save(() => true)
  expect(await dry()).toMatchObject({
    paired: 6,
    unpaired: [{ nummer: 469, grunn: 'FLERE_MULIGE' }],
    missing: [],
    news: [
      expect.stringContaining('komiteer: SÆRKOM (Den særskilte komité) er ikke blant registerets komiteer'),
    ],
  })
  expect([await events(), await db().sak.count(), await db().stortingsvedtak.count(), await db().votering.count()]).toEqual([before, 0, 0, 0]) // prettier-ignore
})

test('a committee that a person has chosen stands above what the data tell', async () => {
  const kkk = await viewerOf(await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] }), now)
  await act(setSakskomite, { innstilling: 'Innst. 130 S (2024–2025)', komite: 'finans' }, kkk)
  for (const [question, text] of answers()) server.replies.set(question, text)
  // The service fails after two saker: what has been read is kept.
  server.replies.set('voteringer?sakid=102722', (response) => void response.writeHead(503).end())
  await expect(sync()).rejects.toThrow('voteringer?sakid=102722')
  expect(await db().votering.groupBy({ by: ['sakId'] })).toHaveLength(2)
  expect((await db().vedtak.findMany({ orderBy: { nummer: 'asc' }, select: { komite: { select: { slug: true } } } })).map(({ komite }) => komite?.slug ?? null)).toEqual(['helseoms', 'finans', 'helseoms', 'helseoms', null]) // prettier-ignore
  expect(
    await db().hendelse.findMany({ where: { type: 'SAKSKOMITE_SATT', aktor: 'stortinget' } }),
  ).toHaveLength(3)
})

test('one sak whose votes are refused keeps no other away, and is asked about again', async () => {
  server.replies.set('voteringer?sakid=102722', (response) => void response.writeHead(404).end())
  const { missing, paired } = await sync()
  expect([missing, paired]).toEqual([
    ['Fikk ikke voteringer?sakid=102722 fra Stortinget: svaret var 404.'],
    5,
  ])
})

test('cut off, it goes on; done again, nothing is new', async () => {
  server.replies.set('voteringer?sakid=102722', answers().get('voteringer?sakid=102722') ?? '')
  server.asked.length = 0
  const result = await sync()
  expect(result).toMatchObject({
    counts: { saker: { new: 0, changed: 0 }, vedtak: { new: 0, changed: 0 }, komiteer: 0 },
    paired: 6,
    unpaired: [{ nummer: 469, grunn: 'FLERE_MULIGE' }],
    missing: [],
    news: [
      expect.stringContaining('komiteer: SÆRKOM (Den særskilte komité) er ikke blant registerets komiteer'),
    ],
  })
  const before = await events()
  server.asked.length = 0
  const again = await sync()
  expect(again).toMatchObject({ asked: 0, voteringer: { new: 0, changed: 0 } })
  expect([server.asked.length, await events()]).toEqual([3, before])
})

test('the record shows sak, committee and vote; all agreed where nobody was counted', async () => {
  expect(await record(704)).toMatchObject({
    komite: { slug: 'helseoms' },
    stortinget: { sak: { id: 102357, adresse: 'https://www.stortinget.no/no/Saker-og-publikasjoner/Saker/Sak/?p=102357' }, votering: { id: 24852, enstemmig: true, dag: '2025-05-20' } },
  }) // prettier-ignore
  expect((await record(705))?.stortinget?.votering).toMatchObject({ for: 66, mot: 30, enstemmig: false })
  expect((await record(468))?.stortinget?.votering).toMatchObject({ id: 24130, for: 57, mot: 46 })
  expect((await record(469))?.stortinget).toMatchObject({ votering: null, utenVotering: 'FLERE_MULIGE' })
})

test('a day and words that differ are funn of the document with both values, and the register keeps its own', async () => {
  const funn = await db().funn.findMany({
    where: { nokkel: { startsWith: 'stortinget/' } },
    orderBy: { regel: 'asc' },
  })
  expect(funn.map(({ regel, melding }) => [regel, melding])).toEqual([
    ['DATO_MOT_STORTINGET', expect.stringMatching(/har datoen 13\. juni 2025 for vedtak 829 .* 2\. juni 2025/)],
    ['TEKST_MOT_STORTINGET', expect.stringMatching(/vedtak 705 .*«øke tallet på» .*«øke antallet»/)],
  ]) // prettier-ignore
  const vedtak = await record(829)
  expect(vedtak?.dato).toBe('2025-06-13')
  expect(vedtak?.funn.map(({ regel }) => regel)).toContain('DATO_MOT_STORTINGET')
})

test('a saved piece of the data takes back no funn about what it does not have', async () => {
  const piece = mkdtempSync(path.join(tmpdir(), 'stykke-'))
  writeFileSync(path.join(piece, 'vedtak.xml'), stortingsvedtakAnswer(sesjon, told.filter(({ nummer }) => nummer === 704))) // prettier-ignore
  writeFileSync(path.join(piece, 'saker 2024–2025.xml'), sakerAnswer(saker))
  const { counts } = await syncSesjon({ sesjon, source: folderSource(piece), now, isDryRun: true })
  rmSync(piece, { recursive: true })
  expect(counts.funn).toEqual({ standing: 0, new: 0, gone: 0 })
  expect(await db().funn.count({ where: { nokkel: { startsWith: 'stortinget/' }, bortfalt: null } })).toBe(2)
})

test('new requests wait for SMK, which accepts them with number, date, words, committee and source', async () => {
  const list = await listToldByStortinget(10)
  expect(list.items.map(({ nummer }) => nummer)).toEqual([1033, 1032])
  const [{ ids } = { ids: [] }] = list.sesjoner
  const office = await theOffice()
  const fields = { stortingsvedtak: ids.join(','), departement: 'hod' }
  expect(await act(registerFromStortinget, fields, office)).toMatchObject({
    ok: true,
    data: { antall: 2, igjen: 0 },
  })
  expect(await act(registerFromStortinget, fields, office)).toMatchObject({ ok: true, data: { antall: 0 } })
  expect((await listToldByStortinget(10)).items).toEqual([])
  expect((await listToDistribute(day)).map(({ nummer, status }) => [nummer, status])).toEqual([[1032, 'FORESLATT'], [1033, 'FORESLATT']]) // prettier-ignore
  expect(await record(1032)).toMatchObject({
    type: 'HENSTILLING',
    dato: '2025-06-12',
    tekst: request('styrke rehabiliteringen'),
    komite: { slug: 'helseoms' },
    truffetI: { dokumenter: [{ sitat: 'Meld. St. 9 (2024–2025)' }], innst: [{ sitat: 'Innst. 294 S (2024–2025)' }] },
    place: { dokument: 'Stortingets data, hentet inn 22. november 2026' },
    stortinget: {
      sak: { komite: 'Helse- og omsorgskomiteen', dokumenter: [{ tekst: 'Innst. 294 S (2024-2025)', adresse: 'https://www.stortinget.no/inns-202425-294s' }] },
      adresse: 'https://www.stortinget.no/no/Saker-og-publikasjoner/Vedtak/Vedtak/Sak/?p=103099',
      votering: { id: 25979, enstemmig: true },
    },
  }) // prettier-ignore
  const { tekst } = await db().dokument.findFirstOrThrow({ where: { slug: { startsWith: 'stortingsvedtak-stortingets-data' } } }) // prettier-ignore
  expect(tekst).toContain(`Vedtak nr. 1032 (2024–2025), 12. juni 2025
Henstilling, stortingsvedtak 40001032 i dataene
Sak 103099: Rehabilitering
https://www.stortinget.no/no/Saker-og-publikasjoner/Saker/Sak/?p=103099
Komité: Helse- og omsorgskomiteen
Dokumenter: Meld. St. 9 (2024-2025), Innst. 294 S (2024-2025)
Vedtaket på stortinget.no: https://www.stortinget.no/no/Saker-og-publikasjoner/Vedtak/Vedtak/Sak/?p=103099

«${request('styrke rehabiliteringen')}»`)
})

test('a figure that the Storting corrects is shown, and the log keeps the one before', async () => {
  const votes = realVoteringer(102357).map((one) => (one.id === 24853 ? { ...one, for: 67 } : one))
  server.replies.set('voteringer?sakid=102357', voteringerAnswer(102357, votes))
  server.replies.set('saker?sesjonid=2024-2025', sakerAnswer(saker.map((one) => ({ ...one, oppdatert: one.id === 102357 ? '2026-01-10' : '2025-06-20' })))) // prettier-ignore
  expect(await sync()).toMatchObject({ asked: 1, voteringer: { new: 0, changed: 1 } })
  expect((await record(705))?.stortinget?.votering?.for).toBe(67)
  const { innhold } = await db().hendelse.findFirstOrThrow({ where: { type: 'STORTINGSDATA_LEST' }, orderBy: { nr: 'desc' } }) // prettier-ignore
  expect(innhold).toMatchObject({ for: { voteringer: [{ votering: 24853, for: 66 }] }, etter: { voteringer: [{ votering: 24853, for: 67 }] } }) // prettier-ignore
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('a request without a date, or without words, waits with the reason, and is not among those that are registered at once', async () => {
  const waiting: AVedtak[] = [
    { nummer: 1201, sak: 103099, dato: '0001-01-01', tekst: request('vente') },
    { nummer: 1202, sak: 102722, dato: '2025-06-12', tekst: '' },
    { nummer: 1203, sak: 102722, dato: '2025-06-12', tekst: request('sikre Varhaug') },
  ]
  server.replies.set(
    'stortingsvedtak?sesjonid=2024-2025',
    stortingsvedtakAnswer(sesjon, [...told, ...waiting]),
  )
  expect((await sync()).counts.unregistered).toBe(3)
  const list = await listToldByStortinget(10)
  expect(list.items.map(({ nummer, hinder, komite }) => [nummer, hinder, komite])).toEqual([
    [1203, null, 'Den særskilte komité'],
    [1202, 'INGEN_TEKST', 'Den særskilte komité'],
    [1201, 'INGEN_DATO', 'Helse- og omsorgskomiteen'],
  ])
  expect([list.total, list.sesjoner]).toEqual([3, [{ sesjon, ids: [40_001_203] }]])
})
