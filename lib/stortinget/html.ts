import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

/** What ends a paragraph. */
const blocks = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'table',
  'tr',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
const unread = new Set(['script', 'style', 'template', 'head', 'title'])

/** The data write the end of a paragraph both as «</p>» and as «<\p>». */
const repairEnds = (markup: string): string => markup.replace(/<\\(?=[a-z])/gi, '</')

/**
 * The words of a text with tags: paragraphs parted by a blank line, items of a list each on a line. A text without tags is
 * itself, with its white space put in order.
 */
export function toText(markup: string): string {
  const parts: string[] = ['']
  collect(parseFragment(repairEnds(markup)), parts)
  return parts.map(tidy).filter((part) => part !== '').join('\n\n') // prettier-ignore
}

function collect(node: DefaultTreeAdapterTypes.ParentNode, parts: string[]): void {
  for (const child of node.childNodes) {
    if (defaultTreeAdapter.isTextNode(child)) add(parts, child.value.replace(/\s+/gu, ' '))
    else if (defaultTreeAdapter.isElementNode(child)) readElement(child, parts)
  }
}

function readElement(element: DefaultTreeAdapterTypes.Element, parts: string[]): void {
  const name = element.tagName
  if (unread.has(name) || element.namespaceURI !== html.NS.HTML) return
  if (name === 'br' || name === 'li') add(parts, '\n')
  const isBlock = blocks.has(name)
  if (isBlock) parts.push('')
  collect(element, parts)
  if (isBlock) parts.push('')
}

function add(parts: string[], text: string): void {
  parts[parts.length - 1] = `${parts.at(-1) ?? ''}${text}`
}

function tidy(part: string): string {
  return part.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '').join('\n') // prettier-ignore
}
