import { pattern } from '../../parse/fields/letters'
import { splitSentences } from '../../parse/fields/sentences'
import { wordPattern } from '../../parse/fields/place'
import { readConclusion } from '../../parse/fields/conclusion'
import { keyId, keyText } from '../../parse/key'
import type { VedtakEntry } from '../../parse/types'
import type { CheckedDocument, DocumentCheck, Found } from '../document/types'
import { topicOf } from './acts'
import { demandOf } from './asked'
import { accountsOf, closingAccounts, keyOf } from './document'
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
    const open = accountsOf(document.parsed).entries.filter(({ conclusion }) => OPEN.has(conclusion))
    return closingAccounts(document.parsed).flatMap((entry) => {
      const other = open.find((one) => keyId(one) !== keyId(entry) && isSameTask(entry, one))
      return other === undefined ? openElsewhere(document, entry) : [found(entry, other)]
    })
  },
}

function found(entry: VedtakEntry, other: VedtakEntry): Found {
  return {
    message: `Vedtak ${keyText(entry)} er lukket, men vedtak ${keyText(other)} holder det samme åpent.`,
    lines: [entry.line, other.line],
    vedtak: [keyOf(entry), keyOf(other)],
  }
}

function isSameTask(closed: VedtakEntry, open: VedtakEntry): boolean {
  return (
    leansOn(closed, open) || leansOn(open, closed) || isSameRequest(closed, open) || isSameNamed(closed, open)
  )
}

/** One account names the other's vedtak as the place where it is followed up. */
function leansOn(one: VedtakEntry, other: VedtakEntry): boolean {
  if (!one.vedtakRefs.some((ref) => keyId(ref) === keyId(other))) return false
  const sentences = readTold({ request: one.text, dato: one.dato, account: one.account, day: null }).sentences
  return sentences.some(({ text }) => text.includes(String(other.nummer)) && LEANS.test(text))
}

function isSameRequest(one: VedtakEntry, other: VedtakEntry): boolean {
  const [a, b] = [topicOf(demandOf(one.text)), topicOf(demandOf(other.text))]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared >= SHARED_AT_LEAST && shared / Math.min(a.size, b.size) >= ALIKE
}

/** The same named thing told of in the same sentence, or named by both requests. */
function isSameNamed(one: VedtakEntry, other: VedtakEntry): boolean {
  const shared = [...namesIn(one.account)].filter((name) => namesIn(other.account).has(name))
  if (shared.length === 0) return false
  if (shared.some((name) => namesIn(one.text).has(name) && namesIn(other.text).has(name))) return true
  const told = new Set(sentencesOf(one).filter((text) => text.length >= SENTENCE_ALIKE))
  return sentencesOf(other).some((text) => told.has(text) && shared.some((name) => text.includes(name)))
}

function namesIn(text: string): Set<string> {
  const names = (text.match(NAMED) ?? []).map((name) => name.toLowerCase().replace(/(?:en|et|a)$/u, ''))
  return new Set(names.filter((name) => !EVERYDAY.test(name)))
}

const sentencesOf = ({ text, dato, account }: VedtakEntry): string[] =>
  readTold({ request: text, dato, account, day: null }).sentences.map((sentence) =>
    sentence.text.toLowerCase(),
  )

const REACH = 60

/** The same account printed again, with another end. */
function openElsewhere({ parsed, text }: CheckedDocument, entry: VedtakEntry): Found[] {
  if (parsed.kind !== 'PROP_1_S') return []
  const again = parsed.repeats.filter((one) => !one.sameText && keyId(one) === keyId(entry))
  if (again.length === 0) return []
  const lines = text.split(/\r\n|\n|\r/u)
  return again.flatMap(({ line }) => {
    const rest = lines.slice(line, line + REACH)
    const next = rest.findIndex((one) => /^\s{0,4}(?:Anmodnings|Oppmodings)?vedtak\s+nr/iu.test(one))
    const account = splitSentences(
      rest
        .slice(0, next < 0 ? REACH : next)
        .join(' ')
        .replace(/-\s+/gu, ''),
    )
    const told = readConclusion(account.map((sentence) => sentence.text).join(' '))
    if (!OPEN.has(told.conclusion)) return []
    return [
      {
        message: `Vedtak ${keyText(entry)} er lukket, men er åpent der det er omtalt en gang til.`,
        lines: [entry.line, line],
        vedtak: [keyOf(entry)],
      },
    ]
  })
}
