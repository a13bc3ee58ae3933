import { createHash } from 'node:crypto'

/** A page that asks for a password: its user key is none that an empty password gives. */
export function lockedPdf(): Uint8Array {
  const key = `<${'5a'.repeat(32)}>`
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
  ])
}

/** Of PDF's own rules: what fills a password up to its length. */
const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const ID = Buffer.alloc(16)
const MAY_READ = -4

/** A page that may not be changed or copied: encrypted with the empty password, so that every reader opens it. */
export function protectedPdf(words: string): Uint8Array {
  const owner = Buffer.alloc(32, 0x5a)
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(MAY_READ)
  const key = md5(Buffer.concat([PAD, owner, permissions, ID])).subarray(0, 5)
  const content = rc4(md5(Buffer.concat([key, Buffer.from([5, 0, 0, 0, 0])])).subarray(0, 10), Buffer.from(`BT /F1 12 Tf 20 200 Td (${words}) Tj ET`, 'latin1')) // prettier-ignore
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${rc4(key, PAD).toString('hex')}> /P ${MAY_READ} >>`,
    `<< /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ])
}

const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest()

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i)
  const swap = (a: number, b: number): void => {
    ;[state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) % 256
      j = (j + (state[i] ?? 0)) % 256
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0)
    }),
  )
}

/** A file of these objects, the fourth of which says how it is encrypted. */
function file(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const id = `<${'00'.repeat(16)}>`
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>\nstartxref\n${text.length}\n%%EOF\n` // prettier-ignore
  return new Uint8Array(Buffer.from(text + end, 'latin1'))
}
