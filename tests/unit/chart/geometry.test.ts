import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLabel, columnsOf, percent, stackRows, ticksUpTo } from '@/components/chart/geometry'
import type { ChartRow } from '@/components/chart/types'

function rowOf(counts: number[] | null, label = 'x'): ChartRow {
  const value = (count: number) => ({ count, filter: {}, name: `${count} vedtak` })
  const sum = (counts ?? []).reduce((all, count) => all + count, 0)
  return { key: label, label, values: counts?.map(value) ?? null, sum: value(sum) }
}

const counts = fc.array(fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 4 }), { maxLength: 30 })

describe('bars that lie end to end', () => {
  test('start at zero, touch each other, and are as long as they count', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const drawn = stackRows(rows.map((row) => rowOf(row)), 4, 400) // prettier-ignore
        const most = Math.max(1, ...rows.map((row) => row.reduce((a, b) => a + b, 0)))
        for (const [index, { segments, end }] of drawn.entries()) {
          let at = 0
          for (const { from, length, series } of segments) {
            const count = rows[index]?.[series] ?? 0
            expect(from).toBeGreaterThanOrEqual(at - 1e-9)
            expect(length).toBeGreaterThanOrEqual(Math.min((count / most) * 100, 0.6) - 1e-9)
            at = from + length
          }
          expect(end).toBeCloseTo(at, 6)
          expect(end).toBeLessThanOrEqual(100 + 4 * 0.6)
        }
      }),
    )
  })

  test('what is none has no part, and a row with nothing has no bar', () => {
    const [first, second] = stackRows([rowOf([0, 3, 0, 0]), rowOf([0, 0, 0, 0])], 4, 400)
    expect(first?.segments).toEqual([{ series: 1, from: 0, length: 100, fits: true }])
    expect(second).toEqual({ segments: [], end: 0 })
  })

  test('no data, and rows that nobody has read, draw nothing and fail nowhere', () => {
    expect(stackRows([], 4, 400)).toEqual([])
    expect(stackRows([rowOf(null)], 4, 400)).toEqual([{ segments: [], end: 0 }])
  })

  test('one vedtak beside a million can still be seen and pressed', () => {
    const [row] = stackRows([rowOf([1, 1_000_000])], 2, 400)
    expect(row?.segments[0]?.length).toBeCloseTo(0.6)
    expect(row?.segments[1]?.from).toBeCloseTo(0.6)
  })

  test('a number stands on its part only where it has room', () => {
    const [row] = stackRows([rowOf([25, 35])], 2, 400)
    expect(row?.segments.map(({ fits }) => fits)).toEqual([true, true])
    const [tight] = stackRows([rowOf([1, 59])], 2, 400)
    expect(tight?.segments.map(({ fits }) => fits)).toEqual([false, true])
    const [long] = stackRows([rowOf([1_000_000, 9_000_000])], 2, 400)
    expect(long?.segments.map(({ fits }) => fits)).toEqual([false, true])
  })
})

describe('the scale', () => {
  test('names whole numbers only: there is no half vedtak', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 2, max: 6 }), (most, wanted) => {
        const ticks = ticksUpTo(most, wanted)
        expect(ticks[0]).toEqual({ value: 0, at: 0 })
        expect(ticks.every(({ value, at }) => Number.isInteger(value) && at >= 0 && at <= 100)).toBe(true)
        expect(new Set(ticks.map(({ value }) => value)).size).toBe(ticks.length)
      }),
    )
    expect(ticksUpTo(1, 5).map(({ value }) => value)).toEqual([0, 1])
  })

  test('columns stand within the plot, apart, and none is higher than it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 40 }), (values) => {
        const columns = columnsOf(values)
        expect(columns).toHaveLength(values.length)
        let at = 0
        for (const [index, { from, width, height }] of columns.entries()) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(height).toBeLessThanOrEqual(100)
          expect(height > 0).toBe((values[index] ?? 0) > 0)
          at = from + width
        }
        expect(at).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('lengths are written as attributes without a tail of decimals', () => {
    expect(percent(100 / 3)).toBe('33.33%')
    expect(percent(50)).toBe('50%')
  })
})

test('long names are broken between words, never inside one', () => {
  expect(breakLabel('2024–2025', 11)).toEqual(['2024–2025'])
  expect(breakLabel('Arbeids- og inkluderingsdepartementet', 30)).toEqual([
    'Arbeids- og',
    'inkluderingsdepartementet',
  ])
  expect(breakLabel('Digitaliserings- og forvaltningsdepartementet', 22)).toEqual([
    'Digitaliserings- og',
    'forvaltningsdepartementet',
  ])
})
