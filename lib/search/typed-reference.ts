import { DATO, readDato } from '@/lib/parse/citation/dato'
import { DASH, matchAt, stickyPattern } from '@/lib/parse/citation/pattern'
import { SESJON, sesjonOfDato } from '@/lib/parse/citation/sesjon'
import { readTypedSesjon } from './typed-sesjon'
import type { VedtakRef } from './types'

/** The parts a reference is typed with. Tried in this order at each place, on lower-case text. */
const PARTS = {
  dato: String.raw`${DATO}|\d{1,2}\/\d{1,2}[-\s/]\s?\d{4}(?!\d)`,
  sesjon: String.raw`${SESJON}|\d{4}\/\d{2}(?:\d{2})?(?!\d)|\d{2}\s?(?:${DASH}|\/)\s?\d{2}(?![\d/.-])`,
  punkt: String.raw`(?:punkt|pkt\.?)[\s-]{0,2}(?:nr\.?\s?)?\d{1,3}(?!\d)|${DASH}\s{0,2}nr\.?\s{0,2}\d{1,3}(?!\d)`,
  word:
    String.raw`(?:stortingets\s)?(?:(?:an|opp)mod(?:n)?ings|stortings|utrednings)?vedtak(?:et|ene|a)?(?!\p{L})` +
    String.raw`|(?:anmodn?|anm|stort)\.?\s?vedtak(?:et)?(?!\p{L})|vedt?\.(?=\s|\d)`,
  nr: String.raw`(?:nr|no)\.?:?(?!\p{L})|nummer(?!\p{L})|#`,
  nummer: String.raw`[1-9]\d{0,3}(?![\d\p{L}])(?!\s?[%§])`,
  filler: String.raw`(?:i|fra|frå|av|for|den|datert|stortinget|(?:stortings)?sesjon(?:en)?)(?!\p{L})`,
  between: String.raw`[\s,;|/()\[\].:?!–—-]`,
} as const

type Part = keyof typeof PARTS

const PATTERNS = (Object.keys(PARTS) as Part[]).map(
  (part) => [part, stickyPattern(`(?:${PARTS[part]})`)] as const,
)

/** «vedtak 2024» is a year: no session has come near that many. */
const HIGHEST = 1813

/**
 * Reads a text that is nothing but one reference as people type it, its parts in any order:
 *
 *     reference := { word | «nr.» | nummer | punkt | sesjon | dato | filler | between }
 *     sesjon    := «2024–2025» | «2024-25» | «2024/2025» | «24/25» | «24-25»
 *     dato      := «5. desember 2024» | «5. des. 2024» | «5.12.2024» | «5.12.24» | «5/12-2024» | «2024-12-05»
 *
 * «83 (2024-25)», «2024-2025/83», «83 5.12.2024», «35 punkt 51 (2021-2022)», «anm.vedtak 83 (24/25)». One number,
 * at most one of the others; any further word, number or sign («kap. 83», «83 L», «83 %») makes it none. The
 * result lacks the session when neither that nor a day is given. Null when the text is no reference.
 */
export function readTypedReference(cleaned: string): VedtakRef | null {
  const parts = readParts(cleaned.toLowerCase())
  const nummer = Number(parts?.get('nummer'))
  if (!parts || !Number.isInteger(nummer) || nummer < 1 || nummer > HIGHEST) return null
  const printedSesjon = parts.get('sesjon')
  const printedDato = parts.get('dato')
  const sesjon = printedSesjon === undefined ? null : readTypedSesjon(printedSesjon)
  const dato = printedDato === undefined ? null : readTypedDato(printedDato)
  if ((printedSesjon !== undefined && sesjon === null) || (printedDato !== undefined && dato === null))
    return null
  const punkt = /\d+$/u.exec(parts.get('punkt') ?? '')?.[0] ?? null
  return { sesjon: sesjon ?? (dato === null ? null : sesjonOfDato(dato)), nummer, punkt, dato }
}

/** Each part at most once; null when something else stands there or a part comes twice. */
function readParts(text: string): Map<Part, string> | null {
  const found = new Map<Part, string>()
  for (let at = 0; at < text.length;) {
    const [part, printed] = readPart(text, at)
    if (part === null) return null
    at += printed.length
    if (part === 'between' || part === 'filler') continue
    if (found.has(part) && part !== 'word') return null
    found.set(part, printed)
  }
  return found
}

function readPart(text: string, at: number): [Part, string] | [null, ''] {
  for (const [part, pattern] of PATTERNS) {
    const match = matchAt(pattern, text, at)
    if (match && isComplete(part, match[0])) return [part, match[0]]
  }
  return [null, '']
}

/** «24/12», «83-84» and the start of «1164/2020-2021» have the shape of a session and are none. */
function isComplete(part: Part, printed: string): boolean {
  return part !== 'sesjon' || readTypedSesjon(printed) !== null
}

function readTypedDato(printed: string): string | null {
  return readDato(printed.replace(/^(\d{1,2})\/(\d{1,2})[-\s/]\s?/u, '$1.$2.'))
}
