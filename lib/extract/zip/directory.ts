import type { Unextractable } from '../types'

/** One file of an archive, as its directory lists it. */
export interface ZipEntry {
  name: string
  isDeflated: boolean
  crc: number
  packed: number
  /** What the directory says it unpacks to; nobody is bound by it. */
  size: number
  offset: number
}

export type Directory = { ok: true; entries: ZipEntry[] } | { ok: false; reason: Unextractable }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const MAX_COMMENT = 0xffff
/** An office document has some dozens of parts, one for each picture. */
const MAX_ENTRIES = 5000
/** Deflate reaches 1:1032; XML that people wrote stays far below this. */
const MAX_RATIO = 250
/** Where packing well is no danger. */
const HARMLESS = 10_000_000

const refuse = (reason: Unextractable): Directory => ({ ok: false, reason })

/**
 * Reads the directory of a ZIP archive and checks it before anything is unpacked: that it lies whole in the file, that
 * no two files share bytes, that names stay inside a folder, and that what it says of sizes is within `unpackedBytes`.
 * `BROKEN` for an archive cut off or contradicting itself, `ENCRYPTED` for a locked one, `ZIP_BOMB` for one that would
 * unpack to far more than a document. ASVS 5.2.3.
 */
export function readDirectory(bytes: Uint8Array, unpackedBytes: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return refuse('BROKEN')
  const count = view.getUint16(end + 10, true)
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const isSplit = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count
  // 0xffff and 0xffffffff point to the fields of ZIP64, which no document needs.
  if (isSplit || count === 0xffff || start + size > end) return refuse('BROKEN')
  if (count > MAX_ENTRIES) return refuse('ZIP_BOMB')
  const entries: ZipEntry[] = []
  for (let at = start; entries.length < count;) {
    const read = readEntry(view, bytes, { at, end: start + size })
    if (typeof read === 'string') return refuse(read)
    entries.push(read.entry)
    at = read.next
  }
  const reason = faultOf(entries, { view, start, unpackedBytes })
  return reason ? refuse(reason) : { ok: true, entries }
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at
  }
  return null
}

const IS_LOCKED = 0x1

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  { at, end }: { at: number; end: number },
): { entry: ZipEntry; next: number } | Unextractable {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return 'BROKEN'
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > end) return 'BROKEN'
  if (view.getUint16(at + 8, true) & IS_LOCKED) return 'ENCRYPTED'
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) return 'BROKEN'
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

interface Whole {
  view: DataView
  start: number
  unpackedBytes: number
}

function faultOf(entries: readonly ZipEntry[], { view, start, unpackedBytes }: Whole): Unextractable | null {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  if (size > unpackedBytes || (size > HARMLESS && size > packed * MAX_RATIO)) return 'ZIP_BOMB'
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return 'BROKEN'
  if (entries.some(({ name }) => leavesFolder(name))) return 'BROKEN'
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const data = dataStart(view, entry)
    if (data === null || data + entry.packed > start) return 'BROKEN'
    // Two names for the same bytes are how a small archive unpacks to a huge one.
    if (entry.offset < free) return 'ZIP_BOMB'
    free = data + entry.packed
  }
  return null
}

const leavesFolder = (name: string): boolean =>
  name === '' || /[\\\0]|^\/|^[a-z]:/iu.test(name) || name.split('/').includes('..')

/** Where the bytes of an entry begin, behind its own head; null where no head stands. */
export function dataStart(view: DataView, { offset }: ZipEntry): number | null {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return null
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
}
