import { onOneLine, Flow, type Block } from '../blocks'
import { raise } from '../raised'
import { isMenu } from './main-content'
import { marksOf } from './lists'
import type { Notes } from './notes'
import { elementsIn, isElement, isLeftOut, isText, wordsOf, type HtmlElement, type HtmlNode } from './tree'
import { isForLayout, rowsOf } from './table'

/** What stands in the middle of a sentence; everything else begins and ends a paragraph. */
const INLINE = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'mark', 'nobr',
  'picture', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'slot',
]) // prettier-ignore

/** The blocks below an element, each footnote below the block that names it. */
export function blocksBelow(element: HtmlElement, context: Context): Block[] {
  const flow = new Flow()
  walkAll(element.childNodes, { ...context, flow })
  return flow.end()
}

/** What is known of the page: its footnotes, and the elements that only lead elsewhere. */
export interface Context {
  notes: Notes
  navigation: ReadonlySet<HtmlElement>
}

interface Walk extends Context {
  flow: Flow
}

function walkAll(nodes: readonly HtmlNode[], walk: Walk): void {
  for (const node of nodes) {
    if (isText(node)) walk.flow.add(node.value)
    else if (isElement(node)) walkElement(node, walk)
  }
}

function walkElement(element: HtmlElement, walk: Walk): void {
  const { flow, notes, navigation } = walk
  if (isLeftOut(element) || navigation.has(element)) return
  if (notes.elements.has(element) || notes.backLinks.has(element)) return
  const named = notes.markOf.get(element)
  if (named) return takeNote(named, walk)
  const { tagName } = element
  if (tagName === 'br') return flow.breakLine()
  if (tagName === 'sup' && isFigure(element)) return flow.add(raise(wordsOf(element).trim()))
  if (tagName === 'ul' || tagName === 'ol') return isMenu(element) ? flow.close() : walkList(element, walk)
  if (tagName === 'table' && !isForLayout(element)) return walkTable(element, walk)
  if (tagName === 'pre') return walkPrinted(element, walk)
  if (INLINE.has(tagName)) return walkAll(element.childNodes, walk)
  flow.close()
  walkAll(element.childNodes, walk)
  flow.close()
}

/** «m²»; the mark of a footnote is a link. */
const isFigure = (sup: HtmlElement): boolean =>
  /^\s*\d{1,2}\s*$/u.test(wordsOf(sup)) && elementsIn(sup).every(({ tagName }) => tagName !== 'a')

function takeNote({ mark, note }: { mark: string; note: HtmlElement }, walk: Walk): void {
  const { flow, notes, navigation } = walk
  flow.add(mark)
  const inner: Context = { navigation, notes: { ...notes, markOf: new Map() } }
  flow.note(`${mark} ${onOneLine(blocksBelow(note, inner)).replace(OWN_MARK, '')}`)
}

/** The figure that a note prints before its own words. */
const OWN_MARK = /^(?:[[(]?\d{1,3}[\])]?\.?\s+|[¹²³⁰⁴-⁹]{1,3}\s?|[*†‡]{1,3}\s?)(?=\p{L}|«)/u

function walkList(list: HtmlElement, walk: Walk): void {
  const { flow } = walk
  const marks = marksOf(list)
  flow.close()
  for (const node of list.childNodes) {
    const mark = isElement(node) ? marks.get(node) : undefined
    if (!isElement(node) || mark === undefined) {
      walkAll([node], walk)
      continue
    }
    if (isLeftOut(node) || walk.notes.elements.has(node)) continue
    flow.openItem(mark)
    walkAll(node.childNodes, walk)
    flow.endItem()
  }
}

function walkTable(table: HtmlElement, walk: Walk): void {
  const { flow } = walk
  flow.close()
  const pending: string[] = []
  const textOf = (cell: HtmlElement): string => {
    const inner = new Flow()
    inner.note = (text) => void pending.push(text)
    walkAll(cell.childNodes, { ...walk, flow: inner })
    return onOneLine(inner.end())
  }
  for (const caption of elementsIn(table).filter(({ tagName }) => tagName === 'caption')) {
    walkAll(caption.childNodes, walk)
    flow.close()
  }
  for (const cells of rowsOf(table, textOf)) flow.row(cells)
  for (const text of pending) flow.note(text)
  flow.endTable()
}

/** Text that its author broke into lines keeps them. */
function walkPrinted(element: HtmlElement, { flow }: Walk): void {
  flow.close()
  for (const line of wordsOf(element).split('\n')) {
    flow.add(line)
    flow.breakLine()
  }
  flow.close()
}
