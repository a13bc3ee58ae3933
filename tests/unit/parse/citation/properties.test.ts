import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'
import { resolveVedtak } from '@/lib/parse/citation/resolve'

const PIECES = [
  'Innst.',
  'Prop.',
  'Meld. St.',
  'Dokument',
  'Dokument 8:',
  'NOU 2021:',
  'Lovvedtak',
  'Lov-\n',
  'Ot.prp. nr.',
  'St.meld.',
  'vedtak nr.',
  'Anmodningsvedtak',
  'nr.',
  'punkt',
  'og',
  ',',
  '.',
  ':',
  ';',
  '–',
  '-',
  '(',
  ')',
  '\n',
  ' ',
  '\u00a0',
  '-\n',
  '83',
  '8:119',
  '1',
  '2024',
  '2024–2025',
  '(2024–\n2025)',
  '(2024–2027)',
  '98–99',
  '5. desember 2024',
  '31. juni 2024',
  'S',
  'L',
  'LS',
  'Tillegg',
  'jf.',
  'ø',
  '😀',
  '\u0000',
  'Stortingssesjonen 2016–2017:',
  'skriftlig spørsmål',
  'for',
]
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .chain((pieces) =>
    fc
      .array(fc.constantFrom('', ' ', '  ', '\n'), { minLength: pieces.length, maxLength: pieces.length })
      .map((gaps) => pieces.map((piece, index) => piece + (gaps[index] ?? '')).join('')),
  )

test('citations stand inside the text, in order, and do not overlap', () => {
  fc.assert(
    fc.property(text, (source) => {
      let last = 0
      for (const { start, end, citation, nummer } of findCitations(source)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(source.length)
        expect(source.slice(start, end)).toMatch(/\d/u)
        expect(citation).not.toMatch(/\n|\s{2}/u)
        expect(Number.isSafeInteger(nummer)).toBe(true)
        last = end
      }
    }),
    { numRuns: 3000, seed: 83 },
  )
})

test('a session is two years in a row or none', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const { sesjon } of findCitations(source)) {
        if (sesjon === null) continue
        expect(sesjon).toMatch(/^\d{4}-\d{4}$/u)
        expect(Number(sesjon.slice(5)) - Number(sesjon.slice(0, 4))).toBe(1)
      }
    }),
    { numRuns: 1000, seed: 83 },
  )
})

test('the same text read twice gives the same, and never throws on any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
      expect(findCitations(source)).toEqual(findCitations(source))
    }),
    { numRuns: 1000, seed: 83 },
  )
})

test('without candidates nothing is resolved but what the print itself tells', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const citation of findCitations(source)) {
        const key = resolveVedtak(citation, { sesjon: '2024-2025', candidates: () => [] })
        expect(key?.sesjon ?? null).toBe(citation.kind === 'vedtak' ? citation.sesjon : null)
      }
    }),
    { numRuns: 500, seed: 83 },
  )
})
