import { pattern } from '../../parse/fields/letters'
import { withoutQuotes } from '../../parse/fields/voice'
import { actsIn, doneIn, sharedTopics, type Act } from './acts'
import type { Told } from './types'

/** «for å styrke …», «slik at …», «som sikrer …»: why, and what kind, not what is to be done. */
const PURPOSE = pattern(
  String.raw`,?\s(?:for\s+å|(?<!(?:sørge|syte|syta|sørgje)\s)for\s+at|med\s+(?:sikte|mål)\s+(?:på|om)(?:\s+(?:å|at))?|slik\s+at|med\s+mål\s+at|,?\ssom\s(?:sikrer|sikrar|gjør|gjer|gir|gjev|skal|kan|bidrar|bidreg)|før\s+det|etter\s+at|når)\s[^.;]{0,400}?(?=,\s(?:og|samt|herunder)\s|[.;]|$)`,
  'giu',
)

/** «vurdere å overføre», «utrede innføring av»: what is looked at is not asked for. */
const LOOKED_AT = pattern(
  String.raw`(?<=(?<!\p{L})(?:vurdere|utrede|utgreie|avklare|kartlegge|kartleggje|evaluere)\s)[^.;]{0,300}?(?=,\s|\s(?:og|samt)\s(?:legge|leggje|fremme|fremje|komme|kome|foreslå|føreslå|innføre|utarbeide|sørge|sikre)|[.;]|$)`,
  'giu',
)

/** The demand itself: the request without quotes, purposes and clauses of time. */
export function demandOf(request: string): string {
  return withoutQuotes(request).replace(/\s+/gu, ' ').replace(PURPOSE, '')
}

/** What kinds of thing the Storting asks for. «Sikre at det innføres» asks to introduce. */
export function asks(told: Pick<Told, 'request'>): Set<Act> {
  const acts = actsIn(demandOf(told.request).replace(LOOKED_AT, ''))
  const isDefinite = [...acts].some((act) => act !== 'SECURE')
  if (isDefinite) acts.delete('SECURE')
  return acts.size === 0 ? new Set<Act>(['SECURE']) : acts
}

/** The sentences that can tell of an answer: what was so in a year before the vedtak is none. */
export function answersOf({ sentences, dato }: Told): string[] {
  const year = dato?.slice(0, 4)
  return sentences
    .map(({ text }) => text)
    .filter((text) => {
      const years = text.match(/(?<![\d–(-])20\d\d(?![–)\d-])/gu) ?? []
      return year === undefined || years.length === 0 || years.some((one) => one >= year)
    })
}

/** Deeds that stand for «see to it that»: anything that changes something. */
const DEEDS: readonly Act[] = ['MAKE', 'PREPARE', 'PRESENT', 'SECURE']

/** Whether the account tells of a deed of each kind that was asked for. Being asked is no deed. */
export function isMet(told: Told): boolean {
  const done = new Set(answersOf(told).flatMap((text) => [...doneIn(text)]))
  return [...asks(told)].every((act) =>
    act === 'SECURE' ? DEEDS.some((deed) => done.has(deed)) : done.has(act),
  )
}

/** Whether a deed is told in words that share a topic with the demand. */
export function isMetOnTopic(told: Told): boolean {
  const demand = demandOf(told.request)
  return answersOf(told).some(
    (text) => DEEDS.some((deed) => doneIn(text).has(deed)) && sharedTopics(text, demand) > 0,
  )
}
