import { readNumberedHeading, sectionAt } from '../prop1s/sections'
import type { Line } from '../text/lines'

/** What one departement accounts for: its name, and the lines below it. */
export interface Part {
  departement: string | null
  lines: Line[]
}

/** «Departmentet» is a misprint of headings that the ministries have made themselves. */
const NAME = String.raw`\p{Lu}\p{Ll}+(?:-(?:,\s\p{Ll}+-){0,3}\sog\s\p{Ll}+|(?<=\p{Ll}{3}))depart(?:e)?ment(?:et)?`
const MINISTRY = new RegExp(
  String.raw`^(?:Det\skongelige\s)?${NAME}(?:\s\(\p{Lu}{2,4}\))?$|^Statsministerens\skontor(?:\s\(SMK\))?$`,
  'u',
)
const ANSWERS = new RegExp(String.raw`^(?<name>${NAME}|Statsministerens\skontor)\s?(?:uttaler|uttalar|skriver|skriv|opplyser)\s(?:følgende\s|følgjande\s)?i\sbrev`, 'u') // prettier-ignore

/** What comes after the chapters is no departement's. */
const APPENDIX = /^(?:Vedlegg(?:\s\d{1,2})?|Referanser|Referansar|Litteraturliste|Tilråding)\.?$/u

/** The departement that a heading names, with number («4 Helse- og omsorgsdepartementet») or alone on a line. */
function departementOf(line: Line, above: Line | undefined): string | null {
  if (line.isBlank || line.text.length > 100) return null
  const title = readNumberedHeading(line.text)?.title ?? line.text
  if (!MINISTRY.test(title)) return null
  // A name that a sentence was broken before is no heading: «… lagt frem av⏎Finansdepartementet».
  return above && !above.isBlank && above.isSoft ? null : spelt(title)
}

const spelt = (name: string): string => name.replace(/departmentet$/u, 'departementet')

/**
 * Who answers in an account: «Kirke-, utdannings- og forskningsdepartementet uttaler i brev 31. august 2001:». Meldinger until 2004
 * have no chapter for each departement. Null where no letter is named.
 */
export function answeringDepartement(account: string): string | null {
  const name = ANSWERS.exec(account)?.groups?.name
  return name === undefined ? null : spelt(name)
}

/**
 * Cuts a melding by departement. Newer ones have a chapter for each; older ones a chapter for each session with the departementer
 * below it: then the heading of the session goes along with each, since it tells whose vedtak they are. The next chapter ends
 * what the last departement of a chapter accounts for.
 */
export function cutByDepartement(lines: readonly Line[]): Part[] {
  const parts: Part[] = [{ departement: null, lines: [] }]
  let sesjon: Line[] = []
  let isNumbered = false
  let chapter: number | null = null
  lines.forEach((line, i) => {
    const departement = departementOf(line, lines[i - 1])
    const number = readNumberedHeading(line.text)?.number ?? null
    const isChapter = number !== null && !number.includes('.')
    if (departement !== null) {
      chapter = number === null ? chapter : Number.parseInt(number, 10)
      // A new chapter for a departement is of no session's.
      parts.push({ departement, lines: isNumbered ? [...sesjon] : [] })
      return
    }
    if (APPENDIX.test(line.text)) {
      parts.push({ departement: null, lines: [line] })
      return
    }
    const section = sectionAt(lines, i)
    if (isChapter) {
      sesjon = section ? lines.slice(i, i + section.length) : []
      isNumbered ||= section !== null
    }
    if (isChapter && chapter !== null && isNext(Number(number), chapter) && standsApart(line)) {
      chapter = Number(number)
      parts.push({ departement: null, lines: [] })
    }
    parts.at(-1)?.lines.push(line)
  })
  return parts
}

const isNext = (number: number, chapter: number): boolean => number === chapter + 1 || number === chapter + 2

const standsApart = (line: Line): boolean => line.blanksAbove > 0 || line.isPageStart
