/** The formats that official documents come in. */
export type FileKind = 'TEXT' | 'PDF' | 'DOCX' | 'ODT' | 'HTML' | 'XML'

/** A page of the print: its number as a reader counts, the number printed on it, and the line of the text it begins on. */
export interface Page {
  number: number
  printed: string | null
  line: number
}

/** A file as the text that the reader of documents reads; lines count from 1. `pages` is empty where a format has none. */
export interface Extract {
  kind: FileKind
  text: string
  pages: Page[]
}

/** Why a file gives no text. */
export const unextractableReasons = [
  'EMPTY',
  'BINARY',
  'UNDECODABLE',
  'UNKNOWN_KIND',
  'TOO_LARGE',
  'TOO_MANY_PAGES',
  'TOO_SLOW',
  'TOO_MUCH_MEMORY',
  'ZIP_BOMB',
  'DOCTYPE',
  'ENCRYPTED',
  'SCANNED',
  'NO_LETTERS',
  'MACROS',
  'OLD_OFFICE',
  'APPLE_PAGES',
  'LOGIN_PAGE',
  'BROKEN',
] as const

export type Unextractable = (typeof unextractableReasons)[number]

export type Extraction = { ok: true; extract: Extract } | { ok: false; reason: Unextractable }

/** What one file may cost. */
export interface Limits {
  bytes: number
  /** Of everything that an archive unpacks to. */
  unpackedBytes: number
  pages: number
  milliseconds: number
  memoryMegabytes: number
}
