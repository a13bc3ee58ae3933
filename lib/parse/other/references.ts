import type { VedtakKey } from '../types'
import type { SectionStart } from './sections'
import type { RunningText } from './running-text'

/** A vedtak that a text speaks of without its number: «i oppfølgingen av anmodningsvedtaket». */
export interface Reference {
  key: VedtakKey
  line: number
  at: number
}

const DEFINITE =
  /(?<![\p{L}\p{N}])(?:anmodnings|anmodings|oppmodings|oppmodnings|utrednings|utgreiings)vedtaket(?![\p{L}\p{N}])/giu

/**
 * «anmodningsvedtaket», in the definite form, in a section that has named one vedtak before, and only one in all: that
 * one. `named` in order of place.
 */
export function findReferences(
  text: RunningText,
  sections: readonly SectionStart[],
  named: readonly Reference[],
): Reference[] {
  const bySection = new Map<number, Reference[]>()
  for (const one of named) {
    const at = indexAt(sections, one.line)
    const others = bySection.get(at)
    if (others) others.push(one)
    else bySection.set(at, [one])
  }
  const only = new Map([...bySection].flatMap(([at, list]) => (isOne(list) ? [[at, list[0]] as const] : [])))
  const references: Reference[] = []
  for (const match of text.value.matchAll(DEFINITE)) {
    const line = text.lineAt(match.index)
    const at = indexAt(sections, line)
    const one = at < 0 ? undefined : only.get(at)
    if (one && one.at < match.index) references.push({ key: one.key, line, at: match.index })
  }
  return references
}

const isOne = (list: readonly Reference[]): boolean =>
  new Set(list.map(({ key: { sesjon, nummer } }) => `${sesjon}/${nummer}`)).size === 1

function indexAt(sections: readonly SectionStart[], line: number): number {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.line ?? Infinity) <= line) low = middle + 1
    else high = middle
  }
  return low - 1
}
