import { readNumberedHeading, sectionAt } from '../prop1s/sections'
import type { Line } from '../text/lines'

/** What one departement accounts for: its name, and the lines below it. */
export interface Part {
  departement: string | null
  lines: Line[]
}

const MINISTRY =
  /^(?:Det\skongelige\s)?\p{Lu}\p{Ll}+(?:-(?:,\s\p{Ll}+-){0,3}\sog\s\p{Ll}+|(?<=\p{Ll}{3}))departement(?:et)?$|^Statsministerens\skontor$|^Statsministerens\skontor\s\(SMK\)$/u

/** What comes after the chapters is no departement's. */
const APPENDIX = /^(?:Vedlegg(?:\s\d{1,2})?|Referanser|Referansar|Litteraturliste)\.?$/u

/** The departement that a heading names, with number («4 Helse- og omsorgsdepartementet») or alone on a line. */
function departementOf(line: Line, above: Line | undefined): string | null {
  if (line.isBlank || line.text.length > 100) return null
  const title = readNumberedHeading(line.text)?.title ?? line.text
  if (!MINISTRY.test(title)) return null
  // A name that a sentence was broken before is no heading: «… lagt frem av⏎Finansdepartementet».
  return above && !above.isBlank && above.isSoft ? null : title
}

/**
 * Cuts a melding by departement. Newer ones have a chapter for each; older ones a chapter for each session with the departementer
 * below it: then the heading of the session goes along with each, since it tells whose vedtak they are.
 */
export function cutByDepartement(lines: readonly Line[]): Part[] {
  const parts: Part[] = [{ departement: null, lines: [] }]
  let sesjon: Line[] = []
  let isNumbered = false
  lines.forEach((line, i) => {
    const above = lines[i - 1]
    const departement = departementOf(line, above)
    const heading = readNumberedHeading(line.text)
    if (departement !== null) {
      // A new chapter for a departement is of no session's.
      parts.push({ departement, lines: isNumbered ? [...sesjon] : [] })
      return
    }
    if (APPENDIX.test(line.text)) {
      parts.push({ departement: null, lines: [line] })
      return
    }
    const section = sectionAt(lines, i)
    if (section && heading && !heading.number.includes('.')) {
      sesjon = lines.slice(i, i + section.length)
      isNumbered = true
    } else if (heading && !heading.number.includes('.') && !section) {
      sesjon = []
    }
    parts.at(-1)?.lines.push(line)
  })
  return parts
}
