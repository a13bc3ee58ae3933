// @ts-check
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The first is the same browser without a window of its own, which the journeys are a quarter faster in. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
]
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** Where the program lies in a browser that Playwright downloaded. */
const DOWNLOADED = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
]
const PLAYWRIGHT_CACHES = [
  '.cache/ms-playwright',
  'Library/Caches/ms-playwright',
  'AppData/Local/ms-playwright',
]

export const HOW_TO_INSTALL =
  'Fant ingen Chromium. Installer en med «sudo apt-get install -y chromium» eller «npx playwright install chromium».'

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function downloaded() {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH
  const caches = chosen ? [chosen] : PLAYWRIGHT_CACHES.map((cache) => path.join(os.homedir(), cache))
  return caches
    .filter((cache) => existsSync(cache))
    .flatMap((cache) => readdirSync(cache).map((name) => path.join(cache, name)))
    .filter((folder) => path.basename(folder).startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((folder) => DOWNLOADED.map((program) => path.join(folder, program)))
}

/** A Chromium or Chrome of this machine, or null. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return isProgram(chosen) ? chosen : null
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...INSTALLED, ...downloaded()].find(isProgram) ?? null
}

/** Installs Debian's Chromium where that needs no password; elsewhere it changes nothing. */
export function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  if (!apt('update')) return null
  const install = (/** @type {string} */ name) => apt('install', '-y', '--no-install-recommends', name)
  if (!install('chromium-headless-shell') && !install('chromium')) return null
  return findChromium()
}
