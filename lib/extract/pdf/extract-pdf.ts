import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Extract, Extraction, Limits, Page, Unextractable } from '../types'
import { findColumns } from './columns'
import { readPage } from './flow'
import { takeFurniture } from './furniture'
import { isGarbled } from './letters'
import { openPdf } from './open'
import { joinsOf, type Join } from './paragraphs'
import { readPieces } from './pieces'
import { toRows } from './rows'
import { hasPictures } from './pictures'
import type { FlowLine, PageRows } from './types'

/** Of this share of the pages no text is needed: covers and full-page figures. */
const MAX_EMPTY = 0.9

/**
 * The text of a PDF as the reader of documents wants it. In: the bytes and what the file may cost. Out: lines in
 * reading order, paragraphs parted by blank lines, a space at the end of a line whose cell goes on; heads,
 * feet and page numbers left out, the numbers kept with the pages. Errors: `TOO_LARGE`, `TOO_MANY_PAGES`,
 * `ENCRYPTED`, `SCANNED` (pictures without text), `NO_LETTERS` (text that is none), `EMPTY`, `BROKEN`. Rules: decisions 042 and 048.
 */
export async function extractPdf(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  if (bytes.length > limits.bytes) return { ok: false, reason: 'TOO_LARGE' }
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const { pdf } = opened
  try {
    if (pdf.numPages > limits.pages) return { ok: false, reason: 'TOO_MANY_PAGES' }
    const pages = await readRows(pdf)
    const reason = isGarbled(pages) ? 'NO_LETTERS' : await whyEmpty(pdf, pages)
    return reason ? { ok: false, reason } : { ok: true, extract: toExtract(pages) }
  } catch {
    return { ok: false, reason: 'BROKEN' }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Page by page, so that no more than one is held with all that the file has of it. */
async function readRows(pdf: PDFDocumentProxy): Promise<PageRows[]> {
  const pages: PageRows[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { pieces, width, height } = await readPieces(page)
    pages.push({ number, width, height, rows: toRows(pieces) })
    page.cleanup()
  }
  return pages
}

async function whyEmpty(pdf: PDFDocumentProxy, pages: readonly PageRows[]): Promise<Unextractable | null> {
  const empty = pages.filter(({ rows }) => rows.length === 0)
  if (empty.length < Math.max(1, pages.length * MAX_EMPTY)) return null
  if (await hasPictures(pdf, empty.map(({ number }) => number))) return 'SCANNED' // prettier-ignore
  return empty.length === pages.length ? 'EMPTY' : null
}

function toExtract(pages: readonly PageRows[]): Extract {
  const bare = takeFurniture(pages)
  const columns = findColumns(bare.pages)
  const lines = bare.pages.flatMap((page, i) => readPage(page, columns[i] ?? null))
  const joins = joinsOf(lines)
  let text = ''
  let count = 1
  const starts = new Map<number, number>()
  lines.forEach((line, i) => {
    if (!starts.has(line.page)) starts.set(line.page, count)
    const end = lineEnd(line, joins[i])
    text += line.text + end
    count += end.length - (end.startsWith(' ') ? 1 : 0)
  })
  return { kind: 'PDF', text, pages: pages.map(({ number }, i) => ({ number, printed: bare.printed[i] ?? null, line: startOf(number, starts, count) })) } // prettier-ignore
}

/** Blank lines alone part paragraphs (decision 048); a wrapped cell keeps its space, unless a word is broken. */
function lineEnd({ text, cell }: FlowLine, join: Join | undefined): string {
  if (join === 'paragraph') return '\n\n'
  const isWrapped = join === 'on' && cell !== null && !/(?:[\p{L}\p{N}][-\u00ad\u2010]|\S\/)$/u.test(text)
  return isWrapped ? ' \n' : '\n'
}

/** An empty page begins where the next one does. */
function startOf(number: number, starts: ReadonlyMap<number, number>, end: number): Page['line'] {
  const next = [...starts].find(([page]) => page >= number)
  return next?.[1] ?? Math.max(1, end - 1)
}
