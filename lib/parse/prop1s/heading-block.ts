import type { Layout } from '../text/layout'
import type { Line } from '../text/lines'
import { readNumberedHeading } from './sections'

const BUDGET_HEADING =
  /^(?:Post\s\d{2}|Kap\.?\s?(?:ittel\s)?\d{3,4}|Programkategori|Programområde|Rapport(?:ering)?$|Mål(?:\s|$)|Anmodningsvedtak$|Oppmodingsvedtak$|Budsjett\s?20|Tabell\s\d|Figur\s\d|Boks\s\d|(?:Del|DEL)\s[IVX]+$)/u
const MAX_LINES = 4

/**
 * Whether a heading begins at `index`, the first line of a block, and not a paragraph. Where broken lines keep
 * their space, a heading is known by its end: a line without one that ends no sentence. Elsewhere only the
 * headings that budget propositions use everywhere are known.
 */
export function startsHeading(lines: readonly Line[], index: number, layout: Layout): boolean {
  const first = lines[index]
  if (!first || first.isBlank) return false
  if (BUDGET_HEADING.test(first.text)) return true
  const numbered = readNumberedHeading(first.text)
  if (numbered?.number.includes('.') && !first.isSoft) return true
  return layout.marksSoftBreaks && endsLikeHeading(lines, index)
}

function endsLikeHeading(lines: readonly Line[], index: number): boolean {
  for (let i = index; i < index + MAX_LINES; i++) {
    const line = lines[i]
    if (!line || line.isBlank) return false
    if (line.isSoft || /[-–/]$/.test(line.text)) continue
    if (/[.:;!?][»)]?$/.test(line.text)) return false
    const next = lines[i + 1]
    return !next || next.isBlank || /^\p{Lu}/u.test(next.text)
  }
  return false
}

/** Whether a line begins a block: after a blank line or at the top of a page, with the sentence before ended. */
export function startsBlock(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line || line.isBlank) return false
  const previous = lines.slice(Math.max(0, index - 8), index).findLast((candidate) => !candidate.isBlank)
  if (!previous) return true
  return !previous.isSoft && /[.:!?»)]$/.test(previous.text)
}
