import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtMarks, findWords, type Mark } from '@/lib/format/pieces'

const link = (start: number, end: number): Mark => ({ start, end, kind: 'link', href: '/x', external: false })

test('marked pieces put end to end are the text, whatever the marks', () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })))
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), marks, (text, spans) => {
      const pieces = cutAtMarks(
        text,
        spans.map(([start, end]) => link(start, end)),
      )
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})

test('where two marks overlap the first and longest stands', () => {
  const pieces = cutAtMarks('jf. Innst. 2 S (2024–2025).', [link(4, 12), link(4, 26), link(10, 26)])
  expect(pieces.map(({ text, kind }) => [text, kind])).toEqual([
    ['jf. ', 'text'],
    ['Innst. 2 S (2024–2025)', 'link'],
    ['.', 'text'],
  ])
})

test.for([
  ['senest innen utgangen av 2024', 1],
  ['senest  innen\nutgangen av 2024', 1],
  ['(2024', 0],
  ['', 0],
] as const)('«%s» is found %i time(s), however the words are spaced', ([words, times]) => {
  expect(findWords('legges frem senest innen utgangen\nav 2024.', words)).toHaveLength(times)
})

test('words that mean something to a pattern are only words', () => {
  expect(findWords('a.b axb', 'a.b')).toEqual([[0, 3]])
})
