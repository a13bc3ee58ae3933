import { test } from 'vitest'
import { COLUMNS, PLAIN, type Layer } from '../../../fixtures/shapes/blocks'
import type { Style } from '../../../fixtures/shapes/chapter'
import { BOKMAL } from '../../../fixtures/shapes/content-bokmal'
import { NYNORSK } from '../../../fixtures/shapes/content-nynorsk'
import { expectExact } from '../../../fixtures/shapes/expect-shape'
import * as shape from '../../../fixtures/shapes/styles'

const { BOKMAL_STYLE, NYNORSK_STYLE, TABLE, OPENINGS, CURLY, STRAIGHT, NO_QUOTES } = shape

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
  'soft hyphens at line ends': { ...COLUMNS, hyphen: '\u00ad' },
  'soft hyphens, spaces dropped': { ...COLUMNS, isSoft: false, hyphen: '\u00ad' },
  'typographic hyphens at line ends': { ...COLUMNS, hyphen: '\u2010' },
  'columns with a tab as margin': { ...COLUMNS, indent: '\t' },
  'heads with a supplement': {
    ...COLUMNS,
    page: {
      lines: 27,
      mark: '\f',
      furniture: (page) => [`2023–2024 Prop. 1 S Tillegg 1 ${page}`, 'Samferdselsdepartementet'],
    },
  },
  'page numbers between dashes': {
    ...PLAIN,
    page: { lines: 22, mark: '', furniture: (page) => ['', `– ${page} –`, ''] },
  },
  'ministry and number, blank lines around': {
    ...COLUMNS,
    page: { lines: 21, mark: '', furniture: (page) => ['', `${page} Samferdselsdepartementet`, ''] },
  },
  'heads with brackets': {
    ...COLUMNS,
    page: {
      lines: 25,
      mark: '',
      furniture: (page) => ['', `Prop. 1 S (2023–2024) ${page}`, 'Samferdselsdepartementet', ''],
    },
  },
  'sider av antall': {
    ...PLAIN,
    page: { lines: 22, mark: '', furniture: (page) => [`Side ${page} av 212`] },
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
    section: (sesjon, i) => `5.2.${i + 1} Sesjonen ${sesjon.replace('-', '–')}`,
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

test.for([
  ['3', 'Oppfølging av anmodningsvedtak'],
  ['1.6', 'Anmodnings- og utredningsvedtak'],
  ['10', 'Oppmodingsvedtak'],
  ['2.4.1', 'Oversyn over oppmodings- og utgreiingsvedtak'],
  ['7', 'Oppfølging av Stortingets anmodnings- og utredningsvedtak under Samferdselsdepartementet'],
  ['4', 'Oppfølging av oppmodingsvedtak og utgreiingsvedtak'],
  ['6', 'Rapportering på anmodningsvedtak'],
  ['3', 'Anmodningsvedtak'],
  ['3', 'Oppfylging av oppmodingsvedtak frå Stortinget'],
  ['Kapittel 3', 'Oppfølging av anmodnings- og utredningsvedtak'],
  ['3.', 'Status for anmodningsvedtak'],
  [null, 'Oppfølging av anmodnings- og utredningsvedtak'],
  [null, 'Oppmodings- og utgreiingsvedtak'],
  [null, 'Anmodningsvedtak'],
] as const)('finds the chapter called %s %s', ([number, title]) => {
  expectExact(BOKMAL, { ...BOKMAL_STYLE, number, title, section: null, hasContents: true, after: [] }, PLAIN)
  expectExact(
    BOKMAL,
    { ...BOKMAL_STYLE, number, title, section: null, hasContents: true, after: [] },
    COLUMNS,
  )
})

const SECTIONS: readonly ((sesjon: string, i: number) => string)[] = [
  (sesjon) => `Stortingssesjon ${sesjon}`,
  (sesjon, i) => `3.${i + 1} Stortingssesjonen (${sesjon})`,
  (sesjon, i) => `5.2.${i + 1} Vedtak frå stortingssesjonen ${sesjon}`,
  (sesjon) => `Sesjonen ${sesjon}`,
  (sesjon) => `Anmodningsvedtak fra stortingssesjonen ${sesjon}`,
  (sesjon, i) => `3.1.${i + 1} Vedtak i sesjonen ${sesjon}`,
  (sesjon) => `Oppmodingsvedtak i stortingssesjonen ${sesjon}`,
  (sesjon, i) => `3.${i + 1} ${sesjon}`,
  (sesjon) => sesjon,
  (sesjon) => `Stortingssesjon ${sesjon.replace('–', '-')}`,
  (sesjon) => `Vedtak gjort i stortingssesjon ${sesjon}:`,
  (sesjon, i) => `3.${i + 1} Oppfølging av vedtak fra sesjonen ${sesjon}`,
]
test.for(SECTIONS.map((section) => [section('2022–2023', 0), section] as const))(
  'takes the session from a section called %s',
  ([, section]) => {
    const style = {
      ...BOKMAL_STYLE,
      section: (sesjon: string, i: number) => section(sesjon.replace('-', '–'), i),
      entry: shape.headingFirst({ opens: OPENINGS.bare }),
    }
    for (const layer of [
      PLAIN,
      COLUMNS,
      { ...COLUMNS, gaps: 'none' as const },
      { ...PLAIN, gaps: 'all' as const },
    ])
      expectExact(BOKMAL, style, layer, true)
  },
)
