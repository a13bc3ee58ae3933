// @ts-check
import { BoundedMap } from './bounded-map.mjs'
import { EVERYTHING, isFresh, isListening, placeInOrder, recordChange } from './changes.mjs'
import { preparePage } from './page.mjs'
import { pathOfTag, pathsOfTags } from './paths.mjs'

/**
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler} NextHandler
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandlerValue} NextEntry
 * @typedef {NonNullable<Parameters<NextHandler['set']>[1]>} NextValue
 * @typedef {Extract<NextValue, { kind: 'APP_PAGE' }>} Page
 * @typedef {import('next/dist/server/lib/cache-control').CacheControl} CacheControl
 *
 * @typedef {object} Entry
 * @property {NextValue} value
 * @property {string[]} paths
 * @property {number} place where in the order of changes its data was read
 * @property {number} renderedAt milliseconds
 * @property {CacheControl | undefined} cacheControl
 */

const MEGABYTE = 1024 * 1024
/** @type {BoundedMap<Entry>} */
const pages = new BoundedMap(256 * MEGABYTE)
/** Every mistyped address makes a page: they share a small space of their own and push out nothing real. */
/** @type {BoundedMap<Entry>} */
const missing = new BoundedMap(8 * MEGABYTE)
/** Where in the order of changes the rendering of a page began. */
/** @type {BoundedMap<number>} */
const begun = new BoundedMap(10_000)

/**
 * Browsers ask each time and get 304 when nothing changed. Next's own header lets a proxy in between keep the
 * page for an hour, and show a register that is no longer true.
 */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/** @param {Entry} entry */
function hasExpired(entry) {
  const seconds = entry.cacheControl?.revalidate
  return typeof seconds === 'number' && Date.now() - entry.renderedAt > seconds * 1000
}

/** @param {NextValue} value */
function sizeOf(value) {
  if (value.kind === 'APP_ROUTE') return value.body.length + 1000
  if (value.kind !== 'APP_PAGE') return 1000
  let segments = 0
  for (const segment of value.segmentData?.values() ?? []) segments += segment.length
  return value.html.length + (value.rscData?.length ?? 0) + segments + 1000
}

/**
 * Changes what is about to be sent: Next answers the first request with this same object.
 * @param {Page} page @param {string} key
 * @returns {boolean} whether it may be kept
 */
function dress(page, key) {
  const prepared = preparePage(page.html)
  page.html = prepared.html
  page.status = prepared.status ?? page.status
  page.headers = { ...page.headers, 'content-security-policy': prepared.policy, 'cache-control': REVALIDATE }
  for (const script of prepared.unknown) {
    console.error(`cache: unknown inline script in ${key}, page not kept: ${script.slice(0, 120)}`)
  }
  if (page.status === 503) page.headers['cache-control'] = 'no-store'
  return prepared.unknown.length === 0 && page.status !== 503
}

/**
 * Next's cache of rendered pages. Entries live in this process; a change in the register, made here or in any
 * other process, makes them count as missing (`changes.mjs`, `listen.ts`).
 */
export default class PageCache {
  /** @param {string} key @returns {Promise<NextEntry | null>} */
  async get(key) {
    const entry = pages.get(key) ?? missing.get(key)
    if (entry && !hasExpired(entry) && isFresh(entry.place, entry.paths)) {
      return { value: entry.value, lastModified: entry.renderedAt, cacheControl: entry.cacheControl }
    }
    pages.delete(key)
    missing.delete(key)
    if (begun.get(key) === undefined) begun.set(key, placeInOrder(), 1)
    return null
  }

  /** @param {string} key @param {NextValue | null} value @param {{ cacheControl?: CacheControl }} context */
  async set(key, value, context) {
    const place = begun.get(key) ?? 0
    begun.delete(key)
    if (!value) return
    if (value.kind === 'APP_ROUTE') value.headers = { ...value.headers, 'cache-control': REVALIDATE }
    const mayKeep = value.kind === 'APP_PAGE' ? dress(value, key) : value.kind === 'APP_ROUTE'
    if (!mayKeep || !isListening()) return
    const headers = 'headers' in value ? value.headers : undefined
    const paths = pathsOfTags(headers?.['x-next-cache-tags'])
    const entry = { value, paths, place, renderedAt: Date.now(), cacheControl: context.cacheControl }
    const space = 'status' in value && value.status === 404 ? missing : pages
    space.set(key, entry, sizeOf(value))
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    const paths = [tags].flat().map((tag) => pathOfTag(tag) ?? EVERYTHING)
    recordChange(paths)
  }

  resetRequestCache() {}
}
