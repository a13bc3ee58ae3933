import { wordPattern, type Place } from '../../parse/fields/place'
import { doneIn } from './acts'
import { answersOf, asks } from './asked'
import { isOthers } from './others'
import type { ClosedRule } from './types'

const WORDS = (most: number): string => String.raw`(?:\s+[^\s.;:]{1,40}){0,${most}}?`
const LETTER = String.raw`\p{L}{0,24}(?:oppdragsdokument|tildelingsbrev|oppdragsbrev|foretaksmøte|føretaksmøte|styringsdialog|styringsbrev|instruks|tillegsdokument|tilleggsdokument)\p{L}{0,4}`
/** «er bedt om å», «fikk i oppdrag», «gitt oppdrag til», «tatt inn i tildelingsbrevet», «følges opp i styringsdialogen». */
const ASSIGNS = wordPattern(
  String.raw`(?:gitt|gjeve|gir|gjev|ga|gav|fått|fikk|fekk|får|har)${WORDS(12)}\s+(?:i\s+)?(?:(?<!på\s)oppdrag|oppgave|oppgåve|ansvar(?:et)?)|oppdrag(?:et)?\s+(?:er|ble|blei|vart)\s+gi(?:tt|ve)|gitt\s+som\s+oppdrag|(?:har|er|ble|blei|vart)${WORDS(8)}\s+(?:bedt|bedd|bede|pålagt|anmodet|anmoda|oppfordret|oppmoda|bestilt|oversendt|utfordret|utfordra)|ber\s+\p{L}{2,40}|(?:tatt|teke)\s+inn\s+i\s+(?:\p{L}{1,20}\s+){0,2}?${LETTER}|(?:vist\s+til|fulgt\s+opp|følges?\s+opp|følger\s+opp|følgjer\s+opp|følgd\s+opp|formidlet|formidla|omtalt|presisert)${WORDS(8)}\s+${LETTER}|sendt${WORDS(6)}\s+${LETTER}|(?:inngått|skrive|skrevet|signert)\s+(?:avtale|kontrakt)\s+med|(?:satt\s+ned|sett\s+ned|nedsatt|oppnevnt|oppnemnd|oppnevnte|oppnemnde)${WORDS(6)}\s+(?:\p{L}{0,24}utvalg|\p{L}{0,24}utval|arbeidsgrupp\p{L}{1,3}|ekspertgrupp\p{L}{1,3}|kommisjon)|(?:utvalg|utval)(?:et)?\s+(?:er|ble|blei|vart)\s+(?:satt\s+ned|sett\s+ned|oppnevnt|oppnemnd)`,
  'giu',
)
/** «Rapporten viser», «alle regioner rapporterer om», «direktoratet anbefaler»: an answer came. */
const ANSWERED = wordPattern(
  String.raw`(?:rapporter(?:er|te)|rapporterar|svarte|svart|anbefaler|anbefalte|tilrår|tilrådde|konkluderer|konkluderte)\s+(?:om\s+)?(?:at|ikke|ikkje|å|om)|\p{L}{0,24}(?:rapport|utredning|utgreiing|kartlegging|evaluering|gjennomgang|analyse)(?:en|a)?\s+viser|(?:har|er|ble|blei|vart)${WORDS(6)}\s+(?:levert|overlevert|mottatt|motteke|identifisert|kartlagt|blitt\s+enige)`,
)
/** Told as done even behind the task: «fikk i oppdrag …, og leverte …». */
const REPORTS = wordPattern(
  String.raw`leverte|overleverte|avga|avgav|oversendte|la\s+fr[ae]m|trådte|tredde|vedtok|fastsatte|fastsette|publiserte|lanserte`,
)
const FINISHES: readonly string[] = ['STUDY', 'PREPARE', 'PRESENT', 'MAKE', 'START', 'SECURE']

/** `BARE_OPPDRAG`: all that is told is that somebody was asked, or answers for it. */
export const onlyAsked: ClosedRule = {
  rule: 'BARE_OPPDRAG',
  severity: 'advarsel',
  sentence:
    'Det eneste redegjørelsen viser til som oppfølging, er at noen (direktorat, helseforetak, utvalg, kommune, utreder …) er bedt om, har fått i oppdrag eller fått ansvar for å gjøre det vedtaket ber om; den sier ikke at noe er gjort eller hva som kom ut av det.',
  says: 'er lukket, men redegjørelsen forteller bare at noen har fått oppgaven',
  places: (told) => {
    if (asks(told).has('ENTRUST') || ASKS_TO_STEER.test(told.request)) return []
    const assigning = told.sentences.flatMap(({ text, start }) => assignments(text, start))
    if (assigning.length === 0) return []
    const isDone =
      answersOf(told).some(tellsResult) || told.sentences.some(({ text }) => UNDER_WAY.test(text))
    return isDone ? [] : assigning
  },
}

/** «gjennom tydelige føringer», «i styringsdialogen»: being told is what was asked for. */
const ASKS_TO_STEER = wordPattern(
  String.raw`føringer|føringar|styringssignal\p{L}{0,3}|styringsdialog(?:en)?|tildelingsbrev\p{L}{0,3}|oppdragsdokument\p{L}{0,3}|instruks|be\s+\p{L}{3,40}\s+om|bede\s+\p{L}{3,40}\s+om|pålegge|påleggje|i\s+oppdrag`,
)

function assignments(sentence: string, start: number): Place[] {
  return [...sentence.matchAll(ASSIGNS)]
    .filter(
      ({ 0: match, index }) => !isOthers(sentence, index) && !/løpende|løpande|årlig|årleg/iu.test(match),
    )
    .map(({ 0: match, index }) => ({ start: start + index, end: start + index + match.length }))
}

/** «Arbeidet pågår»: more than a task is told, and another rule says what. */
const UNDER_WAY = wordPattern(String.raw`pågår|held\s+fram`)
const CLAUSES = /,\s(?:og|men)\s|\sog\s(?=(?:satt|sett|fått|gitt|gjeve|bedt|bedd|har|er|ble|vart)\s)/u

/** Something came of it, told outside the words of the task itself. */
function tellsResult(sentence: string): boolean {
  if (REPORTS.test(sentence)) return true
  return sentence.split(CLAUSES).some((clause) => {
    const at = clause.search(ASSIGNS)
    const told = at < 0 ? clause : clause.slice(0, at)
    return ANSWERED.test(told) || [...doneIn(told)].some((act) => FINISHES.includes(act))
  })
}
