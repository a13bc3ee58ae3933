import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { serviceSource } from '@/lib/stortinget/source/service'
import { sakerAnswer } from '../../support/stortinget-answers'
import { startStortinget } from '../../support/stortinget-server'

const server = await startStortinget()
const question = (sesjonid: string) => ({ endpoint: 'saker', params: { sesjonid } })
const service = (more: { limit?: number; backoff?: number } = {}) =>
  serviceSource({ url: server.url, pause: 0, backoff: 1, ...more })
const good = sakerAnswer([])

test('a refusal for now and a failure are tried again, and what the server says of waiting is obeyed', async () => {
  server.replies.set('saker?sesjonid=a', (response, asked) => {
    if (asked === 1) response.writeHead(429, { 'retry-after': '0' }).end()
    else if (asked === 2) response.writeHead(503).end()
    else response.writeHead(200, { 'content-type': 'text/xml' }).end(good)
  })
  expect(await service().read(question('a'))).toBe(good)
  expect(server.asked.filter((one) => one.endsWith('=a'))).toHaveLength(3)
})

test('a server that never stops refusing is given up with a sentence', async () => {
  server.replies.set('saker?sesjonid=b', (response) => void response.writeHead(429).end())
  await expect(service().read(question('b'))).rejects.toThrow(
    'Fikk ikke saker?sesjonid=b fra Stortinget: svaret var 429.',
  )
  expect(server.asked.filter((one) => one.endsWith('=b'))).toHaveLength(4)
})

test.for([
  ['as text/html', 'text/html', '<html><body>Feil</body></html>'],
  ['as text/xml', 'text/xml', '\uFEFF  <!DOCTYPE html><html lang="no"></html>'],
] as const)(
  'a web page with status 200 %s is an error, which is given up when it stays',
  async ([name, type, page]) => {
    const key = type.replace('/', '')
    server.replies.set(
      `saker?sesjonid=${key}`,
      (response) => void response.writeHead(200, { 'content-type': type }).end(page),
    )
    await expect(service().read(question(key)), name).rejects.toThrow('med en nettside, ikke med data')
    expect(server.asked.filter((one) => one.endsWith(`=${key}`))).toHaveLength(4)
  },
)

/** How an answer is sent, but for what it says. */
const sent = (body: string | Buffer, headers: Record<string, string> = {}, status = 200) => ({ body, status, headers: { 'content-type': 'text/xml', ...headers } }) // prettier-ignore

function send(response: ServerResponse, { body, status, headers }: ReturnType<typeof sent>): void {
  response.writeHead(status, headers).end(body)
}

test.for([
  ['a web page', sent('<html></html>', { 'content-type': 'text/html' })],
  ['an answer that ends in the middle', sent(good.slice(0, -40))],
  ['an empty answer', sent('')],
] as const)('%s passes: the next try is the answer', async ([name, first]) => {
  const key = name.replaceAll(' ', '_')
  server.replies.set(`saker?sesjonid=${key}`, (response, asked) => {
    send(response, asked === 1 ? first : sent(good))
  })
  expect(await service().read(question(key))).toBe(good)
})

test.for([
  ['packed', sent(gzipSync(good), { 'content-encoding': 'gzip' })],
  ['moved', sent('', { location: '/eksport/saker?sesjonid=good' }, 302)],
  ['marked', sent(`\uFEFF${good}`)],
  ['wide', sent(Buffer.from(`\uFEFF${good}`, 'utf16le'))],
] as const)('an answer that comes %s is read', async ([key, reply]) => {
  server.replies.set('saker?sesjonid=good', good)
  server.replies.set(`saker?sesjonid=${key}`, (response) => {
    send(response, reply)
  })
  expect(await service().read(question(key))).toBe(good)
})

test('a server that names the moment to come back at is held by its own clock, not waited for by ours', async () => {
  const noon = new Date(Date.UTC(2020, 0, 1, 12)).toUTCString()
  server.replies.set('saker?sesjonid=moment', (response, asked) => {
    if (asked === 1) response.writeHead(503, { 'retry-after': noon, date: noon }).end()
    else response.end(good)
  })
  // Were the moment not read, the next try would be an hour away.
  expect(await service({ backoff: 3_600_000 }).read(question('moment'))).toBe(good)
})

test('an answer that does not come, or breaks off, is given up', async () => {
  server.replies.set('saker?sesjonid=slow', () => undefined)
  await expect(service({ limit: 20 }).read(question('slow'))).rejects.toThrow('kom ikke i tide')
  server.replies.set('saker?sesjonid=cut', (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('<saker_')
    response.destroy()
  })
  await expect(service().read(question('cut'))).rejects.toThrow('forbindelsen brast')
})

test('what is not there is not asked for twice', async () => {
  await expect(service().read(question('none'))).rejects.toThrow('svaret var 404')
  expect(server.asked.filter((one) => one.endsWith('=none'))).toHaveLength(1)
})

test('questions go one by one, in order, whoever asks', async () => {
  let inside = 0
  let most = 0
  server.replies.set('saker?sesjonid=turn', (response) => {
    inside += 1
    most = Math.max(most, inside)
    setImmediate(() => {
      inside -= 1
      response.end(good)
    })
  })
  const source = service()
  await Promise.all(Array.from({ length: 4 }, () => source.read(question('turn'))))
  expect(most).toBe(1)
})
