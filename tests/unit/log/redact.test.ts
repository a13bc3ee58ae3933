import { expect, test } from 'vitest'
import { makeLog } from '@/lib/log/log.mjs'
import { scrub } from '@/lib/log/redact.mjs'

const secrets = {
  session: 'Zk3vQ9xT2mB7nL5pR8sW1yD4fG6hJ0kA3cE5uI7oX2z',
  jwt: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJrYXJpIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ',
  email: 'kari.nordmann@dep.eksempel.no',
  name: 'Kari Nordmann',
  password: 'h/em@lig-passord',
  fnr: '01019012345',
}
type Secret = keyof typeof secrets

/** Everything the log writes while `write` runs. */
function written(write: (log: ReturnType<typeof makeLog>) => void): string {
  let text = ''
  write(makeLog({ write: (line: string) => void (text += line) }, 'info'))
  return text
}

function expectNoSecret(text: string): void {
  expect(text).not.toBe('')
  for (const [kind, secret] of Object.entries(secrets)) expect(text, kind).not.toContain(secret)
}

test.for<[string, Secret, string]>([
  ['a cookie', 'session', `Cookie: __Host-oppfulgt-sesjon=${secrets.session}; annet=1`],
  ['an authorization', 'jwt', `Authorization: Bearer ${secrets.jwt}`],
  ['an id_token', 'jwt', `id_token=${secrets.jwt}&x=1`],
  ['a sign-out address', 'jwt', `https://idp.no/end?id_token_hint=${secrets.jwt}`],
  ['an invitation', 'session', `/logg-inn/start?invitasjon=${secrets.session}`],
  ['a database address', 'password', `postgresql://app:${secrets.password}@vert:5432/oppfulgt`],
  ['a mail server', 'password', `smtps://post:${secrets.password}@smtp.eksempel.no`],
  ['an e-mail address', 'email', `550 5.1.1 <${secrets.email}>: Recipient address rejected`],
  ['a quoted row', 'name', `Failing row contains (12, ${secrets.name}, null).`],
  ['a quoted key', 'name', `Key (name)=(${secrets.name}) already exists.`],
  ['a written object', 'name', `data: { name: "${secrets.name}", side: "REGJERING" }`],
  ['a national identity number', 'fnr', `pid ${secrets.fnr}`],
  ['a token by itself', 'session', `unknown ${secrets.session}`],
])('%s in the middle of a text is not written', ([, kind, text], { expect }) => {
  expect(scrub(text)).not.toContain(secrets[kind])
})

test.for([
  'at handle (/app/.next/server/chunks/node_modules_next_dist_server_app-render_1x8k~._.js:12:5)',
  'connect ECONNREFUSED 127.0.0.1:5432',
  'vedtak 83 (2024–2025), hendelse 120034',
  '9f86d081-884c-4d63-a1bb-0123456789ab',
])('«%s» is written as it is', (text, { expect }) => {
  expect(scrub(text)).toBe(text)
})

test('of a text that is no JSON nothing is quoted', () => {
  for (const text of [`{"a": ${secrets.email}`, `${secrets.name} {"b": ${secrets.session}}`]) {
    let message = ''
    try {
      JSON.parse(text)
    } catch (error) {
      message = String(error)
    }
    expect(message).toContain('is not valid JSON')
    expect(scrub(message)).toMatch(/^SyntaxError: [^"]*… is not valid JSON$/)
  }
})

test('fields that hold secrets or people are hidden at any depth, and whatever writes them', () => {
  const { session, jwt, email, name, password } = secrets
  const text = written((log) => {
    log.info(
      { headers: { cookie: session, Authorization: jwt, 'set-cookie': [session] }, url: '/arbeid' },
      'spurt',
    )
    log.warn({ user: { name, email, id: 'u1' }, tokens: { id_token: jwt } }, `hei ${email}`)
    log.error({ smtp: { auth: { pass: password, user: email } }, password, envelope: { to: [email] } })
    log.error(new Headers({ cookie: session }), 'hoder')
    log.info('%s skrev %j', email, { name })
  })
  expectNoSecret(text.replaceAll('h/em', ''))
  expect(text).toContain('/arbeid')
  expect(text).toContain('"id":"u1"')
})

test('an unexpected error is written with type and place, and without what hangs on it', () => {
  const { session, jwt, email, name, password } = secrets
  const cause = new Error(`postgresql://app:${password}@vert/db`)
  const error = Object.assign(new TypeError(`no ${email} with ${jwt}`, { cause }), {
    code: 'P2002',
    request: { headers: { cookie: session } },
    meta: { name },
    detail: `Key (name)=(${name}) already exists.`,
  })
  const text = written((log) => log.error(error))
  expectNoSecret(text)
  const { level, msg, err } = JSON.parse(text) as { level: string; msg: string; err: Record<string, unknown> }
  expect({ level, msg }).toEqual({ level: 'error', msg: 'no … with …' })
  expect(err).toMatchObject({ type: 'TypeError', code: 'P2002' })
  expect(err.stack).toContain('redact.test.ts')
  expect(Object.keys(err).sort()).toEqual(['cause', 'code', 'message', 'stack', 'type'])
})

test('several errors at once are all redacted', () => {
  const text = written((log) => log.error({ all: [new AggregateError([new Error(secrets.email)], secrets.jwt), new Error(secrets.session)] })) // prettier-ignore
  expectNoSecret(text)
})

test('a text without end is cut, and read in a moment', () => {
  expect(scrub('a@'.repeat(500_000)).length).toBeLessThanOrEqual(8_000)
  expect(scrub('Key ('.repeat(100_000)).length).toBeLessThanOrEqual(8_000)
})
