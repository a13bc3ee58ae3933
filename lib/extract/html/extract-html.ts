import { printBlocks, tidy, type Block } from '../blocks'
import { decodeMarked } from '../charset'
import type { Extraction, Limits } from '../types'
import { isBarrier } from './barrier'
import { blocksBelow } from './flow'
import { findMainContent } from './main-content'
import { findNavigation } from './navigation'
import { findNotes } from './notes'
import { attributeOf, below, elementsIn, parseHtml, wordsOf, type HtmlElement } from './tree'
import { isWebArchive, pageOf } from './web-archive'

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
  const page = isWebArchive(bytes) ? pageOf(bytes) : bytes
  if (!page) return { ok: false, reason: 'UNKNOWN_KIND' }
  const decoded = decodeMarked(page)
  if (!decoded.ok) return decoded
  if (DECLARES.test(decoded.text)) return { ok: false, reason: 'DOCTYPE' }
  const tree = parseHtml(decoded.text)
  if (!tree) return { ok: false, reason: 'BROKEN' }
  const text = pageText(tree)
  if (isBarrier(tree, text)) return { ok: false, reason: 'LOGIN_PAGE' }
  return text === ''
    ? { ok: false, reason: 'EMPTY' }
    : { ok: true, extract: { kind: 'HTML', text, pages: [] } }
}

/** A document type with declarations of its own; the plain one of every page is harmless. */
const DECLARES = /^[^<]{0,200}(?:<\?[^>]{0,400}\?>\s*)?(?:<!--[^]{0,4000}?-->\s*)?<!doctype[^>[]{0,400}\[/iu

/** The text of a document in HTML, or null where its tags are built to wear a reader out. */
export function htmlText(html: string): string | null {
  const tree = parseHtml(html)
  return tree && printBlocks(blocksOf(tree))
}

function blocksOf(page: HtmlElement): Block[] {
  const { element, title } = findMainContent(page)
  const notes = findNotes(page)
  const context = { notes, navigation: findNavigation(element, notes) }
  return [...(title ? blocksBelow(title, context) : []), ...blocksBelow(element, context)]
}

/** The text of a saved page: with the name it has, without the day that a site stamps below what it shows. */
function pageText(page: HtmlElement): string {
  const source = shownSource(page)
  const inner = source === null ? null : parseHtml(source)
  if (inner) return pageText(inner)
  const blocks = blocksOf(page)
  while (isStamp(blocks.at(-1))) blocks.pop()
  const text = printBlocks(blocks)
  const name = nameOf(page)
  return name === null || text === '' || isPrinted(name, text) ? text : `${name}\n\n${text}`
}

/** «Sist oppdatert: 24.10.2018 14:52», alone in its paragraph. */
const isStamp = (block: Block | undefined): boolean =>
  block?.kind === 'gap' || (block?.kind === 'paragraph' && STAMP.test(block.text))

const STAMP = /^\p{Lu}[\p{L} ]{3,40}:?\s\d{1,2}\.\d{1,2}\.\d{4}(?:,?\s(?:kl\.?\s)?\d{1,2}[.:]\d{2})?$/u

/** A browser that shows the source of a page, line by line in a table, saves that table. */
function shownSource(page: HtmlElement): string | null {
  const cells = [...below(page)].filter((cell) => attributeOf(cell, 'class') === 'line-content')
  const source = cells.map(wordsOf).join('\n')
  return /^\s*<(?:!doctype\s+html|html)[\s>]/iu.test(source) ? source : null
}

/** What the page is called, without the site: «Innst. 143 S (2021–2022) - stortinget.no». */
function nameOf(page: HtmlElement): string | null {
  const head = elementsIn(page).find(({ tagName }) => tagName === 'head')
  const title = head && elementsIn(head).find(({ tagName }) => tagName === 'title')
  const words = title ? tidy(wordsOf(title)).replace(SITE, '').trim() : ''
  return words === '' || words.length > MAX_NAME ? null : words
}

const SITE = /\s[-–|]\s(?:www\.)?[\p{L}\d.-]{2,40}\.(?:no|com|org|net)\s*$/iu
const MAX_NAME = 300

/** Whether the page begins with its name, as a line of its own. */
function isPrinted(name: string, text: string): boolean {
  const top = text.split('\n', HEAD_LINES * 2).filter((line) => line !== '')
  return top.slice(0, HEAD_LINES).some((line) => spaced(line) === spaced(name))
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const HEAD_LINES = 3
