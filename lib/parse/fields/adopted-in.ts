import { pattern } from './letters'
import { DATO, readDato } from '../citation/dato'
import { findCitations } from '../citation/find'
import type { CitationKind } from '../citation/types'
import type { AdoptedIn } from '../types'
import { VEDTAK } from './formulas'
import { pieceOf, type Piece, type Place } from './place'
import { splitSentences } from './sentences'

export interface AdoptedInReading {
  adoptedIn: AdoptedIn
  /** The sentence that tells where the vedtak was adopted; null when none does. */
  place: Place | null
}

const NOTHING: AdoptedIn = { documents: [], innstillinger: [], lovvedtak: [], occasion: null }
const DOCUMENTS = new Set<CitationKind>([
  'prop',
  'ot-st-prp',
  'meld-st',
  'st-meld',
  'dok8',
  'dokument',
  'nou',
])
const INNSTILLINGER = new Set<CitationKind>(['innst', 'innst-s-o'])

const TAKEN = String.raw`(?:truffet|truffe|treft|fattet|fatta|gjort|vedtatt|vedteke|vedteken|gitt|gjeve|besluttet|bestemt)`
/** «Vedtaket ble truffet», «Oppmodingsvedtaket blei gjort», «Stortinget fattet vedtaket», «fattet Stortinget». */
const ADOPTED = pattern(
  String.raw`(?<!\p{L})(?:(?:${VEDTAK})(?:\s+nr\.?\s+\d{1,4}[^.;]{0,60}?)?\s+(?:(?:ble|er|blei|vart|blir|vert)\s+(?:\p{L}{1,20}\s+){0,3}?${TAKEN}|kom\s+(?:til|i|ved|under)|har\s+(?:sin\s+)?(?:bakgrunn|opphav|utspring)|stammer|stammar|bygger|byggjer)(?!\p{L})|Stortinget\s+(?:fattet|fatta|traff|gjorde|vedtok)(?!\p{L})[^.;]{0,60}?vedtak|(?:fattet|fatta|traff|gjorde|vedtok)\s+Stortinget(?!\p{L}))`,
  'iu',
)
const BY_TREATING = pattern(
  String.raw`(?<!\p{L})(?:behandling\p{L}{0,3}|handsaming\p{L}{0,3}|d[aå]\s+Stortinget\s+(?:behandlet|behandla|handsama|drøftet|drøfta)|stortingsbehandling\p{L}{0,3}|debatt\p{L}{0,3}|\p{L}{1,20}debatten|møte|redegjørelse\p{L}{0,2}|utgreiing\p{L}{0,2}|forbindelse|samband|ved|under)(?!\p{L})`,
  'iu',
)
/** Where the sentence leaves the adoption and goes on to something else. */
const GOES_ON = /,\s(?:der|hvor|kor|som|men)\s|\s(?:og|men)\s(?:må|skal|er|vil|kan|bør|har)\s|;\s/u
const LEAD = pattern(
  String.raw`(?<!\p{L})(?:i\s+(?:forbindelse|samband|tilknytning|samanheng|sammenheng)\s+(?:med\s+){1,2}(?:til\s+)?|som\s+følge\s+av\s+|på\s+bakgrunn\s+av\s+|ved\s+|under\s+|i\s+(?=\p{L}{0,20}debatt|Stortinget|møte))(?:Stortingets?\s+(?=\p{L}{0,20}(?:behandling|handsaming)))?(?:(?:første|fyrste|andre)\s+)?(?:(?:gangs?\s+)?\p{L}{0,12}(?:behandling|handsaming)(?:en|a)?\s+(?:i\s+Stortinget\s+)?(?:\d{1,2}\.\s\p{L}{3,9}\s\d{4}\s+)?(?:av\s+)?)?`,
  'iu',
)
const SENTENCES_LOOKED_AT = 4

/**
 * Where a vedtak was adopted, from the sentence of the account that tells it («Vedtaket ble truffet ved behandling
 * av Prop. 92 L (2020–2021), jf. Innst. 612 L (2020–2021)»; seventeen variants in seed 004). In: the cleaned
 * account. Out: documents, innstillinger and lovvedtak as cited, each once; `occasion` only where no document is
 * named («trontaledebatten 6. oktober 2020»). Everything empty when no sentence tells it.
 */
export function readAdoptedIn(account: string): AdoptedInReading {
  const sentence = originOf(account)
  if (!sentence) return { adoptedIn: NOTHING, place: null }
  const told = withoutLead(sentence.text.slice(0, GOES_ON.exec(sentence.text)?.index))
  const cited = (kinds: ReadonlySet<CitationKind>): string[] => [
    ...new Set(
      findCitations(told)
        .filter(({ kind }) => kinds.has(kind))
        .map(({ citation }) => citation),
    ),
  ]
  const documents = cited(DOCUMENTS)
  return {
    adoptedIn: {
      documents,
      innstillinger: cited(INNSTILLINGER),
      lovvedtak: cited(new Set(['lovvedtak'])),
      occasion: documents.length > 0 ? null : occasionIn(told),
    },
    place: { start: sentence.start, end: sentence.end },
  }
}

/** «I Prop. 1 S (2020–2021) fremgår følgende: ‘Vedtaket ble truffet …»: where it is told is not where it was adopted. */
function withoutLead(sentence: string): string {
  const before = sentence.slice(0, ADOPTED.exec(sentence)?.index)
  const lead = /^[^]{0,400}:\s{1,3}[«‘“"'](?=[^:]{0,200}$)/u.exec(before)
  return sentence.slice(lead?.[0].length ?? 0)
}

const ADOPTED_ON = pattern(
  String.raw`(?<!\p{L})(?:${VEDTAK})\s+(?:ble|blei|vart|er)\s+${TAKEN}\s+(?:(?:av|i)\s+Stortinget\s+)?(?:den\s+)?(${DATO})`,
  'iu',
)

/** The day that the account itself gives the vedtak: «Vedtaket ble truffet 6. mai 2010». Null when it tells none. */
export function readDayOfAdoption(account: string): string | null {
  const opening = splitSentences(account.slice(0, 4000)).slice(0, SENTENCES_LOOKED_AT)
  const printed = opening.map(({ text }) => ADOPTED_ON.exec(text)?.[1]).find((day) => day !== undefined)
  return printed === undefined ? null : readDato(printed)
}

function originOf(account: string): Piece | undefined {
  const opening = splitSentences(account.slice(0, 4000)).slice(0, SENTENCES_LOOKED_AT)
  return opening.find(({ text }) => ADOPTED.test(text) && BY_TREATING.test(text))
}

/** «ved behandling av statsbudsjettet for 2025, jf. Innst. 2 S» → «statsbudsjettet for 2025». */
function occasionIn(told: string): string | null {
  const adopted = ADOPTED.exec(told)
  const from = adopted ? adopted.index : 0
  const lead = LEAD.exec(told.slice(from))
  if (!lead) return null
  const start = from + lead.index + lead[0].length
  const rest = told.slice(start)
  const end = /,?\s\(?(?:jf|jfr|jmf|sjå|se)\.?\s|\.$/u.exec(rest)?.index ?? rest.length
  const { text } = pieceOf(told, start, start + end)
  const isCitation = findCitations(text).some((citation) => citation.start === 0)
  return text === '' || isCitation ? null : text
}
