import type { Layout } from '../text/layout'
import type { Line } from '../text/lines'
import { readListItem } from '../text/list-item'
import { readNumberedHeading } from './sections'

const BUDGET_HEADING =
  /^(?:Post\s\d{2}|Kap\.?\s?(?:ittel\s)?\d{3,4}|Programkategori|Programområde|Rapport(?:ering)?$|Mål(?:\s|$)|Anmodningsvedtak$|Oppmodingsvedtak$|Budsjett\s?20|Tabell\s\d|Figur\s\d|Boks\s\d|(?:Del|DEL)\s[IVX]+$)/u
const MAX_LINES = 4

/**
 * Whether a heading begins at `index`, the first line of a block, and not a paragraph. Where broken lines keep
 * their space, a heading is known by its end: a line without one that ends no sentence. Elsewhere by standing
 * apart between blank lines, or as one of the headings that budget propositions use everywhere.
 */
export function startsHeading(lines: readonly Line[], index: number, layout: Layout): boolean {
  const first = lines[index]
  if (!first || first.isBlank) return false
  if (BUDGET_HEADING.test(first.text)) return true
  const numbered = readNumberedHeading(first.text)
  if (numbered?.number.includes('.') && !first.isSoft) return true
  return layout.marksSoftBreaks ? endsLikeHeading(lines, index) : layout.hasGaps && standsApart(lines, index)
}

/** One or two lines between blank ones that begin with a capital and end no sentence. */
function standsApart(lines: readonly Line[], index: number): boolean {
  const [first, second] = [lines[index], lines[index + 1]]
  if (!first || first.blanksAbove === 0 || !/^\p{Lu}/u.test(first.text)) return false
  const last = second && !second.isBlank ? second : first
  const isEnded = lines[last === first ? index + 1 : index + 2]?.isBlank ?? true
  return isEnded && first.text.length + (last === first ? 0 : last.text.length) <= 120 && !/[.:;!?,»”"]$/u.test(last.text) && !readListItem(first.text, null, true) // prettier-ignore
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
