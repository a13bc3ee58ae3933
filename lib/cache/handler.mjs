// @ts-check
import { log } from '../log/log.mjs'
import { EVERYTHING, isListening, recordChange } from './changes.mjs'
import { preparePage } from './page.mjs'
import { pathOfTag, pathsOfTags } from './paths.mjs'
import { begin, find, finish, keep } from './store.mjs'

/**
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandlerValue} NextEntry
 * @typedef {import('./store.mjs').NextValue} NextValue
 * @typedef {Extract<NextValue, { kind: 'APP_PAGE' }>} Page
 */

/**
 * Browsers ask each time and get 304 when nothing changed. Next's own header lets a proxy in between keep the
 * page for an hour, and show a register that is no longer true.
 */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/**
 * Changes what is about to be sent: Next answers the first request with this same object.
 * @param {Page} page @param {string} key
 * @returns {boolean} whether it may be kept
 */
function dress(page, key) {
  const prepared = preparePage(page.html)
  page.html = prepared.html
  page.status = prepared.status ?? page.status
  const isFailure = page.status === 503
  page.headers = {
    ...page.headers,
    'content-security-policy': prepared.policy,
    'cache-control': isFailure ? 'no-store' : REVALIDATE,
  }
  for (const script of prepared.unknown) {
    log.error({ key, script: script.slice(0, 120) }, 'ukjent skript: siden er ikke lagret')
  }
  return prepared.unknown.length === 0 && !isFailure
}

/** @param {NextValue} value @param {string} key */
function prepare(value, key) {
  if (value.kind === 'APP_PAGE') return dress(value, key)
  if (value.kind !== 'APP_ROUTE') return false
  value.headers = { ...value.headers, 'cache-control': REVALIDATE }
  return value.status < 500
}

/**
 * Next's cache of rendered pages. Entries live in this process; a change in the register, made here or in any
 * other process, makes them count as missing (`changes.mjs`, `listen.ts`).
 */
export default class PageCache {
  /** @param {string} key @returns {Promise<NextEntry | null>} */
  async get(key) {
    const entry = find(key)
    if (entry) return { value: entry.value, lastModified: entry.renderedAt, cacheControl: entry.cacheControl }
    begin(key)
    return null
  }

  /** @param {string} key @param {NextValue | null} value @param {Pick<NextEntry, 'cacheControl'>} context */
  async set(key, value, { cacheControl }) {
    const start = finish(key)
    if (!value || !prepare(value, key) || !isListening()) return
    const headers = 'headers' in value ? value.headers : undefined
    const paths = pathsOfTags(headers?.['x-next-cache-tags'])
    keep(key, { value, paths, ...start, renderedAt: Date.now(), cacheControl })
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    recordChange([tags].flat().map((tag) => pathOfTag(tag) ?? EVERYTHING))
  }

  resetRequestCache() {}
}
