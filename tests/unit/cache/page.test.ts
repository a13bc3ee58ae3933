import { expect, test } from 'vitest'
import { scriptHash } from '@/lib/cache/inline-scripts.mjs'
import { preparePage } from '@/lib/cache/page.mjs'

const push = 'self.__next_f.push([1,"0:{}\\n"])'
const turbopack =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});'
const aPage = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

test.for([
  ['the data of a page', push],
  ['the start of the data', '(self.__next_f=self.__next_f||[]).push([0])'],
  ['the start of the chunks', turbopack],
  ['the clock of a streamed part', 'requestAnimationFrame(function(){$RT=performance.now()});'],
])('%s is named in the policy', ([, script], { expect }) => {
  const { policy, unknown } = preparePage(aPage('', `<script id="_R_">${script}</script>`))
  expect(policy).toContain(`script-src 'self' 'sha256-${scriptHash(script ?? '')}'`)
  expect(unknown).toEqual([])
})

test.for([
  ['a script of somebody', 'alert(1)'],
  ['a call that goes on after the data', `${push};alert(1)`],
  ['an argument that is code', 'self.__next_f.push([1,alert(1)])'],
  ['two calls in one', 'self.__next_f.push([1]);alert(1);self.__next_f.push([1])'],
])('%s gets no hash and keeps the page out of the cache', ([, script], { expect }) => {
  const { policy, unknown } = preparePage(aPage('', `<script>${script}</script><script>${push}</script>`))
  expect(unknown).toEqual([script])
  expect(policy).not.toContain(scriptHash(script ?? ''))
  expect(policy).toContain(scriptHash(push))
})

test('a script by address or a block of data needs no hash', () => {
  const html = aPage(
    '',
    '<script src="/_next/a.js" async=""></script><script type="application/ld+json">{}</script>',
  )
  const { policy, unknown } = preparePage(html)
  expect(policy.endsWith("script-src 'self'")).toBe(true)
  expect(unknown).toEqual([])
})

test.for([
  ['<meta name="x-status" content="404"/>', 404],
  ['<meta name="x-status" content="503"/>', 503],
  ['<meta name="x-status" content="200"/>', null],
  ['', null],
] as const)('a head with «%s» gives status %s', ([head, status], { expect }) => {
  expect(preparePage(aPage(head, '')).status).toBe(status)
})

test('marks in the body are somebody’s text', () => {
  const { status, html } = preparePage(
    aPage(
      '',
      `<meta name="x-status" content="404"/><meta name="x-js" content="none"/><script>${push}</script>`,
    ),
  )
  expect(status).toBeNull()
  expect(html).toContain(push)
})

test('a page marked as script-free loses the framework and keeps its own file', () => {
  const own = '<script src="/oppfulgt.js" defer=""></script>'
  const { html, policy } = preparePage(
    aPage(
      `<meta name="x-js" content="none"/><link rel="stylesheet" href="/_next/static/a.css"/>` +
        `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>` +
        `<link rel="preload" as="font" href="/_next/static/inter.woff2"/>` +
        `<script src="/_next/static/a.js" async=""></script>${own}`,
      `<h1>Vedtak</h1><script id="_R_">${turbopack}</script><script>${push}</script>`,
    ),
  )
  expect(html).toBe(
    aPage(
      `<meta name="x-js" content="none"/><link rel="stylesheet" href="/_next/static/a.css"/>` +
        `<link rel="preload" as="font" href="/_next/static/inter.woff2"/>${own}`,
      '<h1>Vedtak</h1>',
    ),
  )
  expect(policy.endsWith("script-src 'self'")).toBe(true)
})

test('an unknown script on a script-free page stays visible as unknown', () => {
  const { unknown } = preparePage(aPage('<meta name="x-js" content="none"/>', '<script>alert(1)</script>'))
  expect(unknown).toEqual(['alert(1)'])
})
