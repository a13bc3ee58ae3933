import { expect, test } from 'vitest'
import { BoundedMap } from '@/lib/cache/bounded-map.mjs'

test('the entry used longest ago goes first', () => {
  const map = new BoundedMap<string>(3)
  for (const key of ['a', 'b', 'c']) map.set(key, key, 1)
  map.get('a')
  map.set('d', 'd', 1)
  expect(['a', 'b', 'c', 'd'].map((key) => map.get(key))).toEqual(['a', undefined, 'c', 'd'])
})

test('the bound is on the sum of sizes, and a replaced entry gives its space back', () => {
  const map = new BoundedMap<string>(10)
  map.set('a', 'old', 9)
  map.set('a', 'new', 4)
  map.set('b', 'b', 6)
  expect(map.used).toBe(10)
  expect(map.get('a')).toBe('new')
})

test('what is larger than the whole is not kept and pushes nothing out', () => {
  const map = new BoundedMap<string>(10)
  map.set('a', 'a', 5)
  map.set('big', 'big', 11)
  expect(map.get('big')).toBeUndefined()
  expect(map.get('a')).toBe('a')
})
