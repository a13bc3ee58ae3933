import { pattern } from '../../parse/fields/letters'
import { findCitations } from '../../parse/citation/find'
import { wordPattern } from '../../parse/fields/place'
import { readConclusion } from '../../parse/fields/conclusion'
import { keyId, keyText } from '../../parse/key'
import type { VedtakEntry } from '../../parse/types'
import { accountsOf, isLeftOpen } from '../document/accounts'
import { keyOf } from '../document/places'
import type { CheckedDocument, DocumentCheck, Found } from '../document/types'
import { topicOf } from './acts'
import { demandOf } from './asked'
import { closingAccounts } from './document'
import { readTold } from './told'

const OPEN = new Set(['KOMMER_TILBAKE', 'DELVIS_FULGT_OPP'])
/** «må ses i sammenheng med vedtak nr. 1033», «følges opp gjennom», «vises til omtale under». */
const LEANS = wordPattern(
  String.raw`(?:ses|sees|sjåast)\s+i\s+(?:sammenheng|samanheng)|f[øy]l(?:ges|gjast|gt|gd|ger)\s+opp|oppfølging(?:en|a)?|(?:vises|viser|vist|visast)\s+(?:\p{L}{1,14}\s+){0,2}?til|omtal\p{L}{1,3}|redegjør\p{L}{1,5}`,
)
/** A body, plan or law by its own name: «Tannhelseutvalget», «smittevernloven», «helsepersonellplan». */
const NAMED = pattern(
  String.raw`(?<![\p{L}-])\p{L}{5,40}(?:utvalget|utvalet|kommisjonen|strategien|strategi|reformen|reforma|meldingen|meldinga|handlingsplan|handlingsplanen|planen|plan|registeret|loven|lova)(?!\p{L})`,
  'giu',
)
/** Names that any account may use. */
const EVERYDAY = wordPattern(
  String.raw`stortingsmelding\p{L}{0,2}|handlingsplan(?:en)?|opptrappingsplan(?:en)?|samhandlingsplan(?:en)?|tilskuddsordning\p{L}{0,3}|tilskotsordning\p{L}{0,3}|folkehelsemelding\p{L}{0,2}|folketrygdloven|pasient-|brukerrettighetsloven|helse-|omsorgstjenesteloven|spesialisthelsetjenesteloven|langtidsplan(?:en)?|perspektivmelding\p{L}{0,2}|kommuneloven|straffeloven|grunnloven|forvaltningsloven`,
)
const NO_LETTER = pattern(String.raw`[^\p{L}\p{N}]{1,40}`, 'gu')
const ALIKE = 0.6
const SHARED_AT_LEAST = 4
const SENTENCE_ALIKE = 60

/**
 * `MOTSIER_DOKUMENTET`: another account of the same document keeps open what this one closes: the one it leans on by number, one
 * about the very same request, or one that tells of the same named body, plan or law in the same words and comes back about it.
 */
export const againstDocument: DocumentCheck = {
  rule: 'MOTSIER_DOKUMENTET',
  group: 'LUKKET_FOR_TIDLIG',
  severity: 'advarsel',
  isPublic: false,
  sentence:
    'Et annet sted i samme dokument blir det samme vedtaket, eller den samme navngitte oppgaven (utredningen, loven, planen, utvalget), kalt åpen, uferdig eller noe regjeringen vil komme tilbake til, mens denne redegjørelsen lukker med den.',
  find: (document) => {
    const open = accountsOf(document.parsed)
      .filter(isLeftOpen)
      .map(({ entry }) => factsOf(entry))
    const blocks = openBlocks(document)
    return closingAccounts(document.parsed).flatMap((entry): Found[] => {
      const facts = factsOf(entry)
      const other = open.find((one) => keyId(one.entry) !== keyId(entry) && isSameTask(facts, one))
      if (other) return [found(entry, other.entry)]
      const block = blocks.find((one) => isAbout(one, entry))
      return block ? [foundElsewhere(entry, block.line)] : []
    })
  },
}

/** What is compared of an account, read once. */
interface Facts {
  entry: VedtakEntry
  topics: Set<string>
  requestNames: Set<string>
  accountNames: Set<string>
  sentences: string[]
}

function factsOf(entry: VedtakEntry): Facts {
  const told = readTold({ request: entry.text, dato: entry.dato, account: entry.account, day: null })
  return {
    entry,
    topics: topicOf(demandOf(entry.text)),
    requestNames: namesIn(entry.text),
    accountNames: namesIn(entry.account),
    sentences: told.sentences.map(({ text }) => text.toLowerCase()),
  }
}

function found(entry: VedtakEntry, other: VedtakEntry): Found {
  return {
    message: `Vedtak ${keyText(entry)} er lukket, men vedtak ${keyText(other)} holder det samme åpent.`,
    lines: [entry.line, other.line],
    vedtak: [keyOf(entry), keyOf(other)],
  }
}

function foundElsewhere(entry: VedtakEntry, line: number): Found {
  return {
    message: `Vedtak ${keyText(entry)} er lukket, men dokumentet sier et annet sted at regjeringen vil komme tilbake om det.`,
    lines: [entry.line, line],
    vedtak: [keyOf(entry)],
  }
}

function isSameTask(closed: Facts, open: Facts): boolean {
  return (
    leansOn(closed, open) || leansOn(open, closed) || isSameRequest(closed, open) || isSameNamed(closed, open)
  )
}

/** One account names the other's vedtak as the place where it is followed up. */
function leansOn(one: Facts, { entry: other }: Facts): boolean {
  if (!one.entry.vedtakRefs.some((ref) => keyId(ref) === keyId(other))) return false
  return one.sentences.some((text) => text.includes(String(other.nummer)) && LEANS.test(text))
}

function isSameRequest({ topics: a }: Facts, { topics: b }: Facts): boolean {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared >= SHARED_AT_LEAST && shared / Math.min(a.size, b.size) >= ALIKE
}

/** The same named thing told of in the same sentence, or named by both requests. */
function isSameNamed(one: Facts, other: Facts): boolean {
  const shared = [...one.accountNames].filter((name) => other.accountNames.has(name))
  if (shared.some((name) => one.requestNames.has(name) && other.requestNames.has(name))) return true
  const told = new Set(one.sentences.filter((text) => text.length >= SENTENCE_ALIKE))
  return other.sentences.some((text) => told.has(text) && shared.some((name) => text.includes(name)))
}

function namesIn(text: string): Set<string> {
  const names = (text.match(NAMED) ?? []).map((name) => name.toLowerCase().replace(/(?:en|et|a)$/u, ''))
  return new Set(names.filter((name) => !EVERYDAY.test(name)))
}

/** A paragraph outside the accounts that ends by coming back to the Storting. */
interface Block {
  line: number
  letters: string
  text: string
}

/** An account is never longer; what stands further from any «Vedtak nr.» line is another part of the document. */
const ACCOUNT_LINES = 120
const LONGEST_BLOCK = 3000

function openBlocks({ parsed, text }: CheckedDocument): Block[] {
  const starts = accountsOf(parsed).map(({ entry }) => entry.line)
  const isAccount = (line: number): boolean =>
    starts.some((start) => line >= start && line <= start + ACCOUNT_LINES)
  const blocks: Block[] = []
  let line = 1
  for (const block of text.split(/\n[^\S\n]{0,8}\n/u)) {
    const at = line
    line += block.split('\n').length + 1
    if (block.length > LONGEST_BLOCK || isAccount(at) || !/tilbake|attende/iu.test(block)) continue
    const joined = block.replace(/-\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/gu, ' ')
    if (OPEN.has(readConclusion(joined).conclusion))
      blocks.push({ line: at, letters: letters(joined), text: joined })
  }
  return blocks
}

const MARKED_TERM = /«([^«»]{12,80})»/gu
const SHORTEST_TERM = 12

/** It names the vedtak by number, or a term that the request itself puts in quotes. */
function isAbout(block: Block, entry: VedtakEntry): boolean {
  const terms = [...entry.text.matchAll(MARKED_TERM)].map(([, term = '']) => letters(term))
  if (terms.some((term) => term.length >= SHORTEST_TERM && block.letters.includes(term))) return true
  return findCitations(block.text).some(
    ({ kind, sesjon, nummer }) => kind === 'vedtak' && sesjon === entry.sesjon && nummer === entry.nummer,
  )
}

const letters = (text: string): string => text.toLowerCase().replace(NO_LETTER, '')
