import { expect, test } from 'vitest'
import { readPasted } from '@/lib/utkast/paste/rules'

const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body><!--StartFragment-->${body}<!--EndFragment--></body></html>`
const item = (mark: string, text: string) =>
  `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

test.for<[string, string, string]>([
  [
    'Word: paragraphs',
    word(
      '<p class=MsoNormal>Første <b>avsnitt</b>.<o:p></o:p></p>\r\n<p class=MsoNormal>Andre\r\navsnitt.</p>',
    ),
    'Første avsnitt.\n\nAndre avsnitt.',
  ],
  [
    'Word: an empty paragraph is no text',
    word('<p>En.</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>To.</p>'),
    'En.\n\nTo.',
  ],
  [
    'Word: a list of its own kind, with the Symbol font for bullets',
    word(`<p>Dette:</p>${item('·', 'legge fram lov')}${item('\uf0b7', 'sende på høring')}<p>Slutt.</p>`),
    'Dette:\n\n– legge fram lov\n– sende på høring\n\nSlutt.',
  ],
  [
    'Word: a numbered list keeps its numbers',
    word(item('1.', 'først') + item('2.', 'så') + item('a)', 'til sist')),
    '1. først\n2. så\na) til sist',
  ],
  [
    'Word: soft hyphens, non-breaking blanks and marks without width',
    word('<p>opp&shy;følging\u00ad av 12&nbsp;mill.\u00a0kr\u200b og\u2009mer</p>'),
    'oppfølging av 12 mill. kr og mer',
  ],
  [
    'Word: track changes and comments leave no code',
    word(
      '<p>Tekst<!--[if gte mso 9]><xml>w:Doc</xml><![endif]--><a style="mso-comment-reference:A_1"></a>.</p>',
    ),
    'Tekst.',
  ],
  [
    'a page: ul and ol',
    '<p>Tiltak</p><ul><li>ett</li><li><p>to</p></li></ul><ol><li>først</li><li>så</li></ol>',
    'Tiltak\n\n– ett\n– to\n1. først\n2. så',
  ],
  [
    'a page: a list in a list',
    '<ul><li>ett<ul><li>under</li></ul></li><li>to</li></ul>',
    '– ett\n– under\n– to',
  ],
  ['a broken line is a line of its own', '<div>En<br>To</div>', 'En\n\nTo'],
  [
    'a table becomes its rows',
    '<table><tr><td>Vedtak</td><td>83</td></tr><tr><td>Nei</td></tr></table>',
    'Vedtak 83\n\nNei',
  ],
  [
    'signs written by name or number',
    '<p>&laquo;S&oslash;knad&raquo; &#8211; &#x2026; &lt;b&gt; &amp; &ukjent;</p>',
    '«Søknad» – … <b> & &ukjent;',
  ],
  [
    'smart bullets typed by hand',
    '<p>• ett</p><p>– to</p><p>Dette – ikke en liste</p>',
    '– ett\n– to\n\nDette – ikke en liste',
  ],
  [
    'what would run is not kept',
    '<p>Før</p><script>alert(1)</script><img src=x onerror=alert(2)><p>Etter</p>',
    'Før\n\nEtter',
  ],
  ['quotation marks, dashes and § stand', '<p>«Stortinget» § 3–4 – ja</p>', '«Stortinget» § 3–4 – ja'],
  ['a tag that never ends', '<p>tekst <b', 'tekst <b'],
])('%s', ([, html, expected], { expect }) => {
  expect(readPasted({ html, plain: '' })).toBe(expected)
})

test.for<[string, string]>([
  ['En.\r\n\r\nTo.', 'En.\n\nTo.'],
  ['En.\nTo.', 'En.\n\nTo.'],
  ['Liste:\n• ett\n•\tto\n\no tre', 'Liste:\n\n– ett\n– to\n\no tre'],
  ['1.\tført\n2.\tså', '1. ført\n2. så'],
  ['1. mai er en dag', '1. mai er en dag'],
  ['   ', ''],
  ['-5 grader', '-5 grader'],
])('plain text alone: %j', ([plain, expected], { expect }) => {
  expect(readPasted({ html: '', plain })).toBe(expected)
})

test('what was read once is read the same again', () => {
  const once = readPasted({ html: word(`<p>Dette:</p>${item('·', 'ett')}${item('1.', 'to')}`), plain: '' })
  expect(readPasted({ html: '', plain: once })).toBe(once)
})

test('megabytes of brackets are read in no time', () => {
  for (const odd of [
    '<'.repeat(300_000),
    '<!--'.repeat(80_000),
    '<p style="'.repeat(30_000),
    '<ul>'.repeat(60_000),
    '&#'.repeat(100_000),
  ]) {
    // prettier-ignore
    expect(readPasted({ html: `<p>${odd}`, plain: 'x' })).toBeTypeOf('string')
  }
})
