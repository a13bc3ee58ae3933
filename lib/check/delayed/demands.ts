import { readDelkrav } from '../../parse/fields/delkrav'
import { pattern } from '../../parse/fields/letters'
import { ANY_ASK, WORK_ASK } from '../closed/acts'

/** «…, og fremme …», «samt å sikre …», «herunder også foreslå …»: another thing to be done. */
const ANOTHER_ACT = pattern(
  String.raw`(?<tie>,?\s+(?:og|samt)|,\s+(?:herunder|inkludert|deriblant|medrekna))\s+(?:(?:også|òg)\s+)?(?:å\s+)?(?=(?:${ANY_ASK}|ber\s+regjeringen|bed\s+regjeringa)\s)`,
  'giu',
)
/** «…, herunder ressurser til …»: a part that is named by itself. */
const NAMED_PART = /,\s+(?:herunder|inkludert|deriblant|medrekna)\s+(?=\S)/giu
/** «… for å forenkle og forbedre …»: what it is for goes on, unless a comma ends it or a work of its own begins. */
const PURPOSE = /\sfor\s(?:å|at)\s[^,]{0,400}$/iu
const WORK = pattern(String.raw`^(?:${WORK_ASK})\s`, 'iu')

/**
 * The demands that an account can answer one by one: those the request itself keeps apart, else the acts and the parts that one
 * sentence strings together. Fewer than two: the request is one demand.
 */
export function listDemands(request: string): string[] {
  const kept = readDelkrav(request).map(({ text }) => text)
  if (kept.length > 1) return kept
  const acts = [...request.matchAll(ANOTHER_ACT)].filter(
    ({ 0: tie, index, groups }) =>
      groups?.tie?.startsWith(',') === true ||
      WORK.test(request.slice(index + tie.length)) ||
      !PURPOSE.test(request.slice(0, index)),
  )
  const parts = [...request.matchAll(NAMED_PART)].filter(
    ({ index }) => !acts.some((act) => act.index === index),
  )
  const cuts = [...acts, ...parts].map(({ 0: tie, index }) => ({ start: index, end: index + tie.length }))
  const places = cuts.toSorted((a, b) => a.start - b.start)
  const starts = [0, ...places.map(({ end }) => end)]
  return starts
    .map((start, at) =>
      request
        .slice(start, places[at]?.start)
        .trim()
        .replace(/[.,;:]{1,3}$/u, ''),
    )
    .filter((text) => text !== '')
}
