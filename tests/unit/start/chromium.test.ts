import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findChromium } from '@/scripts/test/chromium.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-chromium-'))
  vi.stubEnv('CHROMIUM_PATH', '')
  vi.stubEnv('PATH', folder)
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', path.join(folder, 'browsers'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function aProgram(name: string, mode = 0o755): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, mode)
  return file
}

test('the browser of the machine is used', () => {
  const chromium = aProgram('chromium')
  aProgram('google-chrome')
  expect(findChromium()).toBe(chromium)
})

test('a chosen browser goes before the others, and a wrong choice is not replaced in silence', () => {
  aProgram('chromium')
  const chosen = aProgram('own/chrome')
  vi.stubEnv('CHROMIUM_PATH', chosen)
  expect(findChromium()).toBe(chosen)
  vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'no/such'))
  expect(findChromium()).toBeNull()
})

test('the newest browser that Playwright downloaded is the last resort', () => {
  aProgram('browsers/chromium-1100/chrome-linux/chrome')
  const newest = aProgram('browsers/chromium-1200/chrome-linux64/chrome')
  aProgram('browsers/firefox-1500/chrome-linux/chrome')
  expect(findChromium()).toBe(newest)
})
