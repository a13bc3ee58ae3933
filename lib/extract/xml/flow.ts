import { Flow, onOneLine, printBlocks } from '../blocks'
import { fillRows, type Cell } from '../grid'
import { raise } from '../raised'
import { isInline, isParagraph, readContentModel, type ContentModel } from './content-model'
import {
  isBreak,
  isCell,
  isNote,
  isRow,
  isTable,
  isTitle,
  isWithoutText,
  itemsOf,
  listMark,
  numberOf,
} from './names'
import { elementsOf, isElement, type XmlElement, type XmlNode } from './tree'

interface Walk {
  flow: Flow
  model: ContentModel
  notes: { count: number }
}

/** The text of official XML of any element names. */
export function xmlText(root: XmlElement): string {
  const walk: Walk = { flow: new Flow(), model: readContentModel(root), notes: { count: 0 } }
  // The root's own number is the document's, not a chapter's.
  if (isParagraph(root, walk.model)) walkParagraph(root, walk)
  else for (const child of elementsOf(root)) walkBlock(child, walk)
  return printBlocks(walk.flow.end())
}

function walkBlock(element: XmlElement, walk: Walk): void {
  const { flow, model } = walk
  if (isWithoutText(element)) return
  if (isNote(element)) return takeNote(element, walk)
  if (isTable(element) && walkTable(element, walk)) return
  const items = itemsOf(element)
  if (items) return walkList(element, items, walk)
  flow.close()
  if (isParagraph(element, model)) walkParagraph(element, walk)
  else walkParts(element, walk)
  flow.close()
}

/** A chapter's number stands in front of its title, be it an attribute of one or of the other. */
function walkParts(element: XmlElement, walk: Walk): void {
  let number = numberOf(element)
  for (const child of elementsOf(element)) {
    if (number !== null && isTitle(child)) {
      walk.flow.close()
      const own = numberOf(child) ?? number
      if (!startsWithNumber(child, own)) walk.flow.add(`${own} `)
      number = null
      walkInline(child, walk)
      walk.flow.close()
    } else {
      walkBlock(child, walk)
    }
  }
}

const startsWithNumber = (element: XmlElement, number: string): boolean =>
  wordsOf(element).trimStart().startsWith(number)

const wordsOf = (node: XmlNode): string => (isElement(node) ? node.children.map(wordsOf).join('') : node)

/** Words and what stands among them; a list or a table inside parts the paragraph. */
function walkParagraph(element: XmlElement, walk: Walk): void {
  const own = isTitle(element) ? numberOf(element) : null
  if (own !== null && !startsWithNumber(element, own)) walk.flow.add(`${own} `)
  walkInline(element, walk)
}

function walkInline(element: XmlElement, walk: Walk): void {
  for (const node of element.children) {
    if (!isElement(node)) walk.flow.add(node)
    else if (isBreak(node)) walk.flow.breakLine()
    else if (isNote(node)) takeNote(node, walk)
    else if (isWithoutText(node)) continue
    else if (isRaised(node)) walk.flow.add(raise(wordsOf(node).trim()))
    else if (isInline(node, walk.model)) walkInline(node, walk)
    else walkBlock(node, walk)
  }
}

const isRaised = (element: XmlElement): boolean =>
  /^(?:sup|hevet|opphoyd)$/iu.test(element.name) && /^\s*\d{1,2}\s*$/u.test(wordsOf(element))

function takeNote(note: XmlElement, walk: Walk): void {
  const mark = raise(String(++walk.notes.count))
  walk.flow.add(mark)
  walk.flow.note(`${mark} ${textWithin(note, walk)}`)
}

function textWithin(element: XmlElement, { model, notes }: Walk): string {
  const flow = new Flow()
  walkParagraph(element, { flow, model, notes })
  return onOneLine(flow.end())
}

function walkList(list: XmlElement, items: readonly XmlElement[], walk: Walk): void {
  const { flow } = walk
  flow.close()
  const isItem = new Set(items)
  let ordinal = 0
  for (const child of elementsOf(list)) {
    if (!isItem.has(child)) {
      walkBlock(child, walk)
      continue
    }
    flow.openItem(listMark(list, child, ++ordinal))
    if (isParagraph(child, walk.model)) walkParagraph(child, walk)
    else walkParts(child, walk)
    flow.endItem()
  }
}

/** The rows of a table, its title before them; false where nothing in it is a row. */
function walkTable(table: XmlElement, walk: Walk): boolean {
  const rows = rowsBelow(table)
  if (rows.length === 0) return false
  const isRowOfThis = new Set(rows)
  const holders = holdersOf(table, isRowOfThis)
  const { flow } = walk
  flow.close()
  const lines: Cell[][] = []
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (isRowOfThis.has(child)) lines.push(cellsOf(child, walk))
      else if (holders.has(child)) visit(child)
      else walkBlock(child, walk)
    }
  }
  visit(table)
  for (const cells of fillRows(lines)) flow.row(cells)
  flow.endTable()
  return true
}

/** The elements between a table and its rows. */
function holdersOf(table: XmlElement, rows: ReadonlySet<XmlElement>): Set<XmlElement> {
  const holders = new Set<XmlElement>()
  const mark = (element: XmlElement): boolean => {
    const held = elementsOf(element).filter((child) => rows.has(child) || mark(child))
    if (held.length > 0) holders.add(element)
    return held.length > 0
  }
  mark(table)
  return holders
}

/** Rows by their name, by the name of their cells, or as siblings of one name with two parts each. */
function rowsBelow(table: XmlElement): XmlElement[] {
  const children = elementsOf(table)
  const named = children.filter((child) => isRow(child) || elementsOf(child).some(isCell))
  if (named.length > 0) return named
  const alike = children.filter((child) => child.name === children.at(-1)?.name)
  if (
    alike.length > 1 &&
    alike.every((child) => elementsOf(child).length > 1 && !elementsOf(child).some(hasRows))
  )
    return alike
  return children.flatMap(rowsBelow)
}

const hasRows = (element: XmlElement): boolean =>
  elementsOf(element).some((child) => isRow(child) || elementsOf(child).some(isCell))

const SPANS = { columns: /^(?:colspan|morecols|kolonner|spenn)$/iu, rows: /^(?:rowspan|rader)$/iu }

function cellsOf(row: XmlElement, walk: Walk): Cell[] {
  return elementsOf(row).map((cell) => ({
    text: textWithin(cell, walk),
    columns: spanOf(cell, SPANS.columns),
    rows: spanOf(cell, SPANS.rows) + moreRows(cell),
  }))
}

function spanOf({ attributes }: XmlElement, name: RegExp): number {
  for (const [key, value] of attributes) if (name.test(key)) return Number(value)
  return 1
}

/** CALS counts the rows beyond the first. */
const moreRows = ({ attributes }: XmlElement): number => Number(attributes.get('morerows') ?? 0)
