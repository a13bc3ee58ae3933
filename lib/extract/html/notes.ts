import { raise } from '../raised'
import { attributeOf, below, isElement, wordsOf, type HtmlElement } from './tree'

/** The footnotes of a page: what each link to one prints, and the element that is its text. */
export interface Notes {
  markOf: Map<HtmlElement, { mark: string; note: HtmlElement }>
  /** The elements that are footnotes; they are printed where they are named. */
  elements: Set<HtmlElement>
  /** Links from a note back to the text. */
  backLinks: Set<HtmlElement>
}

const MARK = /^[[(]?(?<figure>\d{1,3}|[*†‡]{1,3}|[a-z])[\])]?$/u

/**
 * Finds footnotes by their links: a raised or marked figure (`sup`, `role="doc-noteref"`) that leads to another place
 * of the page, where a link leads back or the figure stands again.
 */
export function findNotes(page: HtmlElement): Notes {
  const byId = new Map<string, HtmlElement>()
  const links: HtmlElement[] = []
  for (const element of below(page)) {
    const id = attributeOf(element, 'id') ?? (element.tagName === 'a' ? attributeOf(element, 'name') : null)
    if (id && !byId.has(id)) byId.set(id, element)
    if (element.tagName === 'a' && attributeOf(element, 'href')?.includes('#')) links.push(element)
  }
  const notes: Notes = { markOf: new Map(), elements: new Set(), backLinks: new Set() }
  for (const link of links) {
    const figure = MARK.exec(wordsOf(link).trim())?.groups?.figure
    if (figure === undefined || !isRaised(link) || notes.backLinks.has(link)) continue
    const note = noteOf(link, byId)
    if (!note || isWithin(link, notes.elements)) continue
    const mark = /^\d/u.test(figure) ? figure : String(notes.markOf.size + 1)
    notes.markOf.set(link, { mark: raise(mark), note })
    notes.elements.add(note)
  }
  for (const link of links) if (isWithin(link, notes.elements) && isBack(link)) notes.backLinks.add(link)
  return notes
}

const isRaised = (link: HtmlElement): boolean =>
  attributeOf(link, 'role') === 'doc-noteref' ||
  parentOf(link)?.tagName === 'sup' ||
  [...below(link)].some(({ tagName }) => tagName === 'sup')

const HOLDERS = new Set(['li', 'p', 'div', 'dd', 'td', 'section', 'aside'])

function noteOf(link: HtmlElement, byId: Map<string, HtmlElement>): HtmlElement | null {
  const id = attributeOf(link, 'href')?.split('#').at(-1) ?? ''
  let note = byId.get(id) ?? byId.get(safeDecode(id)) ?? null
  while (note && !HOLDERS.has(note.tagName)) note = parentOf(note)
  return note && !contains(note, link) ? note : null
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** «↑», «Tilbake», or the figure itself, leading to a place on the page. */
const isBack = (link: HtmlElement): boolean => {
  const words = wordsOf(link).trim()
  return (
    MARK.test(words.replace(/[.)]$/u, '')) || /^[^\p{L}\p{N}]{0,3}$/u.test(words) || /^tilbake/iu.test(words)
  )
}

function parentOf(element: HtmlElement): HtmlElement | null {
  const parent = element.parentNode
  return parent && isElement(parent) ? parent : null
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  return isWithin(inner, new Set([outer]))
}

function isWithin(element: HtmlElement, some: ReadonlySet<HtmlElement>): boolean {
  for (let at: HtmlElement | null = element; at; at = parentOf(at)) if (some.has(at)) return true
  return false
}
