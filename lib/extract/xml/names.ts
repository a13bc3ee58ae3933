import { BULLET, markOf, type MarkFormat } from '../list-mark'
import { elementsOf, type XmlElement } from './tree'

/** Names that official XML uses for the same thing; each only helps where the structure does not tell. */
const TABLE = /^(?:tbl|table|tabell|tab|tgroup|informaltable)$/iu
const ROW = /^(?:tr|row|rad|rekke|tblrow|tblrad|tabrad|tabellrad|linje)$/iu
const CELL = /^(?:t[dhc]|entry|celle|cell|kol|kolonne|tblcell|tblcelle|sp|spalte)$/iu
const LIST = /^(?:liste?|list|ul|ol|.{1,20}liste?|itemizedlist|orderedlist)$/iu
const ITEM = /^(?:li|item|listitem|pkt|punkt|listepunkt|listepkt|ledd|strekpunkt)$/iu
const TITLE = /^(?:tit(?:tel)?|title|overskrift|heading|head|h[1-6]|.{1,20}tittel)$/iu
const NUMBER = /^(?:nr|nummer|num|number|label|no|kapnr|seksjonsnr|tittelnr)$/iu
const NOTE = /^(?:fn|fotnote|note|footnote|fnote|sluttnote)$/iu
const BREAK = /^(?:br|linjeskift|lb|linebreak|brytlinje)$/iu
const NO_TEXT = /^(?:script|style|binary|bilde?data|base64|css|processing)$/iu

export const isTable = ({ name }: XmlElement): boolean => TABLE.test(name)
export const isRow = ({ name }: XmlElement): boolean => ROW.test(name)
export const isCell = ({ name }: XmlElement): boolean => CELL.test(name)
export const isTitle = ({ name }: XmlElement): boolean => TITLE.test(name)
export const isNote = ({ name }: XmlElement): boolean => NOTE.test(name)
export const isBreak = ({ name }: XmlElement): boolean => BREAK.test(name)
export const isWithoutText = ({ name }: XmlElement): boolean => NO_TEXT.test(name)

/** A list: items by name, or a list's name and children of one name only. */
export function itemsOf(element: XmlElement): XmlElement[] | null {
  const children = elementsOf(element)
  const named = children.filter(({ name }) => ITEM.test(name))
  if (named.length > 0) return named
  const [first] = children
  if (!first || !LIST.test(element.name)) return null
  return children.every(({ name }) => name === first.name) ? children : null
}

/** The number that an element bears in an attribute: «3.1» of a chapter, «a)» of an item. */
export function numberOf({ attributes }: XmlElement): string | null {
  for (const [name, value] of attributes) if (NUMBER.test(name) && value.trim() !== '') return value.trim()
  return null
}

const FORMATS: readonly [RegExp, MarkFormat][] = [
  [/^(?:alfa|alpha|loweralpha|bokstav|lower-(?:alpha|latin)|a)$/iu, 'lower-alpha'],
  [/^(?:upperroman|upper-roman|rom(?:ertall|an)?|I)$/u, 'upper-roman'],
  [/^(?:num|tall|nummer(?:ert)?|arabic|decimal|desimal|ordnet|ordered|1)$/iu, 'decimal'],
]

/** The mark of a list's items, by what its attributes say of its kind. */
export function listMark(list: XmlElement, item: XmlElement, ordinal: number): string {
  const own = numberOf(item)
  if (own !== null) return /[.)]$/u.test(own) ? own : `${own}.`
  const said = [...list.attributes.values(), list.name]
  const format = FORMATS.find(([pattern]) => said.some((value) => pattern.test(value)))?.[1]
  return format === undefined
    ? /^ol$/iu.test(list.name)
      ? markOf(ordinal, 'decimal')
      : BULLET
    : markOf(ordinal, format)
}
