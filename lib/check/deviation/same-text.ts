import { pattern } from '../../parse/fields/letters'
import { keyId } from '../../parse/key'
import type { VedtakEntry } from '../../parse/types'
import { differences } from '../print/word-difference'
import type { Deviation, DeviationField } from './types'

const BROKEN = pattern(String.raw`(?<=\p{L})[-\u00ad\u2010\u2011](?=\p{Ll})`, 'gu')

/** As the two printings of a text are compared: how a line was broken, and which dash a typesetter took, is no difference. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[–−]/gu, '-')
    .replace(/[“”„]/gu, '"')
    .replace(BROKEN, '')
    .trim()
}

const fields: readonly [DeviationField, (entry: VedtakEntry) => string][] = [
  ['overskrift', ({ heading }) => heading],
  ['dato', ({ dato }) => dato ?? ''],
  ['vedtakstekst', ({ text }) => text],
  ['redegjorelse', ({ account }) => account],
]

/** The fields of one unit in which two documents have other words. An empty one is something the reader did not find. */
export function textDeviations(
  first: VedtakEntry,
  second: VedtakEntry,
  asked: readonly DeviationField[],
): Deviation[] {
  return fields.flatMap(([field, read]): Deviation[] => {
    const [a, b] = [comparable(read(first)), comparable(read(second))]
    if (!asked.includes(field) || a === b || a === '' || b === '') return []
    const { sesjon, nummer, punkt } = first
    return [
      {
        rule: 'TEKST_ULIK',
        vedtak: { sesjon, nummer, punkt },
        lines: [[first.line], [second.line]],
        field,
        words: differences(a, b),
        conclusions: null,
      },
    ]
  })
}

/** Whether two entries are of the same unit and give the same account. */
export function hasSameAccount(first: VedtakEntry, second: VedtakEntry): boolean {
  return keyId(first) === keyId(second) && comparable(first.account) === comparable(second.account)
}
