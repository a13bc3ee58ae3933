import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { withLock } from '@/lib/db/embedded/lock'
import { isAlive, processIdentity } from '@/lib/db/embedded/process'

const folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('one at a time, and nothing is left behind', async () => {
  const file = path.join(folder, 'a.lock')
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await wait(20)
    inside -= 1
  }
  await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)])
  expect(most).toBe(1)
  expect(readdirSync(folder)).toEqual([])
})

test('a lock that a dead process left is taken over', async () => {
  const file = path.join(folder, 'b.lock')
  writeFileSync(file, '4194304 123')
  expect(await withLock(file, async () => 'done')).toBe('done')
})

test('a process number that somebody else has got is not the process that wrote it', () => {
  const own = processIdentity(process.pid)
  expect(isAlive(own)).toBe(true)
  if (process.platform === 'linux') expect(isAlive(`${process.pid} 1`)).toBe(false)
  expect(isAlive('')).toBe(false)
  expect(isAlive('0')).toBe(false)
})

test('the lock is let go of when the work fails', async () => {
  const file = path.join(folder, 'c.lock')
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(readdirSync(folder)).toEqual([])
})
