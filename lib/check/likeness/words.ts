import { pattern } from '../../parse/fields/letters'

const WORD = pattern(String.raw`[\p{L}\p{N}]+(?:[-–/][\p{L}\p{N}]+)*`, 'gu')

/** What says nothing of the matter: the form of a request («Stortinget ber regjeringen …») and small words, bokmål and nynorsk. */
const SMALL_WORDS = new Set(
  (
    'stortinget stortingets regjeringen regjeringa regjeringens regjering ber bed bes bedt anmoder anmodar oppmodar henstiller henstille ' +
    'forventer ventar legge leggje legger legges legg fram frem fremme fremmer fremmes fremje fremja komme kome kommer kjem tilbake attende ' +
    'egnet eigna måte sikre sikra sikrer sørge sørgje syte gjøre gjere gjera gjennom forslag framlegg sak saken saka snarest mulig mogleg ' +
    'raskt innen innan senest seinast løpet utgangen utgangen vurdere vurdera utrede utgreie nødvendige nødvendig naudsynte naudsynt ' +
    'og i å at på til av for med om som det den de dei en ei eit et er var ved fra frå eller også òg slik så der dette denne disse desse kan ' +
    'skal skulle vil ville blir bli vert verte ble blei vart ha har hadde ikke ikkje etter før inn ut opp ned under over mot mellom hos hjå enn ' +
    'da når hvor kor hvordan korleis hva kva hvilke herunder mer meir samt sin sitt sine seg man ein dem deira deres alle andre bedre betre'
  ).split(' '),
)

/** Words that the two written forms spell apart, and that a common ending does not bring together. */
const SAME = new Map(
  (
    'ikkje:ikke frå:fra skule:skole høyring:høring utgreiing:utredning tilskot:tilskudd teneste:tjeneste tenesta:tjeneste tenestene:tjeneste ' +
    'verksemd:virksomhet tryggleik:sikkerhet kostnad:kostnad heim:hjem heimen:hjem sjukehus:sykehus sjukdom:sykdom born:barn barnehagar:barnehage ' +
    'lov:lov lova:lov meir:mer fleire:flere eigen:egen rett:rett noreg:norge norsk:norsk kommunar:kommune kommunane:kommune strategi:strategi ' +
    'framtid:fremtid framtidig:fremtidig auke:øke auka:øke auking:økning gjennomføre:gjennomføre evaluere:evaluere kvalitet:kvalitet'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

const ENDING = /(?:enes|anes|ens|ets|ene|ane|ende|ande|ers|er|ar|en|et|es|as|s|e|a)$/u
const SHORTEST_STEM = 4

/** A word without the ending that only shows its form: «ordningene», «ordninga» → «ordning». */
export function stemOf(word: string): string {
  const lower = word.toLowerCase()
  const same = SAME.get(lower)
  const bare = (same ?? lower).replace(ENDING, '')
  const stem = bare.length >= SHORTEST_STEM ? bare : (same ?? lower)
  return SAME.get(stem) ?? stem
}

/** The stems of a text's words in order, those that say something of the matter. Time is in proportion to the length. */
export function contentStems(text: string): string[] {
  return [...text.toLowerCase().matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !SMALL_WORDS.has(word) && (word.length > 1 || /\d/u.test(word)))
    .map(stemOf)
}
