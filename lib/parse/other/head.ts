import { findCitations } from '../citation/find'
import { readDocumentHead } from '../prop1s/document-head'
import type { Line } from '../text/lines'
import type { DocumentHead } from '../types'

const HEAD_LINES = 30
const FROM =
  /^(?:Tilråding\s(?:fra|frå)|Innstilling\s(?:fra|frå)|Avsender:?|Fra:?|Frå:?)\s(?<name>\p{Lu}[\p{L}\s,-]{2,60}departementet)(?=\s|,|\.|$)/u
const NO_TITLE =
  /^(?:Melding\stil\sStortinget|Proposisjon\stil\sStortinget|Dato\b|Sted\b|Stad\b|Til:?\s|Fra:?\s|Frå:?\s|Sak(?:snr)?\b|Deres\sref|Vår\sref|Møte|\(|\d)/iu

/**
 * What a document of unknown kind says of itself: its own citation where its first line or the heads of its pages have
 * one, the departement that put it forward, and the first line of words as its title. Nothing is guessed.
 */
export function readOtherHead(lines: readonly Line[]): DocumentHead {
  const head = lines.slice(0, HEAD_LINES).filter(({ isBlank }) => !isBlank)
  const own = readDocumentHead(lines)
  const first = ownCitation(head)
  const citation = own.citation ?? first?.citation ?? null
  return {
    citation,
    sesjon: own.sesjon ?? first?.sesjon ?? null,
    departement: departementOf(head) ?? (citation === null ? null : own.departement),
    title: titleOf(head, citation),
  }
}

/** A citation that is all the first two lines say: « Meld. St. 9⏎(2023–2024)». */
function ownCitation(head: readonly Line[]): { citation: string; sesjon: string | null } | null {
  for (const count of [1, 2]) {
    const text = head
      .slice(0, count)
      .map((line) => line.text)
      .join(' ')
    const [found] = findCitations(text)
    if (found?.start === 0 && found.end === text.length && found.sesjon !== null && found.kind !== 'vedtak')
      return { citation: found.citation, sesjon: found.sesjon }
  }
  return null
}

function departementOf(head: readonly Line[]): string | null {
  for (const { text } of head) {
    const name = FROM.exec(text)?.groups?.name
    if (name) return name
  }
  return null
}

function titleOf(head: readonly Line[], citation: string | null): string | null {
  const line = head.find(({ text }) => {
    if (NO_TITLE.test(text) || !/\p{L}{3}/u.test(text)) return false
    return citation === null || !citation.startsWith(text.replace(/\s+/gu, ' '))
  })
  return line ? line.text.replace(/\s+/gu, ' ').slice(0, 300) : null
}
