import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { refuseMalformed, replaceFailures } from '@/scripts/serve/failure.mjs'

type Init = RequestInit & { told?: { status: number | null } }

async function ask(answer: RequestListener, init?: Init, path = '/') {
  const server = createServer((request, response) => {
    if (refuseMalformed(request, response)) return
    replaceFailures(request, response, init?.told)
    void answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init)
  const text = await response.text()
  server.close()
  return { status: response.status, headers: response.headers, text }
}

const html = { 'content-type': 'text/html; charset=utf-8' }

test.for<[string, RequestListener]>([
  [
    'whole',
    (_, response) => {
      response.statusCode = 500
      response.setHeader('content-type', 'text/html')
      response.end('<html id="__next_error__"></html>')
    },
  ],
  [
    'in parts, with its own length and encoding',
    (_, response) => {
      response.writeHead(500, { ...html, 'x-from': 'next' })
      response.write('<html>')
      response.end('</html>')
    },
  ],
])('a page that failed is replaced by one that can be read, sent %s', async ([, answer], { expect }) => {
  const { status, headers, text } = await ask(answer)
  expect(status).toBe(500)
  expect(text).toContain('<h1>Noe gikk galt hos oss</h1>')
  expect(text).not.toContain('<script')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
})

test.for<[string, RequestListener, RequestInit?]>([
  ['a page that went well', (_, response) => void response.writeHead(200, html).end('as it was')],
  [
    'data that failed',
    (_, response) =>
      void response.writeHead(500, { 'content-type': 'application/problem+json' }).end('as it was'),
  ],
  [
    'a 503 that can be read',
    (_, response) =>
      void response
        .writeHead(503, { ...html, 'content-security-policy': "default-src 'none'" })
        .end('as it was'),
  ],
  [
    'what the framework asked for',
    (_, response) => void response.writeHead(500, html).end('as it was'),
    { headers: { rsc: '1' } },
  ],
])('%s is sent as it is', async ([, answer, init], { expect }) => {
  expect((await ask(answer, init)).text).toBe('as it was')
})

test('the head of a failed page has no body', async () => {
  const { status, text } = await ask((_, response) => void response.writeHead(500, html).end(), {
    method: 'HEAD',
  })
  expect(status).toBe(500)
  expect(text).toBe('')
})

test.for([
  ['/nn/vedtak/2024-2025/83', 'nn', '<h1>Noko gjekk gale hos oss</h1>', 'href="/nn"'],
  ['/en?x=1', 'en', '<h1>Something went wrong at our end</h1>', 'href="/en"'],
  ['/nnetter', 'nb', '<h1>Noe gikk galt hos oss</h1>', 'href="/"'],
] as const)('a page that failed at %s says so in %s', async ([path, lang, heading, front], { expect }) => {
  const fail: RequestListener = (_, response) => void response.writeHead(500, html).end('')
  const { text } = await ask(fail, undefined, path)
  expect(text).toContain(`<html lang="${lang}">`)
  expect(text).toContain(heading)
  expect(text).toContain(front)
})

test.for<[string, RequestListener]>([
  ['at once', (_, response) => void response.writeHead(200, html).end('kan leses')],
  [
    'in parts',
    (_, response) => {
      response.setHeader('content-type', html['content-type'])
      response.write('kan ')
      response.end('leses')
    },
  ],
])('a page that says it has nothing to show gets that status, sent %s', async ([, answer], { expect }) => {
  const withPolicy: RequestListener = (request, response) => {
    response.setHeader('content-security-policy', "default-src 'none'")
    void answer(request, response)
  }
  const { status, text, headers } = await ask(withPolicy, { told: { status: 503 } })
  expect(status).toBe(503)
  expect(text).toBe('kan leses')
  expect(headers.get('cache-control')).toBe('no-store')
})

test.for([
  ['/vedtak/%E0%A4%A', 'Siden finnes ikke'],
  ['/%', 'Siden finnes ikke'],
  ['/nn/vedtak/%zz?q=1', 'Sida finst ikkje'],
] as const)(
  '%s is no address: that is said, and nothing else is asked',
  async ([path, heading], { expect }) => {
    const { status, text, headers } = await ask(() => expect.unreachable(), undefined, path)
    expect(status).toBe(400)
    expect(text).toContain(`<h1>${heading}</h1>`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  },
)

test('a percent sign in a query is somebody’s words', async () => {
  const fine: RequestListener = (_, response) => void response.writeHead(200, html).end('x')
  expect((await ask(fine, undefined, '/sok?q=100%')).status).toBe(200)
})
