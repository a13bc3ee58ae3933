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
const FORSLAG =
  '(?:forslage(?:t|ne)|forslaga|framlegget|framlegga|framleggene|punktet|punktene|punkta|forslag|framlegg)'
const THIS = String.raw`(?:${FORSLAG}|dette|anmodningen|oppmodinga|intensjonen)`
const rule = (position: Position, source: string): Rule => ({ position, pattern: wordPattern(source, 'iu') })

/**
 * What says in so many words where the minister stands on the proposal, bokmål and nynorsk: «Forslaget anses fulgt opp gjennom
 * dette» (seed 000:59), «ikke er nødvendig at Stortinget ber» (000:148), «tilstrekkelig ivaretatt gjennom» (000:262).
 */
const EXPLICIT: readonly Rule[] = [
  rule(
    'ANSES_FULGT_OPP',
    String.raw`${THIS}(?:\s\d{1,2})?${FEW}?(?:anses|ansees|ses|sjåast|reknast|regnes|blir\srekna|er|vurderes|kan)${FEW}?(?:å\svære\s|å\svere\s)?(?:fulgt|følgt|følgd|følgde|svart|besvart|imøtekommet|gjennomført|innfridd)(?:\s(?:opp|ut))?`,
  ),
  rule(
    'ANSES_FULGT_OPP',
    String.raw`(?:anser|ser|reknar|regner|vurderer|vurderar|meiner|mener)(?:\s\p{L}{1,20}){0,3}?\s${THIS}${FEW}?(?:fulgt|følgt|følgd|følgde)\s(?:opp|ut)`,
  ),
  rule(
    'STOTTES_IKKE',
    String.raw`(?:støtter|støttar|stør|støttes|støttast|tilrår|anbefaler|tilråder|anbefalar)${FEW}?${NOT}${FEW}?(?:${THIS}|at|å|Stortinget|(?:en|ei|eit|et)\s(?:slik|slikt))`,
  ),
  rule('STOTTES_IKKE', String.raw`(?:${THIS}|dette)(?:\s\d{1,2})?${FEW}?(?:støttes|støttast|tilrås|anbefales|tilrådast|bør|bli(?:r|)\sstøttet)${FEW}?${NOT}(?:\s(?:vedtas|vedtakast|støttes|støttast|følges\sopp))?|bør(?:\s\p{L}{1,12}){0,3}?\s(?:avvises|avslås|avvisast)|(?:${NOT}\sbør|bør(?:\s\p{L}{1,12}){0,2}?\s${NOT})\s(?:innføre|innføres|vedta|vedtas|endre|endres|gjøre|gjøres|gjere|pålegges?|lovfestes?)`), // prettier-ignore
  rule(
    'STOTTES_IKKE',
    String.raw`(?:vil|kan|ønsker|ønskjer|har)\s(?:derfor\s|difor\s|heller\s|dermed\s)?${NOT}\s(?:støtte|stø|tilrå|anbefale|gå\sinn\sfor|slutte\s(?:meg|seg|oss)\s(?:til|opp)|stille\s(?:meg|seg)\sbak|foreslå|foreslå|planer\som|planar\som|imøtekomme)`,
  ),
  rule('STOTTES_IKKE', String.raw`(?:går\s(?:\p{L}{1,12}\s){0,2}?${NOT}\sinn\sfor|går\s(?:derfor\s|difor\s)?i?mot|frarår|fraråder|rår\sifrå|rår\s(?:derfor\s|difor\s)?i?frå|advare?r?\smot|avviser|vil\s(?:derfor\s|difor\s)?(?:fraråde|frarå|rå\sifrå|avvise|gå\s(?:i)?mot))`), // prettier-ignore
  rule('STOTTES_IKKE', String.raw`(?:er|seg)\s(?:derfor\s|difor\s)?(?:uenig|ueinig|usamd|${NOT}\s(?:enig|einig|samd))\s(?:i|med|om)`), // prettier-ignore
  rule('STOTTES_IKKE', String.raw`${NOT}\s(?:\p{L}{1,20}\s)?(?:aktuelt|tilrådelig|tilrådeleg)\s(?:\p{L}{1,12}\s){0,3}?(?:å|at)`), // prettier-ignore
  rule(
    'STOTTES_IKKE',
    String.raw`${NOT}\s(?:er\s|å\svære\s|er\sdet\s)?(?:hensiktsmessig|føremålstenleg|formålstjenlig|formålstenleg|ønskelig|ønskjeleg|riktig|rett)\s(?:\p{L}{1,12}\s){0,3}?(?:å|at)`,
  ),
  rule(
    'IKKE_NODVENDIG',
    String.raw`${NOT}(?:\s(?:er|som|være|vere|å\svære|å\svere|lenger|lenger\ser|noe|noko|er\sdet|særskilt|særleg|særlig|noe\sytterligere|ytterligere)){0,3}?\s(?:nødvendig|naudsynt|påkrevd|nødvendige|behov|trong|grunn\stil|grunnlag\sfor)`,
  ),
  rule(
    'IKKE_NODVENDIG',
    String.raw`${NOT}\s(?:se|ser|sjå|finne|finner)(?:\s\p{L}{1,12}){0,4}?\s(?:behov|trong|nødvendig|naudsynt|grunn)`,
  ),
  rule(
    'IKKE_NODVENDIG',
    String.raw`(?:ser|er|finner|finn)\s(?:\p{L}{1,12}\s){0,3}?(?:ingen|${NOT})${FEW}?(?:behov|trong|grunn|nødvendig|naudsynt)`,
  ),
  rule('IKKE_NODVENDIG', String.raw`(?:overflødige?|unødvendige?|unødige?|unødvendig)`),
  rule(
    'IVARETATT',
    String.raw`(?:ivaretatt|ivaretatte|ivareteke|ivaretekne|ivaretas|ivareteken|vareteke|varetekne|vareteken|dekket|dekka|dekt|oppfylt|teke\shand\som|tatt\shånd\som|hensyntatt)`,
  ),
]
/** What a minister says to be done, denied or only possible is not done. */
const DENIED: Partial<Record<Position, RegExp>> = {
  ANSES_FULGT_OPP: wordPattern(String.raw`${NOT}|verken|korkje|dersom|hvis|viss|når|først\snår|ennå\s(?:ikke|ikkje)|delvis`, 'iu'), // prettier-ignore
  IVARETATT: wordPattern(String.raw`(?:${NOT}|verken|korkje|dersom|hvis|viss)(?:\s\p{L}{1,20}){0,5}?\s(?:ivare\p{L}+|varete\p{L}+|dek\p{L}+|oppfylt|hensyntatt)|skal\s(?:\p{L}{1,20}\s){0,4}?(?:ivaretas|ivaretatt)|(?:må|skal|bør)\s(?:\p{L}{1,20}\s){0,3}?(?:ivaretas|vere\sivareteke)|godt\sivaretatt\sav\sden\senkelte`, 'iu'), // prettier-ignore
}
/** Support in so many words: the register's word for it is that the minister agrees. */
const IN_FAVOUR = wordPattern(
  String.raw`(?:støtter|støttar|stør)\s(?:derfor\s|difor\s|fullt\sut\s|heilt\s|helt\s)?(?:dette\s|det\s)?(?:forslaget|forslaga|forslagene|framlegget|framlegga)|(?:positiv|positive)\stil\s(?:dette\s)?(?:forslaget|forslaga|forslagene|framlegget|framlegga)|slutt(?:er|ar|e)\s(?:meg|oss|seg)\s(?:derfor\s|difor\s)?til\s(?:forslaget|forslaga|forslagene|framlegget|framlegga)`,
  'iu',
)
const DENIED_SUPPORT = wordPattern(String.raw`${NOT}|dersom|hvis|viss|delvis`, 'iu')
/** «Helsedirektoratet mener at …»: an opinion that is told, not held. */
const OTHERS = wordPattern(
  String.raw`(?:\p{L}{2,40}(?:direktoratet|tilsynet|ombudet|rådet|forbundet|foreningen|foreininga|utvalget|utvalet|instituttet|kommisjonen|komiteen)|direktoratet|utvalget|utvalet|komiteen|forslagsstillerne|forslagsstillarane|representantene|representantane|høringsinstansene|høyringsinstansane|kommunene|kommunane|KS)\s(?:\p{L}{1,20}\s)?(?:mener|meiner|skriver|skriv|uttaler|uttalar|peker\spå|peikar\spå|vurderer|vurderar|anser|påpeker|viser\stil\sat|syner\stil\sat|foreslår|foreslår)`,
  'iu',
)
const OWN_TOO = wordPattern(
  String.raw`(?:jeg|eg|regjeringen|regjeringa|departementet)\s(?:\p{L}{1,12}\s){0,2}?(?:deler|er|mener|meiner|anser|vurderer|støtter|ser|vil|kan|reknar|regner|slutter)|(?:mener|meiner|anser|er)\s(?:jeg|eg|regjeringen|regjeringa|departementet)`,
  'iu',
)

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
const NEGATED = wordPattern(String.raw`(?:er|deler|støtter|støttar)\s(?:\p{L}{1,20}\s){0,2}?${NOT}`, 'iu')
const WORKS = wordPattern(
  String.raw`(?:pågår|er\s(?:\p{L}{1,12}\s){0,3}?i\sgang|vil\s(?:\p{L}{1,12}\s){0,3}?legg\p{L}{1,3}\sfr[ae]m|utreder|utgreier|arbeider|jobber|jobbar|forsere|forserer|iverksatt|igangsatt|fortsette|halde\sfram|har\s(?:(?:jeg|eg|vi|regjeringen|regjeringa|departementet)\s)?(?:bedt|bede|gitt|gjeve|satt\si\sgang|sett\si\sgang|startet|starta|nedsatt|sett\sned|oppnevnt)|er\s(?:nå\s|no\s)?under\s(?:arbeid|utarbeiding|utarbeidelse)|gi\s\p{L}.{0,80}?\si\soppdrag|følger\sopp|følgjer\sopp)`,
  'iu',
)

/**
 * Where the minister stands on one proposal. In: the cleaned answer. The last sentence in the minister's own voice that says it
 * decides; where none does, an opinion against it, agreement with work, or work alone. `about`: the proposal, and all that the
 * answer is about: of several, a sentence counts that speaks of all or names this one. Never throws.
 */
export function readPosition(
  answer: string,
  about?: { nummer: number; of: readonly number[] },
): PositionReading {
  const own = withoutQuotes(answer)
  const sentences = splitSentences(answer)
    .map((piece) => ({ ...piece, own: own.slice(piece.start, piece.end) }))
    .filter((piece) => about === undefined || isMeant(piece.own, about))
  const said = sentences.flatMap((sentence) => {
    const position = saysPosition(sentence.own)
    if (about && about.of.length > 1 && !isAboutAll(sentence.own)) return []
    return position === null ? [] : [{ ...sentence, position }]
  })
  const last = said.at(-1)
  if (last) return reading(last, last.position, true)
  const against = sentences.findLast((one) => OPINION.test(one.own) && RATHER.test(one.own))
  if (against) return reading(against, 'STOTTES_IKKE', false)
  const agreement = sentences.find((one) => AGREES.test(one.own) && !NEGATED.test(one.own))
  if (agreement) return reading(agreement, 'ENIG_ARBEID_PAGAR', false)
  const work = sentences.find((one) => WORKS.test(one.own))
  return work
    ? reading(work, 'ARBEID_PAGAR', false)
    : { position: 'UKLAR', explicit: false, positionSentence: null }
}

/** «I mener at …», «forslaget», «det er ikke nødvendig at Stortinget …»: not any need that the answer happens to name. */
const ABOUT = wordPattern(
  String.raw`forslag\p{L}{0,16}|framlegg\p{L}{0,16}|Stortinget|(?:jeg|eg|regjeringen|regjeringa|departementet)\s(?:\p{L}{1,12}\s)?(?:mener|meiner|anser|vurderer|ser|støtter|støttar|vil|kan|har|tilrår|går|rår|advarer|avviser|frarår|ønsker|ønskjer)|etter\s(?:mitt|mi|vår|vårt|regjeringens|regjeringa\ssitt|regjeringa\ssi|departementets|min)\s(?:syn|vurdering|oppfatning|meining|oppfatting)|aktuelt|intensjon\p{L}{0,4}`,
  'iu',
)

const NAMES =
  /(?:[Ff]orslag|[Ff]ramlegg|[Pp]unkt)(?:ene|a|et)?\s(?:nr\.?\s)?(?<list>\d{1,2}(?:(?:,\s?|\sog\s)\d{1,2}){0,9})/gu
const PLURAL = wordPattern(
  String.raw`forslagene|forslaga|framlegga|framleggene|punktene|punkta|(?:begge|alle|disse|desse)(?:\s\p{L}{1,20}){0,2}?\s(?:forslag|framlegg|punkt)|begge`,
  'iu',
)

/** A sentence that names other proposals by number is about those. */
function isMeant(sentence: string, { nummer, of }: { nummer: number; of: readonly number[] }): boolean {
  const named = [...sentence.matchAll(NAMES)].flatMap(({ groups }) => groups?.list?.match(/\d+/gu) ?? [])
  return (
    named.length === 0 || named.includes(String(nummer)) || !named.some((one) => of.includes(Number(one)))
  )
}

/** Of an answer to several: «forslaget» could be any of them, «forslagene» or a number could not. */
const isAboutAll = (sentence: string): boolean =>
  PLURAL.test(sentence) || new RegExp(NAMES.source, 'u').test(sentence)

/** What one sentence says of the proposal in so many words; null: nothing. */
export function saysPosition(sentence: string): Position | null {
  if (OTHERS.test(sentence) && !OWN_TOO.test(sentence)) return null
  const found = EXPLICIT.find(
    ({ position, pattern }) =>
      pattern.test(sentence) &&
      !(DENIED[position]?.test(sentence) ?? false) &&
      isAboutProposal(sentence, position),
  )
  if (found) return found.position
  return IN_FAVOUR.test(sentence) && !DENIED_SUPPORT.test(sentence) ? 'ENIG_ARBEID_PAGAR' : null
}

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
