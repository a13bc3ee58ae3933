import { expect, test } from 'vitest'
import { filterQuery, readFilter } from '@/lib/vedtak/schema'

test('an address without parameters asks for everything, first page', () => {
  const { filter, invalid } = readFilter({})
  expect(invalid).toEqual([])
  expect(filter).toMatchObject({ q: null, tilstand: null, side: 1, antall: 25 })
})

test('the query goes into the address and comes back the same', () => {
  const { filter } = readFilter({
    q: ' tann helse ',
    tilstand: 'apen',
    sesjon: '2024-2025',
    side: '3',
    antall: '50',
  })
  const query = filterQuery(filter)
  expect(query).toBe('?q=tann+helse&sesjon=2024-2025&tilstand=apen&side=3&antall=50')
  expect(readFilter(Object.fromEntries(new URLSearchParams(query))).filter).toEqual(filter)
})

test.for([
  ['tilstand', 'fulgt-opp'],
  ['sesjon', '2024'],
  ['departement', "hod' or 1=1"],
  ['side', '0'],
  ['side', 'to'],
  ['antall', '201'],
  ['sorter', 'tilfeldig'],
  ['frist', 'snart'],
] as const)('%s=%s means nothing: the list is shown without it, and the API can refuse', ([key, value]) => {
  const { filter, invalid } = readFilter({ [key]: value })
  expect(invalid).toEqual([key])
  expect(filter).toEqual(readFilter({}).filter)
})

test.for([
  ['tilstand', 'APEN', 'apen'],
  ['tilstand', 'Åpen', 'apen'],
  ['dep', 'ANSES_FULGT_OPP', 'anses-fulgt-opp'],
  ['kkk', 'IKKE_UTKVITTERT', 'ikke-utkvittert'],
  ['departement', 'HOD', 'hod'],
  ['sesjon', '2024–2025', '2024-2025'],
] as const)('%s=%s, as the API and people write it, is %s', ([key, value, word], { expect }) => {
  const { filter, invalid } = readFilter({ [key]: value })
  expect(invalid).toEqual([])
  expect(filter[key]).toBe(word)
})

test('empty fields of a form, unknown parameters and repeated ones do no harm', () => {
  const { filter, invalid } = readFilter({
    q: '',
    tilstand: '',
    utm_source: 'x',
    dep: ['annet', 'delvis-fulgt-opp'],
  })
  expect(invalid).toEqual([])
  expect(filter).toMatchObject({ q: null, tilstand: null, dep: 'annet' })
})

test('a search text is cut at 200 characters and cannot carry a NUL to the database', () => {
  expect(readFilter({ q: 'a\0b' }).filter.q).toBe('ab')
  expect(readFilter({ q: 'x'.repeat(5000) }).filter.q).toHaveLength(200)
})
