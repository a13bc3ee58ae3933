import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractPdf } from '@/lib/extract/pdf/extract-pdf'
import type { Extract, Limits } from '@/lib/extract/types'
import { startPrinter, type Printer } from '../../support/print/browser'
import { lockedPdf, protectedPdf } from '../../support/print/locked'

const limits: Limits = { bytes: 1e8, unpackedBytes: 1e9, pages: 50, milliseconds: 60_000, memoryMegabytes: 512 } // prettier-ignore

/** A browser starts in it. */
const STARTS = 120_000
let printer: Printer
beforeAll(async () => {
  printer = await startPrinter()
}, STARTS)
afterAll(() => printer.close())

const page = (css: string, body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>@page { size: 140mm 170mm; margin: 20mm 15mm; } body { margin: 0; font: 10pt/13pt 'Liberation Serif', serif; } p { margin: 0 0 6pt; } h2 { font-size: 13pt; margin: 12pt 0 6pt; } ${css}</style>${body}` // prettier-ignore

async function read(html: string): Promise<Extract> {
  const result = await extractPdf(await printer.print(html), limits)
  if (!result.ok) throw new Error(result.reason)
  return result.extract
}

/** The text with broken lines put together: what was printed, paragraph by paragraph. */
const paragraphsOf = ({ text }: Extract): string[] => text.trim().split('\n\n').map((one) => one.replace(/\s*\n/gu, ' ')) // prettier-ignore

const sentences = [
  'Regjeringen legger opp til at arbeidet fullføres i løpet av våren, og at Stortinget orienteres på egnet måte.',
  'Departementet har gitt direktoratet i oppdrag å utrede saken sammen med kommunene og de berørte partene.',
  'Høringen viste at de fleste støttet forslaget, mens noen ba om at fristen ble lengre enn foreslått.',
]
const prose = Array.from(
  { length: 30 },
  (_, i) =>
  [`Avsnitt ${i + 1} handler om noe for seg.`, ...sentences.slice(i % 3), ...sentences.slice(0, i % 3)].join(' '), // prettier-ignore
)
const set = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${text}</p>`).join('')
const heads = `@page :right { @top-right { content: 'Kapittel om noe   ' counter(page); } } @page :left { @top-left { content: counter(page) '   Prop. 1 S'; } }` // prettier-ignore

describe('a printed page is read as it reads', () => {
  test.for<[string, string, string, string[]]>([
    ['one column, the page number in the middle of the foot', '@page { @bottom-center { content: counter(page); } }', set(prose), prose], // prettier-ignore
    ['two columns with indents', 'body { columns: 2; column-fill: auto; text-align: justify; } p { margin: 0; text-indent: 1em; }', set(prose), prose], // prettier-ignore
    ['three columns', '@page { size: 240mm 170mm; } body { columns: 3; column-fill: auto; }', set(prose), prose], // prettier-ignore
    [
      'headings over both columns',
      'body { columns: 2; } h2 { column-span: all; }',
      `<h2>Første del av meldingen om det hele</h2>${set(prose.slice(0, 6))}<h2>Andre del av meldingen om det som står igjen</h2>${set(prose.slice(6, 12))}`,
      ['Første del av meldingen om det hele', ...prose.slice(0, 6), 'Andre del av meldingen om det som står igjen', ...prose.slice(6, 12)], // prettier-ignore
    ],
    [
      'heads that differ on left and right pages, none on the first',
      `${heads} @page :first { @top-right { content: none; } }`,
      set(prose),
      prose,
    ],
  ])('%s', async ([, css, body, expected], { expect }) => {
    expect(paragraphsOf(await read(page(css, body)))).toEqual(expected)
  })

  test('the numbers that pages print stay with them, and each begins at its line', async () => {
    const extract = await read(page(`${heads} @page :first { @top-right { content: none; } }`, set(prose)))
    expect(extract.pages.map(({ printed }) => printed)).toEqual([null, ...extract.pages.slice(1).map((_, i) => String(i + 2))]) // prettier-ignore
    const lines = extract.text.split('\n')
    expect(extract.pages.every(({ line }) => (lines[line - 1] ?? '') !== '')).toBe(true)
    expect(extract.pages.map(({ number }) => number)).toEqual(extract.pages.map((_, i) => i + 1))
  })

  test('raised figures are told apart, and spoil no word', async () => {
    const css = '.note { font-size: 8pt; line-height: 10pt; margin-top: 30pt; } sup { font-size: 60%; line-height: 1; }' // prettier-ignore
    const body = `<p>Det vises til meldingen<sup>1</sup> om saken, og til loven.<sup>2</sup></p><p class="note"><sup>1</sup> Jf. Meld. St. 9 (2023–2024).</p>` // prettier-ignore
    expect(paragraphsOf(await read(page(css, body)))).toEqual([
      'Det vises til meldingen¹ om saken, og til loven.²',
      '¹ Jf. Meld. St. 9 (2023–2024).',
    ])
  })

  test('a table on a turned page, with cells that wrap and heads above and below each other', async () => {
    const css = '@page wide { size: 170mm 140mm; } table { page: wide; width: 100%; border-collapse: collapse; } td, th { text-align: left; vertical-align: top; padding: 2pt 5pt; } td:first-child { white-space: nowrap; }' // prettier-ignore
    const rows = Array.from({ length: 5 }, (_, i) => `<tr><td>2019–2020</td><td>${31 + i}</td><td>${i % 2 ? 'Kort' : 'Ein tekst om ei sak som er for lang til at ho får plass på éi linje i tabellen til departementet'}</td><td>Ja</td></tr>`) // prettier-ignore
    const body = `${set(prose.slice(0, 2))}<table><tr><th>Sesjon</th><th>Nr.</th><th>Stikkord</th><th>Avslutta</th></tr>${rows.join('')}</table>${set(prose.slice(2, 4))}` // prettier-ignore
    const { text } = await read(page(css, body))
    const lines = text.trim().split('\n\n').map((one) => (one.startsWith('Sesjon') ? one.replaceAll(' \n', ' ') : one.replaceAll('\n', ' '))) // prettier-ignore
    expect(lines).toEqual([
      ...prose.slice(0, 2),
      [
        'Sesjon Nr. Stikkord Avslutta',
        ...Array.from({ length: 5 }, (_, i) => `2019–2020 ${31 + i} ${i % 2 ? 'Kort' : 'Ein tekst om ei sak som er for lang til at ho får plass på éi linje i tabellen til departementet'} Ja`), // prettier-ignore
      ].join('\n'),
      ...prose.slice(2, 4),
    ])
  })

  test.for(['top', 'bottom', 'middle'])(
    'a table without room between its rows, numbers at the %s of each',
    async (align, { expect }) => {
      const css = `table { width: 100%; border-collapse: collapse; } td { text-align: left; vertical-align: ${align}; padding: 0 5pt; } td:first-child { white-space: nowrap; }` // prettier-ignore
      const stikkord = ['Kort', 'Ein tekst om ei sak som er for lang til at ho får plass på éi linje i tabellen til departementet', 'Tiltak mot mobbing i skular og barnehagar, og meir kunnskap om det som verkar i kommunane', 'Lokalaviser'] // prettier-ignore
      const rows = Array.from({ length: 12 }, (_, i) => ['2019–2020', String(31 + i), stikkord[i % 4] ?? '', i % 3 ? 'Ja' : 'Nei']) // prettier-ignore
      const body = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>` // prettier-ignore
      const { text } = await read(page(css, body))
      expect(text.trim().replaceAll(' \n', ' ').split('\n')).toEqual(rows.map((cells) => cells.join(' ')))
    },
  )

  test('what stands across the margin is left out', async () => {
    const css = '.stamp { position: absolute; left: -8mm; top: 60mm; transform: rotate(-90deg); }'
    const body = `<div class="stamp">Unntatt offentlighet</div>${set(prose.slice(0, 3))}`
    expect(paragraphsOf(await read(page(css, body)))).toEqual(prose.slice(0, 3))
  })
})

/** The same print without the tables that say which letters the signs of its fonts are. */
const withoutLetters = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('/ToUnicode', '/NoUnicode'), 'latin1')) // prettier-ignore

describe('a file without text says why', () => {
  const picture = '<img style="width: 80mm; height: 80mm" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">' // prettier-ignore

  test.for<[string, string, () => Promise<Uint8Array>]>([
    ['pages that are pictures', 'SCANNED', () => printer.print(page('', picture))],
    ['pages with nothing on them', 'EMPTY', () => printer.print(page('', '<p>&nbsp;</p>'))],
    ['a font that names no letters', 'NO_LETTERS', async () => withoutLetters(await printer.print(page('', set(prose))))], // prettier-ignore
    ['a password', 'ENCRYPTED', () => Promise.resolve(lockedPdf())],
    ['no PDF behind the first words', 'BROKEN', () => Promise.resolve(new TextEncoder().encode('%PDF-1.7\nikke mer'))], // prettier-ignore
    ['half a file', 'BROKEN', async () => (await printer.print(page('', set(prose)))).subarray(0, 9000)],
  ])('%s: %s', async ([, reason, make], { expect }) => {
    expect(await extractPdf(await make(), limits)).toEqual({ ok: false, reason })
  })

  test('a file that is only protected against changes opens, as it does for everybody', async () => {
    const result = await extractPdf(protectedPdf('Vedtak nr. 83, 5. desember 2024'), limits)
    expect(result).toMatchObject({ ok: true, extract: { text: 'Vedtak nr. 83, 5. desember 2024\n' } })
  })

  test('more pages or bytes than it may have', async () => {
    const bytes = await printer.print(page('', set(prose)))
    expect(await extractPdf(bytes, { ...limits, pages: 1 })).toEqual({ ok: false, reason: 'TOO_MANY_PAGES' })
    expect(await extractPdf(bytes, { ...limits, bytes: 1000 })).toEqual({ ok: false, reason: 'TOO_LARGE' })
  })
})
