import { beforeAll, beforeEach, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import type { Handling } from '@/lib/handling/mutations'
import { disableUser } from '@/lib/user/account/mutations'
import { endRole } from '@/lib/user/role/mutations'
import { endStandIn, nameStandIn } from '@/lib/user/stand-in/mutations'
import type { Role, Viewer } from '@/lib/user/types'
import { makeDatabase } from '../../support/database'
import { aUser, formOf, giveRole, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-11-22T10:00:00Z')
let holderId: string
let roleId: string
let colleagueId: string

beforeAll(async () => void (await makeDatabase()))
beforeEach(async () => {
  holderId = await aUser()
  roleId = await giveRole(holderId, { role: 'GODKJENNER' })
  colleagueId = await aUser({ roles: [{ role: 'SAKSBEHANDLER' }] })
})

const run = async <Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  fields: Record<string, string>,
  by: Viewer | string | null,
) =>
  runAction(handling, formOf(fields), { viewer: typeof by === 'string' ? await viewerOf(by, now) : by, now })

const name = (fields: Record<string, string> = {}, by: Viewer | string | null = holderId) =>
  run(nameStandIn, { roleId, standIn: colleagueId, from: '2026-12-01', to: '2026-12-31', ...fields }, by)

const heldBy = async (userId: string, at: Date) =>
  (await viewerOf(userId, at))?.roles.map(({ role, onBehalfOf }) => (onBehalfOf ? `${role} for` : role))

test('a stand-in holds the role on the holder’s behalf, on the days named and no others', async () => {
  expect(await name()).toMatchObject({ ok: true })
  expect(await heldBy(colleagueId, new Date('2026-11-30T22:59:59Z'))).toEqual(['SAKSBEHANDLER'])
  expect(await heldBy(colleagueId, new Date('2026-11-30T23:00:00Z'))).toEqual([
    'SAKSBEHANDLER',
    'GODKJENNER for',
  ])
  expect(await heldBy(colleagueId, new Date('2026-12-31T22:59:59Z'))).toEqual([
    'SAKSBEHANDLER',
    'GODKJENNER for',
  ])
  expect(await heldBy(colleagueId, new Date('2026-12-31T23:00:00Z'))).toEqual(['SAKSBEHANDLER'])
  expect(await lastEvents(1)).toMatchObject([
    {
      type: 'STEDFORTREDER_GITT',
      aktor: holderId,
      innhold: {
        for: null,
        etter: {
          bruker: holderId,
          stedfortreder: colleagueId,
          rolle: 'GODKJENNER',
          fra: '2026-12-01',
          til: '2027-01-01',
        },
        kilde: { handling: 'nameStandIn', som: { rolle: 'GODKJENNER', paaVegneAv: null } },
      },
    },
  ])
})

test.for([
  [{ to: '' }, { to: 'MISSING' }],
  [{ to: '2026-11-30' }, { to: 'BEFORE_FROM' }],
  [{ from: '2026-11-21' }, { from: 'IN_THE_PAST' }],
  [{ to: '2028-01-01' }, { to: 'TOO_LATE' }],
  [{ standIn: '' }, { standIn: 'MISSING' }],
  [{ standIn: 'noen' }, { standIn: 'INVALID' }],
] as const)('with %j nobody is named', async ([wrong, fieldErrors], { expect }) => {
  expect(await name(wrong)).toMatchObject({ code: 'INVALID', fieldErrors })
})

test('a role is not passed on by whoever only stands in for it', async () => {
  await name({ from: '2026-11-22' })
  const third = await aUser({ roles: [{ role: 'SAKSBEHANDLER' }] })
  expect(await name({ standIn: third }, colleagueId)).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('the holder names a colleague of the same departement; the administrator of the side names anybody there', async () => {
  const stranger = await aUser({ roles: [{ role: 'KOORDINATOR', unit: 'ud' }] })
  expect(await name({ standIn: stranger })).toMatchObject({ code: 'NOT_ALLOWED' })
  const administrator = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  expect(await name({ standIn: stranger }, administrator)).toMatchObject({ ok: true })
})

test('nobody of the other side stands in, and its administrator names nobody', async () => {
  const secretary = await aUser({ roles: [{ role: 'KOMITESEKRETAER' }] })
  const administrator = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  const other = await aUser({ roles: [{ role: 'ADMINISTRATOR_STORTING' }] })
  expect(await name({ standIn: secretary }, administrator)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await name({}, other)).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('nobody stands in for oneself, twice at a time, or disabled', async () => {
  expect(await name({ standIn: holderId })).toMatchObject({ code: 'NOT_ONESELF' })
  await name()
  expect(await name({ from: '2026-12-31', to: '2027-01-31' })).toMatchObject({ code: 'STANDS_IN_ALREADY' })
  expect(await name({ from: '2027-01-01', to: '2027-01-31' })).toMatchObject({ ok: true })
  const gone = await aUser({ disabledAt: now, roles: [{ role: 'SAKSBEHANDLER' }] })
  expect(await name({ standIn: gone })).toMatchObject({ code: 'USER_DISABLED' })
})

test('nobody stands in as administrator', async () => {
  const first = await aUser()
  const own = await giveRole(first, { role: 'ADMINISTRATOR_REGJERING' })
  const second = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  expect(await name({ roleId: own, standIn: second }, first)).toMatchObject({ code: 'NOT_DELEGABLE' })
  expect(await name({ roleId: own, standIn: first }, second)).toMatchObject({ code: 'NOT_DELEGABLE' })
})

test.for<[Role, string]>([
  ['SAKSBEHANDLER', 'ud'],
  ['KOORDINATOR', 'ud'],
  ['SMK', ''],
  ['KOMITESEKRETAER', 'helseoms'],
])('a %s names a deputy', async ([role, unit], { expect }) => {
  const holder = await aUser({ side: role === 'KOMITESEKRETAER' ? 'STORTING' : 'REGJERING' })
  const held = await giveRole(holder, { role, ...(unit && { unit }) })
  const deputy = await aUser({ roles: [{ role, ...(unit && { unit }) }] })
  expect(await name({ roleId: held, standIn: deputy }, holder)).toMatchObject({ ok: true })
})

test('a stand-in ends when the holder or an administrator says so, and not by others', async () => {
  await name({ from: '2026-11-22' })
  const standIn = await db().standIn.findFirstOrThrow({ where: { userId: colleagueId } })
  const fields = { standInId: standIn.id }
  const other = await aUser({ roles: [{ role: 'GODKJENNER' }] })
  expect(await run(endStandIn, fields, other)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await run(endStandIn, fields, holderId)).toMatchObject({ ok: true })
  expect(await heldBy(colleagueId, now)).toEqual(['SAKSBEHANDLER'])
  expect(await lastEvents(1)).toMatchObject([
    { type: 'STEDFORTREDER_AVSLUTTET', innhold: { etter: { stedfortreder: colleagueId, avsluttet: true } } },
  ])
  expect(await run(endStandIn, fields, holderId)).toMatchObject({ code: 'STAND_IN_ENDED' })
})

test('a stand-in’s role ends with the role, and while the holder is disabled', async () => {
  const administrator = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  await name({ from: '2026-11-22' })
  expect(await heldBy(colleagueId, now)).toContain('GODKJENNER for')
  await run(disableUser, { userId: holderId }, administrator)
  expect(await heldBy(colleagueId, now)).toEqual(['SAKSBEHANDLER'])
  await db().user.update({ where: { id: holderId }, data: { disabledAt: null } })
  await run(endRole, { roleId }, administrator)
  expect(await heldBy(colleagueId, now)).toEqual(['SAKSBEHANDLER'])
})
