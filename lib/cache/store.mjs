// @ts-check
import { BoundedMap } from './bounded-map.mjs'
import { isFresh, placeInOrder } from './changes.mjs'
import { mayHaveChangedDay } from './midnight.mjs'
import { pathOfKey } from './paths.mjs'

/**
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler} NextHandler
 * @typedef {NonNullable<Parameters<NextHandler['set']>[1]>} NextValue
 * @typedef {import('next/dist/server/lib/cache-control').CacheControl} CacheControl
 *
 * @typedef {object} Entry
 * @property {NextValue} value
 * @property {string[]} paths the pages it depends on
 * @property {number} place where in the order of changes its data was read
 * @property {number} begunAt milliseconds: its data were read for the day it was then
 * @property {number} renderedAt milliseconds
 * @property {CacheControl | undefined} cacheControl
 */

const MEGABYTE = 1024 * 1024
/** @type {BoundedMap<Entry>} */
const pages = new BoundedMap(256 * MEGABYTE)
/** Every mistyped address makes a page: they share a small space of their own and push out nothing real. */
/** @type {BoundedMap<Entry>} */
const missing = new BoundedMap(8 * MEGABYTE)
/** Where in the order of changes, and when, the rendering of a page began. */
/** @type {BoundedMap<{ place: number, begunAt: number }>} */
const begun = new BoundedMap(10_000)
/** The key of the entry at a path. */
/** @type {BoundedMap<string>} */
const keys = new BoundedMap(100_000)

/** @param {Entry} entry */
function isUsable(entry) {
  const seconds = entry.cacheControl?.revalidate
  const isOld = typeof seconds === 'number' && Date.now() - entry.renderedAt > seconds * 1000
  return !isOld && !mayHaveChangedDay(entry.begunAt, Date.now()) && isFresh(entry.place, entry.paths)
}

/** @param {NextValue} value */
function sizeOf(value) {
  if (value.kind === 'APP_ROUTE') return value.body.length + 1000
  if (value.kind !== 'APP_PAGE') return 1000
  let segments = 0
  for (const segment of value.segmentData?.values() ?? []) segments += segment.length
  return value.html.length + (value.rscData?.length ?? 0) + segments + 1000
}

/** @param {string} key @returns {Entry | null} what is kept and still true */
export function find(key) {
  const entry = pages.get(key) ?? missing.get(key)
  return entry && isUsable(entry) ? entry : null
}

/** @param {string} path as Next keeps it @returns {Entry | null} */
export function findByPath(path) {
  const key = keys.get(path)
  return key === undefined ? null : find(key)
}

/** Notes that what belongs to a key is about to be made, before its data is read. @param {string} key */
export function begin(key) {
  pages.delete(key)
  missing.delete(key)
  if (begun.get(key) === undefined) begun.set(key, { place: placeInOrder(), begunAt: Date.now() }, 1)
}

/**
 * Notes that it was made.
 * @param {string} key
 * @returns where in the order of changes it began, and when
 */
export function finish(key) {
  const start = begun.get(key) ?? { place: 0, begunAt: 0 }
  begun.delete(key)
  return start
}

/** @param {string} key @param {Entry} entry */
export function keep(key, entry) {
  const isMissing = 'status' in entry.value && entry.value.status === 404
  const space = isMissing ? missing : pages
  space.set(key, entry, sizeOf(entry.value))
  const path = pathOfKey(key)
  if (path !== null) keys.set(path, key, 1)
}
