import type { Line } from './lines'

/** «¹ Jf. Meld. St. 14 (2019–2020).», «¹² jf. samme sted» */
const RAISED = /^(?<mark>[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2})(?:\s?(?=[\p{Lu}«])|\s(?=\p{Ll}))/u
const RAISED_AFTER = /(?<=[\p{L}\d.,;:»)])[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2}(?!\p{L})/gu
const REACH = 80
const MAX_LINES = 8

/**
 * The numbers of lines that are footnotes: a block that begins with a raised figure which stands behind a word
 * above it. They belong to the page, not to the sentence that the page broke.
 */
export function findFootnotes(lines: readonly Line[]): Set<number> {
  const numbers = new Set<number>()
  const marks = new Map<string, number>()
  lines.forEach((line, i) => {
    if (line.isBlank || numbers.has(line.number)) return
    const mark = RAISED.exec(line.text)?.groups?.mark
    const at = mark === undefined ? undefined : marks.get(mark)
    if (at !== undefined && i - at <= REACH) {
      for (const part of blockAt(lines, i)) numbers.add(part.number)
      return
    }
    for (const [found] of line.text.matchAll(RAISED_AFTER)) marks.set(found, i)
  })
  return numbers
}

/** To the next blank line, or the next footnote. */
function blockAt(lines: readonly Line[], from: number): Line[] {
  const block: Line[] = []
  for (const line of lines.slice(from, from + MAX_LINES)) {
    if (line.isBlank || line.isPageStart || (block.length > 0 && RAISED.test(line.text))) break
    block.push(line)
  }
  return block
}
