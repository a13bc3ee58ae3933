// @ts-check
const seconds = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** @param {number} since from `performance.now()` */
export function timeSince(since) {
  return `${seconds.format((performance.now() - since) / 1000)} s`
}

/**
 * Prints what was done and the time it took, in columns.
 * @param {string} name @param {string} result @param {number} since
 */
export function tellStep(name, result, since) {
  process.stdout.write(`  ${name.padEnd(10)} ${result.padEnd(46)} ${timeSince(since).padStart(7)}\n`)
}

/** @param {string} text */
export function tell(text) {
  process.stdout.write(`  ${text}\n`)
}
