import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'

const CENTRAL = 0x02014b50
const END = 0x06054b50

interface Listed {
  at: number
  length: number
  name: string
}

function directoryOf(bytes: Uint8Array): { view: DataView; end: number; start: number; entries: Listed[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (view.getUint32(end, true) !== END) end--
  const start = view.getUint32(end + 16, true)
  const entries: Listed[] = []
  for (let at = start; at < end && view.getUint32(at, true) === CENTRAL;) {
    const nameLength = view.getUint16(at + 28, true)
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      at,
      length,
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    })
    at += length
  }
  return { view, end, start, entries }
}

/** Where the directory says something of a file: its flags, its unpacked size, where it lies. */
export const FIELD = { flags: 8, size: 24, offset: 42 } as const

/** An archive whose directory says something else of one file. */
export function lying(
  archive: Uint8Array,
  name: string,
  field: keyof typeof FIELD,
  value: number,
): Uint8Array {
  const bytes = archive.slice()
  const { view, entries } = directoryOf(bytes)
  const entry = entries.find((one) => one.name === name)
  if (!entry) throw new Error(`no ${name}`)
  if (field === 'flags') view.setUint16(entry.at + FIELD.flags, value, true)
  else view.setUint32(entry.at + FIELD[field], value, true)
  return bytes
}

/** An archive that lists a file many times under new names, all of them the same bytes. */
export function overlapping(archive: Uint8Array, name: string, times: number): Uint8Array {
  const { end, start, entries } = directoryOf(archive)
  const entry = entries.find((one) => one.name === name)
  if (!entry) throw new Error(`no ${name}`)
  const copies = Array.from({ length: times }, (_, i) => {
    const copy = archive.slice(entry.at, entry.at + entry.length)
    copy.set(strToU8(String(i).padStart(4, '0')), 46)
    return copy
  })
  const added = copies.reduce((sum, copy) => sum + copy.length, 0)
  const bytes = Uint8Array.from(Buffer.concat([archive.subarray(0, end), ...copies, archive.subarray(end)]))
  const view = new DataView(bytes.buffer)
  for (const at of [8, 10]) view.setUint16(end + added + at, entries.length + times, true)
  view.setUint32(end + added + 12, end - start + added, true)
  return bytes
}

/** An archive whose directory calls one file what another is called; the names are as long as each other. */
export function renamed(archive: Uint8Array, name: string, to: string): Uint8Array {
  const bytes = archive.slice()
  const entry = directoryOf(bytes).entries.find((one) => one.name === name)
  if (!entry || to.length !== name.length) throw new Error(`no ${name}`)
  bytes.set(strToU8(to), entry.at + 46)
  return bytes
}

/** An archive written before its sizes are known, so that they stand behind each file. */
export function streamed(files: Record<string, Uint8Array>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const archive = new Zip((error, chunk, isLast) => {
      if (error) return reject(error)
      chunks.push(chunk)
      if (isLast) resolve(Uint8Array.from(Buffer.concat(chunks)))
    })
    for (const [name, content] of Object.entries(files)) {
      const part = new ZipDeflate(name)
      archive.add(part)
      part.push(content, true)
    }
    archive.end()
  })
}

/** Archives in archives, each level ten times the one below. */
export function nested(levels: number): Uint8Array {
  let bytes: Uint8Array = zipSync({ '0.txt': new Uint8Array(1_000_000) })
  for (let level = 0; level < levels; level++) {
    const inner = bytes
    bytes = zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}.zip`, inner])))
  }
  return bytes
}

const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('\n')

/** A document type whose entities grow tenfold from one to the next. */
export const laughs = (root: string): string => `<!DOCTYPE ${root} [\n<!ENTITY l0 "ha">\n${LAUGHS}\n]>`

/** A compound file of older office programs with one named stream. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from(stream, 'utf16le'), 1024)
  return bytes
}
