import type { SearchWords } from './types'

/**
 * Reads words for a text search:
 *
 *     text := { [«-»] («"» phrase «"» | word) }
 *
 * All kinds of quotation marks count («…», “…”, „…“), and a minus may be a dash: «tobakk -snus», «"mental
 * helse" –barn». A minus inside a word is a hyphen. An opening quotation mark that never closes is dropped.
 */
export function readWords(cleaned: string): SearchWords {
  const marked = cleaned.replaceAll(/[«»“”„‟″]/gu, '"').replaceAll(/(^|\s)[‐‑‒–—−](?=[\p{L}\p{N}"])/gu, '$1-')
  const text = closesItsQuotes(marked) ? marked : marked.replaceAll('"', ' ')
  const words: string[] = []
  const phrases: string[] = []
  const excluded: string[] = []
  for (const [, minus, phrase, word] of text.matchAll(/(-)?(?:"([^"]{0,400})"|([^\s"]{1,400}))/gu)) {
    const term = (phrase ?? word ?? '').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    if (term === '') continue
    if (minus) excluded.push(term)
    else (phrase === undefined ? words : phrases).push(term)
  }
  return { text: text.replaceAll(/\s+/gu, ' ').trim(), words, phrases, excluded }
}

function closesItsQuotes(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 0
}
