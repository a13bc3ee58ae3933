import { wordPattern } from './place'

export type Malform = 'nb' | 'nn'

const NYNORSK = wordPattern(
  String.raw`ikkje|frå|blei|reknar|rekna|følgt|følgd|fylgt|samband|handsaming\p{L}{0,2}|framlegg|oppmoding\p{L}{0,15}|høyring|gong|gonger|ynskje|ønskjer|eigen|eige|ein|eit|ei|eg|dei|desse|vera|vere|vore|vart|vert|verte|kva|kvar|korleis|kven|kvifor|nokon|nokre|noko|mykje|meir|fleire|utan|innan|kjem|kome|koma|gjere|gjera|gjer|gjev|gje|seier|regjeringa|attende|eigna|eiga|saman|mellom\s+anna|hjå|sjølv|syte|fylgje|fylgje|følgje|leggje|auke|auka|tiltaka|vedtaka|tenesta|tenestene|tenester|barnevernet\s+sine|samansette|varsla|snarast|tilbod|høve|sidan|berre|òg|skule|skular|born|tilhøve|tryggleik|verksemd|\p{L}{3,30}(?:leg|lege|skap)\s+(?:og|for)|\p{L}{3,30}ane`,
  'giu',
)
const BOKMAL = wordPattern(
  String.raw`ikke|fra|fulgt|anses|forbindelse|behandling\p{L}{0,2}|høring|gang|ganger|ønske|ønsker|egen|eget|en|et|jeg|de|disse|være|vært|ble|blitt|hva|hver|hvordan|hvem|hvorfor|hvilke|hvilken|hvor|noen|noe|mye|mer|flere|uten|innen|kommer|komme|gjøre|gjør|gir|sier|regjeringen|tilbake|egnet|sammen|blant\s+annet|hos|selv|sørge|følge|følges|legge|legges|øke|økt|tjenesten|tjenestene|tjenester|tilbud|siden|bare|skole|skoler|også|forhold|sikkerhet|virksomhet|fremme|frem|opprettes|\p{L}{3,30}(?:elig|ene)`,
  'giu',
)

/**
 * The målform of a text, by words that only one of them has. In: any text. Out: «nn» when nynorsk words are in the
 * majority, else «nb»; a text with none of either is «nb». A title in the other målform («Folkehelsemeldinga»)
 * does not outweigh the text around it.
 */
export function malformOf(text: string): Malform {
  const sample = text.slice(0, 20_000)
  return (sample.match(NYNORSK)?.length ?? 0) > (sample.match(BOKMAL)?.length ?? 0) ? 'nn' : 'nb'
}
