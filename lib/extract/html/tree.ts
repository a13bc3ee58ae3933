import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type HtmlParent = DefaultTreeAdapterTypes.ParentNode

/** No page for people is nested so deep; the parser's work grows with depth times length. */
const MAX_DEPTH = 1000
const MAX_ELEMENTS = 500_000
/** The parser compares each attribute with those before it in the same tag. */
const MAX_ATTRIBUTES = 20_000

/** Parses a page as a browser does. Null for one that is built to wear the parser out. */
export function parseHtml(text: string): HtmlElement | null {
  if (hasLongTag(text)) return null
  try {
    const page = parse(text, { treeAdapter: countingAdapter() })
    return page.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html') ?? null
  } catch (error) {
    if (error instanceof Overgrown) return null
    throw error
  }
}

class Overgrown extends Error {}

/** The usual tree, given up on when it grows too deep or too large: unclosed tags are opened again in every paragraph. */
function countingAdapter(): typeof defaultTreeAdapter {
  const depths = new WeakMap<HtmlParent, number>()
  let elements = 0
  const place = (parent: HtmlParent, node: HtmlNode): void => {
    if (!isElement(node)) return
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) throw new Overgrown()
    depths.set(node, depth)
  }
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      place(parent, node)
      defaultTreeAdapter.appendChild(parent, node)
    },
    insertBefore(parent, node, reference) {
      place(parent, node)
      defaultTreeAdapter.insertBefore(parent, node, reference)
    },
  }
}

/** Whether a tag has more words outside quotation marks than any page; each may be an attribute. */
function hasLongTag(text: string): boolean {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    at++
    if (!/[a-z]/iu.test(text.charAt(at))) continue
    let words = 0
    for (let isSpace = false; at < text.length && text[at] !== '>'; at++) {
      const char = text.charAt(at)
      if (char === '"' || char === "'") {
        const close = text.indexOf(char, at + 1)
        if (close === -1) return false
        at = close
      }
      const isNow = char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '/'
      if (isSpace && !isNow && ++words > MAX_ATTRIBUTES) return true
      isSpace = isNow
    }
  }
  return false
}

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => 'tagName' in node

export const elementsIn = (element: HtmlElement): HtmlElement[] => element.childNodes.filter(isElement)

export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null

/** All elements below one, in reading order. */
export function* below(element: HtmlElement): Generator<HtmlElement> {
  const waiting = elementsIn(element).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    waiting.push(...elementsIn(next).reverse())
  }
}

/** Whether an element has nothing for a reader of the document: scripts, menus, forms, what is hidden. */
export function isLeftOut(element: HtmlElement): boolean {
  if (NO_TEXT.has(element.tagName) || SURROUNDINGS.has(element.tagName)) return true
  const role = attributeOf(element, 'role')
  if (role !== null && SURROUNDING_ROLES.has(role)) return true
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true
  if (NOT_SHOWN.test(attributeOf(element, 'class') ?? '')) return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(
    attributeOf(element, 'style') ?? '',
  )
}

/** Classes of the common style sheets for what is only read aloud, or not printed. */
const NOT_SHOWN =
  /(?:^|\s)(?:sr-only|visually-?hidden|show-for-sr|screen-?reader(?:-text)?|(?:hide-for|d|no|hidden)-?print(?:-none)?)(?:\s|$)/iu

const NO_TEXT = new Set([
  'script', 'style', 'template', 'noscript', 'head', 'title', 'iframe', 'object', 'embed', 'svg', 'math', 'canvas', 'audio', 'video', 'map',
  'button', 'label', 'legend', 'select', 'datalist', 'input', 'textarea', 'dialog', 'menu', 'noframes', 'frameset', 'del',
]) // prettier-ignore
const SURROUNDINGS = new Set(['nav', 'aside', 'footer', 'search'])
const SURROUNDING_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alert', 'menu', 'menubar', 'toolbar']) // prettier-ignore

/** The words below an element, what is left out left out. */
export function wordsOf(element: HtmlElement): string {
  const parts: string[] = []
  const waiting: HtmlNode[] = [element]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) parts.push(node.value)
    if (!isElement(node) || (node !== element && isLeftOut(node))) continue
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child) waiting.push(child)
    }
  }
  return parts.join('')
}

export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
