import { readSesjon, SESJON } from '../citation/sesjon'
import type { Line } from '../text/lines'

const NUMBERED =
  /^(?:Kapittel\s)?(?<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s{1,4}(?<title>(?:\p{Lu}|\d{4}[–-])\S.*)$/u
const SESJON_AT_END = new RegExp(String.raw`(?:^|[Ss]esjon(?:en|a)?\s)\(?(${SESJON})\)?:?$`, 'u')
const MAX_LENGTH = 90

/** «3  Oppfølging …» as number and title; a sentence that begins with a number is not a heading. */
export function readNumberedHeading(text: string): { number: string; title: string } | null {
  if (text.length > 160 || /[,;:]$/.test(text) || /(?<!\b(?:mv|m\.v|m\.m|o\.l|osv))\.$/u.test(text))
    return null
  const groups = NUMBERED.exec(text)?.groups
  return groups?.number && groups.title ? { number: groups.number, title: groups.title } : null
}

/** «3.1 Stortingssesjon (2024–2025)», «Vedtak frå stortingssesjonen 2019–2020»: the session of what follows. */
export function readSesjonHeading(text: string): string | null {
  if (text.length > MAX_LENGTH || /[.,;]$/.test(text)) return null
  const title = readNumberedHeading(text.replace(/:$/u, ''))?.title ?? text
  if (!/^(?:\p{Lu}|\d{4})/u.test(title) || /Innst|Prop\.|Meld\./u.test(title)) return null
  const match = SESJON_AT_END.exec(title)
  return match?.[1] ? readSesjon(match[1]).sesjon : null
}

export interface SectionHeading {
  sesjon: string
  /** One line, or two where the heading is wrapped. */
  length: 1 | 2
}

/**
 * The heading of a section that names a session, at `index`; null where the words are only a line of running
 * text that ends with a session: one that goes on below, or goes on from above.
 */
export function sectionAt(lines: readonly Line[], index: number): SectionHeading | null {
  const [line, second] = [lines[index], lines[index + 1]]
  if (!line || line.isBlank) return null
  const above = lines.slice(Math.max(0, index - 8), index).findLast((one) => !one.isBlank)
  if (above !== undefined && (above.isSoft || /[-,\u00ad]$/u.test(above.text))) return null
  const alone = line.isSoft ? null : readSesjonHeading(line.text)
  if (alone) return goesOnBelow(lines, index + 1) ? null : { sesjon: alone, length: 1 }
  if (!second || second.isBlank || second.isSoft || second.text.length > MAX_SECOND) return null
  const wrapped = readSesjonHeading(`${line.text} ${second.text}`)
  return wrapped && !goesOnBelow(lines, index + 2) ? { sesjon: wrapped, length: 2 } : null
}

const MAX_SECOND = 30

function goesOnBelow(lines: readonly Line[], from: number): boolean {
  const below = lines.slice(from, from + 8).find((one) => !one.isBlank)
  return /^[\p{Ll},;)]/u.test(below?.text ?? '')
}

/** Whether a line belongs to the heading of a section, be it its second line. */
export const isOfSection = (lines: readonly Line[], index: number): boolean =>
  sectionAt(lines, index) !== null || sectionAt(lines, index - 1)?.length === 2
