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
