import { describe, expect, test } from 'vitest'
import { today } from '@/lib/clock'
import { formatDay, formatDayShort, formatInstant } from '@/lib/format/date'
import { formatList } from '@/lib/format/list'
import { formatCount, formatNumber, formatPercent } from '@/lib/format/number'

const SPACE = '\u00a0'
const MINUS = '\u2212'

test('the machine these tests run on is far from Oslo', () => {
  expect(new Date('2026-06-05T22:30:00Z').getHours()).toBe(4)
})

describe('numbers', () => {
  test.for([
    ['nb', `1${SPACE}234${SPACE}567`, `1${SPACE}234,5`, `25,4${SPACE}%`, `${MINUS}3`],
    ['nn', `1${SPACE}234${SPACE}567`, `1${SPACE}234,5`, `25,4${SPACE}%`, `${MINUS}3`],
    ['en', '1,234,567', '1,234.5', '25.4%', `${MINUS}3`],
  ] as const)('%s: %s, %s, %s, %s', ([language, count, decimal, percent, negative], { expect }) => {
    expect(formatCount(1_234_567, language)).toBe(count)
    expect(formatNumber(1234.5, language)).toBe(decimal)
    expect(formatPercent(0.254, language)).toBe(percent)
    expect(formatCount(-3, language)).toBe(negative)
    expect(formatNumber(-0.5, language).startsWith(MINUS)).toBe(true)
    expect(formatPercent(-0.5, language).startsWith(MINUS)).toBe(true)
  })

  test('things are listed with the word of the language before the last', () => {
    const items = ['september', 'oktober', 'november']
    expect(formatList(items, 'nb')).toBe('september, oktober og november')
    expect(formatList(items, 'nn')).toBe('september, oktober og november')
    expect(formatList(items, 'en')).toBe('september, oktober and november')
    expect(formatList(['én'], 'nb')).toBe('én')
  })
})

describe('days', () => {
  const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'] // prettier-ignore

  test.for(['nb', 'nn'] as const)('the months of %s, as this Node knows them', (language, { expect }) => {
    const written = months.map((_, index) =>
      formatDay(`2026-${String(index + 1).padStart(2, '0')}-01`, language),
    )
    expect(written).toEqual(months.map((month) => `1. ${month} 2026`))
  })

  test('English days have no full stop, and short ones are short', () => {
    expect(formatDay('2024-12-05', 'en')).toBe('5 December 2024')
    expect(formatDayShort('2024-12-05', 'nb')).toBe('5. des. 2024')
    expect(formatDayShort('2024-12-05', 'nn')).toBe('5. des. 2024')
    expect(formatDayShort('2024-12-05', 'en')).toBe('5 Dec 2024')
  })

  test('a day without an hour is that day everywhere, also on the days the clock is moved', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2026-12-31', '2027-01-01', '2024-02-29']) {
      expect(formatDay(day)).toMatch(new RegExp(`^${Number(day.slice(8))}\\. .* ${day.slice(0, 4)}$`))
    }
  })
})

describe('instants are told by the clock in Oslo', () => {
  test.for([
    ['2026-06-05T22:30:00Z', '2026-06-06', '6. juni 2026 kl. 00:30', 'half past midnight in summer'],
    ['2026-06-05T21:59:00Z', '2026-06-05', '5. juni 2026 kl. 23:59', 'a minute before midnight in summer'],
    ['2026-01-05T22:59:00Z', '2026-01-05', '5. januar 2026 kl. 23:59', 'a minute before midnight in winter'],
    ['2026-01-05T23:00:00Z', '2026-01-06', '6. januar 2026 kl. 00:00', 'midnight in winter'],
    ['2026-03-28T23:00:00Z', '2026-03-29', '29. mars 2026 kl. 00:00', 'the day summer time begins'],
    ['2026-03-29T00:59:00Z', '2026-03-29', '29. mars 2026 kl. 01:59', 'the last minute of winter time'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '29. mars 2026 kl. 03:00', 'the first minute of summer time'],
    ['2026-03-29T22:00:00Z', '2026-03-30', '30. mars 2026 kl. 00:00', 'the first midnight of summer time'],
    ['2026-10-25T00:59:00Z', '2026-10-25', '25. oktober 2026 kl. 02:59', 'the last minute of summer time'],
    ['2026-10-25T01:00:00Z', '2026-10-25', '25. oktober 2026 kl. 02:00', 'the hour that comes twice'],
    ['2026-10-25T22:30:00Z', '2026-10-25', '25. oktober 2026 kl. 23:30', 'the evening after'],
    ['2026-10-25T23:00:00Z', '2026-10-26', '26. oktober 2026 kl. 00:00', 'the first midnight of winter time'],
    ['2026-12-31T22:59:59Z', '2026-12-31', '31. desember 2026 kl. 23:59', 'the last minute of the year'],
    ['2026-12-31T23:00:00Z', '2027-01-01', '1. januar 2027 kl. 00:00', 'the new year'],
  ] as const)('%s is %s, %s: %s', ([instant, day, words], { expect }) => {
    expect(today(new Date(instant))).toBe(day)
    expect(formatInstant(new Date(instant))).toBe(words)
    expect(formatInstant(new Date(instant), 'nn')).toBe(words)
  })
})
