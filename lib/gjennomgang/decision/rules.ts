import type { Version } from './types'

const emailAddress = /[^\s@]@[^\s@]{1,200}\.\p{L}{2,}/u
/** Eleven digits, printed in one or as six and five. */
const nationalNumber = /(?<!\d)\d{6}[ \u00a0-]?\d{5}(?!\d)/u

/** Whether a text holds an e-mail address or a national number. A name alone cannot be recognised. */
export function namesSomebody(text: string): boolean {
  return emailAddress.test(text) || nationalNumber.test(text)
}

/** The revision whose decision stands after `revisjon`: an undoing leads to what stood before what it took back. 0: nothing. */
export function standingRevision(versions: ReadonlyMap<number, Version>, revisjon: number): number {
  let at = revisjon
  for (let undone = versions.get(at)?.angrer ?? null; undone !== null;) {
    at = undone - 1
    undone = versions.get(at)?.angrer ?? null
  }
  return at
}

/**
 * What a viewer takes back: their own newest decision that still stands, so that nobody's later decision on the same unit is
 * touched. `enheter`: the units with their revision, all decisions of which are among `versions`.
 */
export function lastOwn(
  enheter: readonly { id: string; revisjon: number }[],
  versions: readonly Version[],
  userId: string,
): Version | null {
  const own = enheter.flatMap(({ id, revisjon }) => {
    const ofUnit = new Map(versions.flatMap((one) => (one.enhetId === id ? [[one.revisjon, one]] : [])))
    const standing = ofUnit.get(standingRevision(ofUnit, revisjon))
    return standing?.lagretAv === userId ? [standing] : []
  })
  return own.toSorted((a, b) => b.lagret.getTime() - a.lagret.getTime())[0] ?? null
}
