// @ts-check
import { format } from 'node:util'
import pino from 'pino'
import { redact, scrub } from './redact.mjs'

/**
 * A log of one JSON line for each entry, redacted whatever it is given: `log.info({ … }, 'text')`, `log.error(error)`.
 * @param {import('pino').DestinationStream} [to] standard error when left out: standard output is for people and for
 * the results of commands
 * @param {string} [level]
 */
export function makeLog(
  to = pino.destination({ fd: 2, sync: true }),
  level = process.env.LOG_LEVEL || 'info',
) {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // What the hook below hands on is plain already.
      serializers: { err: (/** @type {unknown} */ err) => err },
      hooks: {
        logMethod(args, method) {
          const given = /** @type {unknown[]} */ (args)
          Reflect.apply(method, this, [fieldsOf(given), textOf(given)])
        },
      },
    },
    to,
  )
}

/** @param {unknown[]} args */
function fieldsOf(args) {
  const objects = args.filter((arg) => typeof arg === 'object' && arg !== null)
  const errors = objects.filter((arg) => arg instanceof Error)
  const others = objects.filter((arg) => !(arg instanceof Error))
  return {
    ...Object.assign({}, ...others.map((other) => /** @type {object} */ (redact(other)))),
    ...(errors[0] && { err: redact(errors[0]) }),
    ...(errors.length > 1 && { more: redact(errors.slice(1)) }),
  }
}

/** @param {unknown[]} args */
function textOf(args) {
  const words = args.filter((arg) => typeof arg !== 'object')
  const error = args.find((arg) => arg instanceof Error)
  return scrub(words.length > 0 ? format(...words).trim() : error instanceof Error ? error.message : '')
}

/** The log of this process. */
export const log = makeLog()
