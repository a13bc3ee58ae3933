import { findCitations } from '../citation/find'
import { compose, type ComposeContext } from '../text/compose'
import type { Line } from '../text/lines'
import type { LeadIn } from '../types'

const NOT_CLOSED = /kvittert?\s(?:ut)|utkvitter|kvittert|kvitterte/iu

/**
 * Reads the lead-in of the chapter: «alle vedtak fra stortingssesjonen 2024–2025, samt de vedtakene fra
 * tidligere stortingssesjoner som kontroll- og konstitusjonskomiteen i Innst. 216 S (2024–2025) mente ikke var
 * kvittert ut». Out: the session whose vedtak are all here and the innstilling that left the earlier ones
 * open; null when no sentence tells of earlier ones that are not closed.
 */
export function readLeadIn(lines: readonly Line[], context: ComposeContext): LeadIn | null {
  const lead = compose(lines, context)
  const at = lead.value.search(NOT_CLOSED)
  if (at === -1) return null
  const sentence = sentenceAround(lead.value, at)
  const innstilling = findCitations(sentence.text).find((citation) => citation.kind === 'innst')
  const offset = lead.starts[sentence.start] ?? 0
  const line = lines.findLast((candidate) => candidate.start <= offset)
  const sesjon = /sesjon(?:en)?\s\(?(\d{4})\s?[–−-]\s?(\d{4})/iu.exec(sentence.text)
  return {
    sesjon: sesjon ? `${sesjon[1]}-${sesjon[2]}` : null,
    innstilling: innstilling?.citation ?? null,
    sentence: sentence.text,
    line: line?.number ?? 0,
  }
}

/** The sentence around a place: a full stop before a capital ends one, unless it follows an abbreviation. */
function sentenceAround(text: string, at: number): { text: string; start: number } {
  let start = 0
  let end = text.length
  for (const match of text.matchAll(
    /(?<!\b(?:Innst|Prop|Meld|St|nr|jf|kap))\.(?=\s+(?:\p{Lu}|\d{1,2}(?:\.\d{1,2}){1,3}\s)|\s*$)|\n\n/gu,
  )) {
    if (match.index < at) start = match.index + match[0].length
    else {
      end = match.index + (match[0] === '.' ? 1 : 0)
      break
    }
  }
  while (/\s/.test(text.charAt(start))) start++
  return { text: text.slice(start, end).trim(), start }
}
