import { SaxesParser } from 'saxes'
import type { Unextractable } from '../types'

export interface XmlElement {
  /** The name without its prefix. */
  name: string
  /** Values by name without prefix. */
  attributes: Map<string, string>
  children: XmlNode[]
}

export type XmlNode = XmlElement | string

export type ParsedXml = { ok: true; root: XmlElement } | { ok: false; reason: Unextractable }

/** No document is nested so deep or has so many parts. */
const MAX_DEPTH = 1000
const MAX_ELEMENTS = 5_000_000

class Refused extends Error {
  constructor(readonly reason: Unextractable) {
    super(reason)
  }
}

/** The parser keeps all attributes of an element in one object. */
const MAX_ATTRIBUTES = 20_000

/** Throws the reason as `Refused`: an error of XML, a document type, or nesting beyond reading. */
function newParser(onClose?: () => void): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let elements = 0
  let attributes = 0
  parser.on('error', () => {
    throw new Refused('BROKEN')
  })
  parser.on('doctype', () => {
    throw new Refused('DOCTYPE')
  })
  parser.on('opentagstart', () => {
    attributes = 0
    if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) throw new Refused('BROKEN')
  })
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES) throw new Refused('BROKEN')
  })
  parser.on('closetag', () => {
    depth--
    onClose?.()
  })
  return parser
}

function run(parser: SaxesParser, text: string): Unextractable | null {
  try {
    // A document type is closed only at its end: what it declares must not be read up to there.
    if (DECLARES.test(text)) return 'DOCTYPE'
    parser.write(text).close()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.reason
    throw error
  }
}

/** What is wrong with XML that another library is to read; null when nothing is. */
export const faultOfXml = (text: string): Unextractable | null => run(newParser(), text)

/**
 * XML as a tree. A document type is refused before anything it declares could be used, and of entities only the five
 * of XML itself are known. `BROKEN` for what is no XML, or nested or repeated beyond reading.
 */
export function parseXml(text: string): ParsedXml {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open: XmlElement[] = [root]
  const parser = newParser(() => open.pop())
  const add = (node: XmlNode): void => {
    open.at(-1)?.children.push(node)
  }
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name: localName(name), attributes: new Map(), children: [] }
    for (const [key, value] of Object.entries(attributes)) element.attributes.set(localName(key), value)
    add(element)
    open.push(element)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  const reason = run(parser, text)
  const first = elementsOf(root)[0]
  if (reason) return { ok: false, reason }
  return first ? { ok: true, root: first } : { ok: false, reason: 'BROKEN' }
}

const DECLARES = /^(?:\s{1,1000}|<\?[^]{0,2000}?\?>|<!--[^]{0,20000}?-->){0,20}<!DOCTYPE\b/u

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement)

export const childOf = (element: XmlElement, name: string): XmlElement | null =>
  elementsOf(element).find((child) => child.name === name) ?? null

/** All elements below one, in reading order. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    yield child
    yield* elementsBelow(child)
  }
}
