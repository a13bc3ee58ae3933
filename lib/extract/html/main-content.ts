import { isForLayout } from './table'
import { attributeOf, below, elementsIn, isElement, isLeftOut, isText, type HtmlElement } from './tree'

/** The part of a page that is the document. `title`: the page's heading, where it stands outside that part. */
export interface MainContent {
  element: HtmlElement
  title: HtmlElement | null
}

/** How many letters stand below each element outside links, what is left out not counted. */
type Weights = Map<HtmlElement, number>

/**
 * Finds the document on a saved page: what the page itself marks as its main part (`main`, `role="main"`), else its
 * one article, else the part where nearly all words outside links stand. No site's own class names are asked.
 */
export function findMainContent(page: HtmlElement): MainContent {
  const body = elementsIn(page).find(({ tagName }) => tagName === 'body') ?? page
  const weights: Weights = new Map()
  weigh(body, weights)
  const element = heaviest(weights, isMain) ?? onlyArticle(body, weights) ?? densest(body, weights)
  return { element, title: titleOutside(weights, element) }
}

function weigh(element: HtmlElement, weights: Weights): number {
  // In reading order, so that the first of several headings is found first.
  weights.set(element, 0)
  let sum = 0
  for (const child of element.childNodes) {
    if (isText(child)) sum += child.value.replace(/\s+/gu, '').length
    else if (isElement(child) && !isLeftOut(child)) {
      const own = weigh(child, weights)
      if (!isLink(child)) sum += own
    }
  }
  weights.set(element, sum)
  return sum
}

const isLink = (element: HtmlElement): boolean =>
  element.tagName === 'a' && attributeOf(element, 'href') !== null
const isMain = (element: HtmlElement): boolean =>
  element.tagName === 'main' || attributeOf(element, 'role') === 'main'

const SOME = 0.5

/** The article that holds most of the page; among many short ones none is the document. */
function onlyArticle(body: HtmlElement, weights: Weights): HtmlElement | null {
  const article = heaviest(weights, ({ tagName }) => tagName === 'article')
  const isMost = (weights.get(article ?? body) ?? 0) >= (weights.get(body) ?? 0) * SOME
  return isMost ? article : null
}

function heaviest(weights: Weights, isWanted: (element: HtmlElement) => boolean): HtmlElement | null {
  let best: { element: HtmlElement; weight: number } | null = null
  for (const [element, weight] of weights)
    if (isWanted(element) && weight > (best?.weight ?? 0)) best = { element, weight }
  return best?.element ?? null
}

const MOST = 0.9
const PARTS = new Set(['div', 'section', 'center', 'form', 'td', 'table', 'tbody', 'tr', 'article'])

/** Goes down from the page as long as one part holds nearly all words. */
function densest(body: HtmlElement, weights: Weights): HtmlElement {
  let element = body
  for (;;) {
    const all = weights.get(element) ?? 0
    const part = elementsIn(element).find(
      (child) => PARTS.has(child.tagName) && (weights.get(child) ?? 0) >= Math.max(1, all * MOST),
    )
    // The rows of a table that is one are read together.
    if (!part || (part.tagName === 'table' && !isForLayout(part))) return element
    element = part
  }
}

function titleOutside(weights: Weights, main: HtmlElement): HtmlElement | null {
  const isHeading = ({ tagName }: HtmlElement): boolean => tagName === 'h1'
  if ([...below(main)].some((element) => isHeading(element) && weights.has(element))) return null
  return [...weights.keys()].find(isHeading) ?? null
}

/** A list that only leads elsewhere on the page or the site, such as a table of contents. */
export function isMenu(list: HtmlElement): boolean {
  const weights: Weights = new Map()
  const items = elementsIn(list)
  return items.length > 1 && weigh(list, weights) === 0 && [...weights.keys()].some(isLink)
}
