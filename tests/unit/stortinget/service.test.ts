import { expect, test } from 'vitest'
import { serviceSource } from '@/lib/stortinget/source/service'
import { sakerAnswer } from '../../support/stortinget-answers'
import { startStortinget } from '../../support/stortinget-server'

const server = await startStortinget()
const question = (sesjonid: string) => ({ endpoint: 'saker', params: { sesjonid } })
const service = (more: { limit?: number } = {}) =>
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
  'a web page with status 200 %s is an error, and not asked for again',
  async ([name, type, page]) => {
    const key = type.replace('/', '')
    server.replies.set(
      `saker?sesjonid=${key}`,
      (response) => void response.writeHead(200, { 'content-type': type }).end(page),
    )
    await expect(service().read(question(key)), name).rejects.toThrow('med en nettside, ikke med data')
    expect(server.asked.filter((one) => one.endsWith(`=${key}`))).toHaveLength(1)
  },
)

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
