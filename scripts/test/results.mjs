// @ts-check
import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Count */

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
export function agree({ passed, failed }, succeeded) {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

/** @param {string} file Vitest's JSON report @returns {Count} */
export function readVitest(file) {
  const report = readJson(file)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/** @param {string} file Playwright's JSON report @returns {Count} */
export function readPlaywright(file) {
  const stats = readJson(file)?.stats
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
}
