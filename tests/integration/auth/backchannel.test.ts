import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/auth/backchannel-logout/route'
import { createSession } from '@/lib/auth/mutations'
import { now } from '@/lib/clock'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser } from '../../support/users'

const event = 'http://schemas.openid.net/event/backchannel-logout'
const own = await generateKeyPair('RS256')
const strange = await generateKeyPair('RS256')
let database: TestDatabase
let server: Server
let issuer: string

/** A provider that says what it is and shows its keys, and no more. */
beforeAll(async () => {
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'a', alg: 'RS256' }]
  server = createServer((request, response) => {
    const isKeys = request.url === '/keys'
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(isKeys ? { keys } : { issuer, jwks_uri: `${issuer}/keys` }))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const variables = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'oppfulgt', OIDC_CLIENT_SECRET: 'x' }
  for (const [name, value] of Object.entries({ ...variables, AUTH_SECRET: 'x'.repeat(32), PUBLIC_URL: '' }))
    vi.stubEnv(name, value)
  database = await makeDatabase()
})

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
})

interface Made {
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
  key?: CryptoKey
  /** Seconds ago. */
  age?: number
}

let made = 0
function aToken({ claims = {}, header = {}, key = own.privateKey, age = 0 }: Made = {}): Promise<string> {
  made += 1
  const iat = Math.floor(now().getTime() / 1000) - age
  const whole = { iss: issuer, aud: 'oppfulgt', jti: `jti-${made}`, iat, sid: 'sid-1', events: { [event]: {} }, ...claims } // prettier-ignore
  const kept = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
  return new SignJWT(kept)
    .setProtectedHeader({ alg: 'RS256', kid: 'a', typ: 'logout+jwt', ...header })
    .sign(key)
}

const send = (token: string | null, type = 'application/x-www-form-urlencoded') =>
  POST(
    new Request('http://127.0.0.1/api/auth/backchannel-logout', {
      method: 'POST',
      headers: { 'content-type': type },
      body: token === null ? '' : new URLSearchParams({ logout_token: token }).toString(),
    }),
  )

async function begin(token: string, sid: string | null, userId?: string): Promise<void> {
  const at = now()
  await createSession({
    token,
    userId: userId ?? (await aUser()),
    claims: { issuer, sid, acr: 'high', idToken: null },
    expiresAt: new Date(at.getTime() + 3_600_000),
    idleMs: 60_000,
    previousToken: null,
    now: at,
  })
}

const left = async () =>
  (await database.query<{ sid: string | null }>('SELECT sid FROM session ORDER BY sid')).map(({ sid }) => sid)

beforeEach(async () => {
  await database.query('DELETE FROM session')
  await begin('en', 'sid-1')
  await begin('to', 'sid-2')
})

test('ends the session it names and no other, once; a second time it is a replay', async () => {
  const token = await aToken()
  const answer = await send(token)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await left()).toEqual(['sid-2'])
  expect((await send(token)).status).toBe(400)
})

test('of two deliveries of one token at the same moment one is a replay', async () => {
  const token = await aToken()
  const statuses = (await Promise.all([send(token), send(token)])).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 400])
})

test('is content when the session was over already: our own sign-out comes first', async () => {
  expect((await send(await aToken({ claims: { sid: 'borte' } }))).status).toBe(200)
  expect(await left()).toEqual(['sid-1', 'sid-2'])
})

test('without a session id it ends all of the subject, at this provider', async () => {
  const userId = await aUser({ hasIdentity: false })
  await database.query(
    'INSERT INTO identity (issuer, subject, user_id, created_at) VALUES ($1, $2, $3, now())',
    [issuer, 'subjekt', userId],
  )
  await begin('tre', 'sid-3', userId)
  await begin('fire', 'sid-4', userId)
  expect((await send(await aToken({ claims: { sid: undefined, sub: 'subjekt' } }))).status).toBe(200)
  expect(await left()).toEqual(['sid-1', 'sid-2'])
})

test.for<[string, () => Promise<string | null>]>([
  ['nothing', async () => null],
  ['no token', async () => 'ikke et token'],
  ['another audience', () => aToken({ claims: { aud: 'en-annen' } })],
  ['another issuer', () => aToken({ claims: { iss: 'https://annen.test' } })],
  ['a key of somebody else', () => aToken({ key: strange.privateKey })],
  ['an old token', () => aToken({ age: 600 })],
  ['a token of tomorrow', () => aToken({ age: -86_400 })],
  ['no time', () => aToken({ claims: { iat: undefined } })],
  ['no id of its own', () => aToken({ claims: { jti: undefined } })],
  ['a nonce, as an id_token has', () => aToken({ claims: { nonce: 'x' } })],
  ['no event, as an id_token', () => aToken({ claims: { events: undefined } })],
  ['another event', () => aToken({ claims: { events: { 'https://annen': {} } } })],
  ['nobody named', () => aToken({ claims: { sid: undefined } })],
  ['the type of an access token', () => aToken({ header: { typ: 'at+jwt' } })],
  ['no type', () => aToken({ header: { typ: undefined } })],
])('%s ends nothing: 400, and the security log says so', async ([, make], { expect }) => {
  const answer = await send(await make())
  expect(answer.status).toBe(400)
  expect(await left()).toEqual(['sid-1', 'sid-2'])
  const [last] = await database.query('SELECT kind, reason FROM security_event ORDER BY at DESC, id LIMIT 1')
  expect(last).toMatchObject({ kind: 'ACCESS_REFUSED' })
})

test('a token in anything but a form is not read', async () => {
  expect((await send(await aToken(), 'application/json')).status).toBe(400)
})
