import { expect, test } from 'vitest'
import type { Relation, WordGroup } from '@/lib/search/lexicon/types'
import { anyWord, toTsquery } from '@/lib/search/tsquery'
import type { WordSearch } from '@/lib/search/types'

const group = (typed: string, words: Record<string, Relation>, phrases: string[][][] = []): WordGroup => ({
  typed,
  words: new Map(Object.entries(words)),
  phrases,
  isCut: false,
})

const search = (given: Partial<WordSearch>): WordSearch => ({
  groups: [],
  phrases: [],
  excluded: [],
  excludedPhrases: [],
  ...given,
})

const skole = group('skole', {
  skole: 'ordet',
  skolen: 'form',
  skule: 'synonym',
  grunnskolen: 'sammensetning',
})
const utrede = group('utrede', { utrede: 'ordet' }, [[['greie', 'greier'], ['ut']]])
const unknown = group('xyz', {})

test.for([
  [
    'a word is any of those it stands for',
    { groups: [skole] },
    'alle',
    "(('skole' | 'skolen' | 'skule' | 'grunnskolen'))",
  ],
  [
    'several must all be there',
    { groups: [skole, utrede] },
    'alle',
    "(('skole' | 'skolen' | 'skule' | 'grunnskolen') & ('utrede' | (('greie' | 'greier') <-> ('ut'))))",
  ],
  [
    'a phrase has its words in a row',
    { phrases: [['psykisk', 'helse']] },
    'alle',
    "(('psykisk' <-> 'helse'))",
  ],
  [
    'what is excluded is not there',
    { groups: [utrede], excluded: [skole] },
    'alle',
    "(('utrede' | (('greie' | 'greier') <-> ('ut')))) & !('skole' | 'skolen' | 'skule' | 'grunnskolen')",
  ],
  [
    'what is excluded and unknown takes nothing away',
    { phrases: [['helse']], excluded: [unknown] },
    'alle',
    "(('helse'))",
  ],
  ['an unknown word hits nothing', { groups: [skole, unknown] }, 'alle', null],
  [
    'some of the words',
    { groups: [unknown, utrede], phrases: [['a']] },
    'noen',
    "(('a') | ('utrede' | (('greie' | 'greier') <-> ('ut'))))",
  ],
  ['signs are no operators', { phrases: [["o'hara\\", '|']] }, 'alle', "(('o''hara\\\\' <-> '|'))"],
  ['nothing typed', {}, 'alle', null],
] as const)('%s', ([, given, demand, expected]) => {
  expect(toTsquery(search(given as Partial<WordSearch>), demand)).toBe(expected)
})

test('a word of some relations in one field', () => {
  expect(anyWord(skole, { relations: ['ordet'], field: 'A' })).toBe("('skole':A)")
  expect(anyWord(skole, { relations: ['synonym'], field: 'C' })).toBe("('skule':C)")
  expect(anyWord(skole, { relations: ['begynnelse'], field: 'B' })).toBeNull()
})
