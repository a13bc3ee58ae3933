import { readAdoptedIn } from '../parse/fields/adopted-in'
import { wordPattern, type Place } from '../parse/fields/place'
import { readPromises } from '../parse/fields/promises'
import { withoutQuotes } from '../parse/fields/voice'
import { inAccount, someOf } from './place'
import type { Check } from './types'

const WORK = String.raw`\p{L}{0,20}(?:arbeid(?:et)?|prosess(?:en)?|høring(?:en)?|høyring(?:a)?|utredning(?:en)?|utgreiing(?:a)?|utvalg(?:et)?|utval(?:et)?)`
/**
 * Words that say the work is not done, bokmål and nynorsk, as they stand in 22 of the 80 accounts that closed in seed 004:
 * «arbeidet pågår», «tar sikte på», «vil oppnevne», «er sendt på høring», «er ennå ikke ferdig».
 */
const REMAINS: readonly RegExp[] = [
  String.raw`${WORK}(?:\s+\p{L}{1,20}){0,3}?\s+(?:pågår|pågår\s+fortsatt|er\s+i\s+gang|er\s+satt\s+i\s+gang|er\s+sett\s+i\s+gang|held\s+fram|fortsetter|gjenstår|står\s+att|står\s+igjen)`,
  String.raw`(?:tar|tek)\s+(?:\p{L}{1,20}\s+){0,2}?sikte\s+på|det\s+tas\s+sikte\s+på`,
  String.raw`planlegge?r\s+(?:\p{L}{1,20}\s+)?(?:å|for)|(?:er|blir|vert)\s+(?:planlagt|planlagd)|planlegges|planleggjast`,
  String.raw`(?:vil|skal)\s+(?:(?!ikke|ikkje)\p{L}{1,20}\s+){0,4}?(?:oppnevne|oppnemne|oppnevnes|utrede|utredes|utgreie|utgreiast|vurdere|vurderes|vurderast|legge\s+fr[ae]m|legges\s+fr[ae]m|leggje\s+fram|fremme|fremmes|fremje|fremjast|utarbeide|utarbeides|utarbeidast|starte|startes|igangsette|igangsettes|setje\s+i\s+gang|etablere|etableres|sende|sendes|komme\s+tilbake|kome\s+(?:tilbake|attende)|ferdigstille|ferdigstilles|ferdigstillast|iverksette|iverksettes|gjennomgå|kartlegge|levere|innføre|innføres)`,
  String.raw`(?:er|ligger|ligg)\s+(?:ute\s+)?(?:på|til)\s+(?:høring|høyring|vurdering|utredning|utgreiing)|(?:er|arbeides|arbeidast)\s+under\s+(?:arbeid|utarbeid\p{L}{0,6}|utredning|utgreiing|vurdering|behandling|handsaming)`,
  String.raw`(?:ennå|enno|foreløpig|førebels|fortsatt)\s+(?:ikke|ikkje)|(?:ikke|ikkje)\s+(?:ferdig|ferdigstilt|sluttført|avslutta|avsluttet|på\s+plass|iverksatt|sett\s+i\s+verk)`,
].map((source) => wordPattern(source, 'giu'))

/** The assessment says done, and the text says what is still to come: an own word for it, or a day that lies ahead. */
export const workRemains: Check = ({ text, facts }) => {
  if (text.vurdering !== 'ANSES_FULGT_OPP') return null
  const places = someOf(listRemains(text.redegjorelse, facts.today).map((place) => inAccount(text, place)))
  if (places === null) return null
  return {
    rule: 'ARBEID_GJENSTAR',
    group: 'LUKKET_FOR_TIDLIG',
    severity: 'feil',
    values: {},
    evidence: places,
  }
}

/** The words, in order, none overlapping. What is quoted, or tells where the vedtak was adopted, does not count. */
function listRemains(account: string, today: string): Place[] {
  const own = withoutQuotes(account)
  const origin = readAdoptedIn(account).place
  const words = REMAINS.flatMap((pattern) =>
    [...own.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length })),
  )
  const kept: Place[] = []
  for (const place of [...words, ...readPromises(account, today)].toSorted((a, b) => a.start - b.start)) {
    const isOrigin = origin !== null && place.start >= origin.start && place.end <= origin.end
    if (!isOrigin && place.start >= (kept.at(-1)?.end ?? 0)) kept.push({ start: place.start, end: place.end })
  }
  return kept
}
