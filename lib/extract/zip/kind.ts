import type { Sniffed } from '../sniff'
import { Archive, ArchiveError } from './archive'

/** Enough for the parts that tell the kind; what the text may cost is checked by whoever reads it. */
const TELLING_BYTES = 4_000_000_000
const MAX_PART = 5_000_000

const DOCX_MAIN = /^word\/document\d{0,2}\.xml$/u
const MACRO_TYPE = /macroEnabled/iu

/** What an archive is, by the parts it has and what it says of them. */
export function sniffArchive(bytes: Uint8Array): Sniffed {
  try {
    const archive = Archive.open(bytes, TELLING_BYTES)
    return kindOf(archive)
  } catch (error) {
    if (error instanceof ArchiveError) return { ok: false, reason: error.reason }
    throw error
  }
}

function kindOf(archive: Archive): Sniffed {
  const { names } = archive
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name))) return { ok: false, reason: 'MACROS' }
  const types = textOf(archive, '[Content_Types].xml')
  if (MACRO_TYPE.test(types)) return { ok: false, reason: 'MACROS' }
  if (types !== '' && names.some((name) => DOCX_MAIN.test(name))) return { ok: true, kind: 'DOCX' }
  if (names.includes('Index/Document.iwa') || names.includes('index.apxl'))
    return { ok: false, reason: 'APPLE_PAGES' }
  const mime = textOf(archive, 'mimetype').trim()
  const isText = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-web)?$/u.test(mime)
  if (!isText) return { ok: false, reason: 'UNKNOWN_KIND' }
  if (names.some((name) => /^Basic\/.+\/.+\.xml$/u.test(name) && !/script-l[bc]\.xml$/u.test(name)))
    return { ok: false, reason: 'MACROS' }
  // Newer programs lock the document as one part, so that no text stands beside it.
  const isLocked = /<(?:\w+:)?encryption-data[\s/>]/u.test(textOf(archive, 'META-INF/manifest.xml'))
  if (isLocked) return { ok: false, reason: 'ENCRYPTED' }
  return names.includes('content.xml') ? { ok: true, kind: 'ODT' } : { ok: false, reason: 'UNKNOWN_KIND' }
}

/** A small part as text; empty where there is none. */
function textOf(archive: Archive, name: string): string {
  const content = archive.read(name, MAX_PART)
  return content === null ? '' : new TextDecoder().decode(content)
}
