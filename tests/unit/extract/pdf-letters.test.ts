import { expect, test } from 'vitest'
import { plainLetters } from '@/lib/extract/pdf/letters'

test.for([
  ['a bullet of a symbol font', '\uf0b7', '•'],
  ['letters printed as one sign', 'o\ufb03siell bekre\ufb00telse', 'offisiell bekrefftelse'],
  ['letters printed as a letter and its ring', 'Blåbærgrøt'.normalize('NFD'), 'Blåbærgrøt'],
  ['raised figures and fractions, which are letters of their own', 'm² ½', 'm² ½'],
] as const)('%s: as anybody writes it', ([, printed, written]) => {
  expect(plainLetters(printed)).toBe(written)
})

test('a letter of a font that is no symbol font stays', () => {
  expect(plainLetters('\ue000x')).toBe('\ue000x')
})
