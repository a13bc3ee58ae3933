import { layoutOf, type Layout } from './layout'
import type { Line } from './lines'
import { isUnfinished } from './sentence'

const FLOAT =
  /^(?:\(i\s(?:1\s?000|tusen|mill\.?|millioner)\s?(?:kr|kroner)\.?\)|(?:Tabell|Figur|Boks)\s\d{1,2}(?:\.\d{1,3})?\b.*)$/u
const MAX_LINES = 120

/**
 * The lines of tables, figures and boxes that stand in the middle of a sentence because the page broke there:
 * from their first line («(i 1 000 kr)», «Tabell 4.2 …») down to where the sentence goes on. One that stands
 * between two sentences interrupts nothing and stays.
 */
export function findInterruptions(lines: readonly Line[], layout: Layout = layoutOf(lines)): Set<number> {
  const numbers = new Set<number>()
  let previous: Line | null = null
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    const end: number | null =
      previous && FLOAT.test(line.text) && isBroken(previous, layout) ? sentenceBelow(lines, i) : null
    if (end === null) {
      previous = line
      continue
    }
    for (let j = i; j < end; j++) {
      const inside = lines[j]
      if (inside && !inside.isBlank) numbers.add(inside.number)
    }
    i = end - 1
  }
  return numbers
}

/** Where broken lines keep their space, one without it is no broken line, whatever it ends with. */
const isBroken = (line: Line, { marksSoftBreaks }: Layout): boolean =>
  (!marksSoftBreaks || line.isSoft || line.text.endsWith('-')) &&
  isUnfinished(line.text) &&
  !/»$/.test(line.text)

/**
 * Where the sentence can go on: at the top of the next page with a small letter, a digit or a bracket, or after
 * a blank line with a small letter.
 */
function sentenceBelow(lines: readonly Line[], from: number): number | null {
  for (let i = from + 1; i < lines.length && i < from + MAX_LINES; i++) {
    const line = lines[i]
    if (line?.isPageStart) return /^[\p{Ll}\d(«]/u.test(line.text) ? i : null
    const isApart =
      line !== undefined && line.blanksAbove > 0 && !isUnfinished(lines[i - 1 - line.blanksAbove]?.text ?? '')
    if (isApart && /^\p{Ll}(?![.)]\s)/u.test(line.text)) return i
  }
  return null
}
