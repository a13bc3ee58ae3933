// @ts-check
import { readFileSync } from 'node:fs'

/** `flaky`: passed only when they were tried again; they are among those that passed. */
/** @typedef {{ passed: number, failed: number, flaky?: number }} Count */

/** @param {string} file @returns {any} */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * What a report counts, made to agree with how the program ended: one that failed without a failing test (a
 * file that cannot be loaded, a setup that broke) counts as one failure.
 * @param {Count} count @param {boolean} succeeded
 * @returns {Count}
 */
export function agree(count, succeeded) {
  return { ...count, failed: succeeded ? count.failed : Math.max(count.failed, 1) }
}

/** «3 passed, 0 failed, 1 flaky» @param {Count} count */
export function sayCount({ passed, failed, flaky = 0 }) {
  return `${passed} passed, ${failed} failed${flaky === 0 ? '' : `, ${flaky} flaky`}`
}

/** @param {readonly Count[]} counts @returns {Count} */
export function sumOf(counts) {
  const sum = (/** @type {keyof Count} */ which) =>
    counts.reduce((total, count) => total + (count[which] ?? 0), 0)
  return { passed: sum('passed'), failed: sum('failed'), flaky: sum('flaky') }
}

/** @param {string} file Vitest's JSON report @returns {Count} */
export function readVitest(file) {
  const report = readJson(file)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/** @param {string} file Playwright's JSON report @returns {Count} */
export function readPlaywright(file) {
  const { expected = 0, flaky = 0, unexpected = 0 } = readJson(file)?.stats ?? {}
  return { passed: expected + flaky, failed: unexpected, flaky }
}
