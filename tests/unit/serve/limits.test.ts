import { createServer, request as httpRequest, type RequestOptions } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { addressOf } from '@/lib/security/address'
import { nameAddress } from '@/scripts/serve/address.mjs'
import { keepPace, limitConnections, PACE, refuseTooMuch, SERVER_OPTIONS } from '@/scripts/serve/limits.mjs'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A server with our limits; whoever passes them is told whom they come from. */
async function serve(options = {}, proxies = 0): Promise<number> {
  const server = createServer({ ...SERVER_OPTIONS, ...options }, (request, response) => {
    if (refuseTooMuch(request, response)) return
    nameAddress(request, proxies)
    response.end(`passed ${addressOf(new Headers(request.headers as Record<string, string>))}`)
  })
  limitConnections(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

async function ask(options: RequestOptions, { body, port }: { body?: string; port?: number } = {}) {
  const to = port ?? (await serve())
  return new Promise<{ status: number; type: string; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = httpRequest({ port: to, host: '127.0.0.1', ...options }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, type: String(response.headers['content-type']), text, headers: response.headers })) // prettier-ignore
      })
      sent.on('error', reject).end(body)
    },
  )
}

/** What the server says to bytes that are no whole request. */
async function say(bytes: string, options = {}): Promise<string> {
  const port = await serve(options)
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    socket.on('error', () => undefined).on('close', () => resolve(text))
  })
}

test('an ordinary form passes', async () => {
  const { status } = await ask(
    { method: 'POST', path: '/arbeid', headers: { 'content-length': 3 } },
    { body: 'a=b' },
  )
  expect(status).toBe(200)
})

test.for([
  [414, 'an address without end', { path: `/nn/vedtak?q=${'a'.repeat(9_000)}` }, 'Adressa er for lang'],
  [
    413,
    'a body without end',
    { path: '/en/arbeid', method: 'POST', headers: { 'content-length': 300_000 } },
    'This is too large',
  ],
  [
    411,
    'a body of unknown size',
    { path: '/arbeid', method: 'POST', headers: { 'transfer-encoding': 'chunked' } },
    'Størrelsen mangler',
  ],
  [405, 'a method of no use here', { path: '/arbeid', method: 'DELETE' }, 'Dette kan ikke gjøres her'],
] as const)(
  '%i: %s is refused on a page that can be read',
  async ([status, , options, title], { expect }) => {
    const answer = await ask(options)
    expect(answer).toMatchObject({ status, type: 'text/html; charset=utf-8' })
    expect(answer.text).toContain(`<h1>${title}</h1>`)
    expect(answer.headers).toMatchObject({
      connection: 'close',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(String(answer.headers['content-security-policy'])).toMatch(/^default-src 'none'/)
  },
)

test('programs are refused in the form they read', async () => {
  const { type, text } = await ask({ path: '/api/v1/vedtak', method: 'PUT' })
  expect(type).toBe('application/problem+json; charset=utf-8')
  expect(JSON.parse(text)).toMatchObject({ status: 405, title: 'Dette kan ikke gjøres her' })
})

test('headers without end are refused with 431', async () => {
  const answer = await say(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  expect(answer).toContain('Slett informasjonskapslene')
})

test('whoever never comes to the point is sent away with 408', async () => {
  const impatient = { headersTimeout: 50, requestTimeout: 60, connectionsCheckingInterval: 20 }
  expect(await say('GET / HTTP/1.1\r\nHost: x\r\n', impatient)).toMatch(/^HTTP\/1\.1 408 /)
  expect(await say('POST / HTTP/1.1\r\nHost: x\r\nContent-Le', impatient)).toContain('Det tok for lang tid')
  expect(SERVER_OPTIONS.headersTimeout).toBeLessThanOrEqual(10_000)
  expect(PACE.wait).toBeLessThanOrEqual(30_000)
})

/** Sends the head of a request that promises a megabyte, then some bytes now and then; the answer. */
async function trickle(path: string, pace: typeof PACE, bytes: number): Promise<string> {
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    keepPace(request, server, pace)
    request.resume().on('end', () => response.end('passed'))
  })
  limitConnections(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return new Promise((resolve) => {
    let text = ''
    const all = 100_000
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${all}\r\n\r\n`),
    )
    let gone = 0
    const timer = setInterval(() => {
      const next = Math.min(bytes, all - gone)
      if (next > 0 && socket.writable) socket.write('a'.repeat(next))
      gone += next
    }, 20)
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    socket
      .on('error', () => undefined)
      .on('close', () => {
        clearInterval(timer)
        resolve(text)
      })
  })
}

test.for([
  ['/api/import', 10_000, /^HTTP\/1\.1 200 /],
  ['/nn/arbeid/import', 10_000, /^HTTP\/1\.1 200 /],
  ['/api/import', 1, /^HTTP\/1\.1 408 /],
  ['/arbeid/vurdering', 2_000, /^HTTP\/1\.1 408 /],
] as const)(
  'to %s, %i bytes at a time: a document may take its time as long as it comes, and nothing else',
  async ([path, bytes, answer], { expect }) => {
    // A document of 10 000 bytes in every 20 ms is far above the pace, one byte far below it.
    expect(await trickle(path, { wait: 100, every: 20, bytesPerSecond: 5_000 }, bytes)).toMatch(answer)
  },
)

test('what is no HTTP at all is closed', async () => {
  expect(await say('hei\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
})

test.for([
  [0, '203.0.113.9', '127.0.0.1'],
  [1, '203.0.113.9', '203.0.113.9'],
  [1, '198.51.100.7, 203.0.113.9', '203.0.113.9'],
  [2, '198.51.100.7, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
  [1, '[2001:db8::1]:443', '2001:db8::1'],
  [1, 'unknown', null],
  [1, undefined, '127.0.0.1'],
] as const)(
  'behind %i servers of ours, «%s» comes from %s',
  async ([proxies, forwarded, address], { expect }) => {
    const port = await serve({}, proxies)
    const headers = { 'x-oppfulgt-adresse': '192.0.2.1', ...(forwarded && { 'x-forwarded-for': forwarded }) }
    expect((await ask({ headers }, { port })).text).toBe(`passed ${address}`)
  },
)
