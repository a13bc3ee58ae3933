import { expect, test } from 'vitest'
import { isFresh, placeInOrder, recordChange } from '@/lib/cache/changes.mjs'

test('what was read before a change of its page is outdated, what was read after is not', () => {
  const before = placeInOrder()
  recordChange(['/vedtak/2024-2025/83'])
  expect(isFresh(before, ['/vedtak/2024-2025/83'])).toBe(false)
  expect(isFresh(placeInOrder(), ['/vedtak/2024-2025/83'])).toBe(true)
})

test('a change of one page leaves the others alone', () => {
  const before = placeInOrder()
  recordChange(['/vedtak/2024-2025/83'])
  expect(isFresh(before, ['/vedtak/2024-2025/84'])).toBe(true)
})

test('an answer that depends on several pages is outdated with the first of them', () => {
  const before = placeInOrder()
  recordChange(['/sesjon/2024-2025'])
  expect(isFresh(before, ['/', '/sesjon/2024-2025'])).toBe(false)
})

test('a change of everything outdates pages that were never named', () => {
  const before = placeInOrder()
  recordChange(['*'])
  expect(isFresh(before, [])).toBe(false)
  expect(isFresh(placeInOrder(), ['/om'])).toBe(true)
})

test.for([
  ['/sesjon', true],
  ['/sesjon/2024-2025', true],
  ['/sesjon/2024-2025/punkt-1', true],
  ['/sesjon/2023-2024', false],
  ['/', false],
] as const)('a change of /sesjon/2024-2025 outdates %s: %s', ([path, isOutdated], { expect }) => {
  const before = placeInOrder()
  recordChange(['/sesjon/2024-2025'])
  expect(isFresh(before, [path])).toBe(!isOutdated)
})
