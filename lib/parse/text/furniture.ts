import type { Line } from './lines'
import { findPageNumbers } from './page-numbers'

const CITED = String.raw`(?:Prop\.\s?\d{1,4}(?:\s?(?:S|L|LS))?(?:\s?Tillegg\s?\d{1,2})?|Meld\.\s?St\.\s?\d{1,3}|Innst\.\s?\d{1,4}\s?[SL]|St\.\s?(?:prp|meld)\.\s?nr\.\s?\d{1,3}|Innst\.\s?[SO]\.\s?nr\.\s?\d{1,4})`
const SESJON = String.raw`\(?(?:19|20)\d{2}\s?[–−-]\s?(?:\d{4}|\d{2})\)?`
const BAR = String.raw`(?:\s|\s?[|·•]\s?)`
const RUNNING_HEADS = [
  new RegExp(`^${SESJON}${BAR}${CITED}${BAR}\\d{1,4}$`, 'u'),
  new RegExp(`^\\d{1,4}${BAR}${CITED}${BAR}${SESJON}$`, 'u'),
  new RegExp(`^${CITED}${BAR}${SESJON}${BAR}\\d{1,4}$`, 'u'),
  new RegExp(`^\\d{1,4}${BAR}${SESJON}${BAR}${CITED}$`, 'u'),
]

/**
 * The head of a page, «2025–2026 Prop. 1 S 33» or «40 Prop. 1 S 2025–2026»: session, citation and page number
 * alone on a line. A citation in a sentence has brackets around its session and no page number.
 */
export const isRunningHead = (text: string): boolean => {
  const words = text.length <= MAX_PRINTED ? text.replace(/\s+/gu, ' ') : text
  return words.length <= 60 && RUNNING_HEADS.some((pattern) => pattern.test(words))
}

/** A text layer that keeps the width of the page has wide gaps. */
const MAX_PRINTED = 300

const MINISTRY =
  /^\p{Lu}\p{Ll}+(?:-(?:,\s\p{Ll}+-){0,3}\sog\s\p{Ll}+|(?<=\p{Ll}{3}))departementet$|^Statsministerens\skontor$/u

/**
 * The second line of a page's head: a ministry's name and nothing else, «Helse- og omsorgsdepartementet». A line
 * of text may end with «departementet» too.
 */
export const isRunningName = (text: string): boolean => text.length <= 80 && MINISTRY.test(text)

export interface RunningHead {
  sesjon: string
  citation: string
}

/** Session and citation of the document as its running heads print them, null for any other line. */
export function readRunningHead(text: string): RunningHead | null {
  if (!isRunningHead(text)) return null
  const sesjon = new RegExp(SESJON, 'u').exec(text)?.[0]
  const citation = new RegExp(CITED, 'u').exec(text)?.[0]
  return sesjon && citation ? { sesjon, citation } : null
}

/**
 * The numbers of lines that belong to the page, not to the text: running heads, the name below or above them,
 * and a page number that stands alone beside them.
 */
export function findFurniture(lines: readonly Line[]): Set<number> {
  const names = repeatedNames(lines)
  const furniture = findPageNumbers(lines)
  lines.forEach((line, i) => {
    if (!isRunningHead(line.text) && !furniture.has(line.number)) return
    furniture.add(line.number)
    for (const neighbour of [lines[i + 1], lines[i - 1]]) {
      if (!neighbour || neighbour.isBlank) continue
      const isName = isRunningName(neighbour.text) || names.has(neighbour.text)
      if (isName || /^\d{1,4}$/.test(neighbour.text)) furniture.add(neighbour.number)
    }
  })
  return furniture
}

/** Lines that stand right below a running head more than twice. */
function repeatedNames(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>()
  lines.forEach((line, i) => {
    const name = lines[i + 1]
    if (!name || name.isBlank || !isRunningHead(line.text)) return
    counts.set(name.text, (counts.get(name.text) ?? 0) + 1)
  })
  return new Set([...counts].filter(([, count]) => count > 2).map(([name]) => name))
}
