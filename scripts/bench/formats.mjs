// @ts-check
// How fast the text is taken out of each format, of the same chapter, and a long PDF beside what poppler makes of it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const decimals = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 2 })
const tsx = ['--import', 'tsx']

/** @param {string[]} args */
function run(args) {
  const { stdout, status } = spawnSync(process.execPath, [...tsx, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return status === 0 ? stdout : ''
}

/** @param {string[]} args @returns {{ ok: boolean, bytes: number, letters: number, seconds: number, cpuSeconds: number, pages: number, megabytes: number }} */
const measure = (...args) => JSON.parse(run(['scripts/bench/extract.ts', ...args]))

/** Seconds that poppler takes for the same file; null where it is not installed. @param {string} file */
function popplerSeconds(file) {
  const begun = performance.now()
  const { error, status } = spawnSync('pdftotext', ['-layout', file, '-'], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  return error || status !== 0 ? null : (performance.now() - begun) / 1000
}

/** @returns {import('./table.mjs').Row[]} */
export function measureFormats() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'oppfulgt-formats-'))
  try {
    run(['tests/support/bench-files.ts', folder])
    const rows = ['txt', 'html', 'xml', 'docx', 'odt', 'pdf'].map((ending) => {
      const { ok, letters, bytes, seconds, megabytes } = measure(path.join(folder, `kapittel.${ending}`))
      const speed = `${decimals.format(letters / 1e6 / seconds)} MB tekst/s`
      const file = `${decimals.format(bytes / 1e6 / seconds)} MB fil/s`
      return {
        what: `lesing av kapitlet som ${ending.toUpperCase()}`,
        goal: '',
        found: `${speed} (${file}), høyst ${decimals.format(megabytes)} MB minne`,
        ok,
      }
    })
    return [...rows, ...measureLong(path.join(folder, 'lang.pdf'))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file @returns {import('./table.mjs').Row[]} */
function measureLong(file) {
  const { ok, pages, seconds, cpuSeconds, megabytes } = measure(file, '--once')
  const poppler = popplerSeconds(file)
  const for300 = (seconds * 300) / Math.max(pages, 1)
  const beside =
    poppler === null
      ? 'pdftotext er ikke installert'
      : `pdftotext -layout ${decimals.format(poppler)} s, forhold ${decimals.format(seconds / poppler)}`
  return [
    {
      what: '300 sider PDF',
      goal: '≤ 20 s',
      found: `${decimals.format(for300)} s (${pages} sider på ${decimals.format(seconds)} s, ${decimals.format(cpuSeconds)} s prosessortid, ${decimals.format(megabytes)} MB; ${beside})`,
      ok: ok && for300 <= 20,
    },
  ]
}
