import { beforeAll, beforeEach, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import type { Handling } from '@/lib/handling/mutations'
import { endRole, grantRole } from '@/lib/user/role/mutations'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, formOf, giveRole, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase
let administrator: Viewer | null
let administratorId: string

beforeAll(async () => void (database = await makeDatabase()))
beforeEach(async () => {
  await database.query('UPDATE user_role SET ended_at = now() WHERE ended_at IS NULL')
  administratorId = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  administrator = await viewerOf(administratorId, now)
})

const run = <Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  fields: Record<string, string>,
  viewer: Viewer | null = administrator,
) => runAction(handling, formOf(fields), { viewer, now })

const grant = (userId: string, fields: Record<string, string> = {}) =>
  run(grantRole, { userId, role: 'KOORDINATOR', departement: 'hod', komite: '', from: '', to: '', ...fields })

const rolesOf = async (userId: string, at = now) =>
  (await viewerOf(userId, at))?.roles.map(({ role }) => role)

test('a role counts from its first day to its last, both included, by the day in Oslo', async () => {
  const userId = await aUser()
  expect(await grant(userId, { from: '2026-12-01', to: '2026-12-31' })).toMatchObject({ ok: true })
  expect(await rolesOf(userId)).toEqual([])
  expect(await rolesOf(userId, new Date('2026-11-30T22:59:59Z'))).toEqual([])
  expect(await rolesOf(userId, new Date('2026-11-30T23:00:00Z'))).toEqual(['KOORDINATOR'])
  expect(await rolesOf(userId, new Date('2026-12-31T22:59:59Z'))).toEqual(['KOORDINATOR'])
  expect(await rolesOf(userId, new Date('2026-12-31T23:00:00Z'))).toEqual([])
})

test('one user may hold several roles, each once', async () => {
  const userId = await aUser()
  expect(await grant(userId)).toMatchObject({ ok: true })
  expect(await grant(userId, { departement: 'ud' })).toMatchObject({ ok: true })
  expect(await grant(userId, { role: 'SMK', departement: '' })).toMatchObject({ ok: true })
  expect(await grant(userId, { from: '2026-12-24' })).toMatchObject({ code: 'ROLE_HELD' })
  expect(await rolesOf(userId)).toEqual(['KOORDINATOR', 'KOORDINATOR', 'SMK'])
})

test('an ended role counts no more from the next request on, and can be given again', async () => {
  const userId = await aUser()
  const roleId = await giveRole(userId, { role: 'GODKJENNER' })
  expect(await run(endRole, { roleId })).toMatchObject({ ok: true })
  expect(await rolesOf(userId)).toEqual([])
  const [event] = await lastEvents(1)
  expect(event).toMatchObject({
    type: 'ROLLE_AVSLUTTET',
    aktor: administratorId,
    innhold: {
      for: { bruker: userId, rolle: 'GODKJENNER', avsluttet: false },
      etter: { avsluttet: true },
      kilde: { handling: 'endRole', som: { rolle: 'ADMINISTRATOR_REGJERING' } },
    },
  })
  expect(await run(endRole, { roleId })).toMatchObject({ code: 'ROLE_ENDED' })
  expect(await grant(userId, { role: 'GODKJENNER' })).toMatchObject({ ok: true })
})

test('nobody gives themselves a role', async () => {
  expect(await grant(administratorId)).toMatchObject({ code: 'NOT_ONESELF' })
})

test('a disabled user is given nothing', async () => {
  expect(await grant(await aUser({ disabledAt: now }))).toMatchObject({ code: 'USER_DISABLED' })
})

test('whoever does not administer users gives and ends no role', async () => {
  const userId = await aUser()
  const roleId = await giveRole(userId, { role: 'SAKSBEHANDLER' })
  for (const role of ['SAKSBEHANDLER', 'GODKJENNER', 'KOORDINATOR', 'SMK'] as const) {
    const viewer = await viewerOf(await aUser({ roles: [{ role }] }), now)
    const fields = { userId, role: 'KOORDINATOR', departement: 'hod', komite: '', from: '', to: '' }
    expect(await run(grantRole, fields, viewer)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await run(endRole, { roleId }, viewer)).toMatchObject({ code: 'NOT_ALLOWED' })
  }
  expect(await rolesOf(userId)).toEqual(['SAKSBEHANDLER'])
})

test('the other side’s administrator finds nobody to change', async () => {
  const userId = await aUser()
  const roleId = await giveRole(userId, { role: 'SAKSBEHANDLER' })
  const other = await viewerOf(await aUser({ roles: [{ role: 'ADMINISTRATOR_STORTING' }] }), now)
  const fields = { userId, role: 'KOMITESEKRETAER', departement: '', komite: 'kontroll', from: '', to: '' }
  expect(await run(grantRole, fields, other)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await run(endRole, { roleId }, other)).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('a role of the other side is refused, and the database itself refuses it', async () => {
  const userId = await aUser()
  const fields = { role: 'KOMITESEKRETAER', departement: '', komite: 'kontroll' }
  expect(await grant(userId, fields)).toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(giveRole(userId, { role: 'KOMITESEKRETAER' })).rejects.toMatchObject({ code: 'P2003' })
  const asIf = `INSERT INTO user_role (id, user_id, side, role, komite_id, valid_from, created_at)
    SELECT gen_random_uuid(), $1, 'REGJERING', 'KOMITESEKRETAER', id, current_date, now() FROM komite LIMIT 1`
  await expect(database.query(asIf, [userId])).rejects.toThrow('user_role_side')
  await expect(database.query(`UPDATE "user" SET side = 'STORTING' WHERE id = $1`, [administratorId])).rejects.toThrow('user_role_side') // prettier-ignore
})

test('the last administrator of a side cannot lose the role, and the second last can', async () => {
  const own = await db().userRole.findFirstOrThrow({ where: { userId: administratorId, endedAt: null } })
  expect(await run(endRole, { roleId: own.id })).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
  await aUser({ hasIdentity: false, roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING', to: '2027-01-01' }] })
  await aUser({ roles: [{ role: 'ADMINISTRATOR_STORTING' }] })
  expect(await run(endRole, { roleId: own.id }), 'one who was never signed in, one who ends, and the other side do not count').toMatchObject({ code: 'LAST_ADMINISTRATOR' }) // prettier-ignore
  await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  expect(await run(endRole, { roleId: own.id })).toMatchObject({ ok: true })
})

test('two administrators who end each other’s role at once leave one', async () => {
  const secondId = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  const second = await viewerOf(secondId, now)
  const [one, two] = await Promise.all(
    [administratorId, secondId].map((userId) =>
      db().userRole.findFirstOrThrow({ where: { userId, endedAt: null } }),
    ),
  )
  const results = await Promise.all([
    run(endRole, { roleId: two?.id ?? '' }),
    run(endRole, { roleId: one?.id ?? '' }, second),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
})
