import { SaxesParser } from 'saxes'
import { Counter, type ListPlace, type Numbering } from './numbering'

/** What is known of a paragraph up to where its words begin. */
interface Paragraph {
  prefix: string
  style: string | null
  list: string | null
  level: string | null
  isDeleted: boolean
}

/**
 * Writes the marks that Word counts («a)», «3.1») into the paragraphs of `document.xml` as text, since the words of an
 * account are only whole with them. A paragraph that was deleted as a tracked change counts for nothing.
 */
export function printMarks(xml: string, numbering: Numbering): string {
  const counter = new Counter(numbering)
  const insertions: Insertion[] = []
  const open: string[] = []
  const paragraphs: Paragraph[] = []
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    open.push(local)
    const paragraph = paragraphs.at(-1)
    if (local === 'p')
      paragraphs.push({ prefix: name.slice(0, -1), style: null, list: null, level: null, isDeleted: false })
    else if (paragraph) readProperty(paragraph, open, valueOf(attributes))
  })
  parser.on('closetag', ({ name }) => {
    const local = open.pop()
    const paragraph = paragraphs.at(-1)
    if (local === 'p') paragraphs.pop()
    if (local !== 'pPr' || !paragraph || open.at(-1) !== 'p') return
    const place = placeOf(paragraph, numbering)
    const mark = place && counter.next(place)
    const at = parser.position
    if (mark && xml.endsWith(`</${name}>`, at)) insertions.push({ at, text: runOf(paragraph.prefix, mark) })
  })
  parser.write(xml).close()
  return insertAll(xml, insertions)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const valueOf = (attributes: Record<string, string>): string | null =>
  Object.entries(attributes).find(([name]) => localName(name) === 'val')?.[1] ?? null

function readProperty(paragraph: Paragraph, open: readonly string[], value: string | null): void {
  const path = open.slice(open.lastIndexOf('p') + 1).join('/')
  if (path === 'pPr/pStyle') paragraph.style = value
  if (path === 'pPr/numPr/numId') paragraph.list = value
  if (path === 'pPr/numPr/ilvl') paragraph.level = value
  if (path === 'pPr/rPr/del' || path === 'pPr/rPr/moveFrom') paragraph.isDeleted = true
}

/** The paragraph's own place comes before its style's; list «0» takes it out of the style's list. */
function placeOf({ style, list, level, isDeleted }: Paragraph, { byStyle }: Numbering): ListPlace | null {
  const styled = byStyle.get(style ?? '')
  const id = list ?? styled?.list
  if (isDeleted || id === undefined || id === '0') return null
  return { list: id, level: Number(level ?? styled?.level ?? 0) || 0 }
}

interface Insertion {
  at: number
  text: string
}

const runOf = (prefix: string, mark: string): string =>
  `<${prefix}r><${prefix}t xml:space="preserve">${escaped(mark)} </${prefix}t></${prefix}r>`

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

function insertAll(xml: string, insertions: readonly Insertion[]): string {
  let from = 0
  const parts: string[] = []
  for (const { at, text } of insertions) {
    parts.push(xml.slice(from, at), text)
    from = at
  }
  return parts.join('') + xml.slice(from)
}
