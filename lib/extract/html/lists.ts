import { markOf, type MarkFormat } from '../list-mark'
import { attributeOf, elementsIn, type HtmlElement } from './tree'

const BY_TYPE: Record<string, MarkFormat> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}
const BY_STYLE: Record<string, MarkFormat> = {
  decimal: 'decimal',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
}

/** The marks of a list's items as a browser shows them: kind, first number, backwards, numbers set by hand. */
export function marksOf(list: HtmlElement): Map<HtmlElement, string> {
  const items = elementsIn(list).filter(({ tagName }) => tagName === 'li')
  const format = formatOf(list)
  const step = attributeOf(list, 'reversed') === null ? 1 : -1
  let next = wholeOf(attributeOf(list, 'start')) ?? (step === 1 ? 1 : items.length)
  return new Map(
    items.map((item) => {
      const ordinal = wholeOf(attributeOf(item, 'value')) ?? next
      next = ordinal + step
      return [item, markOf(ordinal, format)]
    }),
  )
}

function formatOf(list: HtmlElement): MarkFormat {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attributeOf(list, 'style') ?? '')?.[1]
  const styled = style === undefined ? undefined : BY_STYLE[style.toLowerCase()]
  if (styled) return styled
  if (list.tagName !== 'ol') return 'bullet'
  return BY_TYPE[attributeOf(list, 'type') ?? '1'] ?? 'decimal'
}

const wholeOf = (text: string | null): number | null =>
  text !== null && /^\s*-?\d{1,6}\s*$/u.test(text) ? Number(text) : null
