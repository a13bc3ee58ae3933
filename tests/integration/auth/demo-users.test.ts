import { beforeAll, expect, test } from 'vitest'
import { findLiveSession } from '@/lib/auth/queries'
import { createSession } from '@/lib/auth/mutations'
import { hashToken } from '@/lib/auth/hash'
import { now } from '@/lib/clock'
import { seedDemoUsers } from '@/lib/user/demo/mutations'
import { findUserByIdentity } from '@/lib/user/queries'
import { demoUsers } from '../../../scripts/idp/users.mjs'
import { makeDatabase, type TestDatabase } from '../../support/database'

let database: TestDatabase
const issuer = 'http://localhost:4455'
const seed = (at: string) => seedDemoUsers({ users: demoUsers, issuer: at, now: now() })

beforeAll(async () => {
  database = await makeDatabase()
})

test('the users of the trial sign-in are put in once, with events; another port gives the same users', async () => {
  const known = demoUsers.filter(({ role }) => role !== null).length
  expect(await seed(issuer)).toBe(known)
  const events = await database.query<{ type: string; antall: number }>(
    'SELECT type, count(*)::int AS antall FROM hendelse GROUP BY type ORDER BY type',
  )
  expect(events).toEqual([
    { type: 'BRUKER_DEAKTIVERT', antall: 1 },
    { type: 'BRUKER_OPPRETTET', antall: known },
    { type: 'ROLLE_GITT', antall: known },
  ])
  expect(await seed(issuer)).toBe(0)
  expect(await seed('http://localhost:5000')).toBe(0)
  const before = await findUserByIdentity(issuer, 'smk')
  expect(before).not.toBeNull()
  expect(await findUserByIdentity('http://localhost:5000', 'smk')).toEqual(before)
})

test('each has the role that the list says, and the uninvited has no identity', async () => {
  for (const { subject, side, role, isDisabled = false } of demoUsers) {
    const user = await findUserByIdentity(issuer, subject)
    if (role === null) {
      expect(user).toBeNull()
      continue
    }
    expect(user?.disabled).toBe(isDisabled)
    const token = `token-of-${subject}`
    const at = now()
    const expiresAt = new Date(at.getTime() + 3_600_000)
    const claims = { issuer, sid: null, acr: 'high', idToken: null }
    await createSession({ token, userId: user?.userId ?? '', claims, expiresAt, idleMs: 60_000, previousToken: null, now: at }) // prettier-ignore
    const session = await findLiveSession(hashToken(token), at)
    if (isDisabled) expect(session).toBeNull()
    else expect(session?.viewer).toMatchObject({ side, roles: [{ role }] })
  }
})
