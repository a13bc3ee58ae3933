import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireLock } from '@/scripts/start/lock.mjs'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-lock-'))
  file = path.join(folder, 'deep/start.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const nobodyWaits = () => expect.unreachable('nobody holds the lock')

test('the second start waits, told once who is at it, until the first lets go', async () => {
  const release = await acquireLock(file, nobodyWaits)
  const waitedFor: number[] = []
  const second = acquireLock(file, (pid) => waitedFor.push(pid))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(waitedFor).toEqual([process.pid])
  release()
  const releaseSecond = await second
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid))
  releaseSecond()
  expect(existsSync(file)).toBe(false)
})

test('a lock left by a process that was killed is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const release = await acquireLock(file, nobodyWaits)
  release()
  writeFileSync(file, String(pid))
  const releaseAgain = await acquireLock(file, nobodyWaits)
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid))
  releaseAgain()
})

test(
  'a lock whose number now belongs to another program is taken over',
  { skip: process.platform !== 'linux' },
  async () => {
    const release = await acquireLock(file, nobodyWaits)
    release()
    // Process 1 is never a start of this checkout.
    writeFileSync(file, '1')
    const releaseAgain = await acquireLock(file, () => undefined)
    releaseAgain()
    expect(existsSync(file)).toBe(false)
  },
)
