import { formatDay } from '@/lib/format/date'
import { formatVedtak } from '@/lib/format/vedtak'
import { sameWords } from '../pairing/normalise'
import type { StortingsvedtakData } from '../types'

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
  const byNumber = new Map(data.flatMap((one) => (one.nummer === null ? [] : [[one.nummer, one] as const])))
  const highest = Math.max(0, ...byNumber.keys())
  const byWords = new Map<string, StortingsvedtakData[]>()
  for (const one of data) {
    const words = sameWords(one.tekst)
    if (words !== '') byWords.set(words, [...(byWords.get(words) ?? []), one])
  }
  return printedList.flatMap((printed) => {
    const told = byNumber.get(printed.nummer)
    const elsewhere = otherNumber(printed, byWords)
    if (told === undefined) return missing(printed, { elsewhere, highest })
    if (elsewhere !== null) return [numbered(printed, elsewhere)]
    return [...otherDate(printed, told), ...otherText(printed, told)]
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

function missing(
  printed: Printed,
  { elsewhere, highest }: { elsewhere: StortingsvedtakData | null; highest: number },
): StortingetDeviation[] {
  if (elsewhere !== null) return [numbered(printed, elsewhere)]
  // The data of a running sesjon end somewhere: what comes after is not missing.
  if (printed.nummer > highest) return []
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

/** Of a punkt the data have no text of its own. */
function otherText(printed: Printed, { tekst, id }: StortingsvedtakData): StortingetDeviation[] {
  const [ours, theirs] = [sameWords(printed.tekst), sameWords(tekst)]
  if (printed.punkt !== '' || ours === '' || theirs === '' || ours === theirs) return []
  const [here, there] = differingParts(printed.tekst, tekst)
  const message = `${placeOf(printed)} gjengir vedtak ${nameOf(printed)} med «${here}» der Stortingets data har «${there}» (${source}, stortingsvedtak ${id}).` // prettier-ignore
  return [{ rule: 'TEKST_MOT_STORTINGET', printed, message }]
}

const longestPart = 12

/** The words from where two texts part to where they meet again, with one word before. */
function differingParts(one: string, other: string): [string, string] {
  const [a, b] = [one.split(/\s+/u), other.split(/\s+/u)]
  let start = 0
  while (start < Math.min(a.length, b.length) && isSame(a[start], b[start])) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && isSame(a.at(-1 - end), b.at(-1 - end))) end += 1
  const from = Math.max(0, start - 1)
  return [part(a.slice(from, a.length - end)), part(b.slice(from, b.length - end))]
}

const isSame = (a = '', b = ''): boolean => sameWords(a) === sameWords(b)

function part(words: string[]): string {
  const text = words.slice(0, longestPart).join(' ')
  return words.length > longestPart ? `${text} …` : text || '–'
}

const nameOf = ({ sesjon, nummer, punkt }: Printed): string => formatVedtak({ sesjon, nummer, punkt: punkt === '' ? null : punkt }) // prettier-ignore
const placeOf = ({ dokument, linje }: Printed): string => `${dokument}, linje ${linje},`
