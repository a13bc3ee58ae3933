import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { decodeMarked } from '../charset'
import { htmlText } from '../html/extract-html'
import type { Extraction, Limits } from '../types'
import { faultOfXml, parseXml, type XmlElement } from '../xml/tree'
import { Archive, ArchiveError } from '../zip/archive'
import { readNumbering } from './numbering'
import { printMarks } from './print-marks'

/**
 * A Word document as text. In: its bytes and what it may cost. Out: headings, paragraphs, lists with the marks that Word
 * counts, tables and footnotes in reading order, tracked changes as accepted; or `ZIP_BOMB`, `BROKEN`, `ENCRYPTED`,
 * `DOCTYPE`, `EMPTY`. Pictures are never unpacked. Issue 8 K1 and K2; ECMA-376 part 1.
 */
export async function extractDocx(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  if (bytes.length > limits.bytes) return { ok: false, reason: 'TOO_LARGE' }
  try {
    const parts = readParts(Archive.open(bytes, limits.unpackedBytes))
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(repack(parts)) }, OPTIONS)
    const text = htmlText(`<main>${value}</main>`)
    if (text === null) return { ok: false, reason: 'BROKEN' }
    return text === ''
      ? { ok: false, reason: 'EMPTY' }
      : { ok: true, extract: { kind: 'DOCX', text, pages: [] } }
  } catch (error) {
    if (error instanceof ArchiveError) return { ok: false, reason: error.reason }
    throw error
  }
}

const OPTIONS = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }

const NUMBERING = /(?:^|\/)numbering\.xml$/u
const STYLES = /(?:^|\/)styles\.xml$/u
const MAIN = /^word\/document\d{0,2}\.xml$/u
/** Whose text is not the document's, or was read here already. */
const UNUSED =
  /(?:^|\/)(?:comments\w*|glossary\/.*|people|settings|webSettings|fontTable|header\d*|footer\d*|numbering)\.xml$|^(?:customXml|docProps)\//u

/** Every part of XML, read once so that none with a document type, or nested beyond reading, goes further. */
function readParts(archive: Archive): Map<string, string> {
  const parts = new Map<string, string>()
  const roots = new Map<string, XmlElement>()
  for (const name of archive.names) {
    const bytes = /\.(?:xml|rels)$/iu.test(name) ? archive.read(name) : null
    if (!bytes) continue
    const decoded = decodeMarked(bytes)
    const fault = decoded.ok ? faultOfXml(decoded.text) : 'BROKEN'
    if (!decoded.ok || fault) throw new ArchiveError(fault ?? 'BROKEN')
    const parsed = NUMBERING.test(name) || STYLES.test(name) ? parseXml(decoded.text) : null
    if (parsed?.ok) roots.set(name, parsed.root)
    if (!UNUSED.test(name)) parts.set(name, withoutDeclaration(decoded.text))
  }
  const find = (pattern: RegExp): XmlElement | null =>
    [...roots].find(([name]) => pattern.test(name))?.[1] ?? null
  const numbering = readNumbering(find(NUMBERING), find(STYLES))
  for (const [name, xml] of parts) if (MAIN.test(name)) parts.set(name, printMarks(xml, numbering))
  return parts
}

/** What it says of its encoding is no longer true. */
const withoutDeclaration = (xml: string): string => xml.replace(/^\ufeff?\s*<\?xml[^]{0,400}?\?>/u, '')

/** What mammoth unpacks is what was checked, and nothing else. */
const repack = (parts: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])), { level: 0 })
