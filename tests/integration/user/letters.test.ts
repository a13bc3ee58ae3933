import { beforeAll, beforeEach, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { transaction } from '@/lib/db/client'
import { disableUser } from '@/lib/user/account/mutations'
import { sendInvitation } from '@/lib/user/letter/mutations'
import { grantRole } from '@/lib/user/role/mutations'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, formOf, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase

beforeAll(async () => void (database = await makeDatabase()))
beforeEach(async () => {
  await database.query('UPDATE user_role SET ended_at = now() WHERE ended_at IS NULL')
  await database.query('DELETE FROM pgboss.job')
})

const jobs = async () =>
  (await database.query<{ data: object }>(`SELECT data FROM pgboss.job WHERE name = 'mail'`)).map(
    ({ data }) => data,
  )

const role = { role: 'SMK', departement: '', komite: '', from: '', to: '' }

test('a role that is given is told to the side’s other administrators, by the number of the event alone', async () => {
  const actor = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  const other = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  await aUser({ disabledAt: now, roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  await aUser({ roles: [{ role: 'ADMINISTRATOR_STORTING' }] })
  await aUser({ roles: [{ role: 'KOORDINATOR' }] })
  const viewer = await viewerOf(actor, now)
  const result = await runAction(grantRole, formOf({ userId: await aUser(), ...role }), { viewer, now })
  expect(result).toMatchObject({ ok: true })
  const [{ nr } = { nr: 0 }] = await database.query<{ nr: number }>('SELECT max(nr) AS nr FROM hendelse')
  expect(await jobs()).toEqual([{ kind: 'ROLE_CHANGED', userId: other, hendelseNr: nr }])
  expect(await lastEvents(1)).toMatchObject([{ type: 'ROLLE_GITT' }])
})

test('a change that is refused is told to nobody', async () => {
  const actor = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  const viewer = await viewerOf(actor, now)
  await runAction(grantRole, formOf({ userId: actor, ...role }), { viewer, now })
  await runAction(disableUser, formOf({ userId: actor }), { viewer, now })
  expect(await jobs()).toEqual([])
})

test('an invitation is a job with the user’s id and no token; without a mail server it is a link, once', async () => {
  const userId = await aUser({ hasIdentity: false })
  expect(await transaction((tx) => sendInvitation(tx, { userId, now, byMail: true }))).toEqual({ link: null })
  expect(await jobs()).toEqual([{ kind: 'INVITATION', userId }])
  const { link } = await transaction((tx) => sendInvitation(tx, { userId, now, byMail: false }))
  expect(link).toMatch(/\/logg-inn\/start\?invitasjon=[\w-]{43}$/)
})
