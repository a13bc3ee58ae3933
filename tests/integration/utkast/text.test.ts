import { beforeAll, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import type { Viewer } from '@/lib/user/types'
import { findTextPage } from '@/lib/utkast/page/queries'
import { saveText } from '@/lib/utkast/text/mutations'
import { makeDatabase } from '../../support/database'
import { aUser, formOf, lastEvents, viewerOf, type RoleSpec } from '../../support/users'
import { aNewUnit, anOpenYear } from '../../support/year'

const now = new Date('2026-11-22T10:00:00Z')
let year: string
let kari: Viewer | null
let ola: Viewer | null

const someone = async (...roles: RoleSpec[]) => viewerOf(await aUser({ roles }), now)

beforeAll(async () => {
  await makeDatabase()
  year = await anOpenYear()
  kari = await someone({ role: 'SAKSBEHANDLER', unit: 'hod' })
  ola = await someone({ role: 'KOORDINATOR', unit: 'hod' })
})

const unit = () => aNewUnit({ departement: 'hod' })
const save = (vedtakId: number, fields: Record<string, string>, viewer = kari) =>
  runAction(saveText, formOf({ vedtakId: String(vedtakId), rapporteringssesjon: year, ...fields }), { viewer, now }) // prettier-ignore
const stored = (vedtakId: number) =>
  db().utkast.findFirstOrThrow({
    where: { vedtakId },
    include: { versjonList: { orderBy: { revisjon: 'asc' } }, kildeList: true, delkravList: true },
  })

test('every field of the form is kept, as it was meant', async () => {
  const vedtakId = await unit()
  const state = await save(vedtakId, {
    revisjon: '0',
    tittel: ' En  plan ',
    stikkord: 'Plan',
    redegjorelse: 'Første avsnitt. \r\n\r\n\r\n\r\n– ett\r\n– to\u0000\r\n',
    vurdering: 'DELVIS_FULGT_OPP',
    rapporteringAvsluttes: 'nei',
    maalform: 'NN',
    lofteDato: '2027-06-30',
    lofteTekst: 'Lovforslag',
    flyttegrunn: 'Høyringa tok tid.',
    romertall: 'X',
    kilder: 'Innst. 11 S (2024–2025)\r\nRapporten https://eksempel.no/r\r\n\r\nhttps://eksempel.no/a',
  })
  expect(state).toEqual({ ok: true, data: { revisjon: 1, status: 'UTKAST', lagret: now.toISOString() } })
  const row = await stored(vedtakId)
  expect(row).toMatchObject({
    tittel: 'En plan',
    redegjorelse: 'Første avsnitt.\n\n– ett\n– to',
    vurdering: 'DELVIS_FULGT_OPP',
    rapporteringAvsluttes: false,
    maalform: 'NN',
    lofteTekst: 'Lovforslag',
    skrevetAv: [kari?.userId],
    endretAv: kari?.userId,
  })
  expect(row.kildeList.map(({ tekst, adresse }) => [tekst, adresse])).toEqual([
    ['Innst. 11 S (2024–2025)', null],
    ['Rapporten', 'https://eksempel.no/r'],
    ['https://eksempel.no/a', 'https://eksempel.no/a'],
  ])
})

test('each revision is kept, the log tells its hash and never its words, and saving the same again is nothing', async () => {
  const vedtakId = await unit()
  await save(vedtakId, { revisjon: '0', redegjorelse: 'Hemmelig én' })
  await save(vedtakId, { revisjon: '1', redegjorelse: 'Hemmelig to' }, ola)
  const again = await save(vedtakId, { revisjon: '2', redegjorelse: 'Hemmelig to' })
  expect(again).toMatchObject({ ok: true, data: { revisjon: 2 } })
  const row = await stored(vedtakId)
  expect(row.versjonList.map(({ revisjon, innhold, lagretAv }) => [revisjon, (innhold as { redegjorelse: string }).redegjorelse, lagretAv])).toEqual([
    [1, 'Hemmelig én', kari?.userId],
    [2, 'Hemmelig to', ola?.userId],
  ]) // prettier-ignore
  expect(row.skrevetAv).toEqual([kari?.userId, ola?.userId])
  const events = await lastEvents(2)
  expect(events.map(({ type }) => type)).toEqual(['UTKAST_LAGRET', 'UTKAST_LAGRET'])
  expect(events[1]?.innhold).toMatchObject({ for: { revisjon: 1 }, etter: { revisjon: 2, status: 'UTKAST' } })
  expect(JSON.stringify(events)).not.toContain('Hemmelig')
})

describe('two at once', () => {
  test('the second to save is refused, keeps what was typed, and changes nothing', async () => {
    const vedtakId = await unit()
    await save(vedtakId, { revisjon: '0', redegjorelse: 'Utgangspunkt' })
    await save(vedtakId, { revisjon: '1', redegjorelse: 'Karis' })
    const second = await save(vedtakId, { revisjon: '1', redegjorelse: 'Olas' }, ola)
    expect(second).toMatchObject({ ok: false, code: 'STALE', values: { redegjorelse: 'Olas' } })
    expect((await stored(vedtakId)).redegjorelse).toBe('Karis')
    expect(await save(vedtakId, { revisjon: '2', redegjorelse: 'Karis og Olas' }, ola)).toMatchObject({
      ok: true,
    })
    expect((await stored(vedtakId)).versjonList).toHaveLength(3)
  })

  test('of two that save in the same moment, one is refused', async () => {
    const vedtakId = await unit()
    const both = await Promise.all([
      save(vedtakId, { revisjon: '0', redegjorelse: 'Karis' }),
      save(vedtakId, { revisjon: '0', redegjorelse: 'Olas' }, ola),
    ])
    expect(both.map((state) => (state.ok ? 'OK' : state.code)).toSorted()).toEqual(['OK', 'STALE'])
  })
})

describe('where the text is on its way', () => {
  test('what waits for approval becomes a draft again when it is changed', async () => {
    const vedtakId = await unit()
    await save(vedtakId, { revisjon: '0', redegjorelse: 'En' })
    const { id } = await stored(vedtakId)
    await db().utkast.update({
      where: { id },
      data: { status: 'TIL_GODKJENNING', sendtAv: ola?.userId ?? '', sendt: now },
    })
    expect(await save(vedtakId, { revisjon: '1', redegjorelse: 'En' })).toMatchObject({
      data: { status: 'TIL_GODKJENNING' },
    })
    expect(await save(vedtakId, { revisjon: '1', redegjorelse: 'To' })).toMatchObject({
      data: { status: 'UTKAST' },
    })
    expect(await stored(vedtakId)).toMatchObject({ status: 'UTKAST', sendtAv: null })
  })

  test('what is approved is not written', async () => {
    const vedtakId = await unit()
    await save(vedtakId, { revisjon: '0', redegjorelse: 'En', vurdering: 'ANNET' })
    const { id } = await stored(vedtakId)
    const approver = await aUser({ roles: [{ role: 'GODKJENNER', unit: 'hod' }] })
    await db().utkast.update({ where: { id }, data: { status: 'KLAR', godkjentAv: approver, godkjent: now } })
    expect(await save(vedtakId, { revisjon: '1', redegjorelse: 'To' })).toMatchObject({ code: 'TEXT_CLOSED' })
  })

  test('there is nothing to write in a year that is not opened, or does not contain the unit', async () => {
    const vedtakId = await aNewUnit({ departement: 'hod', sesjon: '2027-2028' })
    expect(await save(vedtakId, { revisjon: '0' })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await save(await unit(), { revisjon: '0', rapporteringssesjon: '2090-2091' })).toMatchObject({ code: 'NOT_ALLOWED' }) // prettier-ignore
  })
})

test('demands that the request keeps apart are answered one by one', async () => {
  const tekst =
    'Stortinget ber regjeringen sikre at reisen er gratis, at alle får hjelp, og at ordningen evalueres.'
  const vedtakId = await aNewUnit({ departement: 'hod', tekst })
  await save(vedtakId, { revisjon: '0', svar0: 'Gjort.', svar2: 'Kommer.' })
  const { delkravList } = await stored(vedtakId)
  expect(delkravList.map(({ merke, tekst: krav, svar }) => [merke, krav, svar])).toEqual([
    ['a', 'at reisen er gratis', 'Gjort.'],
    ['b', 'at alle får hjelp', ''],
    ['c', 'at ordningen evalueres', 'Kommer.'],
  ])
})

test.for([
  [{ redegjorelse: 'x'.repeat(40_001) }, 'redegjorelse', 'TOO_LONG'],
  [{ lofteDato: '2027-02-30' }, 'lofteDato', 'NOT_A_DAY'],
  [{ vurdering: 'FERDIG' }, 'vurdering', 'INVALID'],
  [{ svar30: 'x' }, 'svar30', 'INVALID'],
  [{ skrevetAv: 'x' }, 'skrevetAv', 'INVALID'],
] as const)('what cannot be kept is refused by its field: %s', async ([fields, field, fault], { expect }) => {
  const state = await save(await unit(), { revisjon: '0', ...fields })
  expect(state).toMatchObject({ ok: false, code: 'INVALID', fieldErrors: { [field]: fault } })
})

test('the page is for the departement that answers and for SMK, and for nobody else', async () => {
  const nummer = 4001
  await aNewUnit({ departement: 'hod', nummer })
  const address = { aar: year, sesjon: '2025-2026', nummer, punkt: '', omgang: 0 }
  const asked = async (viewer: Viewer | null) => {
    const page = viewer && (await findTextPage(viewer, address, now))
    return page === null || page === 'REFUSED' ? page : page.mayWrite
  }
  expect(await asked(kari)).toBe(true)
  expect(await asked(await someone({ role: 'GODKJENNER', unit: 'hod' }))).toBe(true)
  expect(await asked(await someone({ role: 'SMK' }))).toBe(false)
  for (const role of ['ADMINISTRATOR_REGJERING', 'ADMINISTRATOR_STORTING', 'KOMITESEKRETAER'] as const)
    expect(await asked(await someone({ role })), role).toBe('REFUSED')
  expect(await asked(await someone({ role: 'KOORDINATOR', unit: 'ud' }))).toBe('REFUSED')
  expect(await findTextPage(kari as Viewer, { ...address, nummer: 4002 }, now)).toBeNull()
  expect(await findTextPage(kari as Viewer, { ...address, aar: '2090-2091' }, now)).toBeNull()
})
