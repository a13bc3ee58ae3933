import { BULLET, figureOf, type MarkFormat } from '../list-mark'
import { childOf, elementsBelow, elementsOf, type XmlElement } from '../xml/tree'

interface Level {
  format: MarkFormat | 'none'
  /** «%1.», «%1.%2», «(%1)». */
  text: string
  start: number
}

type Levels = Map<number, Level>

interface List {
  /** What counts: lists of one definition go on from each other, unless one starts anew. */
  counter: string
  levels: Levels
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  list: string
  level: number
}

/** The numbering of a Word document: its lists by number, and the place that a style gives its paragraphs. */
export interface Numbering {
  lists: Map<string, List>
  byStyle: Map<string, ListPlace>
}

const FORMATS: Record<string, MarkFormat | 'none'> = {
  decimal: 'decimal',
  decimalZero: 'decimal',
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  bullet: 'bullet',
  none: 'none',
}

const valueOf = (element: XmlElement | null): string | null => element?.attributes.get('val') ?? null

/** Reads `numbering.xml` and `styles.xml`; either may be missing. */
export function readNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const abstract = new Map<string, Levels>()
  const lists = new Map<string, List>()
  for (const element of numbering ? elementsOf(numbering) : []) {
    if (element.name === 'abstractNum')
      abstract.set(element.attributes.get('abstractNumId') ?? '', readLevels(element))
    if (element.name === 'num') {
      const [id, of] = [element.attributes.get('numId'), valueOf(childOf(element, 'abstractNumId')) ?? '']
      const own = readOverrides(element)
      const levels = new Map([...(abstract.get(of) ?? []), ...own.levels])
      for (const [at, start] of own.starts) levels.set(at, { ...(levels.get(at) ?? PLAIN), start })
      if (id !== undefined) lists.set(id, { counter: own.starts.size > 0 ? `num ${id}` : of, levels })
    }
  }
  return { lists, byStyle: styles ? readStyles(styles) : new Map<string, ListPlace>() }
}

const PLAIN: Level = { format: 'decimal', text: '%1.', start: 1 }

function readLevels(element: XmlElement): Levels {
  const levels: Levels = new Map()
  for (const level of elementsOf(element)) {
    if (level.name !== 'lvl') continue
    levels.set(Number(level.attributes.get('ilvl') ?? 0), {
      format: FORMATS[valueOf(childOf(level, 'numFmt')) ?? 'decimal'] ?? 'decimal',
      text: valueOf(childOf(level, 'lvlText')) ?? '',
      start: Number(valueOf(childOf(level, 'start')) ?? 1) || 0,
    })
  }
  return levels
}

function readOverrides(num: XmlElement): { levels: Levels; starts: Map<number, number> } {
  const starts = new Map<number, number>()
  const levels: Levels = new Map()
  for (const override of elementsOf(num)) {
    if (override.name !== 'lvlOverride') continue
    for (const [at, level] of readLevels(override)) levels.set(at, level)
    const start = valueOf(childOf(override, 'startOverride'))
    if (start !== null) starts.set(Number(override.attributes.get('ilvl') ?? 0), Number(start) || 0)
  }
  return { levels, starts }
}

const MAX_PARENTS = 20

/** A style's place is its own or that of the style it is based on. */
function readStyles(styles: XmlElement): Map<string, ListPlace> {
  const byId = new Map<string, XmlElement>()
  for (const style of elementsBelow(styles)) {
    const id = style.name === 'style' ? style.attributes.get('styleId') : undefined
    if (id !== undefined) byId.set(id, style)
  }
  const places = new Map<string, ListPlace>()
  for (const [id, own] of byId) {
    let style: XmlElement | undefined = own
    let list: string | null = null
    let level: string | null = null
    for (let i = 0; style && i < MAX_PARENTS; i++) {
      const properties: XmlElement | null = childOf(style, 'pPr')
      const place: XmlElement | null = properties && childOf(properties, 'numPr')
      list ??= place && valueOf(childOf(place, 'numId'))
      level ??= place && valueOf(childOf(place, 'ilvl'))
      style = byId.get(valueOf(childOf(style, 'basedOn')) ?? '')
    }
    if (list !== null && list !== '0') places.set(id, { list, level: Number(level ?? 0) })
  }
  return places
}

/** Counts through a document and gives each paragraph of a list its mark. */
export class Counter {
  private readonly counts = new Map<string, number[]>()

  constructor(private readonly numbering: Numbering) {}

  /** The mark of the next paragraph at a place; null where Word prints none. */
  next({ list: id, level }: ListPlace): string | null {
    const list = this.numbering.lists.get(id)
    const own = list?.levels.get(level)
    if (!list || !own) return null
    const counts = this.counts.get(list.counter) ?? []
    this.counts.set(list.counter, counts)
    counts.length = Math.min(counts.length, level + 1)
    for (let i = 0; i < level; i++) counts[i] ??= list.levels.get(i)?.start ?? 1
    const before = counts[level]
    counts[level] = before === undefined ? own.start : before + 1
    if (own.format === 'bullet') return BULLET
    if (own.format === 'none' && !own.text.includes('%')) return own.text || null
    const mark = own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = list.levels.get(at)?.format ?? 'decimal'
      return format === 'none' ? '' : figureOf(counts[at] ?? 1, format)
    })
    return mark.trim() || null
  }
}
