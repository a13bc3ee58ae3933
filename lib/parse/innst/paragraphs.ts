import type { ComposeContext } from '../text/compose'
import { compose } from '../text/compose'
import type { Line } from '../text/lines'
import { splitSentences } from '../fields/sentences'
import type { Piece } from '../fields/place'
import { readVedtakLine } from '../prop1s/vedtak-line'

export interface Paragraph {
  text: string
  sentences: Piece[]
  /** The line an offset of the text stands on. */
  lineOf: (offset: number) => number
  isHeading: boolean
}

const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u
const LONGEST_HEADING = 140

/** The paragraphs of a document in order, list items each by itself. Page furniture must be taken out of the lines before. */
export function cutParagraphs(lines: readonly Line[], context: ComposeContext): Paragraph[] {
  return groupByHeadings(lines).flatMap((group) => cutGroup(group, context))
}

const SUBHEADING = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}.*[^.;,:-]$/u

/**
 * A numbered subheading stands alone, also where no blank line parts it from what is below, and so does the line of a vedtak
 * below its title: «Adopsjon⏎Vedtak nr. 36, 24. november 2022».
 */
function groupByHeadings(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]]
  for (const [i, line] of lines.entries()) {
    const isHeading = line.text.length <= LONGEST_HEADING && !line.isSoft && SUBHEADING.test(line.text)
    if (isHeading || isVedtakLine(lines, i)) groups.push([line], [])
    else groups.at(-1)?.push(line)
  }
  return groups
}

/** Alone on its line, below nothing or a title, and above a new sentence. */
function isVedtakLine(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!line || line.isSoft || !namesOneVedtak(line.text)) return false
  const isBelowTitle = !above || above.isBlank || !/[,;:–-]$|\p{Ll}{2}\.$/u.test(above.text)
  return isBelowTitle && (!below || below.isBlank || /^[\p{Lu}«“"„]/u.test(below.text))
}

function namesOneVedtak(text: string): boolean {
  const opening = readVedtakLine(text)
  return opening !== null && opening.restAt === null && (opening.dato ?? opening.sesjon) !== null
}

function cutGroup(lines: readonly Line[], context: ComposeContext): Paragraph[] {
  const whole = compose(lines, context)
  const paragraphs: Paragraph[] = []
  let from = 0
  const close = (to: number): void => {
    const text = whole.value.slice(from, to)
    const start = from
    if (text.trim() !== '') {
      const lineOf = (offset: number) => lineAt(lines, whole.starts[start + offset] ?? 0)
      paragraphs.push({ text, sentences: splitSentences(text), lineOf, isHeading: isHeading(text) })
    }
  }
  for (const match of whole.value.matchAll(/\n{1,2}/gu)) {
    close(match.index)
    from = match.index + match[0].length
  }
  close(whole.value.length)
  return paragraphs
}

/** Short, and no sentence; or numbered as a section. */
function isHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[.;,]$/u.test(text)) return false
  if (namesOneVedtak(text)) return true
  return NUMBERED.test(text) || !/[.:!?]/u.test(text)
}

/** Found from the middle out: a document has thousands of lines and as many sentences. */
function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return lines[low]?.number ?? 0
}
