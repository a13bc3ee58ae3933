import { wordPattern } from './place'

/** «vedtaket», «oppmodingsvedtaket», «vedtak nr. 35», «anmodningen», in every form and both målformer. */
export const VEDTAK = String.raw`(?:anmodnings|oppmodings|utrednings|utgreiings|stortings)?vedtak(?:et|a|ene|enes|ets|spunkt|spunktet|spunktene|spunkta)?|anmodning(?:en|a)?|oppmoding(?:a|en)?|henstilling(?:en|a)?|henstelling(?:a|en)?`

/** Words between two parts of a formula; bounded, so that long sentences cost no more than short ones. */
const words = (most: number): string =>
  String.raw`(?:\s+(?:nr\.|jf\.|\d{1,4}\.|[^\s.;!?«»]{1,40})){0,${most}}?\s+`

/** «fulgt opp» with the misprint «fult opp» (seed 004), nynorsk «følgt/følgd/fylgt opp», and its kin. */
const DONE = String.raw`(?:(?:fulgt|fult|følgt|følgd|fylgt|fylgd|fulgte|følgde|fylgde)\s+opp|oppfylt|oppfyld|oppfylte|oppfylde|ivaretatt|ivareteke|ivaretekne|teke\s+hand\s+om|innfridd|imøtekommet|imøtekome|etterkommet|etterkome|gjennomført|utført|besvart|kvittert\s+ut|utkvittert|avsluttet|avslutta|ferdig\s?(?:behandlet|behandla|handsama))`

const PASSIVE_REGARD = String.raw`anses|ansees|ansjåast|ansjås|vurderes|vurderast|betraktes|betraktast|regnes|reknast|reknes|er\s+å\s+(?:anse|rekne|sjå)|(?:er|vert|blir)(?:\s+[^\s.;!?«»]{1,40}){0,6}?\s+(?:ansett|rekna|regnet|regna|betraktet|betrakta|vurdert|sett\s+på)`
const ACTIVE_REGARD = String.raw`anser|anse|ansér|reknar|rekne|regner|regne|ser\s+på|ser(?=\s+(?:oppmodings|anmodnings)?vedtaket\s+som)|sjå\s+på|vurderer|betrakter|betraktar|mener|meiner|finner|finn|legger\s+til\s+grunn|legg\s+til\s+grunn`

/** «anses med foreslått budsjett og redegjørelsen over for å være fulgt opp» (seed 004:22419). */
export const REGARDED_DONE = wordPattern(`(?:${PASSIVE_REGARD})${words(14)}${DONE}`, 'giu')
export const REGARDS_DONE = wordPattern(`(?:${ACTIVE_REGARD})${words(20)}${DONE}`, 'giu')

const ADVERB = String.raw`(?:nå|no|med\s+dette|dermed|hermed|herved|således|altså|slik|derfor|difor|følgelig|følgeleg|følgjeleg|allerede|allereie|også|òg|fullt\s+ut|i\s+sin\s+helhet|i\s+(?:all\s+)?hovedsak|i\s+(?:all\s+)?hovudsak|delvis|dels|til\s+dels|langt\s+på\s+ve[ig]|ikke|ikkje|ennå|enno|foreløpig|førebels|etter\s+(?:departementets|departementet\s+sit?t?|regjeringens|regjeringa\s+sit?t?|vår|vårt)\s+(?:vurdering|syn|meining|oppfatning))`
const PLAIN_DONE = String.raw`(?:(?:fulgt|fult|følgt|følgd|fylgt|fylgd|fulgte|følgde)\s+opp|oppfylt|oppfyld|ivaretatt|ivareteke|innfridd|imøtekommet|imøtekome|etterkommet|etterkome|kvittert\s+ut|besvart|svart\s+(?:på|ut)|gjennomført|iverksatt|sett\s+i\s+verk)`
/** «Vedtaket er med dette fulgt opp.» */
export const IS_DONE = wordPattern(
  String.raw`(?:er|ble|vart|blei|har\s+blitt|er\s+blitt|er\s+vorte|er\s+blitt|være|vere|vera)(?:\s+(?:${VEDTAK}))?(?:\s+${ADVERB}){0,3}\s+${PLAIN_DONE}`,
  'giu',
)

const REPEALED = String.raw`(?:opphevet|opphevd|oppheva|opphevede|oppheve[s]?|opphevast|opphever|opphevar|opphevelse|oppheving)`
const BETWEEN = String.raw`(?:\s+(?:derfor|difor|dermed|nå|no|med\s+dette|å|at|Stortinget|bli|blir|vert|om|${VEDTAK}|nr\.?|\d{1,4},?|\(\d{4}[–-]\d{4}\),?)){0,8}`
/** «foreslås opphevet», «vert føreslått oppheva», «foreslår at vedtaket oppheves», «forslag om opphevelse av». */
export const PROPOSED_REPEALED = wordPattern(
  String.raw`(?:f[oø]reslås|f[oø]reslåes|f[oø]reslåast|(?:er|blir|vert)\s+f[oø]resl(?:ått|ege|egen)|f[oø]reslår(?:\s+(?:regjeringen|regjeringa|departementet))?|forslag|(?:Stortinget|det)\s+(?:bes|blir\s+bedt|vert\s+bede)|ber\s+Stortinget)${BETWEEN}\s+${REPEALED}`,
  'giu',
)

/** «Rapporteringen på vedtaket avsluttes», «rapporteringa blir avslutta». */
export const REPORTING_ENDS = wordPattern(
  String.raw`rapportering(?:en|a)?${words(12)}avslutt(?:es|et|a|ast)|avslutt(?:es|ar|er|ast)\s+(?:departementet\s+|med\s+dette\s+)?rapportering(?:en|a)?`,
  'giu',
)

const RETURN_TARGET = String.raw`Stortinget|stortinget|egnet\s+(?:måte|vis|form)|eigna\s+(?:måte|vis|form)|passende\s+måte|høveleg\s+måte|\p{L}{0,30}budsjett\p{L}{0,12}|\p{L}{0,20}proposisjon\p{L}{0,6}|Prop\.|RNB|sak(?:en|a)|vedtaket|spørsmålet`
/** «vil komme tilbake til Stortinget på egnet måte», «kjem attende til Stortinget». */
export const COMES_BACK = wordPattern(
  String.raw`(?:komme|kommer|kome|koma|kjem)${words(4)}(?:tilbake|attende|tilbakers)(?=[^.;!?]{0,160}?(?:${RETURN_TARGET}))`,
  'giu',
)

/** «Rapporteringen på vedtaket videreføres i Prop. 1 S (2026–2027)». */
export const REPORTING_GOES_ON = wordPattern(
  String.raw`rapportering(?:en|a)?${words(12)}(?:videreføres|vidareførast|fortsetter|held\s+fram|blir\s+videreført|vert\s+vidareført)`,
  'giu',
)

/** «holde Stortinget orientert», «Stortinget vil bli informert», «halde Stortinget løpande orientert». */
export const KEEPS_INFORMED = wordPattern(
  String.raw`(?:holde|halde|holder|held)\s+Stortinget(?:\s+\p{L}{1,20}){0,3}\s+(?:orientert|informert|oppdatert)|Stortinget\s+(?:vil|skal|blir|vert)(?:\s+\p{L}{1,20}){0,4}\s+(?:orientert|informert|oppdatert)`,
  'giu',
)

const FUTURE = String.raw`(?:vil|skal|(?:tar|tek)\s+(?:\p{L}{1,12}\s+)?sikte\s+på\s+å|planlegge?r?\s+(?:\p{L}{1,12}\s+)?å|(?:kommer|kjem)\s+til\s+å|legge?r?\s+(?:\p{L}{1,12}\s+)?opp\s+til\s+å)`
const TO_STORTINGET = String.raw`(?:Stortinget|stortingsmelding\p{L}{0,4}|\p{L}{0,20}proposisjon\p{L}{0,6}|Prop\.\s|Meld\.\s|statsbudsjett\p{L}{0,6}|revidert\s+nasjonalbudsjett|\p{L}{4,30}melding(?:en|a)\s+(?:20\d{2}|til\s+Stortinget|for\s+20\d{2}))`
/** «vil legge frem en melding for Stortinget», «vil gjere greie for saka i Prop. 1 S (2025–2026)». */
export const WILL_INFORM = wordPattern(
  String.raw`${FUTURE}${words(12)}(?:orientere|informere|rapportere|melde|redegjøre|gjøre\s+rede|gjere\s+greie|gi|gje|legge|leggje|legges|fremme|fremje|fremja|fremmes|presentere|presenteres|omtale|omtales|omtalt)(?=[^.;!?]{0,160}?${TO_STORTINGET})`,
  'giu',
)

/** «Saken blir omtalt i neste budsjettproposisjon»: told in a paper that is yet to come. */
export const IS_TOLD_NEXT = wordPattern(
  String.raw`(?:(?:blir|vert)${words(3)}(?:omtalt|omtala|lagt\s+fr[ae]m|presentert|redegjort|gjort\s+(?:rede|greie))|omtales|omtalast|presenteres|legges\s+fr[ae]m|redegjøres)(?=[^.;!?]{0,80}?(?:neste|kommende|komande)\s+(?:års?\s+)?\p{L}{0,20}(?:proposisjon|budsjett))`,
  'giu',
)
