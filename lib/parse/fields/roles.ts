import { pattern } from './letters'
const ADVERB = String.raw`(?:(?:også|òg|nå|no|derfor|difor|videre|vidare|allerede|dessuten|i\s20\d\d|i\stillegg)\s){0,2}`
const OTHERS_TOO = String.raw`(?:både\s|bl\.a\.\s|blant\sannet\s|mellom\sanna\s)?(?:[^,.;:]{1,60}\s(?:og|samt)\s)?`
const TOGETHER = String.raw`(?:\p{L}{0,12}samarbeid\p{L}{0,8}|samråd|\p{L}{0,12}dialog\p{L}{0,6}|konsultasjon\p{L}{0,4}|samspill|samspel|kontakt|\p{L}{0,20}avtale\p{L}{0,3}|kontrakt\p{L}{0,4}|partnerskap\p{L}{0,3}|\p{L}{0,12}møte\p{L}{0,4}|drøft\p{L}{0,8}|enige|einige|sammen|saman|forhandl\p{L}{0,8}|samhandling)`
const TASK = String.raw`(?:\p{L}{0,20}oppdrag\p{L}{0,3}|\p{L}{0,20}brev(?:et|ene|a)?|\p{L}{0,20}dokument(?:et|ene|a)?|instruks\p{L}{0,3}|styringssignal\p{L}{0,4}|bestilling\p{L}{0,3}|formidl\p{L}{0,4}|overs\p{L}{2,6}|sendt?|sende|overfør\p{L}{0,4}|gitt|gi|gir|gje|gjeve|deleger\p{L}{0,3}|føringer|føringar|overlevert|levert|tilskudd|tilskot|midler|midlar|bevilg\p{L}{1,7}|løyv\p{L}{1,5}|ansvar\p{L}{0,3})`
/** Of a verb in -ere or -le; not the noun: «evaluering av» does nothing. */
const PARTICIPLE = '(?:t|et|es|te|a|ast|dd)'
const DONE_BY = String.raw`(?:utført|gjennomført|utarbeid${PARTICIPLE}|laga|laget|utredet|utgreidd?|greidd\sut|ivareta(?:s|tt)|ivareteke|teke\shand\som|fulgt\sopp|følgt\sopp|følges\sopp|vurder${PARTICIPLE}|lever${PARTICIPLE}|fremmet|behandl${PARTICIPLE}|handsama|utvikl${PARTICIPLE}|drives?|drive|drevet|led(?:et|es)|leia|forvalt${PARTICIPLE}|gjort|lagt\s(?:frem|fram)|finansier${PARTICIPLE}|administrer${PARTICIPLE}|koordiner${PARTICIPLE}|utgitt|gitt\sut|fastsatt|fastsett|inngått|organiser${PARTICIPLE}|håndter${PARTICIPLE}|etablert|iverksatt|overtatt|kartlagt|evaluer${PARTICIPLE}|ledes|leies)`
const INVERTED = String.raw`(?:har|vil|skal|fikk|får|fekk|ble|blei|vart|blir|vert|må|kan|bør|utredet|greidde\sut|utarbeidet|utarbeider|gjennomfører|gjennomførte|vurderer|vurderte|utvikler|utviklet|utviklar|arbeider|arbeidet|arbeidde|jobber|jobbar|leverte|leverer|sendte|sender|la|oppnevnte|oppnemnde|mottok|fastsatte|fastsette|ga|gav|foreslo|foreslår|startet|starter|etablerte|etablerer|publiserte|koordinerer|samarbeider|viderefører|bidrar|bidro|følger|tar|tok|gjør|gjorde|lager|laget|utga|utgav)`

/** What stands straight before the name of one that gets a task, does it or is party to it. */
const BEFORE = [
  String.raw`${TOGETHER}\s(?:\p{L}{1,20}\s){0,4}?med\s${OTHERS_TOO}`,
  String.raw`(?<!\p{L})følg\p{L}{0,4}\s[^.;,]{0,30}\smed\s`,
  String.raw`${TOGETHER}\s(?:\p{L}{1,20}\s){0,4}?mellom\s${OTHERS_TOO}`,
  String.raw`(?:på|etter)\s(?:felles\s)?oppdrag\s(?:fra|frå)\s${OTHERS_TOO}|på\svegne\sav\s|(?:under|med)\s(?:ledelse|leiing|bistand)\s(?:av|fra|frå)\s|i\sregi\sav\s`,
  String.raw`(?<!\p{L})${TASK}(?:\s[^.;:]{0,60}?)?\stil\s(?:både\s)?`,
  String.raw`(?<!\p{L})(?:gitt|gi|gir|gav|ga|gje|gjev|gjeve|bedt|bedd|bede|be|ber|bed|bad|pålagt|pålegge|pålegg|påla|instruert|instruere|utfordret|engasjert|oppnevnt|opprettet|etablert)\s(?:departementet\s|regjeringen\s|regjeringa\s)?${ADVERB}`,
  String.raw`(?<!\p{L})(?:oversendt|oversend|overført|overlatt)\s`,
  String.raw`(?<!\p{L})${DONE_BY}\sav\s${OTHERS_TOO}`,
  String.raw`(?<!\p{L})${INVERTED}\s${ADVERB}`,
].map((source) => pattern(`(?:${source})$`, 'iu'))

/** The name is part of a larger phrase («forslagene fra Kvinnehelseutvalget skal …»): the verb is not its own. */
const GOVERNED = pattern(
  String.raw`(?<!\p{L})(?:fra|frå|i|ved|om|for|av|på|til|hos|mot|over|etter|under|med|mellom|enn|som|per|gjennom|overfor|innen|innan|blant|uten|utan|slik|ifølge|ifølgje|der\sbl\.a\.)\s$`,
  'iu',
)
const ONLY_WHEN = pattern(String.raw`(?<!\p{L})(?:etter\sat|når|før|dersom|hvis|viss)\s$`, 'iu')

const FINITE = String.raw`(?:har|vil|skal|må|bør|kan|fikk|får|fekk|ble|blei|vart|blir|vert|er\s(?:\p{L}{1,15}\s){0,2}?(?:gitt|gjeve|bedt|bedd|pålagt|tildelt|blitt|vorte|i\s(?:gang|dialog|ferd)|enige|einige|ansvarlig|ansvarleg|involvert|utpekt|oppnevnt|invitert|styrket|med)|la|ga|gav|tok|gjorde|gjør|gjer|skrev|går|står|sto|bistår|bisto|foreslo|foreslår|mottok|mottek|overtok|overtar|overtek|forestår|vedtok|avga|drev|utga|tilbyr|bidro|legg|held|(?!eller|etter|under|over|heller|siden|seinare|senere|altså)\p{Ll}{2,25}(?:er|ar|te|de|et|es|ast))`
/** What follows the name of one that acts: its verb, straight or behind a clause of its own. */
const AFTER = [
  String.raw`,?\s${ADVERB}${FINITE}`,
  String.raw`\s(?:og|samt)\s(?:\p{L}{2,30}\s){1,3}${FINITE}`,
  String.raw`\s(?:innen|innan|i\sløpet\sav|senest|seinast|snarest|raskt|årlig|årleg)\s[^,;]{0,40}?${FINITE}`,
  String.raw`\s(?:et\s|eit\s)?i?\s?oppdrag`,
  String.raw`,\s(?:som|i\ssamarbeid|i\ssamråd|sammen|saman|ved|under)\s[^.;]{1,160}?,\s${ADVERB}${FINITE}`,
  String.raw`\s(?:som|i\s(?:nært\s|tett\s|nær\s)?(?:samarbeid|samråd)\smed)\s[^.;]{1,160}?[,\p{L}]\s${ADVERB}(?:har|vil|skal|fått|er\sgitt|bedt|fikk|fekk)`,
].map((source) => pattern(`^(?:${source})(?!\\p{L})`, 'u'))
/** «Innovasjons- og samskapingsutvalget, som skal levere», «Det er Helse Nord RHF som har ansvar». */
const ACTS_IN_CLAUSE = pattern(
  String.raw`^,?\ssom\s(?:(?:også|òg|nå|no|har|vil|skal|må|kan|fikk|fekk|blir|vert|ble|vart)\s|\p{Ll}{2,25}(?:er|ar)(?!\p{L}))`,
  'u',
)
const GENITIVE = pattern(String.raw`^(?:e?s(?!\p{L})|')`, 'u')
const SOURCE = pattern(String.raw`(?<!\p{L})(?:fra|frå|av|om)\s$`, 'iu')
const INVERTED_ER = pattern(String.raw`(?<!\p{L})er\s$`, 'iu')
const IS_GIVEN = pattern(String.raw`^[^.;]{0,80}(?<!\p{L})(?:gitt|bedt|bedd|pålagt|tildelt)(?!\p{L})`, 'u')
const REACH = 140

/** A mention, or several that stand together («Helsedirektoratet og Folkehelseinstituttet»). */
export interface Mention {
  before: string
  after: string
  field: 'request' | 'account'
  name: string
}

/**
 * Whether the sentence gives the organisation a task, lets it do one or makes it a party (design § 8, bodies).
 * «i», «fra», «ved» and the like only mention it, and so does a verb that belongs to a larger phrase.
 */
export function hasRole({ before, after: rest, field, name }: Mention): boolean {
  const after = rest.replace(/^\s\([^()]{1,60}\)/u, '')
  const near = before.slice(-REACH)
  if (GENITIVE.test(after)) return false
  if (field === 'request' && isIndependent(name)) return false
  if (field === 'request' && ONLY_WHEN.test(near)) return false
  if (ACTS_IN_CLAUSE.test(after) && !SOURCE.test(near)) return true
  if (INVERTED_ER.test(near)) return IS_GIVEN.test(after)
  if (BEFORE.some((pattern) => pattern.test(near))) return true
  return !GOVERNED.test(near) && AFTER.some((pattern) => pattern.test(after))
}

/** A commission is appointed to judge freely: the wish that it looks at something gives it no task (876 (2020–2021)). */
function isIndependent(name: string): boolean {
  return /kommisjonen$/iu.test(name)
}
