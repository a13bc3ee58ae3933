import { beforeAll, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { osloMoment } from '@/lib/clock'
import type { Handling } from '@/lib/handling/mutations'
import { db } from '@/lib/db/client'
import { changeFrister, openAar, proposeFlytting, settleFlytting } from '@/lib/rapporteringsaar/mutations'
import { findAar } from '@/lib/rapporteringsaar/queries'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, formOf, giveRole, lastEvents, viewerOf } from '../../support/users'
import { anotherYear, unopenedSesjon } from '../../support/year'

const now = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase
let one: Viewer | null
let two: Viewer | null

beforeAll(async () => {
  database = await makeDatabase()
  one = await viewerOf(await aUser({ roles: [{ role: 'SMK' }] }), now)
  two = await viewerOf(await aUser({ roles: [{ role: 'SMK' }] }), now)
})

const run = <Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  fields: Record<string, string>,
  viewer: Viewer | null = one,
) => runAction(handling, formOf(fields), { viewer, now })

const days = { fristUtkast: '2026-12-11', fristGodkjenning: '2026-12-21' }
const moment = { dag: '2027-01-15', klokkeslett: '10.00' }
const moved = { dag: '2027-01-20', klokkeslett: '08.30', grunn: 'Statsråd er flyttet.' }

test('SMK opens a year with due dates and a moment by the clocks in Oslo', async () => {
  expect(await run(openAar, { sesjon: '2026-2027', ...days, ...moment })).toMatchObject({ ok: true })
  expect(await findAar('2026-2027')).toEqual({
    sesjon: '2026-2027',
    apnet: now,
    ...days,
    publiseres: new Date('2027-01-15T09:00:00Z'),
    publisert: null,
    flytting: null,
  })
  const [event] = await lastEvents(1)
  expect(event).toMatchObject({
    type: 'RAPPORTERINGSAAR_APNET',
    innhold: {
      for: null,
      etter: { rapporteringssesjon: '2026-2027', ...days, publiseres: '2027-01-15T09:00:00.000Z' },
      kilde: { handling: 'openAar', som: { rolle: 'SMK' } },
    },
  })
  expect(await run(openAar, { sesjon: '2026-2027', ...days, ...moment }, two)).toMatchObject({ code: 'YEAR_OPEN' }) // prettier-ignore
})

test('a year whose documents are in the register is not opened', async () => {
  const sesjon = await anotherYear()
  await database.query(
    `UPDATE rapporteringsaar SET apnet = NULL, publiseres = NULL, offentlig_fra = '2025-10-15' WHERE sesjon_id = $1`,
    [sesjon],
  )
  expect(await run(openAar, { sesjon, ...days, ...moment })).toMatchObject({ code: 'YEAR_PUBLISHED' })
})

test.for([
  [{ fristUtkast: '2026-11-21' }, 'fristUtkast', 'IN_THE_PAST'],
  [{ fristGodkjenning: '2026-12-10' }, 'fristGodkjenning', 'BEFORE_UTKAST'],
  [{ dag: '2026-12-20' }, 'dag', 'BEFORE_GODKJENNING'],
  [{ dag: '2027-02-30' }, 'dag', 'NOT_A_DAY'],
  [{ klokkeslett: '9' }, 'klokkeslett', 'NOT_A_TIME'],
  [{ klokkeslett: '24:00' }, 'klokkeslett', 'NOT_A_TIME'],
  [{ klokkeslett: '' }, 'klokkeslett', 'MISSING'],
  [{ dag: '2027-03-28', klokkeslett: '02:30' }, 'klokkeslett', 'NOT_A_TIME'],
  [{ sesjon: '2026-2028' }, 'sesjon', 'INVALID'],
] as const)(
  'what does not go together is told at its field: %j',
  async ([wrong, field, fault], { expect }) => {
    const sesjon = unopenedSesjon()
    const state = await run(openAar, { sesjon, ...days, ...moment, ...wrong })
    expect(state).toMatchObject({ code: 'INVALID', fieldErrors: { [field]: fault } })
    expect(await findAar(sesjon)).toBeNull()
  },
)

test('the hour that is skipped in March is no moment, and the one that comes twice in October is not one', () => {
  expect(osloMoment('2027-03-28', '02:30')).toBeNull()
  expect(osloMoment('2027-10-31', '02:30')).toBeNull()
  expect(osloMoment('2027-10-31', '03:30')?.toISOString()).toBe('2027-10-31T02:30:00.000Z')
  expect(osloMoment('2027-06-30', '23:30')?.toISOString()).toBe('2027-06-30T21:30:00.000Z')
})

test('due dates are changed before publication, and not after', async () => {
  const sesjon = await anotherYear()
  expect(await run(changeFrister, { sesjon, ...days })).toMatchObject({ ok: true })
  expect(await findAar(sesjon)).toMatchObject(days)
  const [event] = await lastEvents(1)
  expect(event).toMatchObject({
    type: 'RAPPORTERINGSAAR_ENDRET',
    innhold: { for: { fristUtkast: '2026-12-10' }, etter: { fristUtkast: '2026-12-11' } },
  })
  const late = { ...days, fristGodkjenning: '2027-01-16' }
  expect(await run(changeFrister, { sesjon, ...late })).toMatchObject({ fieldErrors: { fristGodkjenning: 'AFTER_PUBLISERES' } }) // prettier-ignore
  const published = await anotherYear({ publisert: new Date('2026-11-20T09:00:00Z') })
  expect(await run(changeFrister, { sesjon: published, ...days })).toMatchObject({ code: 'YEAR_PUBLISHED' })
})

async function propose(sesjon: string, viewer: Viewer | null = one) {
  expect(await run(proposeFlytting, { sesjon, ...moved }, viewer)).toMatchObject({ ok: true })
  return (await findAar(sesjon))?.flytting?.id ?? ''
}

test('it takes two at SMK to move the moment; until then the old one counts', async () => {
  const sesjon = await anotherYear()
  const before = (await findAar(sesjon))?.publiseres
  const flyttingId = await propose(sesjon)
  expect((await findAar(sesjon))?.publiseres).toEqual(before)
  expect(await run(proposeFlytting, { sesjon, ...moved }, two)).toMatchObject({ code: 'MOVE_WAITING' })
  expect(await run(settleFlytting, { flyttingId, svar: 'ja' }, one)).toMatchObject({ code: 'NEEDS_ANOTHER' })
  expect((await findAar(sesjon))?.publiseres).toEqual(before)
  expect(await run(settleFlytting, { flyttingId, svar: 'ja' }, two)).toMatchObject({ ok: true })
  expect(await findAar(sesjon)).toMatchObject({ publiseres: new Date('2027-01-20T07:30:00Z'), flytting: null }) // prettier-ignore
  expect(await lastEvents(3)).toMatchObject([
    { type: 'TIDSFLYTTING_FORESLATT', aktor: one?.userId, innhold: { etter: { erBekreftet: null } } },
    { type: 'TIDSFLYTTING_AVGJORT', aktor: two?.userId, innhold: { etter: { erBekreftet: true } } },
    { type: 'RAPPORTERINGSAAR_ENDRET', innhold: { etter: { publiseres: '2027-01-20T07:30:00.000Z' } } },
  ])
  expect(await run(settleFlytting, { flyttingId, svar: 'nei' }, two)).toMatchObject({ code: 'MOVE_SETTLED' })
})

test('another refuses, or whoever proposed takes it back: the old moment stays', async () => {
  const sesjon = await anotherYear()
  const before = (await findAar(sesjon))?.publiseres
  for (const viewer of [two, one]) {
    const flyttingId = await propose(sesjon)
    expect(await run(settleFlytting, { flyttingId, svar: 'nei' }, viewer)).toMatchObject({ ok: true })
    expect(await findAar(sesjon)).toMatchObject({ publiseres: before, flytting: null })
  }
})

test('whoever is at SMK only in place of the one who proposed is no second', async () => {
  const holder = await aUser()
  const roleId = await giveRole(holder, { role: 'SMK' })
  const deputy = await aUser()
  await database.query(
    `INSERT INTO stand_in (id, role_id, user_id, side, valid_from, valid_to, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'REGJERING', '2026-11-01', '2026-12-31', now())`,
    [roleId, deputy],
  )
  const flyttingId = await propose(await anotherYear(), await viewerOf(holder, now))
  const asDeputy = await viewerOf(deputy, now)
  expect(await run(settleFlytting, { flyttingId, svar: 'ja' }, asDeputy)).toMatchObject({ code: 'NEEDS_ANOTHER' }) // prettier-ignore
})

test('a moment that has come is not moved, nor to one that has passed meanwhile', async () => {
  const due = await anotherYear({ publiseres: new Date('2026-11-22T09:59:00Z') })
  expect(await run(proposeFlytting, { sesjon: due, ...moved })).toMatchObject({ code: 'TIME_PASSED' })
  const sesjon = await anotherYear()
  const flyttingId = await propose(sesjon)
  await db().tidsflytting.update({
    where: { id: flyttingId },
    data: { til: new Date('2026-11-22T09:00:00Z') },
  })
  expect(await run(settleFlytting, { flyttingId, svar: 'ja' }, two)).toMatchObject({ fieldErrors: { svar: 'IN_THE_PAST' } }) // prettier-ignore
})

test('of two who confirm at once, one does', async () => {
  const flyttingId = await propose(await anotherYear())
  const three = await viewerOf(await aUser({ roles: [{ role: 'SMK' }] }), now)
  const answers = await Promise.all(
    [two, three].map((viewer) => run(settleFlytting, { flyttingId, svar: 'ja' }, viewer)),
  )
  expect(answers.map((it) => (it.ok ? 'OK' : it.code)).sort()).toEqual(['MOVE_SETTLED', 'OK'])
})
