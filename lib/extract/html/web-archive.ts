/** How far the head of a saved page reaches, and how many parts it may have: a picture, a style sheet or a frame each. */
const MAX_HEAD = 20_000
const MAX_PARTS = 5000

/** A page that a browser saved with all it is made of in one file (MHTML, RFC 2557), told by the head of a mail. */
const HEAD = /^(?:[\w-]{2,40}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n){0,20}){1,40}/u
const MULTIPART =
  /^content-type:\s*multipart\/(?:related|alternative|mixed)\b(?<rest>[^]{0,1000}?)\r?\n(?![ \t])/imu

interface Part {
  head: string
  /** Where its content lies in the file. */
  from: number
  to: number
}

/** Whether a file is a saved page in one file, by its first bytes. */
export const isWebArchive = (bytes: Uint8Array): boolean => boundaryOf(headOf(bytes)) !== null

/** The bytes of the page itself, of the pictures and styles around it; null where there is none. */
export function pageOf(bytes: Uint8Array): Uint8Array | null {
  const boundary = boundaryOf(headOf(bytes))
  if (boundary === null) return null
  const page = partsOf(bytes, boundary).find(({ head }) =>
    /^content-type:\s*(?:text\/html|application\/xhtml)/imu.test(head),
  )
  if (!page) return null
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/imu.exec(page.head)?.[1]?.toLowerCase()
  const content = bytes.subarray(page.from, page.to)
  if (encoding === 'base64') return new Uint8Array(Buffer.from(latin1(content), 'base64'))
  return encoding === 'quoted-printable' ? unquoted(content) : content
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const headOf = (bytes: Uint8Array): string => HEAD.exec(latin1(bytes.subarray(0, MAX_HEAD)))?.[0] ?? ''

function boundaryOf(head: string): string | null {
  const rest = MULTIPART.exec(`${head}\n\n`)?.groups?.rest
  const groups = /\bboundary\s*=\s*(?:"(?<quoted>[^"\r\n]{1,200})"|(?<bare>[^\s;"]{1,200}))/iu.exec(
    rest ?? '',
  )?.groups
  return groups?.quoted ?? groups?.bare ?? null
}

/** The parts between the boundaries, each with a head of its own. */
function partsOf(bytes: Uint8Array, boundary: string): Part[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = `\n--${boundary}`
  const parts: Part[] = []
  for (let at = file.indexOf(mark); at !== -1 && parts.length < MAX_PARTS;) {
    const next = file.indexOf(mark, at + mark.length)
    const start = file.indexOf('\n', at + mark.length) + 1
    const end = next === -1 ? file.length : next
    if (start > 0 && start < end) {
      const head = latin1(file.subarray(start, Math.min(end, start + MAX_HEAD)))
      const length = /\r?\n\r?\n/u.exec(head)
      if (length)
        parts.push({
          head: head.slice(0, length.index + 1),
          from: start + length.index + length[0].length,
          to: end,
        })
    }
    at = next
  }
  return parts
}

const EQUALS = 0x3d

/** RFC 2045: «=C3» for a byte, and a line that goes on after «=» at its end. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte !== EQUALS) {
      out[length++] = byte
      continue
    }
    const next = latin1(bytes.subarray(i + 1, i + 3))
    if (/^[\dA-Fa-f]{2}$/u.test(next)) {
      out[length++] = Number.parseInt(next, 16)
      i += 2
    } else {
      while (i + 1 < bytes.length && bytes[i] !== 0x0a) i++
    }
  }
  return out.subarray(0, length)
}
