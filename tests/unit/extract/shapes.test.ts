import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '@/lib/extract/extract'
import type { Limits } from '@/lib/extract/types'
import { docxFiles, runs, zip } from '../../support/formats/docx'
import { odtFiles } from '../../support/formats/odt'
import { words } from '../../support/formats/parts'

const LIMITS: Limits = {
  bytes: 1e7,
  unpackedBytes: 1e7,
  pages: 100,
  milliseconds: 60_000,
  memoryMegabytes: 512,
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await extract(bytes, LIMITS)
  return read.ok ? read.extract.text : read.reason
}

const page = (body: string): Uint8Array => strToU8(`<!doctype html><html><body>${body}</body></html>`)
const blocks = (...all: string[]): string => `${all.join('\n\n')}\n`

test.for([
  ['words in a page without paragraphs', '<div>Ett<div>To</div>Tre</div>', blocks('Ett', 'To', 'Tre')],
  ['a line break, and two', '<p>Vedtak nr. 83,<br>5. desember 2024<br><br>Ny tekst</p>', blocks('Vedtak nr. 83,\n5. desember 2024', 'Ny tekst')],
  ['lists with letters, numbers and bullets inside each other', '<ol type="a" start="3"><li><p>c</p><p>mer</p></li><li value="7">g<ul><li>strek</li></ul></li></ol>', blocks('c. c', 'mer', 'g. g\n– strek')],
  ['a list whose author wrote the marks', '<ul><li>a) første</li><li>– annen</li></ul>', blocks('a) første\n– annen')],
  ['a footnote below the paragraph that names it', '<p>Saken<sup><a href="#f1">1</a></sup> er stor.</p><p>Mer.</p><ol><li id="f1"><p>jf. Prop. 1 S <a href="#r1">↑</a></p></li></ol>', blocks('Saken¹ er stor.', '¹ jf. Prop. 1 S', 'Mer.')],
  ['a raised figure that is no footnote', '<p>12 m<sup>2</sup> og CO<sub>2</sub></p>', blocks('12 m² og CO2')],
  ['cells that go over rows and columns', '<table><tr><th rowspan="2">Sesjon</th><th colspan="2">Vedtak</th></tr><tr><th>nr.</th><th>Svar</th></tr><tr><td>2024–2025</td><td>83</td><td></td></tr></table>', 'Sesjon\tVedtak\nSesjon\tnr.\tSvar\n2024–2025\t83\n'],
  ['a table that only places things', '<table><tr><td><h2>Tittel</h2><p>Tekst</p></td><td><p>Mer</p></td></tr></table>', blocks('Tittel', 'Tekst', 'Mer')],
  ['a contents list of links', '<h1>Prop. 1 S</h1><ul><li><a href="#a">1 Innledning</a></li><li><a href="#b">2 Mål</a></li></ul><p>Tekst</p>', blocks('Prop. 1 S', 'Tekst')],
  ['soft hyphens and no-break spaces', '<p>anmod&shy;nings&shy;vedtak&nbsp;nr.&nbsp;83\u200b</p>', blocks('anmod\u00adnings\u00advedtak\u00a0nr.\u00a083')],
  ['letters and their rings apart, as a Mac writes them', '<p>Blåbær</p>'.normalize('NFD'), blocks('Blåbær')],
  ['words struck out and put in', '<p>Regjeringen <del>skal</del><ins>vil</ins> komme.</p>', blocks('Regjeringen vil komme.')],
  ['printed text', '<pre>Vedtak nr. 83\n«Stortinget ber»</pre>', blocks('Vedtak nr. 83\n«Stortinget ber»')],
] as const)('a page with %s', async ([, html, expected]) => {
  expect(await textOf(page(html))).toBe(expected)
}) // prettier-ignore

test('the title of a page is kept where it stands above its main part, and one article is the document', async () => {
  const many = 'Regjeringen legger frem en plan for oppfølging av vedtaket. '.repeat(5)
  expect(
    await textOf(page(`<header><h1>Meld. St. 4</h1></header><main><p>${many}</p></main><p>Les også</p>`)),
  ).toBe(blocks('Meld. St. 4', many.trim()))
  expect(
    await textOf(page(`<p>Meny</p><article><h1>T</h1><p>${many}</p></article><section>Les også</section>`)),
  ).toBe(blocks('T', many.trim()))
})

test.for([
  ['iso-8859-1', '<html><head><meta charset="iso-8859-1"></head><body><p>Blåbær</p></body></html>'],
  ['windows-1252', '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body><p>Blåbær</p></body></html>'],
  ['utf-8 that is none', '<html><head><meta charset="utf-8"></head><body><p>Blåbær</p></body></html>'],
  ['iso-8859-15 in XML', '<?xml version="1.0" encoding="ISO-8859-15"?><a><b>Blåbær</b></a>'],
] as const)('letters of a file that says %s', async ([, html]) => {
  expect(await textOf(Uint8Array.from(Buffer.from(html, 'latin1')))).toBe('Blåbær\n')
}) // prettier-ignore

const wordDocument = (body: string, more: Record<string, string> = {}): Uint8Array => {
  const files = docxFiles([])
  const xml = new TextDecoder().decode(files['word/document.xml']).replace('<w:body>', `<w:body>${body}`)
  const added = Object.entries(more).map(([name, text]) => [name, strToU8(text)] as const)
  return zip({ ...files, 'word/document.xml': strToU8(xml), ...Object.fromEntries(added) })
}

test('a Word document: numbered headings, a style out of its list, a cell over two rows, a footnote', async () => {
  const heading = (style: string, text: string, properties = ''): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs(text)}</w:p>`
  const cell = (text: string, merge: string): string =>
    `<w:tc><w:tcPr>${merge}</w:tcPr><w:p>${runs(text)}</w:p></w:tc>`
  const body =
    heading('Nummerert', 'Mål') +
    heading('Nummerert2', 'Del') +
    heading('Nummerert2', 'Uten tall', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
    heading('Nummerert2', 'Neste') +
    `<w:tbl><w:tr>${cell('2024–2025', '<w:vMerge w:val="restart"/>')}${cell('83', '')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('84', '')}</w:tr></w:tbl>` +
    `<w:p>${runs('Se note')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p>${runs('Jf. Prop. 1 S')}</w:p></w:footnote></w:footnotes>`
  const file = wordDocument(body, { 'word/_rels/document.xml.rels': rels, 'word/footnotes.xml': notes })
  expect(await textOf(file)).toBe(
    blocks(
      '3 Mål',
      '3.1 Del',
      'Uten tall',
      '3.2 Neste',
      '2024–2025\t83\n2024–2025\t84',
      'Se note¹',
      '¹ Jf. Prop. 1 S',
    ),
  )
})

test('an OpenDocument text: a list in a list, a note, a remark, a forced break, cells over rows', async () => {
  const files = odtFiles([words('SIST')])
  const body = `<text:list text:style-name="letter"><text:list-item><text:p>en</text:p><text:list text:style-name="bullet"><text:list-item><text:p>strek</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>to</text:p></text:list-item></text:list>
    <text:p>Vedtak<text:line-break/>nr.<text:s text:c="2"/>83<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Jf. her.</text:p></text:note-body></text:note><office:annotation><text:p>Husk!</text:p></office:annotation></text:p>
    <table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>A</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>`
  const content = new TextDecoder()
    .decode(files['content.xml'])
    .replace('<office:text>', `<office:text>${body}`)
  expect(await textOf(zip({ ...files, 'content.xml': strToU8(content) }))).toBe(
    blocks('a. en\n– strek\nb. to', 'Vedtak\nnr. 83¹', '¹ Jf. her.', 'A\t1\nA\t2', 'SIST'),
  )
})

test('XML whose chapters, items and notes bear numbers', async () => {
  const xml = `<?xml version="1.0"?><Innstilling Nr="125"><Startseksjon><Doktit>Innst. 125 S (2025–2026)</Doktit></Startseksjon>
    <Kapittel Nr="2"><Tittel>Merknader<Fotnote>Jf. <Uth>Meld. St. 4</Uth></Fotnote></Tittel><A><Uth>Komiteen</Uth> viser til <Uth>meldingen</Uth>:
      <Liste Type="Num"><Pkt>første</Pkt><Pkt><A>annet</A><A>mer</A></Pkt></Liste></A>
      <Tbl><Tittel>Tabell 2.1</Tittel><tgroup><thead><row><entry>Sesjon</entry><entry>Nr.</entry></row></thead><tbody><row><entry morerows="1">2024–2025</entry><entry>83</entry></row><row><entry>84</entry></row></tbody></tgroup></Tbl>
    </Kapittel></Innstilling>`
  expect(await textOf(strToU8(xml))).toBe(
    blocks('Innst. 125 S (2025–2026)', '2 Merknader¹', '¹ Jf. Meld. St. 4', 'Komiteen viser til meldingen:', '1. første\n2. annet', 'mer', 'Tabell 2.1', 'Sesjon\tNr.\n2024–2025\t83\n2024–2025\t84'), // prettier-ignore
  )
})
