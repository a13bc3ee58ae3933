import { pattern } from '../../parse/fields/letters'
import { wordPattern } from '../../parse/fields/place'

/**
 * What the Storting can ask for, in kinds that are met by different things. STUDY: find out. PRESENT: lay before the Storting.
 * PREPARE: make a plan, a guideline, a text. MAKE: introduce, build, enact. START: begin. ENTRUST: appoint, commission, tell somebody to. SECURE: see to it
 * that, strengthen, take care of; any deed may do.
 */
export type Act = 'STUDY' | 'PRESENT' | 'PREPARE' | 'MAKE' | 'START' | 'ENTRUST' | 'SECURE'

interface ActWords {
  act: Act
  /** Infinitive, as the Storting asks and as the ministry promises. */
  ask: string
  /** With -s or -st, «skal utredes», «skal greiast ut». */
  passive: string
  /** Done: past tense, participle. */
  done: string
}

const GIVE = String.raw`(?:gi|gje|gir|gjev)\s+(?:[\p{L}-]{1,40}\s+){0,6}?(?:oppdrag(?:et)?|styringssignal\p{L}{0,3}|føring(?:er|ar)|instruks|beskjed)`

export const actWords: readonly ActWords[] = [
  {
    act: 'STUDY',
    ask: String.raw`utrede|utgreie|greie\s+ut|vurdere|evaluere|kartlegge|kartleggje|gjennomgå|gå\s+gjennom|gå\s+igjennom|undersøke|undersøkje|analysere|avklare|se\s+på|sjå\s+på|ta\s+stilling\s+til|(?:foreta|gjennomføre|utføre|gjøre|gjere)\s+(?:[\p{L}-]{1,30}\s+){0,4}?\p{L}{0,24}(?:gjennomgang|vurdering|utredning|utgreiing|evaluering|kartlegging|analyse|undersøkelse|undersøking)`,
    passive: String.raw`utredes|utredast|utgreiast|greiast\s+ut|vurderes|vurderast|evalueres|evaluerast|kartlegges|kartleggjast|gjennomgås|gjennomgåast|undersøkes|undersøkast|analyseres|analyserast|avklares|avklarast`,
    done: String.raw`utredet|utreda|utgreidd|greidd?\s+ut|evaluert|kartlagt|gjennomgått|gått\s+gjennom|undersøkt|analysert|avklart|avklarte|utredde|konkludert|konkluderer|(?:har|har\s+også|er|ble|blei|vart)\s+(?:\p{L}{1,20}\s+){0,2}?vurdert|\p{L}{0,24}(?:rapport|utredning|utgreiing|evaluering|kartlegging|gjennomgang|analyse|undersøkelse|undersøking|vurdering)(?:en|a|ane)?\s+(?:er|ble|blei|vart|har)\s+(?:\p{L}{1,20}\s+){0,3}?(?:ferdig\p{L}{0,12}|levert|overlevert|publisert|gjennomført|utført|sluttført|avsluttet|avslutta|lag[td]\s+fr[ae]m|presentert|oversendt)|(?:leverte|overleverte|avga|avgav|mottok|fikk|fekk|oversendte)\s+(?:[\p{L}-]{1,30}\s+){0,5}?\p{L}{0,24}(?:rapport|utredning|utgreiing|innstilling|evaluering|kartlegging|vurdering|sluttrapport)\p{L}{0,3}|la\s+fr[ae]m\s+(?:\p{L}{1,20}\s+){0,3}?\p{L}{0,20}(?:rapport|utredning|utgreiing|innstilling)\p{L}{0,3}|(?:har|er)\s+(?:\p{L}{1,20}\s+){0,2}?(?:levert|overlevert|oversendt|mottatt|motteke|publisert)`,
  },
  {
    act: 'PRESENT',
    ask: String.raw`legge\s+fr[ae]m|leggje\s+fram|fremme|fremje|fremja|foreslå|føreslå|orientere|informere|redegjøre|gjøre\s+rede|gjere\s+greie|(?:komme|kome|koma)\s+(?:tilbake|attende)(?=\s+(?:til\s+Stortinget\s+)?(?:med|om))`,
    passive: String.raw`legges\s+fr[ae]m|leggjast\s+fram|fremmes|fremjast|foreslås|føreslåast|orienteres|orienterast|leveres\s+til\s+Stortinget|leverast\s+til\s+Stortinget`,
    done: String.raw`(?:la|legger|legg|lagde)(?:\s+[\p{L}\d]{1,14}\.?){0,4}?\s+fr[ae]m|lag[td]\s+fr[ae]m|fremmet|fremma|fremja|foreslo|føreslo|foreslått|føreslått|redegjort|gjort\s+rede|gjort\s+greie|orientert|presentert|presenterer|presenterte|behandlet\s+i\s+Stortinget|vedtok|vedtatt|vedteke|vedteken`,
  },
  {
    act: 'PREPARE',
    ask: String.raw`utarbeide|utvikle|videreutvikle|vidareutvikle|lage|utforme|revidere|oppdatere|definere|sette\s+opp|setje\s+opp|gjennomføre\s+(?:[\p{L}-]{1,30}\s+){0,3}?revisjon`,
    passive: String.raw`utarbeides|utarbeidast|utvikles|utviklast|lages|lagast|utformes|utformast|revideres|reviderast|oppdateres|oppdaterast|defineres|definerast|ferdigstilles|ferdigstillast|publiseres|publiserast`,
    done: String.raw`utarbeidet|utarbeidde|utarbeidd|utarbeida|utviklet|utvikla|laget|laga|utformet|utforma|revidert|oppdatert|definert|ferdigstilt|publisert|publiserte|utgitt|utga|gitt\s+ut|lansert|lanserte|lag[td]\s+fr[ae]m|la\s+fr[ae]m|fastsatt|fastsett|fastsatte|fastsette|vedtatt|vedteke|vedteken`,
  },
  {
    act: 'MAKE',
    ask: String.raw`etablere|opprette|innføre|iverksette|sette\s+i\s+verk|setje\s+i\s+verk|gjennomføre(?!\s+(?:[\p{L}-]{1,30}\s+){0,4}?\p{L}{0,24}(?:gjennomgang|vurdering|utredning|utgreiing|evaluering|kartlegging|analyse|undersøkelse|undersøking|revisjon))|lovfeste|forskriftsfeste|rettighetsfeste|rettsfeste|endre|utvide|bygge\s+(?:ut|opp)|byggje\s+(?:ut|opp)|øke|auke|trappe\s+(?:opp|ned)|avvikle|oppheve|fjerne|forby|åpne\s+for|opne\s+for|overføre|rulle\s+ut|implementere|bevilge|løyve|inngå|ta\s+i\s+bruk`,
    passive: String.raw`etableres|etablerast|opprettes|opprettast|innføres|innførast|iverksettes|iverksetjast|gjennomføres|gjennomførast|lovfestes|lovfestast|forskriftsfestes|forskriftsfestast|endres|endrast|utvides|utvidast|bygges\s+(?:ut|opp)|byggjast\s+(?:ut|opp)|økes|aukast|trappes\s+(?:opp|ned)|avvikles|avviklast|oppheves|opphevast|overføres|overførast|rulles\s+ut|implementeres|bevilges|løyvast|settes\s+i\s+verk|setjast\s+i\s+verk|settes\s+i\s+kraft|tas\s+i\s+bruk`,
    done: String.raw`etablert|etablerte|opprettet|oppretta|innført|innførte|iverksatt|iverksatte|sett\s+i\s+verk|satt\s+i\s+verk|gjennomført|gjennomførte|lovfestet|lovfesta|forskriftsfestet|forskriftsfesta|endret|endra|vedtatt|utvidet|utvida|bygget\s+(?:ut|opp)|bygd\s+(?:ut|opp)|økt|økte|auka|avviklet|avvikla|opphevet|oppheva|fjernet|fjerna|forbudt|forbode|åpnet|opna|overført|(?:trådte|tredde|trådt|tredd|satt|sett|sette|er)\s+i\s+kraft|på\s+plass|i\s+drift|tatt\s+i\s+bruk|teke\s+i\s+bruk|fastsatt|fastsett|fastsatte|vedtatt|vedtok|vedteke|vedteken|inngått|blitt\s+enige|vorte\s+einige`,
  },
  {
    act: 'START',
    ask: String.raw`starte|starte\s+opp|igangsette|sette\s+i\s+gang|setje\s+i\s+gang`,
    passive: String.raw`startes|startast|igangsettes|igangsetjast|settes\s+i\s+gang|setjast\s+i\s+gang`,
    done: String.raw`startet|starta|igangsatt|igangsett|satt\s+i\s+gang|sett\s+i\s+gang`,
  },
  {
    act: 'ENTRUST',
    ask: String.raw`sette\s+ned|setje\s+ned|nedsette|oppnevne|oppnemne|${GIVE}|pålegge|påleggje|instruere|ta\s+(?:et\s+|eit\s+)?initiativ|søke\s+å|søkje\s+å|bestille|sende`,
    passive: String.raw`settes\s+ned|setjast\s+ned|nedsettes|nedsetjast|oppnevnes|oppnemnast|sendes|sendast`,
    done: String.raw`nedsatt|satt\s+ned|sett\s+ned|satte\s+ned|oppnevnt|oppnevnte|oppnemnd|oppnemnde|pålagt|instruert|tatt\s+initiativ|teke\s+initiativ|(?:gitt|fått|fikk|fekk|ga|gav|gjeve|har)\s+(?:[\p{L}-]{1,30}\s+){0,8}?(?:oppdrag|styringssignal\p{L}{0,3}|føringer|føringar|instruks|beskjed)`,
  },
  {
    act: 'SECURE',
    ask: String.raw`sikre|sørge\s+for|syte\s+for|syta\s+for|påse|sjå\s+til|styrke|styrkje|ivareta|ta\s+vare\s+på|legge\s+til\s+rette|leggje\s+til\s+rette|intensivere|prioritere|ta\s+(?:særlig\s+)?hensyn|ta\s+omsyn|inkludere|følge\s+opp|følgje\s+opp|fylgje\s+opp|forbedre|betre|redusere|hindre|forebygge|førebyggje|bidra|arbeide`,
    passive: String.raw`sikres|sikrast|styrkes|styrkast|ivaretas|ivaretakast|inkluderes|inkluderast|følges\s+opp|følgjast\s+opp|reduseres|reduserast|prioriteres|prioriterast`,
    done: String.raw`bevilget|bevilga|løyvd|løyvde|styrket|styrka|tilført|lagt\s+til\s+rette|lagde\s+til\s+rette|tatt\s+inn|teke\s+inn|innarbeidet|innarbeidd|ivaretatt|ivareteke|inkludert|(?:tatt|teke)\s+(?:\p{L}{1,12}\s+)?(?:hensyn|omsyn)|spesifiserer|presisert|tydeliggjort|redusert|funnet\s+sted|funne\s+stad`,
  },
]

const each = <Value>(read: (words: ActWords) => Value): [Act, Value][] =>
  actWords.map((words) => [words.act, read(words)])

const ASKED = each(({ ask, passive }) => wordPattern(`${ask}|${passive}`))
const DONE = each(({ done }) => wordPattern(done, 'giu'))
/** Any act of any kind, as it stands behind «vil», «skal», «tar sikte på å». */
export const ANY_ASK = actWords.map(({ ask }) => ask).join('|')
/** Without what a plan or a scheme does by being there («vil bidra», «skal sikre»). */
export const WORK_ASK = actWords
  .filter(({ act }) => act !== 'SECURE')
  .map(({ ask }) => ask)
  .join('|')
export const WORK_PASSIVE = actWords
  .filter(({ act }) => act !== 'SECURE')
  .map(({ passive }) => passive)
  .join('|')
export const ANY_PASSIVE = actWords.map(({ passive }) => passive).join('|')

/** The kinds of act that stand in these words. */
export function actsIn(words: string): Set<Act> {
  return new Set(ASKED.filter(([, said]) => said.test(words)).map(([act]) => act))
}

const FINITE = wordPattern(
  String.raw`^(?:la|legger|legg|lagde|leverte|overleverte|avga|avgav|mottok|fikk|fekk|oversendte|foreslo|føreslo|presenterer|presenterte|vedtok|utga|fastsatte|fastsette|publiserte|lanserte|etablerte|innførte|iverksatte|gjennomførte|økte|trådte|tredde|satte|sette|har|er|ga|gav|konkluderer|utredde|avklarte|oppnevnte|oppnemnde|utarbeidde|løyvde|spesifiserer|\p{L}{1,24}\s+(?:er|ble|blei|vart|har))`,
)
const WORD_BETWEEN = String.raw`(?:\s+[^\s.;]{1,40})`
/** Nothing that begins another clause. */
const CLAUSE_WORD = String.raw`(?:\s+(?!(?:som|å|at|til|gir|gjev|skal|vil)\s)[^\s.;]{1,40})`
/** «har … etablert», «ble … vedtatt»: a participle alone is no deed («økt bemanning»). */
const AUXILIARY = wordPattern(
  String.raw`(?:har|hadde|er|ble|blei|vart|blitt|vorte|fikk|fekk)${CLAUSE_WORD}{0,12}\s*$`,
)
/** «vil bli etablert», «er ikke innført», «når loven er vedtatt»: not yet. */
const NOT_YET = wordPattern(
  String.raw`(?:vil|skal|kan|bør|må|ikke|ikkje|ennå|enno|dersom|hvis|viss|når|hvor|kor|inntil|f[oø]reslås|f[oø]reslår|ventes|forventes)${WORD_BETWEEN}{0,5}\s*$`,
)
/** «har etablert en arbeidsgruppe»: somebody is to do it. */
const SETS_UP_GROUP = wordPattern(
  String.raw`^(?:etablert|etablerte|opprettet|oppretta|opprettede)(?:\s+[^\s.;]{1,30}){0,4}?\s+\p{L}{0,30}(?:gruppe|gruppa|gruppen|utvalg|utval|prosjekt|råd)`,
)
const REACH = 200

/** The kinds of act that these words tell as done. */
export function doneIn(words: string): Set<Act> {
  return new Set(
    DONE.filter(([, said]) => [...words.matchAll(said)].some((match) => isDeed(words, match))).map(
      ([act]) => act,
    ),
  )
}

function isDeed(words: string, { 0: said, index }: RegExpMatchArray): boolean {
  const before = words.slice(Math.max(0, (index ?? 0) - REACH), index)
  if (NOT_YET.test(before)) return false
  if (SETS_UP_GROUP.test(words.slice(index, (index ?? 0) + REACH))) return false
  return FINITE.test(said) || AUXILIARY.test(before)
}

const STEM = 7
const SHORTEST_WORD = 6
const WORD = pattern(String.raw`\p{L}{6,60}`, 'giu')
/** Words of the trade, that any two texts share. */
const COMMON = wordPattern(
  String.raw`(?:regjering|storting|\p{L}{0,12}departement|\p{L}{0,12}direktorat|anmodning|oppmoding|vedtak|omtal|forslag|framlegg|gjennom|mellom|samband|forbindelse|behandling|handsaming|oppfølg|oppdrag|tiltak|nasjonal|videre|vidare|særlig|særleg|innenfor|innanfor|utred|utgrei|vurder|evaluer|utarbeid|etabler|innfør|gjennomfør|eventuel|aktuel|relevant|ytterlig|kommun|offentli|offentle|arbeide[trn]?|følges|følgje|herunder)\p{L}{0,8}|helse|omsorg|omsorgstjenest\p{L}{1,4}|omsorgstenest\p{L}{1,4}|helsetjenest\p{L}{1,4}|helsetenest\p{L}{1,4}|tjenest\p{L}{1,4}|tenest\p{L}{1,4}|snarest|skulle|statlig\p{L}?|samlet|person(?:er|ar)?|grupper|legges|sikres|styrkes|tilbake|attende|sammenheng|samanheng`,
)

/** The words that say what a text is about, cut so that forms of one word are alike. */
export function topicOf(text: string): Set<string> {
  const words = text.toLowerCase().match(WORD) ?? []
  return new Set(
    words
      .filter((word) => word.length >= SHORTEST_WORD && !COMMON.test(word))
      .map((word) => word.slice(0, STEM)),
  )
}

/** How many topic words two texts share. */
export function sharedTopics(one: string, other: string): number {
  const known = topicOf(other)
  return [...topicOf(one)].filter((word) => known.has(word)).length
}
