import type { Span } from '../types'
import type { RunningText } from './running-text'

/** A request of the Storting as a document repeats it, word for word or in reported speech. */
export interface Quote {
  text: string
  line: number
  span: Span
  /** Of the running text. */
  at: number
}

const GAP = String.raw`\s{1,3}`
const ADVERB = String.raw`(?:(?:derfor|også|òg|difor|samtidig|samstundes|i${GAP}tillegg|nå|no|videre|vidare)${GAP})?`
const HAS = String.raw`(?:(?:har|hadde)${GAP}(?:(?:tidligere|tidlegare|også|òg)${GAP})?)?`
const VERB = String.raw`(?:ber|bed|ba|bad|bedt|bede|beden|anmoder|anmodet|oppmoder|oppmodar|oppmoda|oppmodet|oppfordrer|oppfordret|oppfordrar|oppfordra|pålegger|pålegg|påla|pålagt)`
const GOVERNMENT = String.raw`(?:regjeringen|regjeringa|Regjeringen|Regjeringa)`
const REQUEST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Stortinget${GAP}${HAS}${ADVERB}${VERB}${GAP}${ADVERB}${GOVERNMENT}|(?:vedtok|ba|bad)${GAP}Stortinget${GAP}(?:at${GAP})?${GOVERNMENT}|Stortinget${GAP}(?:vedtok|har${GAP}vedtatt|har${GAP}vedteke)${GAP}at${GAP}${GOVERNMENT})(?![\p{L}\p{N}])`,
  'gu',
)
const OPENING = /[«“”"„‹]\s{0,2}$/u
/** «… ikke er nødvendig at Stortinget ber regjeringen …» is nobody's request. */
const SUPPOSED = /(?<!\p{L})(?:at|om|hvis|dersom|når|om at)\s$/u
const LONGEST = 4000

/**
 * Every request that a text repeats: a quotation with its marks («Stortinget ber regjeringen …»), to the closing one,
 * or a running sentence («… anmodningsvedtak hvor Stortinget ber regjeringen …», «Stortinget har bedt regjeringen …»).
 * Time is in proportion to the length.
 */
export function findQuotes(text: RunningText): Quote[] {
  const quotes: Quote[] = []
  const { value } = text
  let until = 0
  for (const match of value.matchAll(REQUEST)) {
    const start = match.index
    if (start < until || SUPPOSED.test(value.slice(Math.max(0, start - 12), start))) continue
    const mark = OPENING.exec(value.slice(Math.max(0, start - 3), start))?.[0].trim()
    const end = (mark === undefined ? null : closingOf(value, start, mark)) ?? endOfRunning(text, start)
    until = end
    const printed = value.slice(start, end).trim()
    quotes.push({
      text: printed,
      line: text.lineAt(start),
      span: text.spanOf(start, start + printed.length),
      at: start,
    })
  }
  return quotes
}

/** Where the quotation that is opened before `start` is closed; null when it is not. */
function closingOf(value: string, start: number, mark: string): number | null {
  const limit = Math.min(value.length, start + LONGEST)
  let depth = 1
  for (let i = start; i < limit; i++) {
    const char = value.charAt(i)
    if (mark === '«') {
      if (char === '«') depth++
      if (char === '»') depth--
    } else if (/[“”"‟›]/u.test(char) && !/[\p{L}\p{N}]/u.test(value.charAt(i + 1))) depth = 0
    if (depth === 0) return i
    // A quotation that nobody closed does not run into the next one.
    if (char === '\n' && value.charAt(i + 1) === '\n' && /^\n\n(?:«?Stortinget|Vedtak\s(?:nr)?)/u.test(value.slice(i, i + 14))) return null // prettier-ignore
  }
  return null
}

/** The end of a sentence that no marks enclose; with its list where it ends in a colon. */
function endOfRunning(text: RunningText, start: number): number {
  const { end } = text.sentenceAround(start)
  const limit = Math.min(end, start + LONGEST)
  if (text.value.charAt(limit - 1) !== ':') return limit
  const rest = text.value.indexOf('\n\n', limit + 2)
  return rest < 0 ? Math.min(text.value.length, limit + LONGEST) : Math.min(rest, limit + LONGEST)
}
