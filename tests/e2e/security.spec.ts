import { readFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { limits } from '@/lib/rate-limit/limits'
import { readyDataDir, start, stop, type Started } from '../support/start'
import { expect, test } from '../support/e2e'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
}

const answers = [
  '/',
  '/vedtak',
  '/logg-inn',
  '/api/helse',
  '/vedtak.csv',
  '/oppfulgt.js',
  '/finnes/ikke',
  '/api/sesjon',
]

for (const path of answers) {
  test(`${path} says how a browser is to guard it, and nothing of what we are made with`, async ({
    request,
  }) => {
    const headers = (await request.get(path)).headers()
    expect(headers).toMatchObject(everywhere)
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
    if (headers['content-type']?.startsWith('text/html'))
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })
}

test('by https the browser is told to come no other way for a year and more, subdomains too', async ({
  request,
}) => {
  for (const path of ['/', '/logg-inn', '/api/helse', '/finnes/ikke']) {
    const { headers } = {
      headers: (await request.get(path, { headers: { 'x-forwarded-proto': 'https' } })).headers(),
    }
    const [, age = '0'] =
      /^max-age=(\d+); includeSubDomains$/.exec(headers['strict-transport-security'] ?? '') ?? []
    expect(Number(age), path).toBeGreaterThanOrEqual(365 * 24 * 60 * 60)
  }
})

test('nobody keeps a copy of what is for one who signs in', async ({ request }) => {
  const paths = [
    '/logg-inn',
    '/arbeid',
    '/nn/arbeid',
    '/admin/bruker/x',
    '/api/sesjon',
    '/api/auth/callback/oidc',
    '/logg-inn/start',
    '/logg-inn/ut',
  ]
  for (const path of paths) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.headers()['cache-control'], path).toContain('no-store')
  }
})

/** The id of some server action, as the build names it. */
function someAction(): string {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as { node: Record<string, unknown> } // prettier-ignore
  return Object.keys(node)[0] ?? ''
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A request as no browser would let a page write it. */
function send(method: string, url: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) }
    const sent = httpRequest(url, { method, headers: { ...headers, ...length } }, (response) => {
      const { statusCode: status = 0, headers } = response
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status, headers, body: text }))
    })
    sent.on('error', reject).end(body)
  })
}

const post = (url: string, headers: Record<string, string>, body: string) => send('POST', url, headers, body)

const text = { 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' }

test('a form on a foreign page sets nothing off, not even one that hides where it is', async ({
  baseURL,
}) => {
  const ownOrigin = baseURL!
  const action = { 'next-action': someAction(), ...text }
  const own = await post(`${ownOrigin}/arbeid`, { ...action, origin: ownOrigin }, '[null,{}]')
  expect(own.status).toBe(200)
  expect(own.body).toContain('SIGNED_OUT')
  for (const origin of ['https://ond.example', 'null', 'http://127.0.0.1:1']) {
    const foreign = await post(`${ownOrigin}/arbeid`, { ...action, origin }, '[null,{}]')
    expect(foreign.status, origin).toBeGreaterThanOrEqual(400)
    expect(foreign.body, origin).not.toContain('SIGNED_OUT')
  }
})

for (const path of ['/api/sesjon', '/logg-inn/ut']) {
  test(`${path} hears only what comes from a page of ours`, async ({ request, baseURL }) => {
    for (const origin of ['https://ond.example', 'null', undefined]) {
      const response = await request.post(path, {
        headers: origin === undefined ? {} : { origin },
        maxRedirects: 0,
      })
      expect(response.status(), origin).toBe(403)
    }
    const own = await request.post(path, { headers: { origin: baseURL! }, maxRedirects: 0 })
    expect(own.status()).not.toBe(403)
  })
}

test('what is too long, too large or of no kind we know is refused in words, in the language of the address', async ({
  request,
}) => {
  const long = await request.get(`/nn/vedtak?q=${'a'.repeat(9_000)}`)
  expect(long.status()).toBe(414)
  expect(await long.text()).toContain('Adressa er for lang')
  const large = await request.post('/logg-inn', { data: 'a'.repeat(300_000) })
  expect(large.status()).toBe(413)
  expect(await large.text()).toContain('Ingenting er lagret.')
  expect((await request.delete('/api/v1/vedtak')).status()).toBe(405)
})

const planted = {
  session: 'Zk3vQ9xT2mB7nL5pR8sW1yD4fG6hJ0kA3cE5uI7oX2z',
  jwt: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJrYXJpIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ',
  email: 'kari.nordmann@dep.eksempel.no',
  name: 'Kari Nordmann',
}

test.describe('a server of its own', () => {
  test.skip(process.platform !== 'linux', 'starts as start.spec.ts does')
  test.setTimeout(300_000)
  let started: Started | null = null
  // A test that fails must not leave its server behind.
  test.afterEach(async () => {
    if (started !== null) await stop(started, 'SIGTERM')
  })

  test('requests full of secrets leave none in the log, and too many sign-ins are asked to wait', async () => {
    started = await start({ DATA_DIR: readyDataDir('security'), PORT: '0' })
    const { url, output } = started
    const { session, jwt, email, name } = planted
    const cookie = `oppfulgt-sesjon=${session}; __Host-oppfulgt-sesjon=${session}`
    const headers = { cookie, authorization: `Bearer ${jwt}`, 'x-navn': name }
    const query = `?q=${encodeURIComponent(email)}&code=${session}&state=${session}&id_token_hint=${jwt}&navn=${encodeURIComponent(name)}`
    for (const path of [
      '/',
      '/vedtak',
      '/arbeid',
      '/logg-inn',
      '/api/sesjon',
      '/api/auth/callback/oidc',
      `/logg-inn/start`,
      '/finnes-ikke',
    ])
      await fetch(`${url}${path}${query}`, { headers, redirect: 'manual' })
    // Next prints this error, with what was sent.
    const before = output().length
    const body = `[${JSON.stringify({ name, email, id_token: jwt, session })}, ${email}`
    const failed = await post(
      `${url}/arbeid`,
      { ...text, origin: url, 'next-action': someAction(), cookie },
      body,
    )
    expect(failed.status).toBeGreaterThanOrEqual(400)
    expect(failed.body).not.toContain('node_modules')
    await post(
      `${url}/arbeid`,
      { ...text, origin: `https://${session}.example`, 'next-action': someAction() },
      body,
    )
    await expect(() => expect(output().slice(before)).toMatch(/"level":"(?:warn|error)"/)).toPass()

    // A browser that goes there, which `fetch` would not pass for.
    const go = () => send('GET', `${url}/nn/logg-inn/start`, { 'sec-fetch-mode': 'navigate' })
    const tries = await Promise.all(Array.from({ length: limits.signIn.points + 5 }, go))
    const refused = tries.find(({ status }) => status === 429)
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused?.body).toMatch(/Vent \d+ sekund, og prøv igjen/)
    await expect(() => expect(output()).toContain('"kind":"RATE_LIMITED"')).toPass()

    expect(await stop(started, 'SIGTERM')).toBe(0)
    started = null
    const lines = output().split('\n')
    for (const [kind, secret] of Object.entries(planted)) {
      expect(
        lines.filter((line) => line.includes(secret)),
        kind,
      ).toEqual([])
    }
    expect(lines.filter((line) => /"address":"127\.0\.0\.\d+"/.test(line))).toEqual([])
  })
})
