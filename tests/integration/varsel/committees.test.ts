import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { acceptOverforing, proposeOverforing, refuseOverforing } from '@/lib/ansvar/overforing/mutations'
import { fromDay } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import type { Handling } from '@/lib/handling/mutations'
import { noticeWords } from '@/lib/mail/notices'
import { publishDue } from '@/lib/utkast/publication/mutations'
import { tellUttalelse } from '@/lib/varsel/komite/mutations'
import { findOwnNotices } from '@/lib/varsel/notice/queries'
import { makeDatabase } from '../../support/database'
import { aGjennomgang } from '../../support/gjennomgang'
import { planOf, take } from '../../support/prop1s'
import { anAccount, comesBack } from '../../support/prop1s-text'
import { importPlan } from '@/lib/import/mutations'
import { aUser, formOf, lastEvents, viewerOf } from '../../support/users'
import { anUtkast } from '../../support/utkast'
import { anOpenYear } from '../../support/year'

const moment = new Date('2026-10-07T08:00:00Z')
const later = new Date('2026-10-08T10:00:00Z')

let kkk: string
let helse: string
let other: string
let officer: string
let departementId: number

const idOf = async (nummer: number) => (await db().vedtak.findFirstOrThrow({ where: { nummer } })).id
const told = async (userId: string) =>
  (await db().varsel.findMany({ where: { userId }, orderBy: [{ slag: 'asc' }, { opprettet: 'asc' }] })).map(
    ({ slag }) => slag,
  )
const secretary = (unit: string) => aUser({ roles: [{ role: 'KOMITESEKRETAER', unit }] })

/** What somebody reads on the page of their notices, as they are now. */
async function shown(userId: string, now = later) {
  const viewer = (await viewerOf(userId, now)) ?? expect.fail()
  const { notices } = await findOwnNotices({ viewer, language: 'nb', now, page: 1 })
  return notices.map((notice) => ({ slag: notice.slag, place: notice.place, ...noticeWords(notice, 'nb') }))
}

beforeEach(async () => {
  await makeDatabase()
  const omtale = 'Regjeringen vil legge frem en plan innen 1. mars 2026.'
  await take({
    sesjon: '2025-2026',
    accounts: [1, 2, 3].map((nummer) => anAccount({ nummer, omtale: nummer === 2 ? omtale : comesBack })),
  })
  departementId = (await db().departement.findUniqueOrThrow({ where: { slug: 'kld' } })).id
  officer = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'kld' }] })
  kkk = await secretary('kontroll')
  helse = await secretary('helseoms')
  other = await secretary('justis')
  const { id: komiteId } = await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } })
  await db().vedtak.updateMany({ where: { nummer: 2 }, data: { komiteId } })
  await anOpenYear({ publiseres: moment })
})

const ready = async (nummer: number, rest: Partial<Parameters<typeof anUtkast>[0]> = {}) =>
  anUtkast({ vedtakId: await idOf(nummer), departementId, writtenBy: officer, ...rest })

const promising = (lofteDato: string, date: string) => ({
  text: { redegjorelse: `Regjeringen vil legge frem en plan innen ${date}.`, vurdering: 'KOMMER_TILBAKE' as const, rapporteringAvsluttes: false, lofteDato, flyttegrunn: 'Høringen tok tid.' }, // prettier-ignore
})

test('a year is told once to KKK and to the committee whose sak it was, with the promise that was moved, and nothing before', async () => {
  await ready(1)
  await ready(2, promising('2027-03-01', '1. mars 2027'))
  expect([await told(kkk), await told(helse), await told(other)]).toEqual([[], [], []])
  await publishDue(later)
  await publishDue(later)
  expect(await told(kkk)).toEqual(['KOMITE_PUBLISERT', 'KOMITE_LOFTE_FLYTTET'])
  expect(await told(helse)).toEqual(['KOMITE_PUBLISERT', 'KOMITE_LOFTE_FLYTTET'])
  expect(await told(other)).toEqual([])
  const [moved, published] = (await shown(kkk)).toSorted((a, b) => a.slag.localeCompare(b.slag))
  expect(published).toMatchObject({ place: '/arbeid/vurdering', sentences: ['Redegjørelsene i Prop. 1 S (2026–2027) er offentlige.'] }) // prettier-ignore
  expect(moved).toMatchObject({
    heading: 'Lovet dato flyttet',
    place: '/vedtak/2024-2025/2',
    sentences: ['Departementet lovet 1. mars 2026 før, og lover nå 1. mars 2027.'],
  })
  await aGjennomgang({ komite: 'kontroll', sesjon: '2026-2027', vedtakIds: [await idOf(2)] })
  expect((await shown(kkk)).map(({ place }) => place).toSorted()).toEqual([
    '/arbeid/vurdering/kontroll/2026-2027',
    '/arbeid/vurdering/kontroll/2026-2027/2024-2025/2',
  ])
})

test('what has been approved after its year is told by itself, a correction as one, to those it concerns', async () => {
  await ready(1)
  await publishDue(later)
  await ready(2)
  await publishDue(later)
  expect(await told(helse)).toEqual(['KOMITE_PUBLISERT'])
  const correction = { type: 'RETTEBREV' as const, sitat: 'Rettebrev', dato: '2026-10-08' }
  await ready(1, { omgang: 1, correction, text: { redegjorelse: 'Planen er lagt frem for Stortinget.' } })
  await publishDue(later)
  await publishDue(later)
  expect(await told(kkk)).toEqual(['KOMITE_PUBLISERT', 'KOMITE_PUBLISERT', 'KOMITE_RETTELSE'])
  expect(await told(helse)).toEqual(['KOMITE_PUBLISERT'])
  expect((await shown(kkk)).find(({ slag }) => slag === 'KOMITE_RETTELSE')).toMatchObject({
    about: 'Vedtak 1 (2024–2025): Plan mot forurensing',
    sentences: ['Redegjørelsen i Prop. 1 S (2026–2027) er rettet. Den tidligere versjonen er bevart.'],
  })
})

test('a proposition taken in by import is told once for the document; one of an earlier year is news to nobody', async () => {
  const omtale = 'Regjeringen vil legge frem en plan innen 1. juni 2028.'
  const content = { sesjon: '2027-2028', accounts: [anAccount({ nummer: 2, omtale })] }
  const at = new Date('2027-10-16T08:00:00Z')
  const read = async () => importPlan(await planOf(content, '2027-10-15'), { now: at })
  await read()
  await read()
  expect(await told(kkk)).toEqual(['KOMITE_PUBLISERT', 'KOMITE_LOFTE_FLYTTET'])
  expect(await told(helse)).toEqual(['KOMITE_PUBLISERT', 'KOMITE_LOFTE_FLYTTET'])
  const words = (await shown(kkk, at)).map(({ sentences }) => sentences).flat()
  expect(words).toContain('Redegjørelsene i Prop. 1 S (2027–2028) er offentlige.')
  await take({ sesjon: '2024-2025', innstilling: null, accounts: [anAccount({ nummer: 9, sesjon: '2023-2024', dato: '8. mai 2024' })] }, '2024-10-07') // prettier-ignore
  expect(await told(kkk)).toHaveLength(2)
})

test('a transfer is told to committees when the responsibility has moved, never while it is asked for; and its sender hears the answer', async () => {
  const coordinator = (unit: string) => aUser({ roles: [{ role: 'KOORDINATOR', unit }] })
  const [from, to, smk] = [await coordinator('kld'), await coordinator('hod'), await aUser({ roles: [{ role: 'SMK' }] })] // prettier-ignore
  let at = later
  const act = async <I, S, D>(
    handling: Handling<I, S, D>,
    fields: Record<string, string>,
    userId: string,
  ) => {
    at = new Date(at.getTime() + 1000)
    return runAction(handling, formOf(fields), { viewer: await viewerOf(userId, at), now: at })
  }
  const propose = () => act(proposeOverforing, { sesjon: '2024–2025', nummer: '2', departement: 'hod', grunn: 'Kanarifugl' }, from) // prettier-ignore
  const open = async () => (await db().overforing.findFirstOrThrow({ where: { status: 'FORESLATT' } })).id
  expect(await propose()).toMatchObject({ ok: true })
  expect([await told(kkk), await told(helse), await told(to)]).toEqual([[], [], ['OVERFORING']])
  await act(refuseOverforing, { overforingId: await open(), svar: 'Kanarifugl' }, to)
  expect([await told(from), await told(smk), await told(kkk)]).toEqual([['OVERFORING'], ['OVERFORING'], []])
  expect(await shown(from)).toMatchObject([
    { sentences: [expect.stringMatching(/har sagt nei til å ta over vedtaket fra Klima- og miljø/)] },
  ])
  await db().overforing.updateMany({ data: { status: 'TRUKKET' } })
  await propose()
  expect(await act(acceptOverforing, { overforingId: await open(), svar: '' }, to)).toMatchObject({ ok: true }) // prettier-ignore
  expect([await told(from), await told(kkk), await told(helse), await told(other)]).toEqual([
    ['OVERFORING', 'OVERFORING'],
    ['KOMITE_OVERFORING'],
    ['KOMITE_OVERFORING'],
    [],
  ])
  const [notice] = await shown(kkk)
  expect(notice?.sentences).toEqual([
    'Helse- og omsorgsdepartementet har tatt over ansvaret for vedtaket etter Klima- og miljødepartementet.',
  ])
  expect(JSON.stringify(await shown(kkk))).not.toContain('Kanarifugl')
})

test('what a fagkomité has said is told to KKK once, when it is public, with who said it and where', async () => {
  const vedtakId = await idOf(2)
  const { id: dokumentId } = await db().dokument.findFirstOrThrow()
  const [{ id: komiteId }, [event]] = [await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } }), await lastEvents(1)] // prettier-ignore
  expect(event).toBeDefined()
  const { nr: hendelseNr } = await db().hendelse.findFirstOrThrow()
  const said = { slag: 'SVARBREV', anbefaling: 'INGEN_MERKNAD', tekst: '', linje: 1 } as const
  await db().uttalelse.create({
    data: { ...said, vedtakId, komiteId, rapporteringssesjon: '2025-2026', versjon: 1, dokumentId, offentligFra: fromDay('2026-10-08'), registrert: later, hendelseNr }, // prettier-ignore
  })
  const about = { dokumentId, rapporteringssesjon: '2025-2026', now: later }
  await transaction((tx) => tellUttalelse(tx, about))
  await transaction((tx) => tellUttalelse(tx, about))
  expect([await told(kkk), await told(helse)]).toEqual([['KOMITE_UTTALELSE'], []])
  const [notice = expect.fail()] = await shown(kkk)
  expect(notice.sentences[0]).toMatch(/^Helse- og omsorgskomiteen har uttalt seg om redegjørelsene i Prop\. 1 S \(2025–2026\)\. Kilde: Prop/) // prettier-ignore
  expect(notice.place).toMatch(/^\/dokument\//)
})

test('whoever has left the committee is told nothing more, and nothing of a unit that another has been given', async () => {
  await publishDue(later)
  const vedtakId = await idOf(2)
  const gjennomgangId = await aGjennomgang({ komite: 'kontroll', sesjon: '2026-2027', vedtakIds: [vedtakId] })
  await db().gjennomgangEnhet.updateMany({ where: { gjennomgangId }, data: { tildeltId: kkk } })
  const row = {
    vedtakId,
    rapporteringssesjon: '2026-2027',
    opprettet: later,
    slag: 'KOMITE_TILDELT',
  } as const
  await db().varsel.create({ data: { ...row, id: randomUUID(), userId: kkk, nokkel: 'KOMITE_TILDELT/1' } })
  await db().varsel.create({ data: { ...row, id: randomUUID(), userId: helse, nokkel: 'KOMITE_TILDELT/1' } })
  expect(await shown(kkk)).toMatchObject([
    { place: '/arbeid/vurdering/kontroll/2026-2027/2024-2025/2', heading: 'Tildelt deg i komiteen' },
  ])
  expect(await shown(helse)).toEqual([])
  await db().userRole.updateMany({ where: { userId: kkk }, data: { endedAt: new Date('2026-10-08T09:00:00Z') } }) // prettier-ignore
  const viewer = await viewerOf(kkk, later)
  if (viewer !== null) expect(await shown(kkk)).toEqual([])
})
