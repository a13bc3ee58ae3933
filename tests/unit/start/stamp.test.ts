import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, readStamp, removeStamp, writeStamp } from '@/scripts/start/stamp.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-stamp-'))
  mkdirSync(path.join(folder, 'app/vedtak'), { recursive: true })
  writeFileSync(path.join(folder, 'app/vedtak/page.tsx'), 'one')
  writeFileSync(path.join(folder, 'proxy.ts'), 'two')
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = ['app', 'proxy.ts', 'instrumentation.ts']
const stamp = (words: string[] = []) => fingerprint(folder, names, words)

test('the same files give the same fingerprint', () => {
  expect(stamp()).toBe(stamp())
})

test.for([
  ['a changed file', () => writeFileSync(path.join(folder, 'app/vedtak/page.tsx'), 'uno')],
  ['a new file', () => writeFileSync(path.join(folder, 'app/vedtak/layout.tsx'), '')],
  [
    'a renamed file',
    () => renameSync(path.join(folder, 'app/vedtak/page.tsx'), path.join(folder, 'app/page.tsx')),
  ],
  ['a file that was not there', () => writeFileSync(path.join(folder, 'instrumentation.ts'), '')],
] as const)('%s gives another', ([, change], { expect }) => {
  const before = stamp()
  change()
  expect(stamp()).not.toBe(before)
})

test('another word gives another, generated files do not', () => {
  const before = stamp(['22'])
  expect(stamp(['24'])).not.toBe(before)
  mkdirSync(path.join(folder, 'app/generated'))
  writeFileSync(path.join(folder, 'app/generated/client.ts'), 'three')
  expect(stamp(['22'])).toBe(before)
})

test('a stamp is read as written, and is nothing when removed or never written', () => {
  const file = path.join(folder, '.stamp')
  expect(readStamp(file)).toBeNull()
  writeStamp(file, 'abc')
  expect(readStamp(file)).toBe('abc')
  removeStamp(file)
  expect(readStamp(file)).toBeNull()
})
