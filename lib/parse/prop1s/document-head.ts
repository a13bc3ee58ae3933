import { readSesjon } from '../citation/sesjon'
import { readRunningHead } from '../text/furniture'
import type { Line } from '../text/lines'
import type { DocumentHead, Issue, LeadIn, VedtakKey } from '../types'

const DEPARTEMENT = /^\p{Lu}[\p{L}\s,-]{2,60}(?<=\p{Ll})departementet$/u
const TITLE_LINES = 40
const ROYAL = /^det\skongele?i?ge\s(\p{L}[\p{L}\s,-]{2,60}departement)$/iu
const OWN_CITATION =
  /^Prop\.\s?1\s?S(?:,?\s?Tillegg\s?(?<tillegg>\d{1,2}))?\s?\((?<printed>\d{4}\s?[–−-]\s?\d{4})\)$/iu

/**
 * What the document says of itself, from its running heads, its title page and the ministry's name alone on a
 * line. Nothing is guessed from a file name; what the text does not tell is null.
 */
export function readDocumentHead(lines: readonly Line[]): DocumentHead {
  const own = ownCitation(lines)
  return {
    citation: own ? `${own.citation} (${own.printed})` : null,
    sesjon: own ? readSesjon(own.printed).sesjon : null,
    departement: readDepartement(lines),
    title: readTitle(lines),
  }
}

/** The name alone on a line, or beside a page number; else as the title page has it: «Det kongelege …departement». */
function readDepartement(lines: readonly Line[]): string | null {
  const names = lines.flatMap(({ text }) => {
    const name = text.replace(/^\d{1,4}\s|\s\d{1,4}$/u, '')
    return DEPARTEMENT.test(name) ? [name] : []
  })
  if (names.length > 0) return mostCommon(names)
  const royal = lines.slice(0, TITLE_LINES).find(({ text }) => ROYAL.test(text))
  const name = royal && ROYAL.exec(royal.text)?.[1]?.toLowerCase()
  return name ? `${name.charAt(0).toUpperCase()}${name.slice(1)}et` : null
}

function ownCitation(lines: readonly Line[]): { citation: string; printed: string } | null {
  const heads = lines.flatMap((line) => {
    const head = readRunningHead(line.text)
    return head ? [`${head.citation.replace(/\s+/g, ' ')}|${head.sesjon.replace(/[()\s]/g, '')}`] : []
  })
  const titles = lines.slice(0, 400).flatMap(({ text }, i) => {
    const groups = (OWN_CITATION.exec(text) ?? OWN_CITATION.exec(`${text} ${belowTitle(lines, i)}`))?.groups
    if (!groups?.printed) return []
    const tillegg = groups.tillegg === undefined ? '' : ` Tillegg ${groups.tillegg}`
    return [`Prop. 1 S${tillegg}|${groups.printed.replace(/\s/g, '')}`]
  })
  const [citation, printed] = (mostCommon(heads) ?? titles[0] ?? '').split('|')
  return citation && printed ? { citation, printed } : null
}

/** The session stands below the number on the title page. */
function belowTitle(lines: readonly Line[], index: number): string {
  const below = lines.slice(index + 1, index + 3).find(({ isBlank }) => !isBlank)
  return below && /^\(/u.test(below.text) ? below.text : ''
}

/** «FOR BUDSJETTÅRET 2026» below the number on the title page. */
function readTitle(lines: readonly Line[]): string | null {
  const line = lines.slice(0, 400).find(({ text }) => /^for budsjettåret \d{4}/iu.test(text))
  return line?.text.replace(/\s+/g, ' ') ?? null
}

function mostCommon(texts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  let best: string | null = null
  for (const [text, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = text
  return best
}

const OTHER_TITLE =
  /^(?:Meld\.\s?St\.\s?\d{1,3}|Innst\.\s?\d{1,4}\s?[SL]|Prop\.\s?(?!1\s?S\b)\d{1,4}\s?(?:S|L|LS)|Dokument\s(?:nr\.\s)?\d{1,2}(?::\d{1,3})?(?:\s?[SL])?|Representantforslag\s\d{1,4}\s?[SL])(?:\s?\(\d{4}\s?[–−-]\s?\d{4}\))?$/u
/** A document that cites itself as something else («Meld. St. 9 (2023–2024)») is no budget proposition. */
export function isOtherKind({ citation }: DocumentHead, lines: readonly Line[]): boolean {
  if (citation !== null) return !/^Prop\.\s?1\s?S\b/u.test(citation)
  return lines.slice(0, TITLE_LINES).some(({ text }) => OTHER_TITLE.test(text))
}

/**
 * The document with its session. Where it is not printed, it is the one after the session whose vedtak the
 * lead-in says are all here, or after the newest session reported.
 */
export function withSesjon(
  document: DocumentHead,
  leadIn: LeadIn | null,
  keys: readonly VedtakKey[],
): DocumentHead {
  if (document.sesjon) return document
  const newest =
    leadIn?.sesjon ??
    keys
      .map(({ sesjon }) => sesjon)
      .toSorted()
      .at(-1)
  if (!newest) return document
  const from = Number(newest.slice(0, 4)) + 1
  return { ...document, sesjon: `${from}-${from + 1}`, citation: `Prop. 1 S (${from}–${from + 1})` }
}

export const inferredIssue = ({ citation }: DocumentHead): Issue => ({
  rule: 'SESJON_UTLEDET',
  severity: 'info',
  message: `Dokumentet sier ikke hvilken sesjon det er fra; av innholdet er det ${citation ?? 'ukjent'}.`,
  lines: [],
  vedtak: [],
})
