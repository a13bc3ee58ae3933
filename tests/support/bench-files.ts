// tsx tests/support/bench-files.ts FOLDER: the chapter on anmodningsvedtak in every format, and a PDF of 300 pages, for the benchmark.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { toDocx } from './formats/docx'
import { toHtml } from './formats/html'
import { toOdt } from './formats/odt'
import { chapterParts } from './formats/parts'
import { STORTINGET, toXml } from './formats/xml'
import { startPrinter } from './print/browser'
import { hodChapter, setChapter, type Setting } from './print/chapter'
import { readProp } from './samples'

const folder = process.argv[2] ?? '.'
const lines = hodChapter()
const chapter = lines.join('\n')
const read = readProp(chapter)
const parts = chapterParts(lines, read)
const setting: Setting = { columns: 2, hyphenates: true, justifies: true, paragraphs: 'indented' }
const times = 8

const printer = await startPrinter()
const html = setChapter(lines, read, setting)
const long = html.replace(/(<div class="text">)([^]*)(<\/div><\/body>)/u, (_, start: string, text: string, end: string) => start + text.repeat(times) + end) // prettier-ignore
const files = {
  'kapittel.txt': new TextEncoder().encode(chapter),
  'kapittel.html': toHtml(parts),
  'kapittel.xml': toXml(parts, STORTINGET),
  'kapittel.docx': toDocx(parts),
  'kapittel.odt': toOdt(parts),
  'kapittel.pdf': await printer.print(html),
  'lang.pdf': await printer.print(long),
}
await printer.close()
for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes)
