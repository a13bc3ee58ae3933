import { BULLET, figureOf, type MarkFormat } from '../list-mark'
import { elementsBelow, elementsOf, type XmlElement } from '../xml/tree'

/** How one level of a list or of the headings is numbered. */
interface Level {
  /** Null for a bullet. */
  format: MarkFormat | null
  prefix: string
  suffix: string
  start: number
  /** How many levels the number shows: «3.1» two. */
  shown: number
}

export type ListStyle = Map<number, Level>

/** The numbering that a document defines, in its text and in its styles. */
export interface Numbering {
  lists: Map<string, ListStyle>
  headings: ListStyle
}

const FORMATS: Record<string, MarkFormat> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

export function readNumbering(roots: readonly XmlElement[]): Numbering {
  const numbering: Numbering = { lists: new Map(), headings: new Map() }
  for (const root of roots) {
    for (const element of elementsBelow(root)) {
      if (element.name === 'outline-style') numbering.headings = readLevels(element)
      const name = element.name === 'list-style' ? element.attributes.get('name') : undefined
      if (name !== undefined) numbering.lists.set(name, readLevels(element))
    }
  }
  return numbering
}

function readLevels(style: XmlElement): ListStyle {
  const levels: ListStyle = new Map()
  for (const { name, attributes } of elementsOf(style)) {
    const level = Number(attributes.get('level'))
    if (!/level-style/u.test(name) || !Number.isInteger(level)) continue
    const isNumbered = name !== 'list-level-style-bullet' && name !== 'list-level-style-image'
    levels.set(level, {
      format: isNumbered ? (FORMATS[attributes.get('num-format') ?? ''] ?? null) : 'bullet',
      prefix: attributes.get('num-prefix') ?? '',
      suffix: attributes.get('num-suffix') ?? '',
      start: Number(attributes.get('start-value') ?? 1) || 1,
      shown: Math.min(10, Number(attributes.get('display-levels') ?? 1) || 1),
    })
  }
  return levels
}

/** Counts the items of one list, or the headings, level by level. */
export class Counter {
  private readonly counts: number[] = []

  constructor(private readonly style: ListStyle) {}

  /** The mark of the next item at a level, from 1; null where the style prints none. */
  next(level: number, start: number | null = null): string | null {
    const own = this.style.get(level)
    this.counts.length = Math.min(this.counts.length, level)
    for (let i = 0; i < level - 1; i++) this.counts[i] ??= this.style.get(i + 1)?.start ?? 1
    const before = this.counts[level - 1]
    this.counts[level - 1] = start ?? (before === undefined ? (own?.start ?? 1) : before + 1)
    if (!own || own.format === 'bullet') return own ? BULLET : null
    return own.format === null ? null : own.prefix + this.figures(level, own) + own.suffix
  }

  private figures(level: number, { shown }: Level): string {
    const figures: string[] = []
    for (let at = Math.max(1, level - shown + 1); at <= level; at++) {
      const format = this.style.get(at)?.format
      if (format && format !== 'bullet') figures.push(figureOf(this.counts[at - 1] ?? 1, format))
    }
    return figures.join('.')
  }
}
