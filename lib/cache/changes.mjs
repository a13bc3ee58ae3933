// @ts-check
/**
 * What has changed in the register since this process began, in order. The order is a count of its own, not a
 * time: what was rendered before a change was heard of is older than it, whatever the clocks of the machines
 * and the length of the transaction that made it.
 *
 * It hangs on `globalThis`, since Next bundles one copy of a module for `instrumentation.ts` and loads another
 * for the cache handler.
 * @typedef {object} Changes
 * @property {boolean} listening false until the database has been heard: nothing is kept before that
 * @property {number} now
 * @property {number} everything the last change that touched all pages
 * @property {Map<string, number>} paths the last change of each page that was named
 * @property {Map<string, number>} above the last change of anything below an address
 */

const KEY = Symbol.for('oppfulgt.cache.changes')
/** The word for «all pages» among the paths of a change. */
export const EVERYTHING = '*'
const MOST_PATHS = 100_000

/** @returns {Changes} */
function changes() {
  const shared = /** @type {{ [KEY]?: Changes }} */ (globalThis)
  shared[KEY] ??= { listening: false, now: 0, everything: 0, paths: new Map(), above: new Map() }
  return shared[KEY]
}

/** The present place in the order; ask for it before reading what is to be kept. */
export function placeInOrder() {
  return changes().now
}

export function isListening() {
  return changes().listening
}

/** @param {boolean} listening */
export function setListening(listening) {
  changes().listening = listening
}

/**
 * Notes that pages changed; whatever was read before this is no longer true of them.
 * @param {readonly string[]} paths as mutations name them, or `*` for all
 */
export function recordChange(paths) {
  const state = changes()
  state.now += 1
  if (paths.includes(EVERYTHING) || state.paths.size + paths.length > MOST_PATHS) {
    state.everything = state.now
    state.paths.clear()
    state.above.clear()
    return
  }
  for (const path of paths) {
    state.paths.set(path, state.now)
    for (const ancestor of ancestors(path)) state.above.set(ancestor, state.now)
  }
}

/** «/sesjon/2024-2025» → «/sesjon»; the front page is above nothing. @param {string} path */
function ancestors(path) {
  const parts = path.split('/').slice(1, -1)
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`)
}

/**
 * Whether something read at a place in the order is still true of its pages. A page lists what is below its
 * address, and is part of what is above it: it changes with both.
 * @param {number} place
 * @param {readonly string[]} paths
 */
export function isFresh(place, paths) {
  const state = changes()
  const since = (/** @type {number | undefined} */ change) => place >= (change ?? 0)
  return (
    since(state.everything) &&
    paths.every(
      (path) =>
        since(state.above.get(path)) && [path, ...ancestors(path)].every((it) => since(state.paths.get(it))),
    )
  )
}
