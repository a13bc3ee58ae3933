import type { Extraction, Limits } from '../types'
import { parseXml, type ParsedXml } from '../xml/tree'
import { Archive, ArchiveError } from '../zip/archive'
import { odtText } from './flow'

/**
 * An OpenDocument text as text. In: its bytes and what it may cost. Out: headings, paragraphs, lists, tables and
 * footnotes in reading order, numbers that the styles give printed, tracked deletions left out; or `ZIP_BOMB`, `BROKEN`,
 * `ENCRYPTED`, `DOCTYPE`, `EMPTY`. Issue 8 K1 and K2; OpenDocument 1.3 part 3.
 */
export function extractOdt(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  return Promise.resolve(readOdt(bytes, limits))
}

function readOdt(bytes: Uint8Array, limits: Limits): Extraction {
  if (bytes.length > limits.bytes) return { ok: false, reason: 'TOO_LARGE' }
  try {
    const archive = Archive.open(bytes, limits.unpackedBytes)
    const content = readPart(archive, 'content.xml')
    const styles = readPart(archive, 'styles.xml')
    if (!content) return { ok: false, reason: 'BROKEN' }
    if (!content.ok) return content
    if (styles && !styles.ok) return styles
    const text = odtText(content.root, styles?.root ?? null)
    return text === ''
      ? { ok: false, reason: 'EMPTY' }
      : { ok: true, extract: { kind: 'ODT', text, pages: [] } }
  } catch (error) {
    if (error instanceof ArchiveError) return { ok: false, reason: error.reason }
    throw error
  }
}

function readPart(archive: Archive, name: string): ParsedXml | null {
  const bytes = archive.read(name)
  return bytes && parseXml(new TextDecoder().decode(bytes))
}
