import { expect, test } from 'vitest'
import { nameIn, nameLang, sortNamed } from '@/lib/format/name'
import { sortByName } from '@/lib/format/sort'
import sorted from '../../fixtures/sorted-names.json'

const shuffled = sorted.toSorted((a, b) => a.length - b.length || (a < b ? 1 : -1))

test.for(['nb', 'nn'] as const)('%s: æ, ø, å come last, and «Aa» is «Å»', (language, { expect }) => {
  expect(shuffled).not.toEqual(sorted)
  expect(sortByName(shuffled, (name) => name, language)).toEqual(sorted)
})

test('numbers in names are counted, not spelled', () => {
  const names = ['Del 10', 'Del 9', 'Del 100']
  expect(sortByName(names, (name) => name)).toEqual(['Del 9', 'Del 10', 'Del 100'])
})

const bfd = { navn: 'Barne- og familiedepartementet', nynorsk: 'Barne- og familiedepartementet', engelsk: 'Ministry of Children and Families' } // prettier-ignore
const ud = { navn: 'Utenriksdepartementet', nynorsk: 'Utanriksdepartementet', engelsk: 'Ministry of Foreign Affairs' } // prettier-ignore
const oed = { navn: 'Olje- og energidepartementet', nynorsk: 'Olje- og energidepartementet', engelsk: null }
const fin = { navn: 'Finansdepartementet', nynorsk: 'Finansdepartementet', engelsk: 'Ministry of Finance' }

test('a name is said in the language of the page; an earlier one stays Norwegian and says so', () => {
  expect(nameIn(ud, 'nb')).toBe('Utenriksdepartementet')
  expect(nameIn(ud, 'nn')).toBe('Utanriksdepartementet')
  expect(nameIn(ud, 'en')).toBe('Ministry of Foreign Affairs')
  expect(nameIn(oed, 'en')).toBe('Olje- og energidepartementet')
  expect([nameLang(oed, 'en'), nameLang(oed, 'nn'), nameLang(ud, 'en')]).toEqual(['nb', undefined, undefined])
})

test('names stand in the order of the language they are said in', () => {
  expect(sortNamed([ud, fin, bfd], 'nb')).toEqual([bfd, fin, ud])
  expect(sortNamed([ud, bfd, fin], 'en')).toEqual([bfd, fin, ud])
})
