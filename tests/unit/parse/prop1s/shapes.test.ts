import { expect, test } from 'vitest'
import { PLAIN, print, type Layer } from '../../../fixtures/shapes/blocks'
import { idOf, rowOrder, setDocument, type Style } from '../../../fixtures/shapes/chapter'
import { BOKMAL } from '../../../fixtures/shapes/content-bokmal'
import { NYNORSK } from '../../../fixtures/shapes/content-nynorsk'
import { readShape } from '../../../fixtures/shapes/expect-shape'
import * as shape from '../../../fixtures/shapes/styles'
import type { Unit } from '../../../fixtures/shapes/unit'

const { BOKMAL_STYLE, NYNORSK_STYLE, TABLE, OPENINGS, CURLY, STRAIGHT, NO_QUOTES } = shape

/** Reads what was printed and compares table, accounts and issues with what was set. */
function expectExact(units: readonly Unit[], style: Style, layer: Layer, noDates = false) {
  const { source, lineOf } = print(setDocument(units, style), layer)
  const read = readShape(source)
  const rows = style.table ? rowOrder(units, style.table) : []
  expect(
    read.table.map(({ sesjon, nummer, punkt, stikkord, rapporteringAvsluttes, line }) => ({
      sesjon,
      nummer,
      punkt,
      stikkord,
      rapporteringAvsluttes,
      line,
    })),
  ).toEqual(
    rows.map((unit) => ({
      sesjon: unit.sesjon,
      nummer: unit.nummer,
      punkt: unit.punkt,
      stikkord: unit.stikkord,
      rapporteringAvsluttes: unit.isOver,
      line: lineOf(`row ${idOf(unit)}`),
    })),
  )
  expect(
    read.vedtak.map(({ sesjon, nummer, punkt, dato, heading, text, account, line }) => ({
      sesjon, nummer, punkt, dato, heading, text, account, line })), // prettier-ignore
  ).toEqual(
    units.map((unit) => ({
      sesjon: unit.sesjon,
      nummer: unit.nummer,
      punkt: unit.punkt,
      dato: noDates ? null : unit.dato,
      heading: unit.heading,
      text: unit.request,
      account: unit.account,
      line: lineOf(idOf(unit)),
    })),
  )
  expect(read.repeats).toEqual([])
  return read
}

const COLUMNS: Layer = { ...PLAIN, width: 46, isSoft: true, isHyphenated: true }
const LAYERS: Record<string, Layer> = {
  'one wide column': PLAIN,
  'two narrow columns, spaces kept, words cut': COLUMNS,
  'narrow, spaces dropped, words cut': { ...COLUMNS, isSoft: false },
  'Windows line ends': { ...PLAIN, eol: '\r\n' },
  indented: { ...PLAIN, indent: '    ' },
  'no blank lines, spaces kept': { ...COLUMNS, gaps: 'none' },
  'no blank lines, paragraphs indented': { ...PLAIN, firstIndent: '  ', gaps: 'none' },
  'a paragraph on each line': { ...PLAIN, width: 10_000 },
  'a paragraph on each line, no blank lines': { ...PLAIN, width: 10_000, gaps: 'none' },
  'blank line between all lines': { ...PLAIN, gaps: 'all' },
  'blank line between all lines, spaces kept': { ...COLUMNS, gaps: 'all' },
  'form feeds and page numbers': {
    ...PLAIN,
    page: { lines: 17, mark: '\f', furniture: (page) => [`${page + 40}`] },
  },
  'running heads of the seed': {
    ...COLUMNS,
    page: {
      lines: 23,
      mark: ' ',
      furniture: (page) => ['', '', '', `2023–2024 Prop. 1 S ${page}`, 'Samferdselsdepartementet'],
    },
  },
  'running heads with a bar': {
    ...PLAIN,
    page: { lines: 19, mark: '\f', furniture: (page) => [`Prop. 1 S 2023–2024 | ${page}`] },
  },
  'running heads by the ministry': {
    ...PLAIN,
    page: { lines: 19, mark: '', furniture: (page) => [`Samferdselsdepartementet ${page}`] },
  },
  'no-break spaces': {
    ...PLAIN,
    touch: (line) => line.replace(/nr\. (?=\d)/g, 'nr.\u00a0').replace(/(\d) S /g, '$1\u00a0S '),
  },
}

test.for(Object.entries(LAYERS))('reads the usual chapter set as %s', ([, layer]) => {
  expectExact(BOKMAL, BOKMAL_STYLE, layer)
})

test.for(Object.entries(LAYERS))('reads a nynorsk chapter set as %s', ([, layer]) => {
  expectExact(NYNORSK, NYNORSK_STYLE, layer)
})

const STYLES: Record<string, Style> = {
  'chapter 5.2 with punkter in a column': {
    ...BOKMAL_STYLE,
    number: '5.2',
    hasContents: true,
    section: (sesjon, i) => `5.2.${i + 1} Sesjonen ${shape.BOKMAL_STYLE && sesjon.replace('-', '–')}`,
    table: {
      ...TABLE,
      heads: ['Sesjon Vedtak nr. Punkt Stikkord Følgt opp (ja/nei)'],
      cell: shape.column,
      answers: ['ja', 'nei'],
      order: 'ascending',
    },
    after: [
      { kind: 'heading', text: '5.3 Likestilling' },
      { kind: 'paragraph', text: 'Kvinner og menn reiser ulikt.' },
    ],
  },
  'an unnumbered chapter without sections': {
    ...BOKMAL_STYLE,
    number: null,
    section: null,
    after: [{ kind: 'heading', text: 'Del IV' }],
  },
  'sessions above the rows': {
    ...BOKMAL_STYLE,
    table: {
      ...TABLE,
      heads: ['Vedtak nr. Stikkord', 'Rapportering avsluttes', '(Ja/Nei)'],
      sesjon: 'above',
      cell: shape.pkt,
    },
  },
  'a table for each session': {
    ...BOKMAL_STYLE,
    table: { ...TABLE, heads: ['Vedtaks-nr. Stikkord Fulgt opp'], sesjon: 'own table', cell: shape.dashNr },
  },
  'no table': { ...BOKMAL_STYLE, table: null },
  'answers alone on a line': {
    ...BOKMAL_STYLE,
    table: { ...TABLE, isAnswerAlone: true, width: 40, order: 'mixed', headsAgainAfter: 2 },
  },
  'number above the heading': { ...BOKMAL_STYLE, entry: shape.numberFirst({ opens: OPENINGS.date }) },
  'heading behind a dash': { ...BOKMAL_STYLE, entry: shape.headingBehindDash({ opens: OPENINGS.date }) },
  'request and account in one paragraph': {
    ...BOKMAL_STYLE,
    entry: shape.runOn({ opens: OPENINGS.dateAndSesjon }),
  },
  'request behind the number': { ...BOKMAL_STYLE, entry: shape.requestBehindColon({ opens: OPENINGS.date }) },
  'curly quotes': {
    ...BOKMAL_STYLE,
    entry: shape.headingFirst({ opens: OPENINGS.dateWithoutComma, quotes: CURLY }),
  },
  'straight quotes': { ...BOKMAL_STYLE, entry: shape.headingFirst({ opens: OPENINGS.of, quotes: STRAIGHT }) },
  'requests without quotes': {
    ...BOKMAL_STYLE,
    entry: shape.headingFirst({ opens: OPENINGS.withoutNr, quotes: NO_QUOTES }),
  },
  'dash and nr. for the punkt': { ...BOKMAL_STYLE, entry: shape.headingFirst({ opens: OPENINGS.dashPunkt }) },
}
test.for(Object.entries(STYLES))('reads %s', ([, style]) => {
  expectExact(BOKMAL, style, PLAIN)
})
test.for(Object.entries(STYLES))('reads %s, in narrow columns', ([, style]) => {
  expectExact(BOKMAL, style, COLUMNS)
})
test.for([
  ['colon', OPENINGS.colon],
  ['bare', OPENINGS.bare],
  ['sesjon', OPENINGS.sesjonOnly],
] as const)('reads numbers without a date: %s', ([, opens]) => {
  expectExact(BOKMAL, { ...BOKMAL_STYLE, entry: shape.headingFirst({ opens }) }, PLAIN, true)
})
