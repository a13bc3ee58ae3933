/** Why a file cannot be read at all. */
export type Unreadable = 'EMPTY' | 'BINARY' | 'UNDECODABLE'

export type Decoded =
  | { ok: true; text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }
  | { ok: false; reason: Unreadable }

const SAMPLE = 65_536
const CONTROL_SHARE = 0.002

/**
 * Bytes to text. In: the bytes of a file. Out: the text without a byte order mark, and the encoding it was
 * read as; or why not. UTF-8 and UTF-16 are recognised by mark or by content; other bytes are read as
 * Windows-1252 (the Latin-1 of older office files) unless they hold control characters like a binary file.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'EMPTY' }
  const utf16 = utf16Encoding(bytes)
  if (utf16) return checked(tryDecode(bytes, utf16), utf16)
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return checked(utf8, 'utf-8')
  return checked(tryDecode(bytes, 'windows-1252'), 'windows-1252')
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Of Windows-1252, the signs from 80 to 9F: dashes and quotation marks among them; five are not in use. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Bytes in an encoding that a document may name; null where they are not text in it, or nobody knows it. */
export function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    if (decoder.encoding !== 'windows-1252') return text
    // Node 20 decodes it as Latin-1, in which these are control characters.
    return text.replace(/[\u0080-\u009f]/gu, (sign) => SIGNS.charAt(sign.charCodeAt(0) - 0x80))
  } catch {
    return null
  }
}

function checked(text: string | null, encoding: Encoding): Decoded {
  if (text === null) return { ok: false, reason: 'UNDECODABLE' }
  if (text.trim() === '') return { ok: false, reason: 'EMPTY' }
  if (controlShare(text) > CONTROL_SHARE) return { ok: false, reason: 'BINARY' }
  return { ok: true, text, encoding }
}

function controlShare(text: string): number {
  const sample = text.slice(0, SAMPLE)
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    const isText =
      code >= 32 ? code !== 127 && code !== 0xfffd && (code < 0x80 || code > 0x9f) : isLayout(code)
    if (!isText) controls++
  }
  return controls / sample.length
}

const isLayout = (code: number): boolean => code === 9 || code === 10 || code === 12 || code === 13

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, 2000) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (half === 0) return null
  if (odd / half > 0.6 && even / half < 0.05) return 'utf-16le'
  if (even / half > 0.6 && odd / half < 0.05) return 'utf-16be'
  return null
}
