import { DATO, readDato } from './dato'
import { citationPattern, GAP, OPTIONAL_GAP, word } from './pattern'
import { groupsOf } from './rule'
import type { CitationRule } from './rule'
import type { Citation } from './types'
import { readMembers } from './vedtak-list'
import { toCitations } from './vedtak-members'

const COMPOUND = [
  'an|mod|nings|',
  'an|mo|dings|',
  'opp|mo|dings|',
  'opp|mod|nings|',
  'ut|red|nings|',
  'stor|tings|',
]

/** «vedtak» alone, or a word that can only mean a vedtak of the Storting. */
const WORD = `(?<compound>${COMPOUND.map(word).join('|')})?${word('ved|tak')}(?:et|ene|a)?`

const PUNKT_BEFORE = String.raw`(?:(?:[Pp]unkt(?:ene|a)?|[Pp]kt\.?)${GAP}(?<punkt>\d{1,3}(?:(?:,${GAP}|${GAP}(?:og|samt)${GAP})\d{1,3}){0,12})${GAP}(?:i|av|under)${GAP}(?:Stortingets${GAP})?)?`
const FROM_STORTINGET = String.raw`(?:${GAP}(?:fra|frå|i)${GAP}Stortinget)?`
const DATO_BEFORE = String.raw`(?:${GAP}(?:(?:av|den|fra|frå)${GAP})?(?<dato>${DATO}),?)?`

/**
 * A vedtak of the Storting, or a list of them.
 *
 *     vedtak := [«punkt» p («i» | «av»)] word [dato] [«nr.»] member { («,» | «og» | «samt» | «eller») [«nr.»] member }
 *     word   := «vedtak» | «anmodningsvedtak» | «oppmodingsvedtak» | «stortingsvedtak» … also «-et», «-ene», «-a»
 *     member := nummer [dash nummer] [«, punkt» p | « – nr.» p] [«(» sesjon «)»] [«,» dato | «(» dato «)»]
 *
 * «Vedtak nr. 83, 5. desember 2024», «Vedtak nr. 876 4. mai 2021» (seed 004:5182), «vedtak 742 (2022–2023)»
 * (:3998), «Vedtak nr. 2, 3, 4 og 5, 28. mai 2024», «Vedtak nr. 82, 3. desember 2018, nr. 520, 3. mai 2022 og
 * nr. 929, 16. juni 2023» (:35572), «Vedtak 417:» (002:8792). A member without session and day takes those of the
 * next one in its list. Without «nr.», session and day a number counts only after a compound word, before «:» or in an enumeration;
 * «nr.» alone gives a citation without session, for resolve.ts.
 */
export const vedtak: CitationRule = {
  kind: 'vedtak',
  pattern: citationPattern(
    PUNKT_BEFORE +
      WORD +
      FROM_STORTINGET +
      DATO_BEFORE +
      String.raw`${GAP}(?:(?<open>\()?(?<nr>(?:nr\.?:?|nummer)${OPTIONAL_GAP}))?(?=\d)`,
  ),
  read: (match): Citation[] => {
    const { compound, open, nr, dato, punkt } = groupsOf(match)
    if (dato !== undefined && nr === undefined) return []
    const list = readMembers(match.input, match.index + match[0].length)
    const [first] = list
    if (!first) return []
    const isMarked = nr !== undefined || compound !== undefined || isEnumerated(match, first.end)
    if (!isMarked && !list.some(({ sesjon, dato: day }) => sesjon ?? day)) return []
    first.start = match.index
    if (open !== undefined && list.length === 1 && match.input.startsWith(')', first.end)) first.end += 1
    if (punkt !== undefined && first.punkt === null) first.punkt = punkt
    if (dato !== undefined) first.dato ??= { printed: dato, iso: readDato(dato) }
    return toCitations(match.input, list).flatMap((one) => eachPunkt(one, match.input))
  },
}

/** «punkt 1, 2 og 3 i vedtak nr. 35»: one citation for each, the first and the last with the words around. */
function eachPunkt(citation: Citation, text: string): Citation[] {
  const numbers = [...(citation.punkt ?? '').matchAll(/\d{1,3}/gu)]
  if (numbers.length < 2) return [citation]
  const list = text.indexOf(citation.punkt ?? '', citation.start)
  return numbers.map(([punkt], i) => {
    const at = (number: number): number => list + (numbers[number]?.index ?? 0)
    const start = i === 0 ? citation.start : at(i)
    return { ...citation, punkt, start, end: i === numbers.length - 1 ? citation.end : at(i) + punkt.length }
  })
}

/** «…, Lovvedtak 47 (2021–2022), Vedtak 417:», «Innst. 2 S (2024–2025), Vedtak 83.»: a colon after, or a session before. */
function isEnumerated({ input, index }: RegExpExecArray, end: number): boolean {
  return input.startsWith(':', end) || /\d\)?,\s{1,3}$/u.test(input.slice(Math.max(0, index - 6), index))
}
