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
const MAX_NODES = 5_000_000

class Refused extends Error {
  constructor(readonly reason: Unextractable) {
    super(reason)
  }
}

/**
 * XML as a tree. A document type is refused before anything it declares could be used, and of entities only the five
 * of XML itself are known. `BROKEN` for what is no XML, or nested or repeated beyond reading.
 */
export function parseXml(text: string): ParsedXml {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const root: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open: XmlElement[] = [root]
  let nodes = 0
  const add = (node: XmlNode): void => {
    if (++nodes > MAX_NODES) throw new Refused('BROKEN')
    open.at(-1)?.children.push(node)
  }
  parser.on('error', () => {
    throw new Refused('BROKEN')
  })
  parser.on('doctype', () => {
    throw new Refused('DOCTYPE')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) throw new Refused('BROKEN')
    const element: XmlElement = { name: localName(name), attributes: new Map(), children: [] }
    for (const [key, value] of Object.entries(attributes)) element.attributes.set(localName(key), value)
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', add)
  parser.on('cdata', add)
  try {
    // A document type is closed only at its end: what it declares must not be read up to there.
    if (DECLARES.test(text)) throw new Refused('DOCTYPE')
    parser.write(text).close()
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason }
    throw error
  }
  const first = elementsOf(root)[0]
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
