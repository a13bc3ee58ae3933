import { printBlocks } from '../blocks'
import { decodeMarked } from '../charset'
import type { Extraction, Limits } from '../types'
import { blocksBelow } from './flow'
import { findMainContent } from './main-content'
import { findNotes } from './notes'
import { parseHtml } from './tree'

/**
 * A saved page of HTML as text. In: its bytes and what it may cost. Out: the document on the page, its menus, head, foot
 * and scripts left out, or why there is none: `DOCTYPE` for a page that declares entities, `BROKEN` for one nested or
 * repeated beyond reading, `EMPTY`. Issue 8 K1 and K2.
 */
export function extractHtml(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  return Promise.resolve(readHtml(bytes, limits))
}

function readHtml(bytes: Uint8Array, limits: Limits): Extraction {
  if (bytes.length > limits.bytes) return { ok: false, reason: 'TOO_LARGE' }
  const decoded = decodeMarked(bytes)
  if (!decoded.ok) return decoded
  if (DECLARES.test(decoded.text)) return { ok: false, reason: 'DOCTYPE' }
  const text = htmlText(decoded.text)
  if (text === null) return { ok: false, reason: 'BROKEN' }
  return text === ''
    ? { ok: false, reason: 'EMPTY' }
    : { ok: true, extract: { kind: 'HTML', text, pages: [] } }
}

/** A document type with declarations of its own; the plain one of every page is harmless. */
const DECLARES = /^[^<]{0,200}(?:<\?[^>]{0,400}\?>\s*)?(?:<!--[^]{0,4000}?-->\s*)?<!doctype[^>[]{0,400}\[/iu

/** The text of a page, or null where its tags are built to wear a reader out. */
export function htmlText(html: string): string | null {
  const page = parseHtml(html)
  if (!page) return null
  const notes = findNotes(page)
  const { element, title } = findMainContent(page)
  return printBlocks([...(title ? blocksBelow(title, notes) : []), ...blocksBelow(element, notes)])
}
