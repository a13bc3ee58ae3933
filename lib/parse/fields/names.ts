import { pattern } from './letters'
import { KNOWN_BODIES, NOT_BODIES } from './known-bodies'
import { WORD_END, WORD_START, type Place } from './place'

/** One mention of a named organisation; `end` is behind a bracketed abbreviation, `name` is without it. */
export interface NameHit extends Place {
  name: string
  /** «NVE» of «Norges vassdrags- og energidirektorat (NVE)»; later mentions may use it alone. */
  abbreviation?: string
}

/** Endings that make one capitalised word a name: «Helsedirektoratet», «Tannhelseutvalget». */
const DEFINITE = String.raw`(?:direktoratet|departementet|tilsynet|rådet|utvalget|utvalet|kommisjonen|ombudet|instituttet|etaten|verket|vesenet|nemnda|nemnden|senteret|sentret|banken|universitetet|inspeksjonen|kassen|kassa|monopolet|foreningen|foreininga|forbundet|advokaten|antikvaren|fondet|forvaltningen|forvaltninga|sentralen)`
/** The same in the bare form, as the last word of a longer name: «Statens legemiddelverk». */
const BARE = String.raw`(?:direktorat|departement|tilsyn|råd|utvalg|utval|kommisjon|ombud|institutt|etat|verk|vesen|nemnd|senter|bank|universitet|høgskole|høyskole|høgskule|inspeksjon|kasse|monopol|forening|foreining|forbund|fond|forvaltning|organ|myndighet|erstatning|institusjon|museum|bibliotek|akademi|helsenett|selskap|lag)`
const CAPITAL = String.raw`\p{Lu}[\p{L}-]{1,30}`
const ADJECTIVE = String.raw`\p{Ll}{2,20}(?:ske?|lige?|lege?|ende|ære?|ere|elle?|ale?|ive?|øse|ige?)`
const NOT_A_TAIL = String.raw`(?!\p{L}{0,30}(?:ene|ane|er|ar|te|de|en|(?<!h)et)(?!\p{L})|har|skal|vil|kan|må|om|i|som|ble|får|fikk|andre|de|dei)`
/** «for medisinske produkter», «for samfunnssikkerhet og beredskap». */
const FOR_WHAT = String.raw`\sfor\s(?!(?:et|en|ei|eit|ein|den|det|de|dei|å|at|alle|sin|sitt|sine)\s)(?:${ADJECTIVE}\s)?\p{Ll}[\p{Ll}-]{1,30}(?:\sog\s(?:${NOT_A_TAIL}\p{Ll}[\p{Ll}-]{2,30}|\p{Ll}[\p{Ll}-]{2,30}(?=\s\(\p{Lu}{2})))?`
const PLACE_NAME = String.raw`${CAPITAL}(?:(?:\s|-|(?<=Møre|Sogn|Oslo|Vestfold|Troms|Buskerud|Østfold)\sog\s)${CAPITAL}){0,2}`
const LEGAL_FORM = '(?:RHF|HF|AS|ASA|SF|KF|IKS|SA|BA|FKF)'

const PATTERNS = [
  String.raw`\p{Lu}\p{Ll}{2,30}${DEFINITE}`,
  String.raw`\p{Lu}\p{Ll}{1,25}-(?:,\s\p{Ll}{2,25}-){0,3}\s(?:og|samt)\s\p{Ll}{2,30}${DEFINITE}`,
  String.raw`(?:Statens|Norges|Norsk|Nasjonal|Nasjonalt|Regional|Regionalt|De[nt]\snorske|De[nt]\snasjonale|Norske)\s(?:\p{Ll}[\p{Ll}-]{1,30}\s){0,2}?(?:\p{Ll}{2,25}-\sog\s)?\p{L}\p{Ll}{0,30}${BARE}(?:${FOR_WHAT})?`,
  String.raw`(?:Direktoratet|Senteret|Senter|Institutt|Instituttet|Rådet|Kompetansesenteret|Utvalget)${FOR_WHAT}`,
  String.raw`(?:Universitetet|Høgskolen|Høyskolen|Høgskulen|Statsforvalteren|Statsforvaltaren|Fylkesmannen|Sysselmesteren|Sysselmeisteren|Universitetssykehuset|Universitetssjukehuset)\s(?:i|på)\s${PLACE_NAME}`,
  String.raw`Universitetssykehuset\s${PLACE_NAME}`,
  String.raw`${CAPITAL}(?:\s(?:${CAPITAL}|(?:Møre|Sogn)\sog\s${CAPITAL}|i(?=\s\p{Lu})|\p{Ll}{2,20}(?:sykehus|sjukehus|nett)|sykehus|sjukehus|eiendom)){0,4}\s${LEGAL_FORM}`,
  String.raw`(?:Norsk|Norske|Nye|Den\snorske)\s\p{Ll}{2,20}\s${LEGAL_FORM}`,
  String.raw`Helse\s(?:Nord|Vest|Sør-Øst|Sør|Øst|Midt-Norge|Midt-Noreg|Bergen|Stavanger|Fonna|Førde|Møre\sog\sRomsdal|Nord-Trøndelag)`,
  String.raw`${CAPITAL}(?:\s${CAPITAL}|(?<=Møre|Sogn)\sog\s${CAPITAL}){0,2}\s(?:universitetssykehus|universitetssjukehus|fylkeskommune|kommune|politidistrikt|sykehus|sjukehus)`,
  String.raw`(?:[Dd]ei?\s(?:fire\s)?regionale\s(?:helseforetakene|helseføretaka)|regionale\s(?:helseforetak|helseføretak))`,
  `(?:${KNOWN_BODIES.map((name) => name.replace(/ /gu, String.raw`\s`)).join('|')})`,
].map((source) => pattern(`${WORD_START}${source}${WORD_END}`, 'gu'))

/** What does the work, or signs the contract, has a name even if no list knows it: «utført av Menon Economics». */
const BY_POSITION = pattern(
  String.raw`(?<=(?:(?:utført|gjennomført|utarbeidet|utarbeidd|laget|levert|utredet|evaluert)\sav|samarbeid\p{L}{0,3}\smed|avtale\p{L}{0,2}\smed|dialog\smed|på\soppdrag\s(?:fra|frå))\s)${CAPITAL}(?:\s(?:&\s)?${CAPITAL}){0,3}`,
  'gu',
)

/** First parts that make no name: «Fagdepartementet», «Klagenemnda». */
const GENERIC =
  /^(?:fag|sektor|ekspert|klage|arbeids|under|over|styrings|kontroll|abort|lokal|del|bydels|fylkes|kommune|region|parts|bruker|brukar|ungdoms|eldre|tilsyns|lov|forsøks|prøve|kompetanse|forsknings|ressurs)(?:departementet|direktoratet|utvalget|utvalet|nemnda|nemnden|rådet|senteret|sentret|etaten|instituttet|kommisjonen|verket)$/iu
const ALONE = pattern(
  String.raw`^(?:Utvalget|Rådet|Senteret|Senter|Institutt|Instituttet)\sfor\s(?:å|at)(?!\p{L})`,
  'u',
)
/** «Henvisende sykehus», «Alle landets sykehus»: which ones, not a name. */
/** «Regelverket», «Helseforvaltningen», «Norsk kodeverk»: things and sectors, not organisations. */
const NOT_AN_ORGANISATION =
  /(?:ramme|regel|nett|kode|hånd|hand|bak|lov|bygg|hjelpe)verk(?:et)?(?:\s|$)|^(?:helse|miljø|sentral|kommune|stats|utlendings|natur)forvaltning(?:en|a)$/iu
/** «Direktoratet for medisinske produkters», «Norsk», «Helse-»: cut, or in the genitive. */
const INCOMPLETE = pattern(
  String.raw`-$|^(?:Norsk|Norske|Nasjonal|Nasjonalt|Nasjonale|Regional|Regionalt|Statistisk|Den|Det|De)$|\sfor\s.{2,60}(?:er|et|en|ene|ing|sjon|skap)s$`,
)
const ANY_OF_THEM = pattern(
  String.raw`^(?:\p{L}{2,20}ende|Alle|Flere|Fleire|Mange|Noen|Nokre|Landets|Norske|Private|Offentlige|Offentlege|Lokale|Andre|Nye|Hver|Kvar|Hvert|Enkelte|Berørte|Aktuelle|Slike|Disse|Desse|Store|Små|Større|Mindre|Egen|Eigen|Mottakende)\s\p{Ll}`,
  'u',
)
const LEAD_WORD =
  /^(?:Også|Både|Videre|Samtidig|Men|Ved|Når|Etter|Siden|Fra|Hos|Dette|Denne|Det|Med|For|Gjennom|Som|At)\s/u
const NAME_START = pattern(String.raw`^(?:\p{Lu}[\p{L}&.]|(?:dei?\s(?:fire\s)?)?regionale\s)`)
const BRACKETED_ABBREVIATION = pattern(String.raw`^\s\(\p{Lu}[\p{L}-]{1,11}\)`, 'u')
const ABBREVIATION_BEFORE = pattern(String.raw`(?<!\p{L})\p{Lu}[\p{L}-]{1,9}\s\($`, 'u')
const IS_COMPANY = new RegExp(`\\s${LEGAL_FORM}$`, 'u')
const FORSKNINGSRADET = 'forskningsrådet'

const MAY_HOLD_NAME = pattern(String.raw`\p{Lu}\p{L}|\sregionale\s`)

/** Every mention of a named organisation in one sentence, in order, none overlapping (the longest counts). */
export function findNames(sentence: string): NameHit[] {
  if (!MAY_HOLD_NAME.test(sentence)) return []
  const found = [...PATTERNS, BY_POSITION].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match) => toHit(match[0], match.index)),
  )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: NameHit[] = []
  for (const hit of found)
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(withAbbreviation(sentence, hit))
  return kept
}

function toHit(printed: string, at: number): NameHit[] {
  const lead = LEAD_WORD.exec(printed)?.[0].length ?? 0
  const name = printed.slice(lead)
  return isName(name) ? [{ name: named(name), start: at + lead, end: at + printed.length }] : []
}

function isName(name: string): boolean {
  if (GENERIC.test(name) && name.toLowerCase() !== FORSKNINGSRADET) return false
  if (ANY_OF_THEM.test(name) && !IS_COMPANY.test(name)) return false
  if (NOT_AN_ORGANISATION.test(name) || INCOMPLETE.test(name) || ALONE.test(name)) return false
  const [first = ''] = name.split(/[\s.]/u)
  return !NOT_BODIES.has(first) && NAME_START.test(name)
}

function named(printed: string): string {
  return printed
    .replace(/\s+/gu, ' ')
    .replace(/^De(?=i?\s(?:fire\s)?regionale)/u, 'de')
    .replace(/^(dei?\s)fire\s/u, '$1')
}

/** «Universitetssykehuset i Nord-Norge (UNN)» and «OUS (Oslo universitetssykehus)» are one mention each. */
function withAbbreviation(sentence: string, hit: NameHit): NameHit {
  const behind = BRACKETED_ABBREVIATION.exec(sentence.slice(hit.end, hit.end + 16))
  if (behind) return { ...hit, abbreviation: behind[0].slice(2, -1), end: hit.end + behind[0].length }
  const before = ABBREVIATION_BEFORE.exec(sentence.slice(Math.max(0, hit.start - 14), hit.start))
  if (!before || sentence[hit.end] !== ')') return hit
  const abbreviation = before[0].slice(0, -2)
  return { ...hit, abbreviation, start: hit.start - before[0].length, end: hit.end + 1 }
}
