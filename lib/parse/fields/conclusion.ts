import type { Conclusion } from '../types'
import type { Place } from './place'
import { splitSentences } from './sentences'
import { findStatements, type Statement } from './statements'
import { withoutQuotes } from './voice'

export interface ConclusionReading extends Partial<Place> {
  conclusion: Conclusion
  conclusionSentence: string | null
}

interface Said extends Statement, Place {}

const JUDGES = new Set(['DONE', 'PARTLY', 'NOT_DONE', 'REPEAL'])
const TELLS = new Set(['FACT', 'ENDS', 'RETURNS'])

/**
 * What the ministry itself concludes in its account of a vedtak (design § 8, the enum of § 2), bokmål or nynorsk.
 * In: the cleaned account. Out: the conclusion, the sentence that says it, and its offsets in the account; ANNET
 * and null when no sentence does.
 *
 * The rule: of the sentences in the ministry's own voice (no quotes, nothing the committee thinks), the last
 * judgement on the vedtak decides («anses som fulgt opp», «foreslås opphevet», «anses ikke …»). A promise to come
 * back to the Storting decides only where there is no judgement, or where it is about what is left after a part
 * was done: then the vedtak is partly followed up (705 (2024–2025)). Weaker promises decide last.
 */
export function readConclusion(account: string): ConclusionReading {
  const said = statementsOf(account)
  const judgement = said.findLast((one) => JUDGES.has(one.claim))
  if (judgement) return judged(account, said, judgement)
  const told = said.findLast((one) => TELLS.has(one.claim)) ?? said.at(-1)
  if (!told) return { conclusion: 'ANNET', conclusionSentence: null }
  if (said.some((one) => one.claim === 'FACT' && one.scope !== 'WHOLE') && told.claim !== 'ENDS')
    return reading(account, 'DELVIS_FULGT_OPP', told)
  const isOver = told.claim === 'FACT' || told.claim === 'ENDS'
  return reading(account, isOver ? 'ANSES_FULGT_OPP' : 'KOMMER_TILBAKE', told)
}

function statementsOf(account: string): Said[] {
  const ownWords = withoutQuotes(account)
  return splitSentences(account).flatMap(({ start, end }) =>
    findStatements(ownWords.slice(start, end)).map((statement) => ({ ...statement, start, end })),
  )
}

function judged(account: string, said: Said[], judgement: Said): ConclusionReading {
  if (judgement.claim === 'REPEAL') return reading(account, 'FORESLATT_OPPHEVET', judgement)
  const later = said.slice(said.indexOf(judgement) + 1)
  const returns = later.findLast((one) => one.claim === 'RETURNS' || one.claim === 'INFORMS')
  if (judgement.claim === 'PARTLY') return reading(account, 'DELVIS_FULGT_OPP', returns ?? judgement)
  if (judgement.claim === 'NOT_DONE') {
    const isPartDone = said.some((one) => one.claim === 'DONE' && one.scope !== 'WHOLE')
    return reading(account, isPartDone ? 'DELVIS_FULGT_OPP' : 'KOMMER_TILBAKE', returns ?? judgement)
  }
  const rest = later.findLast((one) => one.claim === 'RETURNS' && one.scope !== 'WHOLE')
  if (rest) return reading(account, 'DELVIS_FULGT_OPP', rest)
  if (judgement.scope === 'WHOLE') return reading(account, 'ANSES_FULGT_OPP', judgement)
  return partDone(account, said, judgement)
}

/** A part is done: all of it when the parts together are («første del …», «andre del anses også …»), else some. */
function partDone(account: string, said: Said[], judgement: Said): ConclusionReading {
  const parts = said.filter((one) => one.claim === 'DONE')
  const isComplete = judgement.scope === 'REST' && parts.length > 1
  const returns = said.findLast((one) => one.claim === 'RETURNS')
  if (isComplete && !returns) return reading(account, 'ANSES_FULGT_OPP', judgement)
  return reading(
    account,
    'DELVIS_FULGT_OPP',
    returns && returns.start > judgement.start ? returns : judgement,
  )
}

function reading(account: string, conclusion: Conclusion, { start, end }: Place): ConclusionReading {
  return { conclusion, conclusionSentence: account.slice(start, end), start, end }
}
