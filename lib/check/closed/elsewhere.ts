import { findCitations } from '../../parse/citation/find'
import { pattern } from '../../parse/fields/letters'
import { readConclusion } from '../../parse/fields/conclusion'
import { splitSentences } from '../../parse/fields/sentences'
import { withoutQuotes } from '../../parse/fields/voice'
import type { ParsedDocument, VedtakEntry } from '../../parse/types'
import { accountsOf } from '../document/accounts'
import type { CheckedDocument } from '../document/types'
import { isUnfinishedIn, readSentence, type Assignment, type ReadSentence } from './assigned'

/** Text outside the accounts: one paragraph, or the paragraphs of a section from one on. */
export interface Passage {
  line: number
  text: string
}

/** An account is never longer; what stands further from any «Vedtak nr.» line is another part of the document. */
const ACCOUNT_LINES = 120
const LONGEST_BLOCK = 3000
const OPEN = new Set(['KOMMER_TILBAKE', 'DELVIS_FULGT_OPP'])
const MOST_BLOCKS = 8
const HEADING = /^[^\n]{3,90}[^\n.:;,]$/u

function blocksOutside({ parsed, text }: CheckedDocument): Passage[] {
  const starts = [...accountsOf(parsed).map(({ entry }) => entry.line), ...repeatLines(parsed)]
  const isAccount = (line: number): boolean =>
    starts.some((start) => line >= start && line <= start + ACCOUNT_LINES)
  const blocks: Passage[] = []
  let line = 1
  for (const block of text.split(/\n[^\S\n]{0,8}\n/u)) {
    if (block.length <= LONGEST_BLOCK && !isAccount(line)) blocks.push({ line, text: block })
    line += block.split('\n').length + 1
  }
  return blocks
}

const repeatLines = (parsed: ParsedDocument): number[] =>
  parsed.kind === 'PROP_1_S' ? parsed.repeats.map(({ line }) => line) : []

const joined = (block: string): string => block.replace(/-\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/gu, ' ')

/** What a document says outside its accounts, as far as a rule of early closing can use it. */
export interface Elsewhere {
  /** Paragraphs that end by coming back to the Storting. */
  open: readonly Passage[]
  /** Paragraphs that tell of an assignment, each with what follows it under the same heading. */
  assigned: readonly (Passage & { sentences: readonly ReadSentence[] })[]
}

export function readElsewhere(document: CheckedDocument): Elsewhere {
  const blocks = blocksOutside(document)
  const open = blocks.flatMap(({ line, text }) => {
    if (!/tilbake|attende/iu.test(text)) return []
    const passage = { line, text: joined(text) }
    return OPEN.has(readConclusion(passage.text).conclusion) ? [passage] : []
  })
  const assigned = blocks.flatMap(({ line, text }, at) => {
    if (!/oppdrag/iu.test(text) || readSentence(joined(text)).assignments.length === 0) return []
    const section = joined(sectionFrom(blocks, at))
    return [
      {
        line,
        text: section,
        sentences: splitSentences(withoutQuotes(section)).map((one) => readSentence(one.text)),
      },
    ]
  })
  return { open, assigned }
}

/** From one paragraph on, to the next heading. */
function sectionFrom(blocks: readonly Passage[], at: number): string {
  const rest = blocks.slice(at, at + MOST_BLOCKS).map(({ text }) => text)
  const heading = rest.findIndex((text, i) => i > 0 && HEADING.test(text.trim()))
  return (heading < 0 ? rest : rest.slice(0, heading)).join('\n')
}

const MARKED_TERM = /«([^«»]{12,80})»/gu
const SHORTEST_TERM = 12
const NO_LETTER = pattern(String.raw`[^\p{L}\p{N}]{1,40}`, 'gu')
const letters = (text: string): string => text.toLowerCase().replace(NO_LETTER, '')

/** It names the vedtak by number, or a term that the request itself puts in quotes. */
function isAbout({ text }: Passage, entry: VedtakEntry): boolean {
  const terms = [...entry.text.matchAll(MARKED_TERM)].map(([, term = '']) => letters(term))
  if (terms.some((term) => term.length >= SHORTEST_TERM && letters(text).includes(term))) return true
  return findCitations(text).some(
    ({ kind, sesjon, nummer }) => kind === 'vedtak' && sesjon === entry.sesjon && nummer === entry.nummer,
  )
}

/** Where the document keeps open, outside its accounts, what an account closes; null where it does not. */
export function openElsewhere(
  { open, assigned }: Elsewhere,
  entry: VedtakEntry,
  assignments: readonly Assignment[],
): Passage | null {
  return (
    open.find((passage) => isAbout(passage, entry)) ??
    assigned.find(({ sentences }) => assignments.some((one) => isUnfinishedIn(sentences, one))) ??
    null
  )
}
