/** One printed line. Offsets are UTF-16 units of the decoded file; `number` counts from 1. */
export interface Line {
  number: number
  start: number
  end: number
  raw: string
  /** The line without white space at its ends; no-break spaces are white space too. */
  text: string
  isBlank: boolean
  /** The page's first line: the text layer marks it with a form feed or one leading space. */
  isPageStart: boolean
  /** A space before the line break: the sentence was broken by the line's width, not ended. */
  isSoft: boolean
}

/** Habits of a text layer, told by the text itself. */
export interface Layout {
  /** Broken lines keep their space, so a line without one ends a paragraph. */
  marksSoftBreaks: boolean
  /** Words cut by the line's width end in a bare hyphen, so a hyphen and a space are a real hyphen. */
  marksRealHyphens: boolean
  /** Median length of the lines that keep their space: the width of a column. */
  width: number
  /** One leading space means a new page; in an indented text it means nothing. */
  marksPages: boolean
}

/** Cuts a decoded file into lines at «\n», «\r\n» and «\r». Offsets point into the file as it is. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= source.length) {
    let end = start
    while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
    lines.push(toLine(source, { start, end }, lines.length + 1))
    if (end >= source.length) break
    start = source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1
  }
  const { marksPages } = layoutOf(lines)
  if (!marksPages) for (const line of lines) line.isPageStart = line.raw.startsWith('\f')
  return lines
}

function toLine(source: string, { start, end }: { start: number; end: number }, number: number): Line {
  const raw = source.slice(start, end)
  const text = raw.trim()
  return {
    number,
    start,
    end,
    raw,
    text,
    isBlank: text === '',
    isPageStart: /^(?:\f| (?=[^\s]))/.test(raw),
    isSoft: text !== '' && /\s$/.test(raw.slice(-1)),
  }
}

const isWordBroken = (line: Line): boolean => /[-­]$/.test(line.text)

/** Reads the habits of the text layer from lines that stand in the middle of something. */
export function layoutOf(lines: readonly Line[]): Layout {
  let inner = 0
  let soft = 0
  let cut = 0
  let softCut = 0
  let filled = 0
  let led = 0
  const widths: number[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || !next || line.isBlank) continue
    filled++
    if (/^ /.test(line.raw)) led++
    if (line.isSoft) widths.push(line.text.length)
    if (next.isBlank || !/^\p{Ll}/u.test(next.text)) continue
    if (isWordBroken(line)) {
      cut++
      if (line.isSoft) softCut++
      continue
    }
    inner++
    if (line.isSoft) soft++
  }
  return {
    marksSoftBreaks: inner > 0 && soft / inner > 0.7,
    marksRealHyphens: softCut < cut / 2,
    width: median(widths),
    marksPages: filled > 0 && led <= Math.max(2, filled * 0.05),
  }
}

function median(numbers: number[]): number {
  numbers.sort((a, b) => a - b)
  return numbers[numbers.length >> 1] ?? 0
}

const ROOM = 0.8

/**
 * Whether the sentence goes on after this line: it keeps its space, and the next word would not have fitted. A
 * short line with a space was typed so at the end of a paragraph.
 */
export function goesOn(line: Line, next: Line, layout: Layout): boolean {
  if (!line.isSoft || !layout.marksSoftBreaks) return false
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0
  return line.text.length + 1 + word > layout.width * ROOM || !/[.!?:»]$/.test(line.text)
}
