import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayHaveChangedDay } from '@/lib/cache/midnight.mjs'
import { today } from '@/lib/clock'

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })

test('no two instants of different days in Oslo are taken for one day, summer time or not', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 30 * 60 * 60 * 1000 }), (from, later) => {
      const to = new Date(from.getTime() + later)
      fc.pre(today(from) !== today(to))
      return mayHaveChangedDay(from.getTime(), to.getTime())
    }),
  )
})

test('during the day nothing is thrown away', () => {
  const morning = Date.parse('2026-03-29T00:30:00Z')
  expect(mayHaveChangedDay(morning, Date.parse('2026-03-29T21:30:00Z'))).toBe(false)
})
