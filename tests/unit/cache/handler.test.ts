import { beforeEach, expect, test, vi } from 'vitest'
import { recordChange, setListening } from '@/lib/cache/changes.mjs'
import PageCache from '@/lib/cache/handler.mjs'
import { log } from '@/lib/log/log.mjs'

type Value = NonNullable<Parameters<PageCache['set']>[1]>
type Page = Extract<Value, { kind: 'APP_PAGE' }>

const cache = new PageCache()
let key = ''
let count = 0
const hour = { cacheControl: { revalidate: 3600, expire: undefined } }

function aPage(head = ''): Page {
  return {
    kind: 'APP_PAGE',
    html: `<html><head>${head}</head><body></body></html>`,
    headers: { 'x-next-cache-tags': '_N_T_/layout,_N_T_/nb/vedtak/2024-2025/83' },
    rscData: undefined,
    postponed: undefined,
    status: undefined,
    segmentData: undefined,
  } as Page
}

beforeEach(() => {
  count += 1
  key = `/route-cache/APP_PAGE/${count}/$/nb/vedtak/2024-2025/83`
  setListening(true)
})

test('a page is served again until its vedtak changes', async () => {
  await cache.get(key)
  await cache.set(key, aPage(), hour)
  expect((await cache.get(key))?.value).toMatchObject({ kind: 'APP_PAGE' })
  recordChange(['/vedtak/2024-2025/83'])
  expect(await cache.get(key)).toBeNull()
})

test('a page that was being rendered when its vedtak changed is not served again', async () => {
  await cache.get(key)
  recordChange(['/vedtak/2024-2025/83'])
  await cache.set(key, aPage(), hour)
  expect(await cache.get(key)).toBeNull()
})

test('a page does not outlive the day in Oslo it was read on, whenever that day ends', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  // 23:59 in Oslo, in winter and in summer.
  for (const evening of ['2026-01-10T22:59:00Z', '2026-07-10T21:59:00Z']) {
    key += '/side'
    vi.setSystemTime(evening)
    await cache.get(key)
    await cache.set(key, aPage(), hour)
    expect(await cache.get(key), evening).not.toBeNull()
    vi.setSystemTime(Date.parse(evening) + 60_000)
    expect(await cache.get(key), evening).toBeNull()
  }
  vi.useRealTimers()
})

test('a page whose data were read before midnight is of the day before, also when it was done after', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime('2026-01-10T22:59:59Z')
  await cache.get(key)
  vi.setSystemTime('2026-01-10T23:00:01Z')
  await cache.set(key, aPage(), hour)
  expect(await cache.get(key)).toBeNull()
  vi.useRealTimers()
})

test('nothing is kept before the database has been heard, and the page still gets its policy', async () => {
  setListening(false)
  const page = aPage()
  await cache.get(key)
  await cache.set(key, page, hour)
  expect(page.headers?.['content-security-policy']).toContain("script-src 'self'")
  expect(await cache.get(key)).toBeNull()
})

test('a missing page is a 404, first and from the cache', async () => {
  const page = aPage('<meta name="x-status" content="404"/>')
  await cache.get(key)
  await cache.set(key, page, hour)
  expect(page.status).toBe(404)
  expect((await cache.get(key))?.value).toMatchObject({ status: 404 })
})

test('a vedtak that arrives replaces its 404, and the other way round', async () => {
  for (const head of ['<meta name="x-status" content="404"/>', '', '<meta name="x-status" content="404"/>']) {
    await cache.get(key)
    await cache.set(key, aPage(head), hour)
    expect((await cache.get(key))?.value).toMatchObject({ status: head === '' ? undefined : 404 })
    recordChange(['/vedtak/2024-2025/83'])
  }
})

test('a page that could not be made is a 503 and is made anew the next time', async () => {
  const page = aPage('<meta name="x-status" content="503"/>')
  await cache.get(key)
  await cache.set(key, page, hour)
  expect(page.status).toBe(503)
  expect(page.headers?.['cache-control']).toBe('no-store')
  expect(await cache.get(key)).toBeNull()
})

test('a page with an unknown script is told of and not kept', async () => {
  const told = vi.spyOn(log, 'error')
  const page = aPage('<script>alert(1)</script>')
  await cache.get(key)
  await cache.set(key, page, hour)
  expect(told.mock.calls).toEqual([[{ key, script: 'alert(1)' }, 'ukjent skript: siden er ikke lagret']])
  expect(await cache.get(key)).toBeNull()
})

test('a page is made anew when its time is up', async () => {
  await cache.get(key)
  await cache.set(key, aPage(), { cacheControl: { revalidate: 0.001, expire: undefined } })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await cache.get(key)).toBeNull()
})
