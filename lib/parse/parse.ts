import { readRepresentantforslag } from './forslag/read-forslag'
import { readSvarbrev } from './forslag/read-svarbrev'
import { readInnst } from './innst/read'
import { readMeldSt } from './meldst/read'
import { withoutOwnQuotes } from './other/own-quotes'
import { readOther } from './other/read'
import { readProp1S } from './prop1s/read'
import { decode, type Unreadable } from './text/decode'
import { splitLines } from './text/lines'
import type { ParsedDocument } from './types'

/** Raised by every change of what the reader gives for the same file, so that a register knows to read again. */
export const READER_VERSION = '5'

export type ParseResult =
  { ok: true; document: ParsedDocument; source: string } | { ok: false; reason: Unreadable }

export interface ParseOptions {
  /** Adds `spans` per field: `[start, end)` in UTF-16 units of `source`. */
  withSpans?: boolean
}

/**
 * Reads an official document. In: the bytes of a text file (UTF-8, UTF-16 or Windows-1252). Out: what the
 * reader understood, as design § 8 describes it for each kind, with the decoded text; or why nothing can be
 * read (`EMPTY`, `BINARY`, `UNDECODABLE`). A readable file of unknown kind is `OTHER` with an issue. Pure, and
 * never throws for any content.
 */
export function parseDocument(bytes: Uint8Array, options?: ParseOptions): ParseResult {
  const decoded = decode(bytes)
  return decoded.ok ? { ok: true, ...parseText(decoded.text, options) } : decoded
}

/**
 * Reads the text of an official document, wherever it was taken from. In: its text. Out: as of `parseDocument`; lines and spans
 * are places in that text. Pure, and never throws for any content.
 */
export function parseText(
  source: string,
  { withSpans = false }: ParseOptions = {},
): { document: ParsedDocument; source: string } {
  const lines = splitLines(source)
  const document =
    readRepresentantforslag(source, lines, { withSpans }) ??
    readSvarbrev(source, lines, { withSpans }) ??
    readInnst(source, lines) ??
    readMeldSt(source, lines, { withSpans }) ??
    readProp1S(source, lines, { withSpans }) ??
    readOther(source, lines)
  return { document: withoutOwnQuotes(document), source }
}
