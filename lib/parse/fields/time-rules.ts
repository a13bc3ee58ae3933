import { readDato } from '../citation/dato'
import { lastDayBeforeMonth, lastDayOfMonth, lastDayOfPart, lastDayOfSeason, MONTH, YEAR } from './calendar'
import { wordPattern } from './place'

export type TimeKind =
  | 'day' // «innen 1. februar 2025»
  | 'day-without-year' // «med frist 15. februar»
  | 'end' // «innen utgangen av 2022»
  | 'part' // «i løpet av første halvår 2023»
  | 'before' // «før oktober 2021»
  | 'month' // «innen mars 2026»
  | 'season' // «i løpet av våren 2025»
  | 'budget' // «i forbindelse med statsbudsjettet for 2026»
  | 'letter' // «i oppdragsdokumentet for 2026»
  | 'period' // «i løpet av stortingsperioden»
  | 'year' // «innen 2030»
  | 'event' // «etter at koronakommisjonen har levert sin rapport»
  | 'duration' // «innen tre år etter at lovendringene trer i kraft»
  | 'span' // «i seks måneder etter at …»: how long, not when

export interface TimeRule {
  kind: TimeKind
  pattern: RegExp
  /** The date of the phrase; `until` is the same day where it is left out. */
  read?: (groups: Partial<Record<string, string>>) => { date: string | null; until?: string | null }
}

const LATEST = String.raw`(?:(?:aller\s+)?(?:senest|seinast|seinest)\s+)?`
const DURING = String.raw`(?:i\s+løpet\s+av|innen|innan|inna|før|til|fra\s+og\s+med|frå\s+og\s+med|fra|frå|fram\s+til|frem\s+til|per|ved|etter|i)`
const FRIST = String.raw`med\s+\p{L}{0,10}frist(?:en)?(?:\s+(?:til|den|innen|innan|for\s+\p{L}{1,20}))?`
const SEASON = String.raw`(?:vår(?:en|sesjonen|sesjon|halvåret)|sommeren|sommaren|(?:høst|haust)(?:en|sesjonen|sesjon|halvåret)|vinteren|årsskiftet|årsskifte|nyttår|jul|påske)`
const BUDGET = String.raw`(?:stats?budsjett(?:et)?|budsjettproposisjon(?:en|a)?|revidert\s+(?:nasjonal|stats)?budsjett(?:et)?|nasjonalbudsjettet|RNB|kommuneproposisjon(?:en|a)?|nysaldering(?:en|a)?|budsjett(?:et)?)`
const ABOUT = String.raw`(?:(?:\p{L}{0,12}behandling(?:en|a)?|handsaming(?:a)?|fr[ea]mlegg(?:else|elsen|et|ing|inga|ingen)?|forslag(?:et)?|arbeidet|oppfølgingen|oppfølginga)\s+(?:av|til|med)\s+)?`
const OCCASION = String.raw`(?:i\s+(?:forbindelse|samband|sammenheng|tilknytning)\s+(?:med|til)|som\s+(?:en\s+|ein\s+)?(?:del|ledd|lekk)\s+(?:av|i)|samtidig\s+med|samstundes\s+med|gjennom|innen|innan|før|til|ved|fra|frå|i)`
const THIS = String.raw`(?:(?:den\s+)?inneværende|denne|neste|noverande)`
const PERIOD = String.raw`(?:stortings|plan|program|regjerings|budsjett|valg|strategi)?(?:perioden|periode|sesjonen|sesjona|sesjon)`
const NUMBER = String.raw`(?:\d{1,3}|ett|et|én|en|eitt|eit|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv)`
const UNIT = String.raw`(?:år|måneder|månader|måned|månad|uker|uke|veker|veke|dager|dagar|døgn)`
const CLAUSE = String.raw`(?:(?!\sog\s(?:senest|seinast|innen|innan)\s)[^,.;:«»]){2,140}`
const COMES_TRUE = String.raw`(?:har\s+(?:fått\s+virke|virket|verka|trådt|tredd|vært|vore|levert|lagt|gjennomført|avgitt|avgjeve)|tre[rd]r?\s+i\s+kraft|er\s+(?:vedtatt|vedteken|ferdig|avsluttet|avslutta|evaluert|lagt|levert|gjennomført|gått)|foreligger|ligg\s+føre)`

const endOfYear = (year: string | undefined): string => `${year}-12-31`

/** One row per form; where two match at the same place the longer counts. */
export const TIME_RULES: TimeRule[] = [
  {
    kind: 'day',
    pattern: wordPattern(
      String.raw`(?:${FRIST}\s+)?${LATEST}(?:${DURING}\s+)?(?:den\s+)?(?<day>\d{1,2}\.\s?${MONTH}\s+20\d{2})`,
      'giu',
    ),
    read: ({ day }) => ({ date: readDato(day ?? '') }),
  },
  {
    kind: 'day-without-year',
    pattern: wordPattern(
      String.raw`(?:(?:${FRIST}|senest|seinast|innen|innan|før)\s+|(?<=frist(?:en)?(?:\s[^.;,]{1,40})?\ser\s))(?:den\s+)?\d{1,2}\.\s?${MONTH}(?!\s+\d)`,
      'giu',
    ),
  },
  {
    kind: 'end',
    pattern: wordPattern(
      String.raw`${LATEST}(?:${DURING}\s+)?(?:utgangen|utgongen|utløpet|slutten)\s+av\s+(?:(?<month>${MONTH})\s+)?(?:(?<which>første|fyrste|andre|annet|tredje|fjerde|[1-4]\.)\s+(?<part>halvår|kvartal)(?:et)?\s+(?:i\s+|av\s+)?)?(?<year>${YEAR})`,
      'giu',
    ),
    read: ({ month, which, part, year = '' }) => {
      if (month) return { date: lastDayOfMonth(month, year) }
      return { date: which && part ? lastDayOfPart(which, part, year) : endOfYear(year) }
    },
  },
  {
    kind: 'part',
    pattern: wordPattern(
      String.raw`${LATEST}(?:${DURING}\s+)?(?<which>første|fyrste|andre|annet|tredje|fjerde|[1-4]\.)\s+(?<part>halvår|kvartal)(?:et)?(?:\s+(?:i\s+|av\s+)?(?<year>${YEAR}))?`,
      'giu',
    ),
    read: ({ which = '', part = '', year }) => ({ date: year ? lastDayOfPart(which, part, year) : null }),
  },
  {
    kind: 'before',
    pattern: wordPattern(String.raw`${LATEST}før\s+(?:(?<month>${MONTH})\s+)?(?<year>${YEAR})`, 'giu'),
    read: ({ month, year = '' }) => ({
      date: month ? lastDayBeforeMonth(month, year) : endOfYear(String(Number(year) - 1)),
    }),
  },
  {
    kind: 'month',
    pattern: wordPattern(
      String.raw`${LATEST}(?:(?:(?:i\s+)?(?:begynnelsen|byrjinga|midten|slutten)\s+av|medio|ultimo|primo|${DURING})\s+)?(?<month>${MONTH})\s+(?<year>${YEAR})`,
      'giu',
    ),
    read: ({ month = '', year = '' }) => ({ date: null, until: lastDayOfMonth(month, year) }),
  },
  {
    kind: 'season',
    pattern: wordPattern(
      String.raw`${LATEST}(?:(?:${DURING}|utpå|på|over)\s+)?(?:${SEASON}/)?(?<season>${SEASON})\s+(?:i\s+)?(?<year>20\d{2})(?:/(?:20)?\d{2})?(?!\d)`,
      'giu',
    ),
    read: ({ season = '', year = '' }) => ({ date: null, until: lastDayOfSeason(season, year) }),
  },
  {
    kind: 'season',
    pattern: wordPattern(
      String.raw`${LATEST}(?:i\s+løpet\s+av|innen|innan|før|til|utpå|fra|frå|i)\s+${SEASON}(?:\s+(?:i\s+år|neste\s+år))?`,
      'giu',
    ),
  },
  {
    kind: 'budget',
    pattern: wordPattern(
      String.raw`${LATEST}${OCCASION}\s+${ABOUT}(?:neste\s+(?:års?\s+)?|kommende\s+|komande\s+|førstkommende\s+)?${BUDGET}(?:\s+(?:for\s+)?(?<year>${YEAR}))?`,
      'giu',
    ),
    read: ({ year }) => ({ date: null, until: year ? endOfYear(year) : null }),
  },
  {
    kind: 'budget',
    pattern: wordPattern(
      String.raw`${LATEST}${OCCASION}\s+${ABOUT}Prop\.\s?1\s?S\s\(20\d{2}\s?[–-]\s?(?<year>20\d{2})\)`,
      'giu',
    ),
    read: ({ year }) => ({ date: null, until: endOfYear(year) }),
  },
  {
    kind: 'letter',
    pattern: wordPattern(
      String.raw`(?:i|med|gjennom)\s+(?:tildelingsbrev|oppdragsdokument|oppdragsbrev)(?:et|ene|a)?\s+for\s+(?<year>${YEAR})`,
      'giu',
    ),
    read: ({ year }) => ({ date: null, until: endOfYear(year) }),
  },
  {
    kind: 'period',
    pattern: wordPattern(
      String.raw`${LATEST}(?:(?:i\s+løpet\s+av|innen|innan)\s+(?:(?:første|fyrste|andre|siste)\s+(?:halvdel|del)(?:en)?\s+av\s+|utgangen\s+av\s+|utgongen\s+av\s+)?(?:${THIS}\s+)?|i\s+${THIS}\s+)(?:${PERIOD}|(?:dette\s+)?året)|${LATEST}(?:i\s+løpet\s+av\s+|innen\s+|innan\s+)?(?:neste|inneværende)\s+år`,
      'giu',
    ),
  },
  {
    kind: 'year',
    pattern: wordPattern(
      String.raw`${LATEST}(?:fr[ea]m\s+mot|${DURING}|senest|seinast)\s+(?:år\s+)?(?<year>${YEAR})`,
      'giu',
    ),
    read: ({ year }) => ({ date: null, until: endOfYear(year) }),
  },
  {
    kind: 'event',
    pattern: wordPattern(
      String.raw`etter\s+at\s+${CLAUSE}|(?:først\s+)?(?:når|så\s+snart|innen|innan|før)\s+[^,.;:«»]{3,90}?\s${COMES_TRUE}(?!\p{L})[^,.;:«»]{0,80}`,
      'giu',
    ),
  },
  {
    kind: 'duration',
    pattern: wordPattern(
      String.raw`${LATEST}(?:(?:innen|innan|i\s+løpet\s+av|etter)\s+${NUMBER}\s+${UNIT}(?:\s+etter\s+${CLAUSE})?|${NUMBER}\s+${UNIT}\s+etter\s+${CLAUSE})`,
      'giu',
    ),
  },
  { kind: 'span', pattern: wordPattern(String.raw`i\s+${NUMBER}\s+${UNIT}(?:\s+etter\s+${CLAUSE})?`, 'giu') },
]
