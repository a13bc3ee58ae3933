// @ts-check
import { log } from './log.mjs'
import { logUnexpected } from './unexpected.mjs'

/**
 * Lets everything that packages write to the console go through the log: Next prints errors as they are, with whatever
 * hangs on them.
 */
export function takeConsole() {
  console.error = (/** @type {unknown[]} */ ...args) => {
    const error = args.find((arg) => arg instanceof Error)
    if (error) logUnexpected(error)
    else log.error({ args: args.filter(isObject) }, ...words(args))
  }
  for (const level of /** @type {const} */ (['warn', 'info', 'debug'])) {
    console[level] = (/** @type {unknown[]} */ ...args) =>
      log[level]({ args: args.filter(isObject) }, ...words(args))
  }
  console.log = console.info
}

/** @param {unknown} arg */
function isObject(arg) {
  return typeof arg === 'object' && arg !== null
}

/** @param {unknown[]} args @returns {[string]} */
function words(args) {
  return [args.filter((arg) => !isObject(arg)).join(' ')]
}
