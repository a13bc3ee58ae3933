import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedPart, wordDifference } from '@/lib/format/word-difference'

const shown = (older: string, newer: string) =>
  wordDifference(older, newer)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('what changed from one text to another, word by word', () => {
  test.for([
    ['Departementet arbeider med saken.', 'Departementet arbeider med saken.', 'Departementet arbeider med saken.'],
    ['Utredningen er ferdig i 2025.', 'Utredningen er ferdig i 2026.', 'Utredningen er ferdig i [-2025-]{+2026+}.'],
    ['Arbeidet pågår.', 'Arbeidet pågår fortsatt.', 'Arbeidet pågår{+ fortsatt+}.'],
    ['vil komme tilbake til Stortinget', 'har fulgt opp vedtaket til Stortinget', '[-vil komme tilbake-]{+har fulgt opp vedtaket+} til Stortinget'],
    ['Bufdir skal utrede', 'Barne-, ungdoms- og familiedirektoratet skal utrede', '[-Bufdir-]{+Barne-, ungdoms- og familiedirektoratet+} skal utrede'],
    ['rettighetsfeste ikke', 'rettighetsfeste', 'rettighetsfeste[- ikke-]'],
    ['', 'Noe nytt.', '{+Noe nytt.+}'],
  ] as const)('«%s» and «%s»', ([older, newer, expected], { expect: is }) => {
    is(shown(older, newer)).toBe(expected)
  }) // prettier-ignore

  test('put end to end, the pieces are the newer text, and the others the older', () => {
    const text = fc.array(fc.constantFrom('vedtak', 'frist', '2025', '§ 14', ' ', '.', '\n\n', 'følgt opp'), { maxLength: 30 }).map((it) => it.join('')) // prettier-ignore
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const pieces = wordDifference(older, newer)
        const without = (kind: string) => pieces.filter((it) => it.kind !== kind).map((it) => it.text).join('') // prettier-ignore
        expect(without('removed')).toBe(newer)
        expect(without('added')).toBe(older)
      }),
    )
  })

  test('two texts that have nothing in common share nothing', () => {
    expect(sharedPart(wordDifference('Helt annen tekst', 'Stortinget ber regjeringen'))).toBeLessThan(0.1)
    expect(sharedPart(wordDifference('Den samme', 'Den samme'))).toBe(1)
  })
})
