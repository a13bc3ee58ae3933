import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Login } from '@/lib/auth/adapter'
import { hashToken } from '@/lib/auth/hash'
import { createSession, deleteEndedSessions, touchSession } from '@/lib/auth/mutations'
import { authOptions } from '@/lib/auth/options'
import { findLiveSession } from '@/lib/auth/queries'
import type { SignInProvider } from '@/lib/auth/types'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { issueInvitation } from '@/lib/user/invitation/mutations'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, testIssuer } from '../../support/users'

const provider: SignInProvider = {
  issuer: testIssuer,
  clientId: 'oppfulgt',
  key: { secret: 'hemmelig' },
  name: 'prøve',
  scope: 'openid profile',
  acrValues: 'substantial high',
  acceptedAcr: ['substantial', 'high'],
  subjectClaims: ['sub'],
}

let database: TestDatabase

beforeAll(async () => {
  database = await makeDatabase()
})

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

interface Claims {
  sub: string
  acr?: string
  sid?: string
  email?: string
}

const aLogin = (invitation: string | null = null): Login => ({
  invitation,
  previousToken: null,
  claims: null,
  address: '10.1.2.3',
})

/** What next-auth does with a checked id_token: asks whether they may come in. */
async function signIn(claims: Claims, login = aLogin()): Promise<true | string> {
  const { callbacks } = authOptions(provider, login)
  const account = {
    provider: 'oidc',
    type: 'oauth',
    providerAccountId: claims.sub,
    id_token: 'x.y.z',
  } as const
  const answer = await callbacks?.signIn?.({ user: { id: claims.sub }, account, profile: { iss: testIssuer, ...claims } as object }) // prettier-ignore
  if (answer === undefined || answer === false) throw new Error('always an answer')
  return answer
}

async function anInvitation(userId: string, at = now()): Promise<string> {
  const issued = await transaction((tx) => issueInvitation(tx, { userId, now: at }))
  return issued?.token ?? ''
}

async function lastEvent() {
  const [event] = await database.query<{ kind: string; reason: string | null; address: string | null }>(
    'SELECT kind, reason, user_id, address FROM security_event ORDER BY at DESC, id LIMIT 1',
  )
  return event
}

test('a known identity with an accepted level comes in, and what the provider said follows the session', async () => {
  const userId = await aUser()
  const login = aLogin()
  expect(await signIn({ sub: userId, acr: 'high', sid: 'sid-1' }, login)).toBe(true)
  expect(login.claims).toEqual({ issuer: testIssuer, sid: 'sid-1', acr: 'high', idToken: 'x.y.z' })
  expect(await lastEvent()).toEqual({
    kind: 'SIGN_IN',
    reason: null,
    user_id: userId,
    address: '10.1.2.0/24',
  })
})

test.for([
  ['too low', 'low'],
  ['missing', undefined],
  ['made up', 'substantial high'],
] as const)('a level that is %s is refused before anything else is asked', async ([, acr], { expect }) => {
  const userId = await aUser()
  const login = aLogin()
  expect(await signIn({ sub: userId, ...(acr && { acr }) }, login)).toBe('/logg-inn?melding=ACR')
  expect(login.claims).toBeNull()
  expect(await lastEvent()).toMatchObject({ kind: 'SIGN_IN_REFUSED', reason: 'ACR' })
})

test('an e-mail address is no key: the same address with another subject is a stranger', async () => {
  await aUser({ email: 'kari@dep.no' })
  expect(await signIn({ sub: 'en-annen', acr: 'high', email: 'kari@dep.no' })).toBe(
    '/logg-inn?melding=UKJENT',
  )
})

test('the same subject at another issuer is a stranger', async () => {
  const userId = await aUser()
  const { callbacks } = authOptions({ ...provider, issuer: 'https://annen.test' }, aLogin())
  const account = { provider: 'oidc', type: 'oauth', providerAccountId: userId } as const
  expect(
    await callbacks?.signIn?.({ user: { id: userId }, account, profile: { acr: 'high' } as object }),
  ).toBe('/logg-inn?melding=UKJENT')
})

test('a disabled user is refused, also with an invitation', async () => {
  const userId = await aUser({ disabledAt: now() })
  expect(await signIn({ sub: userId, acr: 'high' })).toBe('/logg-inn?melding=SPERRET')
  expect(await lastEvent()).toMatchObject({ reason: 'SPERRET', user_id: userId })
})

test('of two who use an invitation at the same moment exactly one comes in', async () => {
  const userId = await aUser({ hasIdentity: false })
  const token = await anInvitation(userId)
  const answers = await Promise.all(
    ['en', 'to'].map((who) => signIn({ sub: `${who}-${userId}`, acr: 'high' }, aLogin(token))),
  )
  expect(answers.filter((answer) => answer === true)).toHaveLength(1)
  expect(answers).toContain('/logg-inn?melding=INVITASJON')
})

test('a level that is too low does not use up an invitation; one that is old counts no more', async () => {
  const userId = await aUser({ hasIdentity: false })
  const token = await anInvitation(userId)
  expect(await signIn({ sub: `s-${userId}`, acr: 'low' }, aLogin(token))).toBe('/logg-inn?melding=ACR')
  expect(await signIn({ sub: `s-${userId}`, acr: 'high' }, aLogin(token))).toBe(true)
  const late = await aUser({ hasIdentity: false })
  const old = await anInvitation(late, new Date(now().getTime() - 8 * 86_400_000))
  expect(await signIn({ sub: `s-${late}`, acr: 'high' }, aLogin(old))).toBe('/logg-inn?melding=INVITASJON')
})

const at = (minutes: number) => new Date(Date.UTC(2027, 0, 1, 12, minutes))
const begin = (userId: string, token: string, minutes: { idle: number; absolute: number }) =>
  createSession({
    token,
    userId,
    claims: { issuer: testIssuer, sid: null, acr: null, idToken: null },
    expiresAt: at(minutes.absolute),
    idleMs: minutes.idle * 60_000,
    previousToken: null,
    now: at(0),
  })

test('a session counts until its idle limit, which moves, and its absolute limit, which does not', async () => {
  const userId = await aUser()
  await begin(userId, 'a', { idle: 30, absolute: 60 })
  const find = (minute: number) => findLiveSession(hashToken('a'), at(minute))
  const session = await find(29)
  expect(session?.viewer.userId).toBe(userId)
  expect(await find(30)).toBeNull()
  expect(await touchSession(session?.id ?? '', at(60), at(29))).toBe(true)
  expect(await find(59)).not.toBeNull()
  expect(await find(60)).toBeNull()
  expect(await touchSession(session?.id ?? '', at(60), at(60)), 'what has ended is not woken').toBe(false)
})

test('only the hash of a token is kept, and a new sign-in replaces the session of the browser', async () => {
  const userId = await aUser()
  await begin(userId, 'gammel', { idle: 30, absolute: 60 })
  await createSession({
    token: 'ny',
    userId,
    claims: { issuer: testIssuer, sid: null, acr: null, idToken: null },
    expiresAt: at(60),
    idleMs: 60_000,
    previousToken: 'gammel',
    now: at(1),
  })
  const rows = await database.query<{ token_hash: string }>('SELECT * FROM session WHERE user_id = $1', [
    userId,
  ])
  expect(rows.map(({ token_hash }) => token_hash)).toEqual([hashToken('ny')])
  expect(JSON.stringify(rows)).not.toContain('"ny"')
})

test('ended sessions are deleted with their id_token and told of; the others stay', async () => {
  const userId = await aUser()
  await database.query('DELETE FROM session')
  await begin(userId, 'ubrukt', { idle: 10, absolute: 100 })
  await begin(userId, 'brukt-opp', { idle: 100, absolute: 20 })
  await begin(userId, 'i-bruk', { idle: 100, absolute: 100 })
  expect(await deleteEndedSessions(at(30))).toBe(2)
  expect(await findLiveSession(hashToken('i-bruk'), at(30))).not.toBeNull()
  const events = await database.query(
    `SELECT reason FROM security_event WHERE kind = 'SESSION_ENDED' AND user_id = $1 ORDER BY reason`,
    [userId],
  )
  expect(events).toEqual([{ reason: 'ABSOLUTE' }, { reason: 'IDLE' }])
})
