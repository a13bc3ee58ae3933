import { decodeMarked } from './charset'
import { isWebArchive } from './html/web-archive'
import type { FileKind, Unextractable } from './types'

export type Sniffed = { ok: true; kind: FileKind } | { ok: false; reason: Unextractable }

/** First bytes of formats that hold no text for us. */
const UNKNOWN: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21],
]
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
]
const PDF_REACH = 1024

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte)

/**
 * What a file is, by its content; its name says nothing. Out: the kind, or why no text can be had of it: `OLD_OFFICE`
 * and `ENCRYPTED` for older or locked office documents, `APPLE_PAGES`, `MACROS`, `UNKNOWN_KIND` for formats
 * that hold no running text, `BROKEN` for an archive without an end, `ZIP_BOMB`, and what the decoder says.
 */
export async function sniff(bytes: Uint8Array): Promise<Sniffed> {
  if (bytes.length === 0) return { ok: false, reason: 'EMPTY' }
  if (ZIP.some((start) => startsWith(bytes, start))) {
    const { sniffArchive } = await import('./zip/kind')
    return sniffArchive(bytes)
  }
  if (startsWith(bytes, OLE)) return { ok: false, reason: whyNotCompound(bytes) }
  if (startsWith(bytes, RICH_TEXT)) return { ok: false, reason: 'OLD_OFFICE' }
  if (UNKNOWN.some((start) => startsWith(bytes, start))) return { ok: false, reason: 'UNKNOWN_KIND' }
  if (isPdf(bytes)) return { ok: true, kind: 'PDF' }
  if (isWebArchive(bytes)) return { ok: true, kind: 'HTML' }
  const decoded = decodeMarked(bytes)
  return decoded.ok ? { ok: true, kind: kindOfText(decoded.text) } : decoded
}

function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_REACH))
  return /^[^%]{0,1000}%PDF-\d/u.test(head) && !/^\s*<(?:!doctype|html|\?xml)/iu.test(head)
}

/** A compound file of streams named in UTF-16: a locked document, one of an older Word, else a spreadsheet or a mail. */
function whyNotCompound(bytes: Uint8Array): Unextractable {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return 'ENCRYPTED'
  return has('WordDocument') ? 'OLD_OFFICE' : 'UNKNOWN_KIND'
}

const HTML_START = /^(?:<!doctype\s+html|<(?:html|head|body)[\s>])/iu
const HEAD = 20_000
const HTML_TAGS =
  /<(?:html|head|body|main|article|div|p|table|h[1-6]|ul|ol|span|meta|link|script|section)(?:\s[^<>]{0,2000})?>/giu
const FEW = 3

/** HTML by its first tag or by several of its tags, XML by its declaration or one root element, else running text. */
function kindOfText(text: string): FileKind {
  const start = withoutProlog(text)
  const isDeclared = /^\s*<\?xml[\s?]/u.test(text)
  if (HTML_START.test(start)) return 'HTML'
  if (isDeclared || /^<!DOCTYPE\s/u.test(start)) return 'XML'
  if (!/^<[a-zA-Z_!]/u.test(start)) return 'TEXT'
  const head = start.slice(0, HEAD)
  if ((head.match(HTML_TAGS)?.length ?? 0) >= FEW && !isOneRoot(start)) return 'HTML'
  return isOneRoot(start) ? 'XML' : 'TEXT'
}

const withoutProlog = (text: string): string => {
  let rest = text.slice(0, HEAD * 5).trimStart()
  for (let match = PROLOG.exec(rest); match; match = PROLOG.exec(rest)) rest = rest.slice(match[0].length)
  return rest
}
const PROLOG = /^(?:\ufeff|<\?[^]{0,2000}?\?>|<!--[^]{0,20000}?-->)\s*/u

/** «<Innstilling …> … </Innstilling>»: one element from beginning to end, and not one of HTML. */
function isOneRoot(start: string): boolean {
  const name = /^<(?<name>[\p{L}_][\w.:-]{0,100})(?=[\s>/])/u.exec(start)?.groups?.name
  return (
    name !== undefined &&
    !/^(?:div|p|table|h[1-6]|ul|ol|span|main|article|section|header|center|font|a|b)$/iu.test(name)
  )
}
