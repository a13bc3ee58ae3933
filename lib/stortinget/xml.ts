import { SaxesParser } from 'saxes'
import { StortingetFault } from './fault'

/** An element as plain data: text, null (`i:nil`), an object by the names of its children, or the items of a «…_liste». */
export type Plain = string | null | Plain[] | { [name: string]: Plain }

interface Open {
  name: string
  isNil: boolean
  text: string
  children: { name: string; value: Plain }[]
  /** A text with its tags, should they come as elements and not, as they use to, as text. */
  isMarkup: boolean
  isInMarkup: boolean
}

/** Deeper than anything the Storting sends. */
const deepest = 40

/**
 * Reads an answer. In: the text of an XML document. Out: the name of its root and its content. A DOCTYPE, and with it every
 * entity that is not XML's own, is refused, as is what is not well-formed: throws `StortingetFault`.
 */
export function readXml(text: string): { root: string; content: Plain } {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const open: Open[] = []
  let read: { root: string; content: Plain } | null = null
  parser.on('error', (error) => {
    throw new StortingetFault('STORTINGET_XML', `Svaret er ikke gyldig XML: ${error.message}`)
  })
  parser.on('doctype', () => {
    throw new StortingetFault('STORTINGET_XML', 'Svaret har en DOCTYPE, og blir ikke lest.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest) throw new StortingetFault('STORTINGET_XML', 'Svaret er nøstet for dypt.')
    const [local, parent] = [localName(name), open.at(-1)]
    const isInMarkup = parent?.isMarkup === true
    const isMarkup = isInMarkup || local.endsWith('_tekst')
    open.push({ name: local, isNil: isNil(attributes), text: '', children: [], isMarkup, isInMarkup })
  })
  const addText = (part: string) => {
    const current = open.at(-1)
    if (current) current.text += current.isInMarkup ? escaped(part) : part
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed === undefined) return
    const parent = open.at(-1)
    if (parent && closed.isInMarkup) parent.text += `<${closed.name}>${closed.text}</${closed.name}>`
    else if (parent) parent.children.push({ name: closed.name, value: toPlain(closed) })
    else read = { root: closed.name, content: toPlain(closed) }
  })
  parser.write(text).close()
  if (read === null) throw new StortingetFault('STORTINGET_XML', 'Svaret er tomt.')
  return read
}

/** «d2p1:string» is «string»: the data use one vocabulary. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function isNil(attributes: Record<string, string>): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => localName(name) === 'nil' && /^\s*(?:true|1)\s*$/.test(value),
  )
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function toPlain({ name, isNil: empty, text, children }: Open): Plain {
  if (name.endsWith('_liste')) return children.map(({ value }) => value)
  if (empty) return null
  if (children.length === 0) return text
  return Object.fromEntries(children.map((child) => [child.name, child.value]))
}
