import type { Line } from '../text/lines'
import { readSesjonHeading } from './sections'
import { readVedtakLine } from './vedtak-line'

const HEAD_START =
  /^(?:\|\s)?(?:(?:Stortings)?[Ss]esjon\b|(?:Anmodnings|Oppmodings)?[Vv]edtak(?:s-?(?:nr|nummer)?|et)?\b|(?:Nr|NR)\b|Stikkord\b|(?:Tema|Emne|Tittel|Kort\p{L}{0,10}|Innh[oa]ld)(?!\p{L})|Stortings-$)/u
const JA_NEI = String.raw`\(?(?:ja|nei|delvis)(?:\s?\/\s?(?:ja|nei|delvis)){1,2}\)?`
const WORDS = [
  '(?:stortings|vedtaks)?sesjon(?:en)?', '(?:anmodnings|oppmodings|utrednings|utgreiings|stortings)?vedtak(?:et)?', 'vedtaks-?(?:nr\\.?|nummer)?',
  'nr\\.?', 'nummer', 'dato', 'punkt', 'pkt\\.?', 'stikkord', 'tema', 'emne', 'kort', 'kortnavn', 'kortnamn', 'korttittel', 'innhold', 'innhald', 'beskrivelse',
  'omtale', 'tittel', 'status', 'stortinget', 'på', 'for', 'om', 'med', 'rapportering(?:en|a)?', 'avslutt(?:es|as|ast|a|et)', 'avsluttast',
  'blir', 'vert', 'bli', 'skal', 'kan', 'planlegges', 'planlagt', '(?:føl|ful)gt', 'følgd', 'fylgt', 'opp', 'oppfølging', 'oppfølgd',
  JA_NEI, '\\(?ja', 'nei\\)?', 'i', 'prop\\.?', 'meld\\.?', 'st\\.?', '\\d{1,2}', 's', 'budsjett(?:et)?',
  'proposisjon(?:en)?', '\\(?(?:19|20)\\d{2}[–−-](?:\\d{4}|\\d{2})\\)?', '\\/', '–', 'og', 'eller', 'ansvarleg', 'ansvarlig', 'departement(?:et)?', 'henvisning', 'tilvising', 'under', '\\(forts\\.\\)', 'forts\\.?',
  '\\|', 'er', 'sak', 'side', 'sidetal{1,2}', 'kap\\.?', 'kapittel', 'dep\\.?', 'omtal[te]', 'stortings-', 'vedtaks?-', 'rapporte-', 'ring(?:en|a)?', 'avslut-', 'tes',
] // prettier-ignore
const VOCABULARY = new RegExp(`^(?:${WORDS.join('|')})[?:,]?$`, 'iu')

/** Gaps between columns may be wide; the words are few. */
const MAX_PRINTED = 300
const isAllOf = (words: readonly string[]): boolean =>
  words.join(' ').length <= 110 && words.every((word) => VOCABULARY.test(word))

/** Whether every word of a line is one that column heads use. */
export const isHeaderLine = (text: string): boolean =>
  text.length <= MAX_PRINTED && isAllOf(text.split(/\s+/))

/** Whether column heads begin here: words of column heads, and neither a session's nor an account's heading. */
export const isColumnHead = (line: Line): boolean =>
  HEAD_START.test(line.text) &&
  isHeaderLine(line.text) &&
  !readVedtakLine(line.text) &&
  readSesjonHeading(line.text) === null
