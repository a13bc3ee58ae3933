// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { root, runNode } from './child.mjs'
import { fingerprint, readStamp, removeStamp, writeStamp } from './stamp.mjs'
import { tellStep } from './steps.mjs'

const stampFile = path.join(root, 'node_modules/.stamp')

/** What decides the packages: the lockfile, and the machine that native parts are chosen for. */
export function packagesStamp() {
  const [major = ''] = process.versions.node.split('.')
  return fingerprint(
    root,
    ['package-lock.json', 'package.json', '.npmrc'],
    [major, process.platform, process.arch],
  )
}

/** npm's own program: the one that runs us, else the one that came with Node. */
function npmProgram() {
  const beside = path.dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath ?? '',
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
  ]
  const found = candidates.find((file) => file.endsWith('npm-cli.js') && existsSync(file))
  if (found) return found
  const { stdout } = spawnSync('npm', ['root', '--global'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return path.join((stdout ?? '').trim(), 'npm/bin/npm-cli.js')
}

/** Installs the packages unless exactly these are there. The stamp is inside the folder, and goes with it. */
export async function ensurePackages() {
  const since = performance.now()
  const stamp = packagesStamp()
  if (readStamp(stampFile) === stamp) return
  removeStamp(stampFile)
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  await runNode('npm ci', [npmProgram(), 'ci', ...flags], {
    // The build needs the development packages, which npm leaves out in production.
    NODE_ENV: 'development',
    // npm's cache is the user's, and saves the download.
    HOME: process.env.HOME,
  })
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeStamp(stampFile, stamp)
  tellStep('pakker', 'installert fra package-lock.json', since)
}
