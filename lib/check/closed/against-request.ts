import { findCitations } from '../../parse/citation/find'
import { pattern } from '../../parse/fields/letters'
import { wordPattern, type Place } from '../../parse/fields/place'
import { demandOf } from './asked'
import { isOthers } from './others'
import type { ClosedRule, Told } from './types'

const WORDS = (most: number): string => String.raw`(?:\s+[^\s.;:,]{1,40}){0,${most}}?`
const NOUN = String.raw`(?<noun>\p{L}{5,40})`
const MODIFIERS = String.raw`(?:(?:den|det|dei|de|dagens|gjeldende|gjeldande|egen|eigen|eget|eige|en|ein|ei|et|eit)\s+)?(?:\p{L}{3,24}(?:e|ende|ande|t|ig|leg)\s+){0,2}`

/** What is asked, and the report that is its opposite about the same noun. */
const OPPOSITES: readonly [ask: RegExp, report: string][] = [
  [
    String.raw`(?:opprettholde|oppretthalde|bevare|videreføre|vidareføre|beholde|behalde|ikke\s+(?:legge\s+ned|avvikle|fjerne|kutte|redusere|endre)|ikkje\s+(?:leggje\s+ned|avvikle|fjerne|kutte|redusere|endre))\s+${MODIFIERS}${NOUN}`,
    String.raw`avviklet|avvikla|lagt\s+ned|nedlagt|fjernet|fjerna|opphevet|oppheva|avsluttet|avslutta|redusert|kuttet|kutta|endret|endra|erstattet|erstatta|avvikles|avviklast|legges\s+ned|leggjast\s+ned|fjernes|fjernast|foreslås\s+avviklet`,
  ],
  [
    String.raw`(?:øke|auke|styrke|styrkje|utvide|trappe\s+opp|intensivere)\s+${MODIFIERS}${NOUN}`,
    String.raw`redusert|redusertes|kuttet|kutta|innskrenket|innskrenka|nedtrappet|trappet\s+ned|trappa\s+ned|avviklet|avvikla|lagt\s+ned|reduseres|reduserast|avvikles|avviklast|svekket|svekka`,
  ],
  [
    String.raw`(?:avvikle|oppheve|fjerne|forby|stanse|stoppe|redusere|trappe\s+ned|avskaffe)\s+${MODIFIERS}${NOUN}`,
    String.raw`videreføres|vidareførast|videreført|vidareført|opprettholdes|haldast\s+ved\s+lag|opprettholdt|økt|auka|utvidet|utvida|tillates|tillatt|tillate|består|består\s+som\s+i\s+dag|beholdes|behaldast`,
  ],
  [
    String.raw`(?:innføre|etablere|opprette|lovfeste|forskriftsfeste|utarbeide|leggje\s+fram|legge\s+fr[ae]m|lage)\s+${MODIFIERS}${NOUN}`,
    String.raw`(?:ikke|ikkje)\s+(?:blitt\s+|vorte\s+|lenger\s+)?(?:innført|etablert|opprettet|oppretta|lovfestet|lovfesta|utarbeidet|utarbeidd|lagt\s+fr[ae]m|laget|laga|fremmet)|(?:er|ble|blei|vart)\s+(?:avviklet|avvikla|lagt\s+ned|opphevet|oppheva|trukket|trekt)`,
  ],
].map(([ask = '', report = '']) => [wordPattern(ask, 'giu'), report])

/** «fengsel ikke lenger blir straffereaksjon»: what is to be no more. */
const NO_MORE = wordPattern(
  String.raw`(?<noun>\p{L}{5,40})\s+(?:ikke|ikkje)\s+(?:lenger\s+|lengre\s+)?(?:blir|skal|er|kan|vert|brukes|brukast|omfattes|omfattast|inngår)|at\s+det\s+(?:ikke|ikkje)\s+(?:blir|skal\s+være|skal\s+vere|er)\s+(?<other>\p{L}{5,40})`,
  'giu',
)
const STILL = String.raw`(?:skal\s+(?:fortsatt\s+|framleis\s+|fremdeles\s+)?(?:være|vere|brukes|brukast|gjelde|omfattes)|kan\s+(?:fortsatt|framleis|fremdeles)|er\s+(?:fortsatt|framleis|fremdeles)|fastsettes\s+til|videreføres|vidareførast|består)`
/** «i stedet», «framfor»: something else. */
const INSTEAD = wordPattern(
  String.raw`(?:har|er|ble|blei|vart|vil|valgt|valt|valgte|valde)${WORDS(8)}\s+(?:i\s+stedet|i\s+staden|istedenfor|isteden|i\s+stedet\s+for|framfor|fremfor)|(?:i\s+stedet|i\s+staden|isteden)\s+(?:for|har|er|ble|vil|blir|vert|foreslår|etablerer|legger|styrkes)`,
  'giu',
)
const LAW_ASKED = wordPattern(
  String.raw`lovfeste|forskriftsfeste|rettighetsfeste|rettsfeste|lovforslag\p{L}{0,2}|lovframlegg|(?:endre|endring\p{L}{0,3}\s+(?:av|i))\s+\p{L}{2,40}(?:lova|loven|forskriften|forskrifta)`,
)
const LAW_TOLD = wordPattern(
  String.raw`\p{L}{0,40}(?:lov|loven|lova|lover|lovene|lovendring\p{L}{0,4}|lovforslag\p{L}{0,3}|forskrift\p{L}{0,12}|proposisjon\p{L}{0,3}|lovvedtak|regelverk\p{L}{0,3}|hjemmel|heimel|paragraf|lovfest\p{L}{1,4}|lovfesting\p{L}{0,2})|Prop\.|§`,
)
const CASE_ASKED = wordPattern(
  String.raw`(?:legge\s+fr[ae]m|leggje\s+fram|fremme|fremje|(?:komme|kome)\s+(?:tilbake|attende)(?:\s+til\s+Stortinget)?\s+med)\s+(?:[\p{L}-]{1,20}\s+){0,3}?(?:sak|melding|stortingsmelding|proposisjon)(?:\s+(?:for|til)\s+Stortinget)?`,
)
const CASE_TOLD = wordPattern(
  String.raw`(?:Meld\.|Prop\.|St\.meld|\p{L}{0,30}melding(?:en|a)?|\p{L}{0,20}proposisjon(?:en)?|lovforslag(?:et)?|\p{L}{0,10}forslag\s+for\s+Stortinget|statsbudsjettet|revidert\s+nasjonalbudsjett)`,
)
/** A number with what it counts: «minst ti kommuner», «50 prosent», «100 plasser». */
const QUANTITY = pattern(
  String.raw`(?<![\p{L}\p{N}§.–-])(?<amount>\d{1,3}(?:[ \u00a0]\d{3})?|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv|femten|tjue|femti|hundre)[\s-]{1,2}(?:nye\s|faste\s|ulike\s)?(?<unit>prosent|pst|stillinger|stillingar|plasser|plassar|senger|sengeplasser|kommuner|kommunar|regioner|regionar|års\saldersgrense|årsverk|studieplasser|studieplassar|sentre|senter|fylker|institusjoner|institusjonar|fly|helikopter)(?!\p{L})`,
  'giu',
)
const NUMBERS = [
  'null',
  'en',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
]

/** `MOTSIER_VEDTAKET`: asks for one thing, reports its opposite or another thing in its place. */
export const againstRequest: ClosedRule = {
  rule: 'MOTSIER_VEDTAKET',
  severity: 'advarsel',
  sentence:
    'Vedtaket ber om en bestemt ting, og redegjørelsen melder om det motsatte eller om noe annet i stedet som ikke er det: en annen gruppe, et annet tall, en annen sak eller et annet virkemiddel enn det vedtaket navngir.',
  says: 'er lukket med noe annet enn det vedtaket ber om',
  places: (told) => {
    const places = [
      ...opposites(told),
      ...stillThere(told),
      ...instead(told),
      ...otherQuantity(told),
      ...otherHorizon(told),
    ]
    if (places.length > 0) return inOrder(places)
    const means = otherMeans(told)
    return means.length > 0 ? means : otherInstrument(told)
  },
}

const inOrder = (places: readonly Place[]): Place[] => places.toSorted((a, b) => a.start - b.start)

function opposites(told: Told): Place[] {
  const demand = demandOf(told.request)
  return OPPOSITES.flatMap(([ask, report]) =>
    [...demand.matchAll(ask)].flatMap((match) => about(told, stem(match.groups?.noun), { report })),
  )
}

function stillThere(told: Told): Place[] {
  return [...told.request.matchAll(NO_MORE)].flatMap(({ groups }) => {
    const noun = groups?.noun ?? groups?.other
    return noun === undefined ? [] : about(told, stem(noun), { report: STILL, isEitherOrder: true })
  })
}

/** A noun without its ending, where enough is left to know it by. */
function stem(noun = ''): string {
  const bare = noun.toLowerCase().replace(/(?:ene|ane|en|et|er|ar|a|e)$/u, '')
  return bare.length < 4 ? noun.toLowerCase() : bare
}

interface Opposite {
  report: string
  isEitherOrder?: boolean
}

/** Sentences in which the report stands near the noun, behind it or, where either order is usual, before it. */
function about({ sentences }: Told, noun: string, { report, isEitherOrder = false }: Opposite): Place[] {
  if (noun.length < 4) return []
  const after = String.raw`\p{L}{0,20}${noun}\p{L}{0,4}${WORDS(5)}\s+(?:${report})`
  const before = String.raw`(?:${report})${WORDS(5)}\s+\p{L}{0,20}${noun}\p{L}{0,4}`
  const said = wordPattern(isEitherOrder ? `${after}|${before}` : after)
  return sentences.flatMap(({ text, start }) => {
    const match = said.exec(text)
    if (!match || isOthers(text, match.index)) return []
    if (
      /(?:^|\s)(?:ikke|ikkje)\s+(?:\S+\s+)?(?:redusert|kuttet|avviklet|lagt|fjernet|endret|svekket)/iu.test(
        match[0],
      )
    )
      return []
    return [{ start: start + match.index, end: start + match.index + match[0].length }]
  })
}

function instead({ sentences }: Told): Place[] {
  return sentences.flatMap(({ text, start }) =>
    [...text.matchAll(INSTEAD)]
      .filter(({ index }) => !isOthers(text, index))
      .map(({ 0: match, index }) => ({ start: start + index, end: start + index + match.length })),
  )
}

/** Other amounts of what the request counts, where its own amount is never named. */
function otherQuantity(told: Told): Place[] {
  const counted = told.sentences.flatMap(({ text, start }) =>
    quantities(text).map((one) => ({ ...one, start: start + one.start, end: start + one.end })),
  )
  return quantities(demandOf(told.request)).flatMap(({ amount, unit }) => {
    const same = counted.filter((one) => one.unit === unit)
    return same.some((one) => one.amount === amount) ? [] : same.map(({ start, end }) => ({ start, end }))
  })
}

function quantities(text: string): { amount: string; unit: string; start: number; end: number }[] {
  return [...text.matchAll(QUANTITY)].map(({ 0: match, index, groups }) => ({
    amount: amountOf(groups?.amount ?? ''),
    unit: (groups?.unit ?? '')
      .toLowerCase()
      .replace(/^prosent$/u, 'pst')
      .slice(0, 6),
    start: index,
    end: index + match.length,
  }))
}

function amountOf(printed: string): string {
  const word = printed.toLowerCase().replace('syv', 'sju')
  const at = NUMBERS.indexOf(word)
  return at >= 0 ? String(at) : word
}

/** A rule is asked for and none is told of; a case for the Storting is asked for and none is named. */
function otherMeans(told: Told): Place[] {
  const account = told.sentences.map(({ text }) => text).join(' ')
  if (account.trim() === '' || isAnotherVedtaks(account)) return []
  const demand = demandOf(told.request)
  const isLawMissing = LAW_ASKED.test(demand) && !LAW_TOLD.test(account)
  const isCaseMissing = CASE_ASKED.test(demand) && !CASE_TOLD.test(account)
  const last = told.sentences.at(-1)
  return last && (isLawMissing || isCaseMissing) ? [{ start: last.start, end: last.end }] : []
}

/** «Det vises til redegjørelse under vedtak nr. 611»: told elsewhere. */
const isAnotherVedtaks = (account: string): boolean =>
  findCitations(account).some(({ kind }) => kind === 'vedtak')

const REACHES_TO = /(?:fr[ae]m\s+(?:mot|til)|mot\s+år)\s+(?:år\s+)?(?<year>20\d\d)/giu

/** A plan «frem mot 2030» is asked for, one «frem til 2040» is told of. */
function otherHorizon(told: Told): Place[] {
  const asked = new Set([...demandOf(told.request).matchAll(REACHES_TO)].map(({ groups }) => groups?.year))
  if (asked.size === 0) return []
  const reached = told.sentences.flatMap(({ text, start }) =>
    [...text.matchAll(REACHES_TO)].map(({ 0: match, index, groups }) => ({
      year: groups?.year,
      start: start + index,
      end: start + index + match.length,
    })),
  )
  return reached.some(({ year }) => asked.has(year)) ? [] : reached.map(({ start, end }) => ({ start, end }))
}

/** Kinds of instrument that are not each other: what is asked for by one name is not met by another. */
const INSTRUMENTS: readonly (readonly [ask: RegExp, told: RegExp])[] = [
  [
    String.raw`\p{L}{0,24}(?:prøveprosjekt|forsøksordning|forsøksprosjekt|prøveordning|pilotprosjekt|pilotordning|forsøk)\p{L}{0,3}`,
    String.raw`prøve\p{L}{0,20}|forsøk\p{L}{0,20}|pilot\p{L}{0,20}`,
  ],
  [String.raw`\p{L}{0,24}avtale\p{L}{0,2}`, String.raw`\p{L}{0,24}avtale\p{L}{0,4}|enige|einige`],
  [String.raw`\p{L}{0,24}modell(?:en|er|ar)?`, String.raw`\p{L}{0,24}modell\p{L}{0,4}`],
  [String.raw`\p{L}{0,24}register(?:et)?`, String.raw`\p{L}{0,24}regist\p{L}{0,8}`],
  [String.raw`\p{L}{0,24}ombud(?:et)?|\p{L}{0,24}ombod(?:et)?`, String.raw`\p{L}{0,24}omb[uo]d\p{L}{0,4}`],
  [String.raw`\p{L}{0,24}fond(?:et)?`, String.raw`\p{L}{0,24}fond\p{L}{0,4}`],
  [String.raw`\p{L}{0,24}kampanje(?:n|r|r)?`, String.raw`\p{L}{0,24}kampanje\p{L}{0,4}`],
].map(([ask = '', told = '']) => [wordPattern(ask), wordPattern(told)])
const ANY_INSTRUMENT = wordPattern(
  String.raw`\p{L}{0,30}(?:strategi|handlingsplan|\p{L}{3,20}plan|veileder|rettleiar|retningslinj|tilskuddsordning|tilskotsordning|utvalg|utval|kommisjon|stortingsmelding|kampanje|nettside|informasjon)\p{L}{0,4}`,
)
const OBJECT_REACH = 70
const OBJECT_OF = wordPattern(
  String.raw`utarbeide|etablere|opprette|innføre|igangsette|setje\s+i\s+gang|sette\s+i\s+gang|få\s+på\s+plass|lage|inngå|gjennomføre|utarbeide\s+forslag\s+til|starte`,
  'giu',
)

/** A pilot, an agreement, a model is asked for; the account never names one, but a strategy, a plan or the like. */
function otherInstrument(told: Told): Place[] {
  const demand = demandOf(told.request)
  const objects = [...demand.matchAll(OBJECT_OF)].map(({ index, 0: verb }) => demand.slice(index + verb.length).slice(0, OBJECT_REACH)) // prettier-ignore
  const account = told.sentences.map(({ text }) => text).join(' ')
  if (isAnotherVedtaks(account)) return []
  const isMissing = INSTRUMENTS.some(
    ([ask, named]) => objects.some((object) => ask.test(object)) && !named.test(account),
  )
  if (!isMissing) return []
  const other = told.sentences.find(({ text }) => ANY_INSTRUMENT.test(text))
  return other ? [{ start: other.start, end: other.end }] : []
}
