import { decodeText } from './charset'
import { sniff } from './sniff'
import type { Extraction, FileKind, Limits } from './types'

type Extractor = (bytes: Uint8Array, limits: Limits) => Promise<Extraction>

/** Each format is loaded when a file of it comes, so that text is read without waiting for the others. */
const EXTRACTORS: Record<FileKind, () => Promise<Extractor>> = {
  TEXT: () => Promise.resolve(extractText),
  HTML: async () => (await import('./html/extract-html')).extractHtml,
  XML: async () => (await import('./xml/extract-xml')).extractXml,
  DOCX: async () => (await import('./docx/extract-docx')).extractDocx,
  ODT: async () => (await import('./odt/extract-odt')).extractOdt,
  PDF: async () => (await import('./pdf/extract-pdf')).extractPdf,
}

/** Loads the code that takes the text out of a format. */
export const extractorOf = (kind: FileKind): Promise<Extractor> => EXTRACTORS[kind]()

/**
 * The text of a file of any known format, chosen by its content. In: the bytes and what they may cost. Out: the text
 * in the shape that the reader of documents takes, or why there is none. Never throws: what a library cannot read is
 * `BROKEN`. Time and memory are for whoever runs this in a process of its own.
 */
export async function extract(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  if (bytes.length > limits.bytes) return { ok: false, reason: 'TOO_LARGE' }
  try {
    const sniffed = await sniff(bytes)
    if (!sniffed.ok) return sniffed
    const extractor = await extractorOf(sniffed.kind)
    return await extractor(bytes, limits)
  } catch {
    return { ok: false, reason: 'BROKEN' }
  }
}

function extractText(bytes: Uint8Array): Promise<Extraction> {
  const decoded = decodeText(bytes)
  return Promise.resolve(
    decoded.ok ? { ok: true, extract: { kind: 'TEXT', text: decoded.text, pages: [] } } : decoded,
  )
}
