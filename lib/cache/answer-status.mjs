// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Lets a page say the status of the answer it is part of: pages that are made for one request cannot mark it for
 * the page cache, and Next has sent 200 before their text is there to be read.
 *
 * It hangs on `globalThis`, since the server and Next's bundles each have a copy of this module.
 * @typedef {{ status: number | null }} Told
 */
const KEY = Symbol.for('oppfulgt.answer-status')

/** @returns {AsyncLocalStorage<Told>} */
function storage() {
  const shared = /** @type {{ [KEY]?: AsyncLocalStorage<Told> }} */ (globalThis)
  shared[KEY] ??= new AsyncLocalStorage()
  return shared[KEY]
}

/**
 * Answers one request; what its page says of the status is in `told` before the head is sent.
 * @template T
 * @param {Told} told @param {() => T} answer @returns {T}
 */
export function answering(told, answer) {
  return storage().run(told, answer)
}

/** @param {400 | 403 | 404 | 503} status */
export function tellStatus(status) {
  const told = storage().getStore()
  if (told) told.status = status
}
