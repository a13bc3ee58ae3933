import { findCitations } from '@/lib/parse/citation/find'
import { eachOfRange } from '@/lib/parse/citation/resolve'
import type { Citation } from '@/lib/parse/citation/types'
import { readDocumentAddress, readOwnAddress } from './address'
import { cleanQuery } from './clean'
import { asPrintedDocument } from './typed-document'
import { readTypedReference } from './typed-reference'
import type { SearchQuery, VedtakRef } from './types'
import { readWords } from './words'

/**
 * What a person meant by the text in the search field, Norwegian, any length (cut at 400 characters). In order:
 * an address of ours; one reference as typed (typed-reference.ts); a text that cites vedtak as documents do,
 * lists among them; documents and nothing else; words. Never throws. It reads the text and looks nothing up:
 * that the vedtak exists is for the caller to see.
 *
 * «83» → nummer · «83 (2024-25)», «vedtak nr. 83, 5. desember 2024» → vedtak · «Innst. 83 S (2024–2025)» →
 * dokument · «kap. 83», «83 mill. kroner», «§ 83» → ord.
 */
export function readQuery(q: string): SearchQuery {
  const cleaned = cleanQuery(q)
  if (cleaned === '') return { kind: 'tom' }
  const reference = readOwnAddress(cleaned) ?? readTypedReference(cleaned)
  if (reference) return asVedtak([reference], cleaned)
  const text = readDocumentAddress(cleaned) ?? cleaned
  const citations = citationsOf(text)
  const refs = citations.filter(({ kind }) => kind === 'vedtak')
  if (refs.length > 0) return asVedtak(refs.flatMap(eachOfRange).map(toRef), cleaned)
  if (citations.length > 0) return { kind: 'dokument', citations, words: readWords(cleaned) }
  return { kind: 'ord', words: readWords(cleaned) }
}

/** Vedtak as printed, else what is typed («VEDTAK NR. 83», «innst 83 s 24/25»), else a list without its first words. */
function citationsOf(text: string): Citation[] {
  const asPrinted = findCitations(text)
  if (hasVedtak(asPrinted)) return asPrinted
  const respelled = asPrintedDocument(text)
  const asTyped = findCitations(respelled)
  if (asTyped.length > 0 && (hasVedtak(asTyped) || saysNothingElse(respelled, asTyped))) return asTyped
  return bareList(text) ?? dok8WithoutName(text)
}

function hasVedtak(citations: readonly Citation[]): boolean {
  return citations.some(({ kind }) => kind === 'vedtak')
}

const LEAD = 'vedtak nr. '

/** «82, 83 og 84 (2024–2025)», «nr. 520, 3. mai 2022 og nr. 929, 16. juni 2023»: every number has a session. */
function bareList(text: string): Citation[] | null {
  if (!/^(?:nr\.?\s)?\d/iu.test(text)) return null
  const whole = LEAD + text.toLowerCase().replace(/^nr\.?\s/u, '')
  const list = findCitations(whole)
  const isWhole =
    saysNothingElse(whole, list) && list.every((item) => item.kind === 'vedtak' && item.sesjon !== null)
  return isWhole && list.length > 0 ? list : null
}

/** «8:83 S (2024–2025)», as members of the Storting say it; «8:30» is a time of day. */
function dok8WithoutName(text: string): Citation[] {
  const named = asPrintedDocument(`dokument ${text}`)
  const citations = /^8\s?:\s?\d/u.test(text) ? findCitations(named) : []
  const isNamed = citations.every(({ bokstav, sesjon }) => bokstav !== null || sesjon !== null)
  return isNamed && saysNothingElse(named, citations) ? citations : []
}

/** True when only punctuation and joining words are left beside the citations. */
function saysNothingElse(text: string, citations: readonly Citation[]): boolean {
  let rest = ''
  let at = 0
  for (const { start, end } of citations) {
    rest += `${text.slice(at, start)} `
    at = Math.max(at, end)
  }
  rest += text.slice(at)
  return rest
    .toLowerCase()
    .split(/[\s.,;:()[\]/?!«»"–-]+/u)
    .every((word) => word === '' || JOINING.has(word))
}

const JOINING = new Set([
  'og',
  'jf',
  'jfr',
  'av',
  'ved',
  'behandling',
  'behandlingen',
  'til',
  'i',
  'til',
  'samt',
])

function toRef({ sesjon, nummer, punkt, dato }: Citation): VedtakRef {
  return { sesjon, nummer, punkt, dato }
}

/** A single number that tells neither session nor punkt is a number and no more. */
function asVedtak(refs: VedtakRef[], cleaned: string): SearchQuery {
  const [only] = refs
  if (refs.length === 1 && only && only.sesjon === null && only.punkt === null) {
    return { kind: 'nummer', nummer: only.nummer, words: readWords(cleaned) }
  }
  return { kind: 'vedtak', refs }
}
