import { formatDay } from '@/lib/format/date'
import { malformOf } from '@/lib/parse/fields/malform'
import { formatVedtak } from '@/lib/format/vedtak'
import { sameWords } from '../pairing/normalise'
import type { StortingsvedtakData } from '../types'
import { differingParts } from './differing-parts'

/** A date, a text or a number of a vedtak is another in the Storting's data, or the data do not have it. */
export type DeviationRule =
  'DATO_MOT_STORTINGET' | 'TEKST_MOT_STORTINGET' | 'NUMMER_MOT_STORTINGET' | 'MANGLER_HOS_STORTINGET'

/** What one document says of a unit. */
export interface Printed {
  vedtakId: number
  sesjon: string
  nummer: number
  punkt: string
  dokumentId: number
  dokument: string
  linje: number
  dato: string | null
  tekst: string
}

export interface StortingetDeviation {
  rule: DeviationRule
  printed: Printed
  message: string
}

const source = 'data.stortinget.no'

/**
 * Where what documents say and what the Storting's data say are not the same. In: what is printed, and every vedtak of the sesjon in
 * the data, of all types. Each deviation tells both values and where they stand; none says which is right. Pure.
 */
export function findDeviations(
  printedList: readonly Printed[],
  data: readonly StortingsvedtakData[],
): StortingetDeviation[] {
  const byNumber = new Map<number, StortingsvedtakData>()
  // The first of two with one number is the one that is used.
  for (const one of data) if (one.nummer !== null && !byNumber.has(one.nummer)) byNumber.set(one.nummer, one)
  const told = { highest: Math.max(0, ...byNumber.keys()), isWhole: isWhole(data) }
  const byWords = new Map<string, StortingsvedtakData[]>()
  for (const one of data) {
    const words = sameWords(one.tekst)
    if (words !== '') byWords.set(words, [...(byWords.get(words) ?? []), one])
  }
  return printedList.flatMap((printed) => {
    const same = byNumber.get(printed.nummer)
    const elsewhere = otherNumber(printed, byWords)
    if (same === undefined) return missing(printed, { elsewhere, ...told })
    if (elsewhere !== null) return [numbered(printed, elsewhere)]
    return [...otherDate(printed, same), ...otherText(printed, same)]
  })
}

/** The one number under which the data have the very words; null where it is this one, none, or several. */
function otherNumber(
  { nummer, punkt, tekst }: Printed,
  byWords: Map<string, StortingsvedtakData[]>,
): StortingsvedtakData | null {
  const same = punkt === '' ? (byWords.get(sameWords(tekst)) ?? []) : []
  const [only, ...more] = same
  return only !== undefined && more.length === 0 && only.nummer !== null && only.nummer !== nummer
    ? only
    : null
}

/** Below this share of all numbers up to the highest, the data are a piece of the sesjon, and what they lack is not missing. */
const wholeShare = 0.8

/** Whether the data have so many of the numbers of the sesjon that one they lack says something. */
export function isWhole(data: readonly StortingsvedtakData[]): boolean {
  const numbers = new Set(data.flatMap(({ nummer }) => nummer ?? []))
  return numbers.size >= Math.max(1, ...numbers) * wholeShare
}

function missing(
  printed: Printed,
  {
    elsewhere,
    highest,
    isWhole: whole,
  }: { elsewhere: StortingsvedtakData | null; highest: number; isWhole: boolean },
): StortingetDeviation[] {
  if (elsewhere !== null) return [numbered(printed, elsewhere)]
  // The data of a running sesjon end somewhere: what comes after is not missing.
  if (printed.nummer > highest || !whole) return []
  const message = `Vedtak ${nameOf(printed)} står i ${placeOf(printed)} men ikke i Stortingets data (${source}).`
  return [{ rule: 'MANGLER_HOS_STORTINGET', printed, message }]
}

function numbered(printed: Printed, { nummer, id }: StortingsvedtakData): StortingetDeviation {
  const message = `${placeOf(printed)} har teksten som vedtak ${nameOf(printed)}; Stortingets data har den som vedtak nr. ${nummer} (${source}, stortingsvedtak ${id}).` // prettier-ignore
  return { rule: 'NUMMER_MOT_STORTINGET', printed, message }
}

function otherDate(printed: Printed, { dato, id }: StortingsvedtakData): StortingetDeviation[] {
  if (printed.dato === null || dato === null || printed.dato === dato) return []
  const message = `${placeOf(printed)} har datoen ${formatDay(printed.dato)} for vedtak ${nameOf(printed)}; Stortingets data har ${formatDay(dato)} (${source}, stortingsvedtak ${id}).` // prettier-ignore
  return [{ rule: 'DATO_MOT_STORTINGET', printed, message }]
}

/** Of a punkt the data have no text of its own; and whether a translation is right no machine can tell. */
function otherText(printed: Printed, { tekst, id }: StortingsvedtakData): StortingetDeviation[] {
  const [ours, theirs] = [sameWords(printed.tekst), sameWords(tekst)]
  if (printed.punkt !== '' || ours === '' || theirs === '' || ours === theirs) return []
  if (isOneOfSeveral(ours, tekst) || malformOf(printed.tekst) !== malformOf(tekst)) return []
  const [here, there] = differingParts(printed.tekst, tekst)
  const message = `${placeOf(printed)} gjengir vedtak ${nameOf(printed)} med «${here}» der Stortingets data har «${there}» (${source}, stortingsvedtak ${id}).` // prettier-ignore
  return [{ rule: 'TEKST_MOT_STORTINGET', printed, message }]
}

/** A document that gives one of the requests that the data have under one number has left nothing out. */
function isOneOfSeveral(ours: string, told: string): boolean {
  const parts = told.split(/\n+/u).map(sameWords)
  const requests = parts.filter((part) => part.startsWith('stortinget'))
  return requests.length > 1 && parts.some((_, i) => ours === parts.slice(i, nextRequest(parts, i)).join(''))
}

function nextRequest(parts: readonly string[], from: number): number {
  const next = parts.findIndex((part, i) => i > from && part.startsWith('stortinget'))
  return next === -1 ? parts.length : next
}

const nameOf = ({ sesjon, nummer, punkt }: Printed): string => formatVedtak({ sesjon, nummer, punkt: punkt === '' ? null : punkt }) // prettier-ignore
const placeOf = ({ dokument, linje }: Printed): string => `${dokument}, linje ${linje},`
