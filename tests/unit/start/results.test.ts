import { expect, test } from 'vitest'
import { agree, readPlaywright, readVitest } from '@/scripts/test/results.mjs'

test.for([
  [{ passed: 3, failed: 0 }, true, { passed: 3, failed: 0 }],
  [{ passed: 3, failed: 2 }, false, { passed: 3, failed: 2 }],
  [{ passed: 3, failed: 0 }, false, { passed: 3, failed: 1 }],
] as const)(
  '%j from a run that succeeded: %s is counted as %j',
  ([count, succeeded, expected], { expect }) => {
    expect(agree(count, succeeded)).toEqual(expected)
  },
)

test('a report that was never written counts nothing, so that the run counts as one failure', () => {
  expect(agree(readVitest('/no/such/report'), false)).toEqual({ passed: 0, failed: 1 })
  expect(agree(readPlaywright('/no/such/report'), false)).toEqual({ passed: 0, failed: 1 })
})
