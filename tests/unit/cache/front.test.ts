import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordChange, setListening } from '@/lib/cache/changes.mjs'
import { answerFromCache } from '@/lib/cache/front.mjs'
import PageCache from '@/lib/cache/handler.mjs'

let server: Server
let port = 0
const text = `<html><head></head><body>${'Stortinget ber regjeringen '.repeat(100)}</body></html>`

type Value = NonNullable<Parameters<PageCache['set']>[1]>

async function keep(path: string, value: object) {
  const key = `/route-cache/APP_PAGE/abc/$${path}`
  const cache = new PageCache()
  await cache.get(key)
  await cache.set(key, value as Value, {})
}

const aPage = (path: string) => ({
  kind: 'APP_PAGE',
  html: text,
  headers: { 'x-next-cache-tags': `_N_T_/layout,_N_T_${path}` },
})

interface Answer {
  status: number | undefined
  headers: Record<string, unknown>
  body: Buffer
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asking.on('error', reject)
    asking.end()
  })
}

beforeAll(async () => {
  setListening(true)
  server = createServer((asked, response) => {
    if (!answerFromCache(asked, response)) response.writeHead(299).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  await keep('/nb/vedtak/2024-2025/83', aPage('/nb/vedtak/2024-2025/83'))
  await keep('/nb', aPage('/nb'))
  await keep('/api/v1/vedtak/2024-2025/83', {
    kind: 'APP_ROUTE',
    status: 200,
    body: Buffer.from('{"nummer":83}'),
    headers: { 'content-type': 'application/json', 'x-next-cache-tags': '_N_T_/api/v1/vedtak/2024-2025/83' },
  })
})
afterAll(() => server.close())

test('a kept page is sent whole, with the headers of any page and one policy', async () => {
  const { status, headers, body } = await ask('/vedtak/2024-2025/83')
  expect(status).toBe(200)
  expect(body.toString()).toBe(text)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=0, must-revalidate',
  })
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers).not.toHaveProperty('x-next-cache-tags')
  expect((await ask('/')).status).toBe(200)
})

test('it is sent compressed to those who can read that', async () => {
  const { headers, body } = await ask('/vedtak/2024-2025/83', { 'accept-encoding': 'gzip, deflate, br' })
  expect(headers['content-encoding']).toBe('br')
  expect(body.length).toBeLessThan(500)
  expect(brotliDecompressSync(body).toString()).toBe(text)
  expect((await ask('/', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip')
})

test('who has it already gets 304, who asks for the head gets no body', async () => {
  const { headers } = await ask('/vedtak/2024-2025/83')
  const again = await ask('/vedtak/2024-2025/83', { 'if-none-match': String(headers.etag) })
  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
  const head = await ask('/vedtak/2024-2025/83', {}, 'HEAD')
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(text)))
  expect(head.body).toHaveLength(0)
})

test('data is sent as data', async () => {
  const { headers, body } = await ask('/api/v1/vedtak/2024-2025/83')
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  expect(body.toString()).toBe('{"nummer":83}')
})

test.for([
  ['an address with a query', '/vedtak/2024-2025/83?per=2025-01-01', {}, 'GET'],
  ['another page', '/vedtak/2024-2025/84', {}, 'GET'],
  ['the address inside, which is redirected', '/nb/vedtak/2024-2025/83', {}, 'GET'],
  ['the framework asking for data', '/vedtak/2024-2025/83', { rsc: '1' }, 'GET'],
  ['somebody who is signed in', '/vedtak/2024-2025/83', { cookie: 'a=b' }, 'GET'],
  ['a form', '/vedtak/2024-2025/83', {}, 'POST'],
] as const)('%s goes on to Next', async ([, path, headers, method], { expect }) => {
  expect((await ask(path, headers, method)).status).toBe(299)
})

test('a page goes on to Next once its vedtak has changed, the data of it too', async () => {
  recordChange(['/vedtak/2024-2025/83'])
  expect((await ask('/vedtak/2024-2025/83')).status).toBe(299)
  expect((await ask('/api/v1/vedtak/2024-2025/83')).status).toBe(299)
  expect((await ask('/')).status).toBe(200)
})
