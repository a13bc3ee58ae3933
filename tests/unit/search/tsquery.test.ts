import { expect, test } from 'vitest'
import { toTsquery } from '@/lib/search/tsquery'
import { readWords } from '@/lib/search/words'

test.for([
  ['tannhelse', "'tannhelse':*"],
  ['rett til tannhelse', "'rett' & 'til' & 'tannhelse':*"],
  ['skole', "('skole':* | 'skule')"],
  ['skule helse', "('skule' | 'skole') & 'helse':*"],
  ['«mental helse» barn', "('mental' <-> 'helse') & ('barn':* | 'born')"],
  ['tobakk -snus', "'tobakk':* & !'snus'"],
  ["o'hara", "'o''hara':*"],
  ['a\\b', "'a\\\\b':*"],
  ["tann' | 'x", "'tann' & 'x':*"],
] as const)('%s', ([typed, expected]) => {
  expect(toTsquery(readWords(typed))).toBe(expected)
})

test.for(['', '   ', '-snus', '"', '!!!'])('«%s» holds nothing to look for', (typed) => {
  expect(toTsquery(readWords(typed))).toBeNull()
})
