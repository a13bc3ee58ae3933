import { pattern } from '../../parse/fields/letters'
import { wordPattern } from '../../parse/fields/place'
import { keyId, keyText } from '../../parse/key'
import type { VedtakEntry } from '../../parse/types'
import { accountsOf, isLeftOpen } from '../document/accounts'
import { keyOf } from '../document/places'
import type { DocumentCheck, Found } from '../document/types'
import { topicOf } from './acts'
import { demandOf } from './asked'
import { isUnfinishedIn, readSentence, type Assignment, type ReadSentence } from './assigned'
import { closingAccounts } from './document'
import { openElsewhere, readElsewhere } from './elsewhere'
import { isSameTask, tasksIn, unfinishedTasks, type Task } from './tasks'
import { readTold } from './told'

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
const ALIKE = 0.6
const SHARED_AT_LEAST = 4
const SENTENCE_ALIKE = 60

/**
 * `MOTSIER_DOKUMENTET`: another place of the same document keeps open what this account closes. An open account: the one it
 * leans on by number, one about the very same request, or one that tells of the same named body, plan or law. Any account that
 * says what is still to be made: the same plan, law or register about what the request asks for, or the rest of the same
 * assignment. And the text outside the accounts, where it comes back about the vedtak or goes on with the assignment.
 */
export const againstDocument: DocumentCheck = {
  rule: 'MOTSIER_DOKUMENTET',
  group: 'LUKKET_FOR_TIDLIG',
  severity: 'advarsel',
  isPublic: false,
  sentence:
    'Et annet sted i samme dokument blir det samme vedtaket, eller den samme navngitte oppgaven (utredningen, loven, planen, utvalget), kalt åpen, uferdig eller noe regjeringen vil komme tilbake til, mens denne redegjørelsen lukker med den.',
  find: (document) => {
    const accounts = accountsOf(document.parsed).map((account) => ({
      ...factsOf(account.entry),
      isOpen: isLeftOpen(account),
    }))
    const elsewhere = readElsewhere(document)
    const closing = new Set(closingAccounts(document.parsed))
    return accounts.flatMap((facts): Found[] => {
      const { entry } = facts
      if (!closing.has(entry)) return []
      // One account of several vedtak is no other place.
      const others = accounts.filter((one) => one.entry.line !== entry.line)
      const other =
        others.find((one) => one.isOpen && isSameMatter(facts, one)) ??
        others.find((one) => isUnfinished(facts, one))
      if (other) return [found(entry, other.entry)]
      const passage = openElsewhere(elsewhere, entry, facts.assignments)
      return passage ? [foundElsewhere(entry, passage.line)] : []
    })
  },
}

/** What is compared of an account, read once. */
interface Facts {
  entry: VedtakEntry
  topics: Set<string>
  requestNames: Set<string>
  accountNames: Set<string>
  sentences: ReadSentence[]
  /** What the account names that is about the request, what it says is still to be made, and what it says somebody is to do. */
  tasks: Task[]
  unfinished: Task[]
  assignments: Assignment[]
}

function factsOf(entry: VedtakEntry): Facts {
  const told = readTold({ request: entry.text, dato: entry.dato, account: entry.account, day: null })
  const own = told.sentences.map(({ text }) => text)
  const sentences = own.map(readSentence)
  const topics = topicOf(entry.text)
  return {
    entry,
    topics: topicOf(demandOf(entry.text)),
    requestNames: namesIn(entry.text),
    accountNames: namesIn(entry.account),
    sentences,
    tasks: own.flatMap(tasksIn).filter(({ subject }) => [...subject].some((word) => topics.has(word))),
    unfinished: own.flatMap(unfinishedTasks),
    assignments: sentences.flatMap(({ assignments }) => assignments),
  }
}

/** The other account says that the same plan is still to be made, or what remains of the same assignment. */
function isUnfinished({ tasks, assignments }: Facts, { unfinished, sentences }: Facts): boolean {
  return (
    tasks.some((task) => unfinished.some((other) => isSameTask(task, other))) ||
    assignments.some((assignment) => isUnfinishedIn(sentences, assignment))
  )
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
    message: `Vedtak ${keyText(entry)} er lukket, men dokumentet holder det åpent et annet sted.`,
    lines: [entry.line, line],
    vedtak: [keyOf(entry)],
  }
}

function isSameMatter(closed: Facts, open: Facts): boolean {
  return (
    leansOn(closed, open) || leansOn(open, closed) || isSameRequest(closed, open) || isSameNamed(closed, open)
  )
}

/** One account names the other's vedtak as the place where it is followed up. */
function leansOn(one: Facts, { entry: other }: Facts): boolean {
  if (!one.entry.vedtakRefs.some((ref) => keyId(ref) === keyId(other))) return false
  return one.sentences.some(({ text }) => text.includes(String(other.nummer)) && LEANS.test(text))
}

function isSameRequest({ topics: a }: Facts, { topics: b }: Facts): boolean {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared >= SHARED_AT_LEAST && shared / Math.min(a.size, b.size) >= ALIKE
}

/** The same named thing told of in the same sentence, or named by both requests. */
function isSameNamed(one: Facts, other: Facts): boolean {
  const shared = [...one.accountNames].filter((name) => other.accountNames.has(name))
  if (shared.some((name) => one.requestNames.has(name) && other.requestNames.has(name))) return true
  const told = new Set(lower(one.sentences).filter((text) => text.length >= SENTENCE_ALIKE))
  return lower(other.sentences).some((text) => told.has(text) && shared.some((name) => text.includes(name)))
}

const lower = (sentences: readonly ReadSentence[]): string[] =>
  sentences.map(({ text }) => text.toLowerCase())

function namesIn(text: string): Set<string> {
  const names = (text.match(NAMED) ?? []).map((name) => name.toLowerCase().replace(/(?:en|et|a)$/u, ''))
  return new Set(names.filter((name) => !EVERYDAY.test(name)))
}
