import { wordPattern, type Place } from '../../parse/fields/place'
import { WORK_ASK, WORK_PASSIVE } from './acts'
import { isOthers } from './others'

/** A stretch of one sentence that tells of something still to come. `clause`: the words that tell what. */
export interface Remains extends Place {
  clause: string
}

const WORDS = (most: number): string =>
  String.raw`(?:\s+(?!ikke\s|ikkje\s|neppe\s)[^\s.;:]{1,40}){0,${most}}?`
const INTENDS = String.raw`(?:vil|skal|(?:tar|tek|ta|tas|teke)${WORDS(3)}\s+sikte\s+på(?:\s+å|\s+at)|planlegg(?:er|jer|es|jast)?(?:\s+(?:å|for\s+å|at))?|legge?r?s?${WORDS(2)}\s+opp\s+til(?:\s+(?:å|at))|(?:kommer|kjem)\s+til\s+å|har${WORDS(2)}\s+(?:til\s+hensikt|til\s+hensikt|planer\s+om|planar\s+om)(?:\s+å)?|(?:har|er)${WORDS(2)}\s+(?:besluttet|bestemt|vedteke|vedtatt)(?:\s+(?:å|at))|ventes|ventast|forventes|er\s+venta|er\s+ventet)`
const TASK_NOUN = String.raw`\p{L}{0,28}(?:arbeid(?:et)?|prosess(?:en)?|høring(?:en)?|høyring(?:a)?|utredning(?:en|a)?|utgreiing(?:a)?|evaluering(?:en|a)?|gjennomgang(?:en)?|kartlegging(?:en|a)?|revisjon(?:en)?|analyse(?:n)?|oppfølging(?:en|a)?|utvikling(?:en|a)?|planlegging(?:en|a)?|innføring(?:en|a)?|forhandling(?:er|ene|ane|ar)?|prosjekt(?:et)?|utrulling(?:en|a)?|vurdering(?:en|a)?|forsøk(?:et)?|oppdrag(?:et)?|tiltak(?:et|ene|a)?)`
const UNDER_WAY = String.raw`(?:pågår|(?:er|ble|blei|vart|har\s+blitt|er\s+blitt)${WORDS(2)}\s+(?:i\s+gang|igangsatt|igangsett|satt\s+i\s+gang|sett\s+i\s+gang|påbegynt|påbyrja|startet|starta|under\s+arbeid|i\s+oppstartsfasen)|er${WORDS(1)}\s+(?:i\s+(?:sluttfasen|rute)|i\s+ferd\s+med)|held\s+fram|fortsetter|held\s+på|gjenstår|står\s+(?:att|igjen)|starter|startar)`

/** «Arbeidet med retningslinjen pågår», «utredninga er sett i gang». */
const GOES_ON = wordPattern(`${TASK_NOUN}${WORDS(16)}\\s+${UNDER_WAY}`, 'giu')
/** «pågår det et arbeid», «gjenstår det å». */
const GOES_ON_INVERTED = wordPattern(
  String.raw`(?:pågår|gjenstår|står\s+(?:att|igjen))\s+(?:det|nå|no|fortsatt|fremdeles|framleis)${WORDS(6)}`,
  'giu',
)
/** «Det arbeides med en plan», «det utarbeides en handlingsplan», «er under utarbeidelse», «er på høring». */
const BEING_DONE = wordPattern(
  String.raw`(?:det\s+)?(?:arbeides|arbeidast|jobbes|jobbast)(?:\s+(?:det|nå|no|også|òg|videre|vidare|fortsatt|framleis))*\s+med|(?:utarbeides|utarbeidast)\s+(?:det|nå|no|en|ein|et|eit|ny|nye|nytt|egne|eigne)|det\s+(?:utarbeides|utarbeidast|utredes|utgreiast|forberedes|førebuast)|er${WORDS(3)}\s+under\s+(?:arbeid|utarbeid\p{L}{1,6}|utredning|utgreiing|vurdering|behandling|handsaming|utvikling|revisjon|planlegging|evaluering|forberedelse|førebuing|utrulling|etablering|innføring)|(?:er|ligger|ligg)(?:\s+(?:nå|no|ute|fortsatt|framleis|fremdeles|for\s+tiden|også|òg)){0,2}\s+(?:på|til)\s+(?:offentlig\s+|offentleg\s+|alminnelig\s+)?(?:høring|høyring|vurdering|behandling|utredning|utgreiing)|er${WORDS(3)}\s+(?:sendt|sende|lagt\s+ut)\s+på\s+(?:offentlig\s+|offentleg\s+)?(?:høring|høyring)|(?:har|er)${WORDS(6)}\s+(?:sendt|sende)(?:\s+ut)?\s+på\s+(?:høring|høyring)`,
  'giu',
)
const ACTOR = String.raw`(?:regjeringen|regjeringa|statsråden|vi|\p{L}{0,40}departement(?:et|a|ene)|\p{L}{0,40}direktorat(?:et|a|ene)|direktoratene|(?:regionale\s+)?helseforetak\p{L}{0,4}|helseføretak\p{L}{0,4}|RHF|HF|etat(?:en|ene|ane)|\p{L}{0,30}institutt(?:et)?|\p{L}{0,30}tilsyn(?:et)|\p{L}{0,30}utvalg(?:et)?|\p{L}{0,30}utval(?:et)?|\p{L}{0,30}kommisjon(?:en)?|arbeidsgrupp(?:en|a)|ekspertgrupp(?:en|a)|\p{L}{0,30}(?:verket|vesenet|vegvesen|senteret|rådet|selskapet|foretaket|føretaket|banken|kassen|kassa|politiet|forvalteren|forvaltaren|myndighet(?:en|ene|ane))|Nav|NAV|KS|\p{L}{0,30}forvaltning(?:en|a))`
const BUSY = String.raw`(?:utarbeider|utarbeidar|utreder|utgreier|greier\s+ut|kartlegger|kartlegg|reviderer|gjennomgår|evaluerer|forbereder|førebur|utvikler|utviklar|planlegger|planlegg|vurderer\s+(?:nå|no|for\s+tiden|om|nærmere|nærare|hvordan|korleis|behovet|videre|vidare)|arbeider(?:\s+(?:nå|no|også|videre|vidare))*\s+med|jobber(?:\s+(?:nå|no|også|videre|vidare|[^\s.;]{1,30},))*\s+med|jobbar(?:\s+(?:nå|no|også|vidare))*\s+med|er\s+i\s+(?:gang|ferd)\s+med|følger\s+opp\s+(?:vedtaket|anmodningsvedtaket|dette|saken)|følgjer\s+opp\s+(?:vedtaket|oppmodingsvedtaket|dette|saka)|forhandler|forhandlar)`
/** «Helsedirektoratet utarbeider nasjonal plan», «departementet arbeider med et lovforslag». */
const ACTOR_BUSY = wordPattern(String.raw`${ACTOR}${WORDS(8)}\s+${BUSY}|${BUSY}\s+${ACTOR}`, 'giu')
/** «Regjeringen vil legge frem», «skal det utarbeides», «tas sikte på å sende», «ventes ferdig». */
const INTENDED = wordPattern(
  String.raw`${INTENDS}(?:${WORDS(18)}\s+(?:${WORK_PASSIVE}|${WORK_ASK}|følge\s+(?:\p{L}{1,20}\s+){0,2}?opp|følgje\s+(?:\p{L}{1,20}\s+){0,2}?opp|følges\s+opp|følgjast\s+opp|komme\s+tilbake|kome\s+(?:tilbake|attende)|ferdigstille|levere|publisere|presentere|definere|beskrive|bli\s+(?:tatt\s+opp|utarbeidet|utredet|vurdert|innført|etablert|lagt\s+frem|lagt\s+fram|fremmet|gjennomført|fulgt\s+opp|sendt|ferdig\p{L}{0,12}|evaluert|gitt)|(?:verte|bli)\s+(?:utarbeidd|utgreidd|vurdert|innført|etablert|lagt\s+fram|fremja|gjennomført|følgd\s+opp|sendt|ferdig\p{L}{0,12})|kunne\s+(?:settes\s+ned|starte|tas\s+inn|innføres|innførast)|kan\s+(?:settes\s+ned|starte|tas\s+inn|tas\s+i\s+bruk|innføres|innførast|leveres)|(?:være|vere|bli|verte)\s+(?:ferdig\p{L}{0,12}|klar|på\s+plass|lagt\s+fr[ae]m))|\s+(?:ferdig\p{L}{0,12}|tilgjengelig|tilgjengeleg|lagt\s+fr[ae]m|klar|levert|å\s+foreligge|oppstart))`,
  'giu',
)
/** «er ennå ikke ferdigstilt», «foreløpig ikke innført». */
/** «har startet med et innsiktsarbeid som grunnlag for …» */
const BEGUN = wordPattern(
  String.raw`(?:har|er|ble|blei|vart)${WORDS(6)}\s+(?:startet|starta|påbegynt|påbyrja|igangsatt|satt\s+i\s+gang|sett\s+i\s+gang|begynt|byrja)\s+(?:opp\s+)?(?:med\s+|på\s+)?(?:å|et|eit|en|ein|arbeidet|planleggingen|planlegginga|utredningen)`,
  'giu',
)
const NOT_YET = wordPattern(
  String.raw`(?:ennå|enno|foreløpig|førebels|fortsatt|framleis|fremdeles|hittil|så\s+langt)\s+(?:ikke|ikkje)|(?:ikke|ikkje)\s+(?:ennå|enno|ferdig\p{L}{0,12}|sluttført|avslutt\p{L}{1,3}|fullført|på\s+plass|iverksatt|sett\s+i\s+verk)|(?:gjenstår|står\s+att)\s+(?:å|arbeid)|er\s+under\s+utrulling|kan\s+(?:være|vere|bli)\s+(?:ferdig|klar|på\s+plass)\p{L}{0,10}`,
  'giu',
)

/** «De regionale helseforetakene vil styrke»: somebody does it, not a scheme by being there. */
const ACTOR_STRENGTHENS = wordPattern(
  String.raw`${ACTOR}\s+(?:vil|skal)${WORDS(4)}\s+(?:styrke|styrkje|arbeide|jobbe|sørge\s+for|syte\s+for)`,
  'giu',
)

const PATTERNS = [
  ACTOR_STRENGTHENS,
  GOES_ON,
  GOES_ON_INVERTED,
  BEING_DONE,
  ACTOR_BUSY,
  INTENDED,
  BEGUN,
  NOT_YET,
]

/** «vil fortsette å følge med», «følges opp i den årlige dialogen»: what goes on anyway. */
const RECURRING = wordPattern(
  String.raw`årlig\p{L}?|årleg\p{L}?|hvert\s+år|kvart\s+år|løpende|løpande|kontinuerlig|kontinuerleg|jevnlig|jamleg|fortløpende|fortløpande|til\s+enhver\s+tid|til\s+ei\s+kvar\s+tid|følge\s+med|følgje\s+med|følger\s+med|følgjer\s+med|systematisk`,
)
const CONDITION = wordPattern(
  String.raw`dersom|hvis|viss|så\s+fremt|såfremt|ved\s+behov|om\s+nødvendig|om\s+naudsynt|hvorvidt|eventuelt\s+skal`,
)
/** What somebody said once, and not now. */
const SAID_BEFORE = wordPattern(
  String.raw`(?:varslet|varsla|uttalte|skrev|sa|lovet|lova|opplyste|signaliserte|understreket|fremholdt|bestemte|kunngjorde|meldte|heter\s+det|heiter\s+det|la\s+til\s+grunn)[^.;]{0,80}?\sat[^.;]{0,80}$|(?:framgikk|fremgikk|gjekk)\s[^.;]{0,80}$`,
)
/** Whom a rule binds for good: «kommunen skal», «arbeidsgiver skal». */
const DUTY_BEARER = String.raw`(?:\p{L}{0,12}kommun(?:en|ene|ane|er|ar)|virksomhet(?:en|er|ene)|verksemd(?:a|er|ene)|arbeidsgiver(?:en|e|ne)?|arbeidsgivar(?:en|ar|ane)?|tilbyder(?:en|e|ne)|skole(?:n|ne|r)|skule(?:n|ne|r)|barnehage(?:n|ne|r)|lærer(?:en|e|ne)|lege(?:n|r|ne)|helsepersonell(?:et)?|pasient(?:en|er|ene)|bruker(?:en|e|ne)|elev(?:en|er|ene)|forelder|foreldre(?:ne)?|søker(?:en|e|ne)|eier(?:en|e|ne)|bedrift(?:en|er|ene)|kandidat(?:en|er|ene))`
const DUTY = wordPattern(
  String.raw`${DUTY_BEARER}(?:\s+(?:som\s+)?[^\s.;]{1,30}){0,4}?\s+skal$|skal\s+${DUTY_BEARER}`,
)
const REACH = 200
const AFTER = 200

/** Every stretch of a sentence, in the ministry's own voice, that says something remains; in order, none overlapping. */
export function remainsIn(sentence: string): Remains[] {
  if (CONDITION.test(sentence.slice(0, 60))) return []
  const found = PATTERNS.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map(({ 0: match, index }) => ({
      start: index,
      end: index + match.length,
      match,
    })),
  ).filter((one) => isOwn(sentence, one))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Remains[] = []
  for (const { start, end } of found) {
    if (start < (kept.at(-1)?.end ?? 0)) continue
    kept.push({ start, end, clause: sentence.slice(Math.max(0, start - 60), end + AFTER) })
  }
  return kept
}

function isOwn(sentence: string, { start, end, match }: Place & { match: string }): boolean {
  const before = sentence.slice(Math.max(0, start - REACH), start)
  if (isOthers(sentence, start) || SAID_BEFORE.test(before)) return false
  if (RECURRING.test(`${before.slice(-40)} ${match} ${sentence.slice(end, end + 40)}`)) return false
  if (/^skal/iu.test(match) && (DUTY.test(`${before}skal`) || DUTY.test(match))) return false
  return !CONDITION.test(before.slice(-60))
}
