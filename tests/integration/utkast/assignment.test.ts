import { beforeAll, beforeEach, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import { assignUtkast } from '@/lib/utkast/assignment/mutations'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, formOf, giveRole, lastEvents, viewerOf } from '../../support/users'
import { aNewUnit, anOpenYear } from '../../support/year'

const now = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase
let sesjon: string
let coordinator: Viewer | null
let officer: Viewer | null
let colleague: Viewer | null
let units: number[]

const viewer = async (role: 'KOORDINATOR' | 'SAKSBEHANDLER' | 'GODKJENNER', unit = 'hod') =>
  viewerOf(await aUser({ roles: [{ role, unit }] }), now)

beforeAll(async () => {
  database = await makeDatabase()
  sesjon = await anOpenYear()
  coordinator = await viewer('KOORDINATOR')
  officer = await viewer('SAKSBEHANDLER')
  colleague = await viewer('SAKSBEHANDLER')
})
beforeEach(async () => {
  units = [await aNewUnit({ departement: 'hod' }), await aNewUnit({ departement: 'hod' })]
})

const assign = (who: Viewer | null, enhet: number[], to: Viewer | null | 'ingen') =>
  runAction(
    assignUtkast,
    formOf({
      rapporteringssesjon: sesjon,
      enhet: enhet.join(','),
      saksbehandler: to === 'ingen' ? to : (to?.userId ?? ''),
    }),
    { viewer: who, now },
  )

const holders = async (ids: number[] = units) => {
  const rows = await db().utkast.findMany({ where: { vedtakId: { in: ids } }, orderBy: { vedtakId: 'asc' } })
  return rows.map(({ saksbehandlerId }) => saksbehandlerId)
}

const noticesTo = async (who: Viewer | null) =>
  (
    await database.query<{ slag: string; vedtak_id: number }>(
      'SELECT slag, vedtak_id FROM varsel WHERE user_id = $1 AND vedtak_id = ANY($2) ORDER BY vedtak_id',
      [who?.userId, units],
    )
  ).map(({ slag, vedtak_id }) => [slag, vedtak_id])

test('the coordinator gives several units at once: one event and one notice each', async () => {
  expect(await assign(coordinator, units, officer)).toMatchObject({ ok: true, data: { antall: 2 } })
  expect(await holders()).toEqual([officer?.userId, officer?.userId])
  const events = await lastEvents(2)
  expect(events).toMatchObject(
    units.map(() => ({
      type: 'UTKAST_TILDELT',
      aktor: coordinator?.userId,
      innhold: {
        for: null,
        etter: { status: 'IKKE_PABEGYNT', saksbehandler: officer?.userId, rapporteringssesjon: sesjon },
        kilde: { handling: 'assignUtkast', som: { rolle: 'KOORDINATOR' } },
      },
    })),
  )
  expect(await noticesTo(officer)).toEqual(units.map((id) => ['TILDELT', id]))
  const logged = await database.query('SELECT vedtak_id FROM hendelse ORDER BY nr DESC LIMIT 2')
  expect(logged).toEqual(units.toReversed().map((id) => ({ vedtak_id: id })))
})

test('giving what somebody has already leaves nothing', async () => {
  await assign(coordinator, units, officer)
  const [before] = await lastEvents(1)
  expect(await assign(coordinator, units, officer)).toMatchObject({ ok: true, data: { antall: 0 } })
  expect(await lastEvents(1)).toEqual([before])
})

test('a case officer takes what nobody has, and is not told of it', async () => {
  expect(await assign(officer, units, officer)).toMatchObject({ ok: true })
  expect(await holders()).toEqual([officer?.userId, officer?.userId])
  expect(await noticesTo(officer)).toEqual([])
})

test('a case officer hands over their own and lays it down, but takes nothing from a colleague', async () => {
  await assign(officer, units, officer)
  expect(await assign(colleague, units, colleague)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await assign(officer, units.slice(0, 1), colleague)).toMatchObject({ ok: true })
  expect(await noticesTo(colleague)).toEqual([['TILDELT', units[0]]])
  expect(await assign(officer, units.slice(1), 'ingen')).toMatchObject({ ok: true })
  expect(await holders()).toEqual([colleague?.userId, null])
})

test('a case officer gives a unit that nobody has to no other than themselves', async () => {
  expect(await assign(officer, units, colleague)).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('a stand-in hands over what the one they stand in for has, on behalf of that one', async () => {
  const holder = await aUser()
  const roleId = await giveRole(holder, { role: 'SAKSBEHANDLER', unit: 'hod' })
  const deputyId = await aUser({ roles: [{ role: 'GODKJENNER', unit: 'hod' }] })
  await database.query(
    `INSERT INTO stand_in (id, role_id, user_id, side, valid_from, valid_to, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'REGJERING', '2026-11-01', '2026-12-31', now())`,
    [roleId, deputyId],
  )
  await assign(coordinator, units, await viewerOf(holder, now))
  expect(await assign(await viewerOf(deputyId, now), units, officer)).toMatchObject({ ok: true })
  const [event] = await lastEvents(1)
  expect(event).toMatchObject({ innhold: { kilde: { som: { rolle: 'SAKSBEHANDLER', paaVegneAv: holder } } } })
})

test('it is given only to whoever writes in the departement', async () => {
  const others = [
    await viewer('SAKSBEHANDLER', 'ud'),
    await viewer('GODKJENNER'),
    await viewerOf(await aUser(), now),
  ]
  for (const other of others) {
    expect(await assign(coordinator, units, other)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { saksbehandler: 'INVALID' },
      values: { enhet: units.join(',') },
    })
  }
  expect(await holders()).toEqual([])
})

test('nothing is given of two departementer at once, nor half of what was asked', async () => {
  const both = await viewerOf(
    await aUser({ roles: [{ role: 'KOORDINATOR', unit: 'hod' }, { role: 'KOORDINATOR', unit: 'ud' }] }), // prettier-ignore
    now,
  )
  const ud = await aNewUnit({ departement: 'ud' })
  expect(await assign(both, [...units, ud], officer)).toMatchObject({ code: 'ONE_DEPARTEMENT' })
  expect(await assign(coordinator, [...units, ud], officer)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await holders([...units, ud])).toEqual([])
})

test('nothing is given after publication, or outside the year', async () => {
  const later = await aNewUnit({ departement: 'hod', sesjon: '2026-2027' })
  expect(await assign(coordinator, [later], officer)).toMatchObject({ code: 'NOT_ALLOWED' })
  await database.query('UPDATE rapporteringsaar SET publisert = $1', [now])
  expect(await assign(coordinator, units, officer)).toMatchObject({ code: 'YEAR_PUBLISHED' })
  await database.query('UPDATE rapporteringsaar SET publisert = NULL')
})

test('of two who take the same unit at once, one gets it and the other is told', async () => {
  const answers = await Promise.all([officer, colleague].map((who) => assign(who, units, who)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'TAKEN_MEANWHILE' })
  expect(new Set(await holders()).size).toBe(1)
})
