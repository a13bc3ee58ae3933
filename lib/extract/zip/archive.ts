import { crc32, inflateRawSync } from 'node:zlib'
import type { Unextractable } from '../types'
import { dataStart, readDirectory, type ZipEntry } from './directory'

export class ArchiveError extends Error {
  constructor(readonly reason: Unextractable) {
    super(reason)
  }
}

/** An archive whose directory was checked. Parts are unpacked one by one, all of them together up to a limit. */
export class Archive {
  private readonly byName: Map<string, ZipEntry>
  private left: number

  private constructor(
    private readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
    unpackedBytes: number,
  ) {
    this.byName = new Map(entries.map((entry) => [entry.name, entry]))
    this.left = unpackedBytes
  }

  /** Throws an `ArchiveError` with the reason when the archive is not to be unpacked. */
  static open(bytes: Uint8Array, unpackedBytes: number): Archive {
    const directory = readDirectory(bytes, unpackedBytes)
    if (!directory.ok) throw new ArchiveError(directory.reason)
    return new Archive(bytes, directory.entries, unpackedBytes)
  }

  get names(): string[] {
    return [...this.byName.keys()]
  }

  /** One part unpacked, of `most` bytes, or null when the archive has none of that name. */
  read(name: string, most = Infinity): Uint8Array | null {
    const entry = this.byName.get(name)
    if (!entry) return null
    if (entry.size > most) throw new ArchiveError('ZIP_BOMB')
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
    const from = dataStart(view, entry) ?? 0
    const packed = this.bytes.subarray(from, from + entry.packed)
    const content = entry.isDeflated ? inflate(packed, Math.min(this.left, entry.size)) : packed
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ArchiveError('BROKEN')
    this.left -= content.length
    if (this.left < 0) throw new ArchiveError('ZIP_BOMB')
    return content
  }
}

/** The size is the directory's word; unpacking stops there, however much more the data hold. */
function inflate(packed: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    const isOver = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ArchiveError(isOver ? 'ZIP_BOMB' : 'BROKEN')
  }
}
