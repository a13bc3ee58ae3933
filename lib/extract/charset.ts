import { decode, tryDecode, type Unreadable } from '../parse/text/decode'

export type Marked = { ok: true; text: string } | { ok: false; reason: Unreadable }

/** Text of any encoding that the reader of documents knows, or of an older Mac. */
export function decodeText(bytes: Uint8Array): Marked {
  const plain = decode(bytes)
  if (!plain.ok || plain.encoding !== 'windows-1252' || !isMac(plain.text)) return plain
  const text = tryDecode(bytes, 'macintosh')
  return text === null ? plain : { ok: true, text }
}

/** Read as Windows-1252, the letters æ, ø and å of a Mac are «¾», «¿» and «Œ» inside words. */
function isMac(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const mac = sample.match(/\p{Ll}[¾¿Œ]|[¾¿Œ]\p{Ll}/gu)?.length ?? 0
  return mac > 2 && mac > (sample.match(/[æøå]/gu)?.length ?? 0)
}

const SAMPLE = 100_000
const HEAD = 4096
const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/u
const META = /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu

/**
 * Bytes of HTML or XML to text: by the byte order mark, else by the encoding that the document itself names, else as
 * any text. A name that the bytes belie is not believed: pages saved from a browser often say the wrong one.
 */
export function decodeMarked(bytes: Uint8Array): Marked {
  const hasMark =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
  const named = hasMark ? null : namedCharset(bytes)
  if (named === null || /^(?:utf-?8|utf-?16)/iu.test(named)) return decodeText(bytes)
  const plain = decode(bytes)
  // UTF-8 by content is UTF-8 whatever it says, unless all of it is ASCII and the name makes no difference.
  if (!plain.ok || plain.encoding !== 'windows-1252') return plain
  const text = tryDecode(bytes, named)
  return text === null || text.trim() === '' ? plain : { ok: true, text }
}

function namedCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  return XML_DECLARATION.exec(head)?.[1] ?? META.exec(head)?.[1] ?? null
}
