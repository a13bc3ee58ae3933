// @ts-check
import { log } from './log.mjs'
import { logUnexpected } from './unexpected.mjs'

/**
 * Lets everything that packages write to the console go through the log: Next prints errors as they are, with whatever
 * hangs on them. What is no warning is told only to those who ask for it (`LOG_LEVEL=debug`).
 */
export function takeConsole() {
  console.error = (/** @type {unknown[]} */ ...args) => {
    const error = args.find((arg) => arg instanceof Error)
    if (error) logUnexpected(error)
    else log.error(...told(args))
  }
  console.warn = (/** @type {unknown[]} */ ...args) => log.warn(...told(args))
  console.log = console.info = console.debug = (/** @type {unknown[]} */ ...args) => log.debug(...told(args))
}

/** @param {unknown[]} args @returns {[object, string]} */
function told(args) {
  const err = args.find((arg) => arg instanceof Error)
  const objects = args.filter((arg) => typeof arg === 'object' && arg !== null && arg !== err)
  const words = args.filter((arg) => typeof arg !== 'object' || arg === null)
  return [{ ...(err && { err }), ...(objects.length > 0 && { args: objects }) }, words.join(' ')]
}
