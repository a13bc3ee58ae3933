// @ts-check
/** @typedef {{ what: string, goal: string, found: string, ok: boolean }} Row */

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  const width = (/** @type {'what' | 'goal'} */ name) => Math.max(...rows.map((row) => row[name].length))
  const widths = { what: width('what'), goal: width('goal') }
  for (const { what, goal, found, ok } of rows) {
    const mark = goal === '' ? ' ' : ok ? '✓' : '✗'
    process.stdout.write(`${mark} ${what.padEnd(widths.what)}  ${goal.padEnd(widths.goal)}  ${found}\n`)
  }
}
