import { pattern } from './letters'
import type { NameHit } from './names'

/** A sentence that begins with the kind of body only: «Nemnda informerer sykehuset.» */
const SHORT = pattern(
  String.raw`^(?:\p{Lu}\p{Ll}{0,15})?(?<kind>direktorat|tilsyn|utvalg|utval|nemnd|kommisjon|institutt|senter|råd)(?:et|a|en)(?!\p{L})`,
  'iu',
)

/**
 * The full name that a sentence's opening «Nemnda» or «Utvalget» stands for, with the place of the short one. In:
 * the sentence and the names met before it in the same text. Out: null when the sentence opens otherwise, or when
 * no name or more than one is of that kind.
 */
export function readShortName(sentence: string, met: readonly string[]): NameHit | null {
  const short = SHORT.exec(sentence)
  const kind = short?.groups?.kind?.toLowerCase()
  if (!short || !kind) return null
  const candidates = [...new Set(met)].filter((name) => name.toLowerCase().includes(kind))
  const [name] = candidates
  return name && candidates.length === 1 ? { name, start: 0, end: short[0].length } : null
}

/** «NVE» → «Norges vassdrags- og energidirektorat», from the mentions that print both. */
export function abbreviationsIn(hits: readonly NameHit[]): Map<string, string> {
  const fullNames = new Map<string, string>()
  for (const { name, abbreviation } of hits)
    if (abbreviation && !fullNames.has(abbreviation)) fullNames.set(abbreviation, name)
  return fullNames
}

const CAPITALISED = pattern(String.raw`(?<![\p{L}\p{N}-])\p{Lu}[\p{L}-]{1,11}(?![\p{L}\p{N}-])`, 'gu')

/** The mentions of a sentence together with those that only print a known abbreviation, in order. */
export function withAbbreviations(
  sentence: string,
  hits: readonly NameHit[],
  fullNames: ReadonlyMap<string, string>,
): NameHit[] {
  const named = hits.map((hit) => ({ ...hit, name: fullNames.get(hit.name) ?? hit.name }))
  if (fullNames.size === 0) return named
  let next = 0
  for (const { 0: token, index } of sentence.matchAll(CAPITALISED)) {
    while (index >= (hits[next]?.end ?? Infinity)) next += 1
    const name = index >= (hits[next]?.start ?? Infinity) ? undefined : fullNames.get(token)
    if (name) named.push({ name, start: index, end: index + token.length })
  }
  return named.sort((a, b) => a.start - b.start)
}
