import { wordPattern } from '../fields/place'
import { splitSentences } from '../fields/sentences'
import { withoutQuotes } from '../fields/voice'
import type { Position } from '../types'

export interface PositionReading {
  position: Position
  explicit: boolean
  positionSentence: string | null
  /** Offsets of the sentence in the answer. */
  start?: number
  end?: number
}

interface Rule {
  position: Position
  pattern: RegExp
}

const NOT = '(?:ikke|ikkje)'
const FEW = String.raw`(?:\s\p{L}{1,20}){0,4}?\s`
const rule = (position: Position, source: string): Rule => ({ position, pattern: wordPattern(source, 'iu') })

/**
 * What says in so many words where the minister stands on the proposal, bokmål and nynorsk: «Forslaget anses fulgt opp gjennom
 * dette» (seed 000:59), «ikke er nødvendig at Stortinget ber» (000:148), «tilstrekkelig ivaretatt gjennom» (000:262).
 */
const EXPLICIT: readonly Rule[] = [
  rule(
    'ANSES_FULGT_OPP',
    String.raw`(?:forslaget|framlegget|punktet|dette)${FEW}?(?:anses|ansees|ses|reknast|regnes|blir\srekna|er)${FEW}?(?:å\svære\s)?(?:fulgt|følgt|følgd|svart)\s(?:opp|ut)`,
  ),
  rule(
    'ANSES_FULGT_OPP',
    String.raw`(?:anser|ser|reknar|regner)\s(?:\p{L}{1,20}\s){0,3}(?:forslaget|framlegget|dette|punktet)${FEW}?(?:fulgt|følgt)\sopp`,
  ),
  rule(
    'STOTTES_IKKE',
    String.raw`(?:støtter|støttar|stør|tilrår|anbefaler|tilråder)${FEW}?${NOT}${FEW}?(?:forslaget|framlegget|dette|at)`,
  ),
  rule(
    'STOTTES_IKKE',
    String.raw`(?:vil|kan)\s(?:derfor\s|difor\s)?${NOT}\s(?:støtte|tilrå|anbefale|gå\sinn\sfor|gå\sinn\sfor)`,
  ),
  rule('STOTTES_IKKE', String.raw`(?:går\simot|frarår|fraråder|rår\sifrå)`),
  rule(
    'STOTTES_IKKE',
    String.raw`${NOT}\s(?:er\s)?(?:hensiktsmessig|føremålstenleg|ønskelig|ønskjeleg|riktig|rett)\så`,
  ),
  rule('IKKE_NODVENDIG', String.raw`${NOT}\s(?:er\s|å\svære\s)?(?:nødvendig|naudsynt|nødvendig|påkrevd)`),
  rule('IKKE_NODVENDIG', String.raw`(?:ser|er|har)\s(?:derfor\s|difor\s)?${NOT}${FEW}?(?:behov|trong)`),
  rule('IKKE_NODVENDIG', String.raw`(?:overflødig|unødvendig|unødig)`),
  rule(
    'IVARETATT',
    String.raw`(?:ivaretatt|ivaretatte|ivareteke|ivaretekne|dekket|dekka|oppfylt|teke\shand\som|hensyntatt)`,
  ),
]

/** What the rest of the answer shows where no sentence says it. */
const RATHER = wordPattern(String.raw`bedre\sbrukt|betre\sbrukt|heller\senn|enn\s(?:å|på)\s\p{L}{3,30}`, 'iu')
const OPINION = wordPattern(
  String.raw`(?:jeg|eg|regjeringen|regjeringa|departementet)\s(?:mener|meiner|vurderer)`,
  'iu',
)
const AGREES = wordPattern(
  String.raw`(?:er|seg)\s(?:\p{L}{1,20}\s){0,2}?(?:enig|einig)|(?:deler|støtter|støttar)\s(?:\p{L}{1,20}\s){0,3}?(?:intensjon|formål|føremål|syn)\p{L}*`,
  'iu',
)
const WORKS = wordPattern(
  String.raw`(?:pågår|er\si\sgang|utreder|utgreier|arbeider|jobber|jobbar|forsere|forserer|iverksatt|igangsatt|fortsette|halde\sfram|(?:har|jeg\shar)\s(?:bedt|gitt\si\soppdrag)|gi\s\p{L}.{0,80}?\si\soppdrag|følger\sopp|følgjer\sopp)`,
  'iu',
)

/**
 * Where the minister stands on one proposal. In: the cleaned answer. The last sentence in the minister's own voice that says it
 * decides; where none does, an opinion against it, agreement with work, or work alone. Never throws.
 */
export function readPosition(answer: string): PositionReading {
  const own = withoutQuotes(answer)
  const sentences = splitSentences(answer).map((piece) => ({
    ...piece,
    own: own.slice(piece.start, piece.end),
  }))
  const said = sentences.flatMap((sentence) => {
    const found = EXPLICIT.find(({ pattern }) => pattern.test(sentence.own))
    return found && isAboutProposal(sentence.own, found.position)
      ? [{ ...sentence, position: found.position }]
      : []
  })
  const last = said.at(-1)
  if (last) return reading(last, last.position, true)
  const against = sentences.findLast((one) => OPINION.test(one.own) && RATHER.test(one.own))
  if (against) return reading(against, 'STOTTES_IKKE', false)
  const agreement = sentences.find((one) => AGREES.test(one.own))
  if (agreement) return reading(agreement, 'ENIG_ARBEID_PAGAR', false)
  const work = sentences.find((one) => WORKS.test(one.own))
  return work
    ? reading(work, 'ARBEID_PAGAR', false)
    : { position: 'UKLAR', explicit: false, positionSentence: null }
}

/** «I mener at …», «forslaget», «det er ikke nødvendig at Stortinget …»: not any need that the answer happens to name. */
const ABOUT = wordPattern(
  String.raw`forslag\p{L}{0,6}|framlegg\p{L}{0,6}|Stortinget|(?:jeg|eg|regjeringen|regjeringa|departementet)\s(?:\p{L}{1,12}\s)?(?:mener|meiner|anser|vurderer|ser|støtter|støttar|vil|kan|tilrår|går|rår)|intensjon\p{L}{0,4}`,
  'iu',
)

function isAboutProposal(sentence: string, position: Position): boolean {
  return position === 'ANSES_FULGT_OPP' || ABOUT.test(sentence)
}

function reading(
  { text, start, end }: { text: string; start: number; end: number },
  position: Position,
  explicit: boolean,
): PositionReading {
  return { position, explicit, positionSentence: text, start, end }
}
