import { joinLines, type Line } from '../text/lines'
import { isOfSection } from './sections'
import { readVedtakLine, type VedtakLine } from './vedtak-line'

const REQUEST = /^[«“"„]|^Stortinget\s(?:ber|bed|anmod|oppmod|henstill)/iu
const MAX_HEADING_LINES = 6

/** Whether a text begins like the request of a vedtak: with a quotation mark, or «Stortinget ber …». */
export const opensRequest = (text: string): boolean => REQUEST.test(text)

/** Whether a line ends a sentence, so that no heading goes on after it. */
export const endsSentence = (line: Line): boolean =>
  /[.!:;][»”"]?$/.test(line.text) &&
  !/\b(?:mv|m\.v|m\.m|o\.l|osv|nr|jf|vedr|ang|inkl|ekskl)\.$/u.test(line.text)

/**
 * Whether a line opens the account of a vedtak: a «Vedtak nr.» line that stands as a block of its own or is
 * followed by the request, with its heading between them or not. In running text such a line is only a line
 * that happens to break there.
 */
export function opensEntry(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const opening = line && readVedtakLine(line.text)
  if (!line || !opening) return false
  const above = lines[index - 1]
  const standsAlone = !above || above.isBlank || line.isPageStart
  const isWithRest = opening.restAt !== null
  if (isWithRest && opensRequest(line.text.slice(opening.restAt ?? 0))) return standsAlone || !above.isSoft
  const heading = linesToRequest(lines, index)
  if (heading === 0) return true
  if (opening.isBare && heading === null) return false
  if (isWithRest) return heading !== null || (standsAlone && !line.isSoft && isBlankBelow(lines, index))
  if (standsAlone && isBlankBelow(lines, index) && !line.isSoft) return true
  if (heading === null) return isTitled(lines, index, opening)
  if (line.isSoft) return false
  return standsAlone || endsSentence(above) || isOfSection(lines, index - 1)
}

/** An account that prints no request, below its title: «Fergesambandet⏎Vedtak nr. 12, 5. mai 2022», and a blank line. */
function isTitled(lines: readonly Line[], index: number, { dato, sesjon }: VedtakLine): boolean {
  const [before, title, line] = [lines[index - 2], lines[index - 1], lines[index]]
  if (!title || !line || title.isSoft || line.isSoft || (dato ?? sesjon) === null) return false
  const isTitle = title.text.length <= LONGEST_TITLE && /^\p{Lu}.*[\p{L}\d)»]$/u.test(title.text)
  const below = lines.slice(index + 1, index + 4).find(({ isBlank }) => !isBlank)
  const isNewSentence = below === undefined || /^[\p{Lu}«]/u.test(below.text)
  return isTitle && isNewSentence && isBlankBelow(lines, index) && (!before || before.isBlank)
}

const LONGEST_TITLE = 90

/** «Stortinget fattet følgende vedtak:», and the request right below it. */
function leadsToRequest(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (!/:$/u.test(text) || !/vedtak|vedtok|Stortinget|anmodning|oppmoding/iu.test(text)) return false
  return opensRequest(lines.slice(index + 1, index + 4).find(({ isBlank }) => !isBlank)?.text ?? '')
}

const isBlankBelow = (lines: readonly Line[], index: number): boolean => lines[index + 1]?.isBlank ?? true

/**
 * How many filled lines stand between a «Vedtak nr.» line and its request: none, or those of a heading below
 * the number. Null when no request follows a heading's length. `opening`: the line itself, where `lines` begin below it.
 */
export function linesToRequest(
  lines: readonly Line[],
  index: number,
  opening: Line | undefined = lines[index],
): number | null {
  let count = 0
  for (let i = index + 1; i < lines.length && count <= MAX_HEADING_LINES; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    if (opensRequest(line.text) || isLabelOf(opening, line)) return count
    if (leadsToRequest(lines, i)) return count
    if (endsSentence(line) || readVedtakLine(line.text)) return null
    count++
  }
  return null
}

/** «Vedtak nr. 124: «Stortinget ber …»» below «Vedtak nr. 124 og 125, …»: the request of one of them. */
function isLabelOf(opening: Line | undefined, { text }: Line): boolean {
  const label = readVedtakLine(text)
  if (label?.restAt == null || label.units.length !== 1 || !opensRequest(text.slice(label.restAt)))
    return false
  const units = readVedtakLine(opening?.text ?? '')?.units ?? []
  return units.length > 1 && units.some(({ nummer }) => nummer === label.units[0]?.nummer)
}

/** «Vedtak nr.» lines that are broken before their date, put together with their second line. */
export function joinBrokenOpenings(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]]
    if (!line) continue
    const whole = next && isBrokenOpening(line, next) ? joinLines(line, next) : null
    joined.push(whole ?? line)
    if (whole) i++
  }
  return joined
}

function isBrokenOpening(line: Line, next: Line): boolean {
  if (next.isBlank || !/^\p{L}{0,12}vedtak\s/iu.test(line.text) || !/[\p{L}\d.,)\u00ad-]$/u.test(line.text))
    return false
  if (readVedtakLine(line.text)?.dato) return false
  return Boolean(readVedtakLine(joinLines(line, next).text)?.dato)
}
