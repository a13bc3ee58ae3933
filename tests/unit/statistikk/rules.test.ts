import { describe, expect, test } from 'vitest'
import { fillYears, firstYear, foremost, mostlyOpenIn, openShare } from '@/lib/statistikk/rules'

function counts(open: number, sum: number) {
  return { APEN: open, FORESLATT_OPPHEVET: 0, ANSES_FULGT_OPP: sum - open, AVSLUTTET: 0, sum }
}

test.for([
  [38, 121, { kind: 'tideler', tideler: 3 }],
  [1, 10, { kind: 'tideler', tideler: 1 }],
  [35, 100, { kind: 'mellom', fra: 3 }],
  [424, 3530, { kind: 'mellom', fra: 1 }],
  [1, 1000, { kind: 'under' }],
  [999, 1000, { kind: 'over' }],
  [0, 7, { kind: 'ingen' }],
  [7, 7, { kind: 'alle' }],
] as const)('%i of %i open is said as %o', ([open, sum, share], { expect }) => {
  expect(openShare(counts(open, sum))).toEqual(share)
})

test('of nothing no share is said', () => {
  expect(openShare(counts(0, 0))).toBeNull()
})

test('whatever the numbers, what is said of them holds', () => {
  for (let sum = 1; sum <= 60; sum += 1) {
    for (let open = 0; open <= sum; open += 1) {
      const share = openShare(counts(open, sum))
      if (share?.kind === 'tideler')
        expect(Math.abs(open / sum - share.tideler / 10)).toBeLessThanOrEqual(0.02)
      if (share?.kind === 'mellom') {
        expect(open / sum).toBeGreaterThan(share.fra / 10)
        expect(open / sum).toBeLessThan((share.fra + 1) / 10)
        expect(share.fra).toBeGreaterThanOrEqual(1)
        expect(share.fra).toBeLessThanOrEqual(8)
      }
    }
  }
})

describe('most of them', () => {
  const row = (key: string, open: number, sum = open) => ({ key, filter: {}, counts: counts(open, sum) })

  test('are in a sesjon only when more than half are', () => {
    expect(mostlyOpenIn([row('a', 25), row('b', 13)])?.key).toBe('a')
    expect(mostlyOpenIn([row('a', 13), row('b', 13)])).toBeNull()
  })

  test('is not said of a single sesjon, nor where none is open', () => {
    expect(mostlyOpenIn([row('a', 5)])).toBeNull()
    expect(mostlyOpenIn([row('a', 0, 3), row('b', 0, 2)])).toBeNull()
  })

  test('of several is the one that has more than any other, and nobody when two share it', () => {
    expect(foremost([3, 9, 4], (n) => n)).toBe(9)
    expect(foremost([9, 9], (n) => n)).toBeNull()
    expect(foremost([9], (n) => n)).toBeNull()
    expect(foremost([0, 0], (n) => n)).toBeNull()
  })
})

describe('years', () => {
  const year = (name: string, antall = 1) => ({ year: name, antall, filter: {} })

  test('stand without gaps, those not known last', () => {
    const filled = fillYears([year('2018'), year('2021'), year('ukjent')], (name) => year(name, 0))
    expect(filled.map((one) => `${one.year}:${one.antall}`)).toEqual([
      '2018:1', '2019:0', '2020:0', '2021:1', 'ukjent:1',
    ]) // prettier-ignore
  })

  test('of nothing are none, and a misprinted century does not draw a column for each year between', () => {
    expect(fillYears([], (name) => year(name, 0))).toEqual([])
    expect(fillYears([year('ukjent')], (name) => year(name, 0))).toHaveLength(1)
    expect(fillYears([year('1825'), year('2025')], (name) => year(name, 0))).toHaveLength(2)
  })

  test('begin with the first that has any', () => {
    expect(firstYear([year('2018', 0), year('2019')])?.year).toBe('2019')
    expect(firstYear([year('ukjent')])).toBeNull()
  })
})
