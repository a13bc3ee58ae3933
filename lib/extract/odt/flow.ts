import { BULLET } from '../list-mark'
import { Flow, onOneLine, printBlocks } from '../blocks'
import { fillRows, type Cell } from '../grid'
import { raise } from '../raised'
import { childOf, elementsBelow, elementsOf, isElement, type XmlElement } from '../xml/tree'
import { Counter, readNumbering, type ListStyle, type Numbering } from './styles'

interface Walk {
  flow: Flow
  numbering: Numbering
  headings: Counter
  /** The list around, and how deep in it. */
  list: { counter: Counter; style: ListStyle; level: number } | null
  /** Lists that others go on counting from, by their id. */
  counters: Map<string, Counter>
}

/** The text of `content.xml`; numbering that the styles define comes from `styles.xml`. */
export function odtText(content: XmlElement, styles: XmlElement | null): string {
  const numbering = readNumbering(styles ? [styles, content] : [content])
  const headings = new Counter(numbering.headings)
  const walk: Walk = { flow: new Flow(), numbering, headings, list: null, counters: new Map() }
  const body = [...elementsBelow(content)].find(({ name }) => name === 'body')
  const text = body && (childOf(body, 'text') ?? body)
  if (text) walkAll(text, walk)
  return printBlocks(walk.flow.end())
}

/** The text of a document that is one XML file. */
export const odtRootText = (root: XmlElement): string => odtText(root, null)

/** What is no text of the document: what was deleted, remarks, forms, scripts, and lists of what stands elsewhere. */
const LEFT_OUT = new Set([
  'tracked-changes', 'annotation', 'annotation-end', 'forms', 'scripts', 'script', 'sequence-decls', 'variable-decls', 'user-field-decls',
  'table-of-content', 'illustration-index', 'table-index', 'alphabetical-index', 'image', 'object', 'object-ole', 'covered-table-cell', 'title', 'desc',
  'event-listeners', 'hidden-text', 'ruby-text',
]) // prettier-ignore

function walkAll(element: XmlElement, walk: Walk): void {
  for (const child of elementsOf(element)) walkBlock(child, walk)
}

function walkBlock(element: XmlElement, walk: Walk): void {
  const { flow } = walk
  const { name, attributes } = element
  if (LEFT_OUT.has(name)) return
  if (name === 'p' || name === 'h') {
    if (name === 'h') flow.add(headingMark(element, walk))
    walkInline(element, walk)
    flow.close()
  } else if (name === 'list') walkList(element, walk)
  else if (name === 'table') walkTable(element, walk)
  else if (name === 'section' && attributes.get('display') === 'none') return
  else walkAll(element, walk)
}

function headingMark(heading: XmlElement, { headings, list }: Walk): string {
  if (list || childOf(heading, 'number') || heading.attributes.get('is-list-header') === 'true') return ''
  const level = Number(heading.attributes.get('outline-level') ?? 1) || 1
  const start = heading.attributes.get('restart-numbering') === 'true' ? Number(heading.attributes.get('start-value') ?? 1) : null // prettier-ignore
  const mark = headings.next(Math.min(10, level), start)
  return mark ? `${mark} ` : ''
}

/** Blank-space elements stand for characters, since white space itself says nothing. */
function walkInline(element: XmlElement, walk: Walk): void {
  const { flow } = walk
  for (const node of element.children) {
    if (!isElement(node)) {
      flow.add(node)
      continue
    }
    const { name } = node
    if (LEFT_OUT.has(name) || name === 'soft-page-break') continue
    if (name === 's' || name === 'tab') flow.add(' ')
    else if (name === 'line-break') flow.breakLine()
    else if (name === 'note') takeNote(node, walk)
    else if (name === 'number') flow.add(`${wordsOf(node)} `)
    else if (name === 'frame' || name === 'text-box' || name === 'custom-shape') walkFrame(node, walk)
    else walkInline(node, walk)
  }
}

const wordsOf = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? wordsOf(node) : node)).join('')

function takeNote(note: XmlElement, walk: Walk): void {
  const citation = childOf(note, 'note-citation')
  const body = childOf(note, 'note-body')
  const figure = citation ? wordsOf(citation).trim() : ''
  const mark = /^\d{1,3}$/u.test(figure) ? raise(figure) : figure
  walk.flow.add(mark)
  if (body) walk.flow.note(`${mark} ${textWithin(body, walk)}`)
}

/** A box anchored in a sentence is read below it. */
function walkFrame(frame: XmlElement, walk: Walk): void {
  const text = textWithin(frame, walk)
  if (text !== '') walk.flow.note(text)
}

function textWithin(element: XmlElement, walk: Walk): string {
  const flow = new Flow()
  flow.note = (text) => {
    walk.flow.note(text)
  }
  walkAll(element, { ...walk, flow, list: null })
  return onOneLine(flow.end())
}

function walkList(list: XmlElement, walk: Walk): void {
  const { flow } = walk
  flow.close()
  const inner = listOf(list, walk)
  for (const child of elementsOf(list)) {
    if (child.name === 'list-header') walkAll(child, { ...walk, list: inner })
    if (child.name !== 'list-item') continue
    const start = Number(child.attributes.get('start-value') ?? Number.NaN)
    const counted = inner.counter.next(inner.level, Number.isNaN(start) ? null : start)
    const own = childOf(child, 'number')
    const mark = own ? wordsOf(own).trim() : inner.style.has(inner.level) ? counted : BULLET
    if (mark !== null && hasOwnWords(child)) flow.openItem(mark)
    for (const part of elementsOf(child)) if (part !== own) walkBlock(part, { ...walk, list: inner })
    flow.endItem()
  }
}

/** An item that only holds another list has no mark of its own. */
const hasOwnWords = (item: XmlElement): boolean =>
  elementsOf(item).find(({ name }) => name !== 'number')?.name !== 'list'

function listOf(list: XmlElement, { list: outer, numbering, counters }: Walk): NonNullable<Walk['list']> {
  const { attributes } = list
  const named = numbering.lists.get(attributes.get('style-name') ?? '')
  const level = (outer?.level ?? 0) + 1
  if (outer && (!named || named === outer.style)) return { ...outer, level }
  const style: ListStyle = named ?? new Map<number, never>()
  const before =
    attributes.get('continue-list') ?? (attributes.get('continue-numbering') === 'true' ? LAST : '')
  const counter = counters.get(before) ?? new Counter(style)
  counters.set(LAST, counter)
  const id = attributes.get('id')
  if (id !== undefined) counters.set(id, counter)
  return { counter, style, level }
}

const LAST = '\0last'

function walkTable(table: XmlElement, walk: Walk): void {
  walk.flow.close()
  const rows = rowsOf(table).map((row) =>
    elementsOf(row)
      .filter(({ name }) => name === 'table-cell')
      .map((cell): Cell => cellOf(cell, walk)),
  )
  for (const cells of fillRows(rows)) walk.flow.row(cells)
  walk.flow.endTable()
}

const GROUPS = new Set(['table-header-rows', 'table-rows', 'table-row-group'])

const rowsOf = (part: XmlElement): XmlElement[] =>
  elementsOf(part).flatMap((child) =>
    child.name === 'table-row' ? [child] : GROUPS.has(child.name) ? rowsOf(child) : [],
  )

const cellOf = (cell: XmlElement, walk: Walk): Cell => ({
  text: textWithin(cell, walk),
  columns: Number(cell.attributes.get('number-columns-spanned') ?? 1),
  rows: Number(cell.attributes.get('number-rows-spanned') ?? 1),
})
