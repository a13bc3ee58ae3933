// @ts-check
import http from 'node:http'
import { createRequire } from 'node:module'
import { runNode } from '../start/child.mjs'

const require = createRequire(import.meta.url)

const CONNECTIONS = 16
const SECONDS = 4
const ROUNDS = 3

/** @param {number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/**
 * The load comes from a process of its own.
 * @param {string} url @returns {Promise<number>} answers per second
 */
async function answersPerSecond(url) {
  const load = ['-c', String(CONNECTIONS), '-d', String(SECONDS), '--json', '--no-progress', url]
  const text = await runNode('autocannon', [require.resolve('autocannon'), ...load])
  const { requests, non2xx, errors } = JSON.parse(text.slice(text.indexOf('{')))
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} feilsvar, ${errors} brudd`)
  return requests.average
}

/**
 * Answers per second of several addresses, in turns, so that a busy moment hits them all.
 * @template {string} Name
 * @param {Record<Name, string>} urls
 * @returns {Promise<Record<Name, number>>}
 */
export async function compare(urls) {
  const names = /** @type {Name[]} */ (Object.keys(urls))
  const found = new Map(names.map((name) => [name, /** @type {number[]} */ ([])]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) found.get(name)?.push(await answersPerSecond(urls[name]))
  }
  return /** @type {Record<Name, number>} */ (
    Object.fromEntries(names.map((name) => [name, median(found.get(name) ?? [])]))
  )
}

/**
 * Milliseconds for an answer when each address is asked once, some at a time.
 * @param {readonly string[]} urls
 */
export async function timeEach(urls) {
  const left = [...urls]
  const since = performance.now()
  const workers = Array.from({ length: CONNECTIONS }, async () => {
    for (let url = left.pop(); url !== undefined; url = left.pop())
      await fetch(url).then((it) => it.arrayBuffer())
  })
  await Promise.all(workers)
  return (performance.now() - since) / urls.length
}

/**
 * Milliseconds of each address, one at a time as one reader asks, in the middle and at the slow end.
 * @param {readonly string[]} urls @returns {Promise<{ p50: number, p99: number }>}
 */
export async function percentiles(urls) {
  /** @type {number[]} */
  const times = []
  for (const url of urls) {
    const since = performance.now()
    const response = await fetch(url)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    times.push(performance.now() - since)
  }
  times.sort((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** @param {string} url @returns {Promise<{ bytes: number, text: string }>} bytes as they travel */
function fetchCompressed(url) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
        let bytes = 0
        response.on('data', (chunk) => (bytes += chunk.length))
        response.on('end', () =>
          fetch(url)
            .then((plain) => plain.text())
            .then((text) => resolve({ bytes, text }), reject),
        )
      })
      .on('error', reject)
  })
}

/**
 * The weight of a page as it travels, compressed, fonts apart.
 * @param {string} base @param {string} path
 */
export async function weigh(base, path) {
  const page = await fetchCompressed(base + path)
  // Browsers of this decade leave `noModule` files where they are.
  const text = page.text.replace(/<script\b[^>]*\snoModule\b[^>]*>/gi, '')
  const attributes = [...text.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="(\/[^"]+\.(js|css)[^"]*)"/g)]
  const sums = { html: page.bytes, css: 0, js: 0, framework: false }
  const files = new Map(attributes.map(([, file = '', kind]) => [file, kind]))
  for (const [file, kind] of files) {
    const { bytes } = await fetchCompressed(base + file)
    if (kind === 'css') sums.css += bytes
    else sums.js += bytes
    if (kind === 'js' && file.startsWith('/_next/')) sums.framework = true
  }
  return { ...sums, total: sums.html + sums.css + sums.js }
}
