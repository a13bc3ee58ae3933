import type { Line } from './lines'

const FLOAT =
  /^(?:\(i\s(?:1\s?000|tusen|mill\.?|millioner)\s?(?:kr|kroner)\.?\)|(?:Tabell|Figur|Boks)\s\d{1,2}(?:\.\d{1,3})?\b.*)$/u
const MAX_LINES = 120

/**
 * The lines of tables, figures and boxes that stand in the middle of a sentence because the page broke there:
 * from their first line («(i 1 000 kr)», «Tabell 4.2 …») down to the top of the next page. One that stands
 * between two sentences interrupts nothing and stays.
 */
export function findInterruptions(lines: readonly Line[]): Set<number> {
  const numbers = new Set<number>()
  let previous: Line | null = null
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    const end: number | null =
      previous && isUnfinished(previous) && FLOAT.test(line.text) ? nextPage(lines, i) : null
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

const isUnfinished = (line: Line): boolean =>
  (line.isSoft || line.text.endsWith('-')) && !/[.!?:»)]$/.test(line.text)

/** The next page's first line, when the sentence can go on there: a small letter, a digit or a bracket. */
function nextPage(lines: readonly Line[], from: number): number | null {
  for (let i = from + 1; i < lines.length && i < from + MAX_LINES; i++) {
    const line = lines[i]
    if (line?.isPageStart) return /^[\p{Ll}\d(«]/u.test(line.text) ? i : null
  }
  return null
}
