import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractPdf } from '@/lib/extract/pdf/extract-pdf'
import type { Extract, Limits } from '@/lib/extract/types'
import { startPrinter, type Printer } from '../../support/print/browser'
import { hodChapter, setChapter, type Setting } from '../../support/print/chapter'
import { readProp } from '../../support/samples'

const limits: Limits = { bytes: 1e8, unpackedBytes: 1e9, pages: 5000, milliseconds: 60_000, memoryMegabytes: 512 } // prettier-ignore
const lines = hodChapter()
const plain = readProp(lines.join('\n'))

const asPrinted: Setting = { columns: 2, hyphenates: true, justifies: true, paragraphs: 'indented' }
const ragged: Setting = { columns: 1, hyphenates: false, justifies: false, paragraphs: 'apart' }

/** A browser starts and prints in it. */
const STARTS = 120_000
let printer: Printer
let twoColumns: Extract
beforeAll(async () => {
  printer = await startPrinter()
  twoColumns = await extractPrinted(asPrinted)
}, STARTS)
afterAll(() => printer.close())

async function extractPrinted(setting: Setting): Promise<Extract> {
  const result = await extractPdf(await printer.print(setChapter(lines, plain, setting)), limits)
  if (!result.ok) throw new Error(result.reason)
  return result.extract
}

/** Where something stands differs between a text and its print; nothing else may. */
function withoutLines(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLines)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (name === 'line' ? [] : [[name, withoutLines(inner)]])),
  )
}

test.for<[string, () => Promise<Extract>]>([
  ['in two columns, as the printed one', () => Promise.resolve(twoColumns)],
  ['in one column with ragged lines and room between paragraphs', () => extractPrinted(ragged)],
])('a PDF of the chapter %s reads like its text: 121 rows and 121 accounts', async ([, make], { expect }) => {
  const read = readProp((await make()).text)
  expect([plain.table.length, plain.vedtak.length]).toEqual([121, 121])
  expect(withoutLines(read.table)).toEqual(withoutLines(plain.table))
  expect(withoutLines(read.vedtak)).toEqual(withoutLines(plain.vedtak))
})

test('the print has all that makes it hard, and heads and page numbers are kept with the pages', () => {
  const { text, pages } = twoColumns
  expect(text.match(/^2025–2026 Prop\. 1 S/gmu), 'the head of the first page alone').toHaveLength(1)
  expect(text.match(/\p{Ll}-$/gmu)?.length, 'words cut at the ends of lines').toBeGreaterThan(300)
  expect(
    text.match(/^Tabell 3\.1 /gmu)?.length,
    'the head of the table on each of its pages',
  ).toBeGreaterThan(2)
  expect(pages.map(({ printed }) => printed)).toEqual(pages.map((_, i) => String(33 + i)))
  const begins = pages.map(({ line }) => text.split('\n')[line - 1])
  expect(begins.filter((line) => /^\p{Ll}/u.test(line ?? '')).length, 'pages that begin inside a sentence').toBeGreaterThan(10) // prettier-ignore
})
