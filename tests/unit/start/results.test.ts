import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { agree, readPlaywright, readVitest, sayCount, sumOf } from '@/scripts/test/results.mjs'

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
  expect(agree(readPlaywright('/no/such/report'), false)).toEqual({ passed: 0, failed: 1, flaky: 0 })
})

test('a journey that went when it was tried again has passed, and is told of', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-rapport-'))
  const report = path.join(folder, 'e2e.json')
  writeFileSync(report, JSON.stringify({ stats: { expected: 5, flaky: 2, unexpected: 0, skipped: 1 } }))
  const count = agree(readPlaywright(report), true)
  rmSync(folder, { recursive: true })
  expect(sayCount(count)).toBe('7 passed, 0 failed, 2 flaky')
  expect(sayCount(sumOf([count, { passed: 3, failed: 1 }]))).toBe('10 passed, 1 failed, 2 flaky')
})
