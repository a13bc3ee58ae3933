import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '@/lib/extract/extract'
import type { Limits, Unextractable } from '@/lib/extract/types'
import { docxFiles, DOCX_TYPES, toDocx } from '../../support/formats/docx'
import {
  compoundFile,
  laughs,
  lying,
  nested,
  overlapping,
  renamed,
  streamed,
} from '../../support/formats/hostile'
import {
  countedPages,
  loopingEnd,
  loopingForm,
  loopingPages,
  manyObjects,
} from '../../support/formats/hostile-pdf'
import { odtFiles, toOdt } from '../../support/formats/odt'
import { words } from '../../support/formats/parts'

const LIMITS: Limits = {
  bytes: 2e7,
  unpackedBytes: 2e6,
  pages: 100,
  milliseconds: 60_000,
  memoryMegabytes: 512,
}
const PARTS = [words('Vedtak nr. 83, 5. desember 2024')]
const docx = toDocx(PARTS)
const odt = toOdt(PARTS)

const changed = (
  files: Record<string, Uint8Array>,
  name: string,
  change: (text: string) => string,
): Uint8Array => zipSync({ ...files, [name]: strToU8(change(new TextDecoder().decode(files[name]))) })
const inDocx = (name: string, change: (text: string) => string) => changed(docxFiles(PARTS), name, change)
const inOdt = (name: string, change: (text: string) => string) => changed(odtFiles(PARTS), name, change)
const afterDeclaration = (text: string, added: string): string =>
  text.startsWith('<?xml') ? text.replace('?>', `?>${added}`) : added + text
const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.slice(0, Math.floor(bytes.length * share))
const text = (content: string): Uint8Array => strToU8(content)

const HOSTILE: [string, Unextractable, () => Uint8Array][] = [
  ['an archive that unpacks to a thousand times its size', 'ZIP_BOMB', () => zipSync({ ...docxFiles(PARTS), 'word/media/x.xml': new Uint8Array(3e6) })],
  ['an archive that says its parts are small', 'ZIP_BOMB', () => lying(zipSync({ ...docxFiles(PARTS), 'word/footnotes.xml': new Uint8Array(3e6) }), 'word/footnotes.xml', 'size', 1000)],
  ['an archive that says its parts are huge', 'ZIP_BOMB', () => lying(docx, 'word/document.xml', 'size', 0xfffffff0)],
  ['an archive whose parts share bytes', 'ZIP_BOMB', () => overlapping(docx, 'word/document.xml', 200)],
  ['an archive of ten thousand files', 'ZIP_BOMB', () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`${i}.xml`, new Uint8Array()])), { level: 0 })],
  ['archives in archives', 'UNKNOWN_KIND', () => nested(3)],
  ['an archive that leads out of its folder', 'BROKEN', () => zipSync({ ...docxFiles(PARTS), '../../etc/x.xml': text('<a/>') })],
  ['half of a Word document', 'BROKEN', () => cut(docx, 0.5)],
  ['nearly all of an OpenDocument text', 'BROKEN', () => cut(odt, 0.95)],
  ['an archive whose files lie elsewhere', 'BROKEN', () => lying(docx, 'word/document.xml', 'offset', 7)],
  ['a Word document with a part that is no XML', 'BROKEN', () => inDocx('word/document.xml', (xml) => xml.slice(0, -40))],
  ['a locked archive', 'ENCRYPTED', () => lying(docx, 'word/document.xml', 'flags', 1)],
  ['a locked Word document', 'ENCRYPTED', () => compoundFile('EncryptedPackage')],
  ['a locked OpenDocument text', 'ENCRYPTED', () => inOdt('META-INF/manifest.xml', (xml) => xml.replace('/>', '><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'))],
  ['a document of an older Word', 'OLD_OFFICE', () => compoundFile('WordDocument')],
  ['a Word document with macros', 'MACROS', () => zipSync({ ...docxFiles(PARTS), 'word/vbaProject.bin': text('x') })],
  ['a macro document that says so', 'MACROS', () => inDocx('[Content_Types].xml', () => DOCX_TYPES.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'))],
  ['an OpenDocument text with macros', 'MACROS', () => zipSync({ ...odtFiles(PARTS), 'Basic/script-lc.xml': text('<a/>'), 'Basic/Standard/Module1.xml': text('<a/>') })],
  ['a spreadsheet', 'UNKNOWN_KIND', () => zipSync({ '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': text('<workbook/>') })],
  ['a picture', 'UNKNOWN_KIND', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['rich text', 'OLD_OFFICE', () => text('{\\rtf1\\ansi Vedtak nr. 83}')],
  ['a packed file', 'UNKNOWN_KIND', () => Uint8Array.from([0x1f, 0x8b, 8, 0])],
  ['entities in a Word document', 'DOCTYPE', () => inDocx('word/document.xml', (xml) => afterDeclaration(xml, laughs('w:document')))],
  ['a document type in the styles of a Word document', 'DOCTYPE', () => inDocx('word/styles.xml', (xml) => afterDeclaration(xml, '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">'))],
  ['entities in an OpenDocument text', 'DOCTYPE', () => inOdt('content.xml', (xml) => afterDeclaration(xml, laughs('office:document-content')))],
  ['entities in XML', 'DOCTYPE', () => text(`<?xml version="1.0"?><!-- x -->${laughs('a')}<a>&l9;</a>`)],
  ['entities in XML in UTF-16', 'DOCTYPE', () => Uint8Array.from(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${laughs('a')}<a>&l9;</a>`, 'utf16le'))],
  ['an entity that reads a file', 'DOCTYPE', () => text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
  ['entities in HTML', 'DOCTYPE', () => text(`${laughs('html')}<html><body><p>&l9;</p></body></html>`)],
  ['XML that ends in the middle', 'BROKEN', () => text('<?xml version="1.0"?><a><b>Vedtak')],
  ['XML nested a hundred thousand deep', 'BROKEN', () => text(`<?xml version="1.0"?>${'<a>'.repeat(1e5)}x${'</a>'.repeat(1e5)}`)],
  ['a page nested a hundred thousand deep', 'BROKEN', () => text(`<html><body>${'<div>'.repeat(1e5)}x`)],
  ['a page whose tags open again in every paragraph', 'BROKEN', () => text(`<html><body><p>${Array.from({ length: 900 }, (_, i) => `<font size="${i}">`).join('')}${'<p>x'.repeat(1e5)}`)],
  ['a page with a million attributes', 'BROKEN', () => text(`<html><body ${Array.from({ length: 1e6 }, (_, i) => `a${i}=1`).join(' ')}>x</body></html>`)],
  ['XML with a million attributes', 'BROKEN', () => text(`<?xml version="1.0"?><a ${Array.from({ length: 1e6 }, (_, i) => `a${i}="1"`).join(' ')}>x</a>`)],
  ['an archive with two files of one name', 'BROKEN', () => renamed(zipSync({ ...docxFiles(PARTS), 'word/documenz.xml': text('<a/>') }), 'word/documenz.xml', 'word/document.xml')],
  ['an OpenDocument text nested a hundred thousand deep', 'BROKEN', () => inOdt('content.xml', (xml) => xml.replace('<office:text>', `<office:text>${'<text:section>'.repeat(1e5)}`))],
  ['a document of Pages', 'APPLE_PAGES', () => zipSync({ 'Index/Document.iwa': text('x'), 'preview.jpg': text('x') })],
  ['a spreadsheet of an older Excel', 'UNKNOWN_KIND', () => compoundFile('Workbook')],
  ['a PDF whose end leads to itself', 'EMPTY', () => loopingEnd()],
  ['a PDF whose pages hold themselves', 'BROKEN', () => loopingPages()],
  ['a PDF that says it has a thousand million pages and has one, empty', 'EMPTY', () => countedPages(1e9)],
  ['a PDF of two hundred thousand objects and no words', 'EMPTY', () => manyObjects(200_000)],
  ['a file of nothing but white space', 'EMPTY', () => text(' \n\t\u00a0\n'.repeat(1000))],
  ['a page saved in one file without the page', 'UNKNOWN_KIND', () => text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n')],
  ['a file of many megabytes', 'TOO_LARGE', () => new Uint8Array(2.1e7).fill(97)],
  ['an empty file', 'EMPTY', () => new Uint8Array()],
  ['a page without words', 'EMPTY', () => text('<!DOCTYPE html><html><body><nav>Meny</nav><script>1</script></body></html>')],
] // prettier-ignore

test.for(HOSTILE)('%s is refused as %s', async ([, reason, make]) => {
  expect(await extract(make(), LIMITS)).toEqual({ ok: false, reason })
})

test('what a file is called says nothing: a Word document, a page and a text are told by their content', async () => {
  const kinds = [
    docx,
    odt,
    text('<p>Vedtak</p><p>nr.</p><p>83</p>'),
    text('<?xml version="1.0"?><a>Vedtak</a>'),
    text('V'),
  ]
  const read = await Promise.all(kinds.map((bytes) => extract(bytes, LIMITS)))
  expect(read.map((one) => (one.ok ? one.extract.kind : one.reason))).toEqual([
    'DOCX',
    'ODT',
    'HTML',
    'XML',
    'TEXT',
  ])
})

test('a PDF that draws itself within itself ends', async () => {
  const read = await extract(loopingForm(), LIMITS)
  expect(read.ok ? read.extract.text : read.reason).toMatch(/^(?:Vedtak|BROKEN|EMPTY)/u)
})

test('a Word document that names files outside itself is read without them', async () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const outside = `<Relationship Id="r9" Type="${office}/image" TargetMode="External" Target="file:///etc/passwd"/><Relationship Id="r8" Type="${office}/attachedTemplate" TargetMode="External" Target="http://example.org/x.dotm"/></Relationships>`
  const files = docxFiles(PARTS)
  const relations = new TextDecoder()
    .decode(files['word/_rels/document.xml.rels'])
    .replace('</Relationships>', outside)
  const drawn = new TextDecoder().decode(files['word/document.xml']).replace('<w:body>', `<w:body><w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${office}" r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`) // prettier-ignore
  const file = zipSync({ ...files, 'word/document.xml': strToU8(drawn), 'word/_rels/document.xml.rels': strToU8(relations) }) // prettier-ignore
  const read = await extract(file, LIMITS)
  expect(read.ok ? read.extract.text : read.reason).toBe('Vedtak nr. 83, 5. desember 2024\n')
})

test('an archive written in one go, sizes behind each part, is read', async () => {
  const read = await extract(await streamed(docxFiles(PARTS)), LIMITS)
  expect(read.ok ? read.extract.text : read.reason).toBe('Vedtak nr. 83, 5. desember 2024\n')
})

test('text of an older Windows keeps its dashes and quotation marks', async () => {
  const words = 'Vedtak nr. 83 (2024–2025): “på egnet måte” … – 100 €'
  const signs: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94, '…': 0x85, '€': 0x80 }
  const bytes = Uint8Array.from([...words].map((letter) => signs[letter] ?? letter.charCodeAt(0)))
  const read = await extract(bytes, LIMITS)
  expect(read.ok ? read.extract.text : read.reason).toBe(words)
})

test('text of an older Mac, and UTF-16 without a mark, keep their letters', async () => {
  const words = 'Blåbær på tørre myrer, sår og følger: Østlandet.'
  const mac = Uint8Array.from([...words].map((letter) => ({ å: 0x8c, æ: 0xbe, ø: 0xbf, Ø: 0xaf })[letter] ?? letter.charCodeAt(0))) // prettier-ignore
  for (const bytes of [mac, Uint8Array.from(Buffer.from(words, 'utf16le'))]) {
    const read = await extract(bytes, LIMITS)
    expect(read.ok ? read.extract.text : read.reason).toBe(words)
  }
})

test('XML in UTF-16 is read', async () => {
  const wide = '\ufeff<?xml version="1.0" encoding="UTF-16"?><a><b>Årsmøte</b></a>'
  const read = await extract(Uint8Array.from(Buffer.from(wide, 'utf16le')), LIMITS)
  expect(read.ok ? read.extract.text : read.reason).toBe('Årsmøte\n')
})

test('any bytes, and any damage to a document, give a text or a reason', async () => {
  const seeds = [
    docx,
    odt,
    text('<?xml version="1.0"?><a><b>x</b></a>'),
    text('<html><body><p>x<ul><li>y</ul></body></html>'),
  ]
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 })).map(([seed, hits]) => {
      const damaged = seed.slice()
      for (const [at, byte] of hits) damaged[at % damaged.length] = byte
      return damaged
    }),
    fc.string({ maxLength: 300 }).map((inner) => text(`<html><body>${inner}</body></html>`)),
  ) // prettier-ignore
  await fc.assert(
    fc.asyncProperty(bytes, async (one) => {
      const read = await extract(one, LIMITS)
      return read.ok ? typeof read.extract.text === 'string' : read.reason !== ('' as Unextractable)
    }),
    { numRuns: 300 },
  )
})
