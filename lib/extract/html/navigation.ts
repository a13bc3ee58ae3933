import type { Notes } from './notes'
import { attributeOf, below, isElement, isLeftOut, isText, type HtmlElement } from './tree'

/** What stands below an element: letters outside links, in headings or not, and its links. */
interface Told {
  plain: number
  headed: number
  links: number
  /** A list of links, or footnotes, which are printed where they are named. */
  hasMenu: boolean
  /** The name of the page. */
  hasTitle: boolean
}

const HEADING = /^h[1-6]$/u
/** Parts of a page that hold paragraphs; below them no end of the document is looked for. */
const HOLDERS = new Set(['body', 'main', 'article', 'section', 'div', 'form', 'center'])
const NOT_LOOKED_AT = new Set(['td', 'th', 'li', 'dd', 'dt'])

/**
 * The elements that only lead elsewhere: «Til toppen» between chapters, a heading above a contents list or footnotes, links to the
 * chapters before and after at either end. A link inside a sentence, and a heading that is a link, stay.
 */
export function findNavigation(main: HtmlElement, notes: Notes): Set<HtmlElement> {
  const told = new Map<HtmlElement, Told>()
  const all = tell(main, { isHeading: false, notes }, told)
  const found = new Set<HtmlElement>()
  if (all.plain === 0) return found
  const places = placesOf(main)
  for (const [element, own] of told) {
    if (element === main || own.plain > 0 || NOT_LOOKED_AT.has(element.tagName)) continue
    if (own.headed > 0 ? own.hasMenu && !own.hasTitle : own.links > 0 && leadsWithin(element, places, notes))
      found.add(element)
  }
  for (const isFromEnd of [false, true]) trim(main, { told, found, isFromEnd })
  return found
}

interface Around {
  isHeading: boolean
  notes: Notes
}

function tell(element: HtmlElement, { isHeading, notes }: Around, told: Map<HtmlElement, Told>): Told {
  const own: Told = { plain: 0, headed: 0, links: 0, hasMenu: false, hasTitle: element.tagName === 'h1' }
  told.set(element, own)
  for (const child of element.childNodes) {
    if (isText(child)) own[isHeading ? 'headed' : 'plain'] += child.value.replace(/\s+/gu, '').length
    if (!isElement(child) || isLeftOut(child)) continue
    if (notes.elements.has(child)) {
      own.hasMenu = true
      continue
    }
    const inner = tell(child, { isHeading: isHeading || HEADING.test(child.tagName), notes }, told)
    own.hasTitle ||= inner.hasTitle
    own.headed += inner.headed
    own.hasMenu ||= inner.hasMenu
    if (isLink(child) && !isHeading) own.links++
    else {
      own.plain += inner.plain
      own.links += inner.links
    }
  }
  own.hasMenu ||= (element.tagName === 'ul' || element.tagName === 'ol') && own.plain === 0 && own.links > 1
  return own
}

const isLink = (element: HtmlElement): boolean =>
  element.tagName === 'a' && attributeOf(element, 'href') !== null

/** The places of a page that a link can lead to. */
function placesOf(main: HtmlElement): Map<string, HtmlElement> {
  const places = new Map<string, HtmlElement>()
  for (const element of below(main)) {
    const id = attributeOf(element, 'id') ?? attributeOf(element, 'name')
    if (id) places.set(id, element)
  }
  return places
}

const SAME_LINE = new Set(['a', 'sup', 'span', 'b', 'strong', 'em', 'i', 'small'])

/** Whether a paragraph has nothing but links to other places of the page; one to itself is its address. */
function leadsWithin(element: HtmlElement, places: ReadonlyMap<string, HtmlElement>, notes: Notes): boolean {
  if (SAME_LINE.has(element.tagName)) return false
  const own = new Set([element, ...below(element)])
  return [...own].filter(isLink).every((link) => {
    const place = /#(.*)$/u.exec(attributeOf(link, 'href') ?? '')?.[1]
    if (place === undefined || notes.markOf.has(link) || notes.backLinks.has(link)) return false
    const target = places.get(place)
    return target ? !own.has(target) : place === '' || place === 'top'
  })
}

interface Trimming {
  told: ReadonlyMap<HtmlElement, Told>
  found: Set<HtmlElement>
  isFromEnd: boolean
}

/** Takes links from the end, or the beginning, of what is told. */
function trim(element: HtmlElement, trimming: Trimming): void {
  const { told, found, isFromEnd } = trimming
  const { childNodes } = element
  for (const child of isFromEnd ? childNodes.toReversed() : childNodes) {
    if (isText(child) && /\S/u.test(child.value)) return
    const own = isElement(child) ? told.get(child) : undefined
    if (!isElement(child) || !own || found.has(child)) continue
    if (own.plain + own.headed > 0) {
      if (HOLDERS.has(child.tagName)) trim(child, trimming)
      return
    }
    if (own.links > 0 || isLink(child)) found.add(child)
  }
}
