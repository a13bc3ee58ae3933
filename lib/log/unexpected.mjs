// @ts-check
import { randomBytes } from 'node:crypto'
import { log } from './log.mjs'

/** Errors that have been written, with their references; one map for the process, however often this is loaded. */
const shared = /** @type {typeof globalThis & { oppfulgtErrors?: WeakMap<object, string> }} */ (globalThis)

/**
 * Writes an error that nobody foresaw, once however many pass it on, and returns the reference by which whoever met it can be
 * helped: that, and never the error, is what they are shown. Next's own reference is kept where it gave one.
 * @param {unknown} error @param {Record<string, unknown>} [fields] where it happened, without what was asked
 */
export function logUnexpected(error, fields = {}) {
  const known = (shared.oppfulgtErrors ??= new WeakMap())
  const isObject = typeof error === 'object' && error !== null
  const earlier = isObject ? known.get(error) : undefined
  if (earlier !== undefined) return earlier
  const digest = isObject && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
  const reference = digest ?? randomBytes(4).toString('hex')
  if (isObject) known.set(error, reference)
  log.error({ ...fields, reference, err: error }, 'uventet feil')
  return reference
}
