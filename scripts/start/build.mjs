// @ts-check
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root, runNode, StepFailed } from './child.mjs'
import { packagesStamp } from './packages.mjs'
import { fingerprint, readStamp, removeStamp, writeStamp } from './stamp.mjs'
import { tellStep } from './steps.mjs'

const clientStamp = path.join(root, 'lib/db/generated/.stamp')
const buildStamp = path.join(root, '.next/.stamp')
const buildId = path.join(root, '.next/BUILD_ID')

/** Everything a page can be made of. Tests, documents and these scripts are not. */
const sources = ['app', 'components', 'i18n', 'lib', 'messages', 'prisma/schema', 'public']
const settings = [
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.build.json',
  'tsconfig.json',
]

/** Next writes these variables into the pages it builds. */
function buildEnvironment() {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
}

/** Generates the database client unless it fits the schema. */
export async function ensureClient() {
  const since = performance.now()
  const stamp = fingerprint(root, ['prisma/schema', 'prisma.config.ts'], [packagesStamp()])
  if (readStamp(clientStamp) === stamp) return
  rmSync(path.dirname(clientStamp), { recursive: true, force: true })
  await runNode('prisma generate', ['scripts/generate.mjs', '--quiet'])
  writeStamp(clientStamp, stamp)
  tellStep('klient', 'generert fra prisma/schema', since)
}

/** Builds the pages unless exactly this source is built. A build without its stamp is never served. */
export async function ensureBuild() {
  const since = performance.now()
  const stamp = fingerprint(root, [...sources, ...settings], [packagesStamp(), ...buildEnvironment()])
  if (readStamp(buildStamp) === stamp && existsSync(buildId)) return
  removeStamp(buildStamp)
  // A text that is missing or that nothing uses stops the build; Next itself would notice neither.
  await runNode('tekstene', ['scripts/check-messages.mjs'])
  await buildOnce().catch(async (error) => {
    // The build of a start that was killed may need a moment to notice.
    if (!existsSync(path.join(root, '.next/lock'))) throw error
    await wait(3_000)
    await buildOnce()
  })
  if (!existsSync(buildId)) throw new StepFailed('next build ga ikke noe bygg')
  writeStamp(buildStamp, stamp)
  tellStep('sider', 'bygd', since)
}

async function buildOnce() {
  await runNode('next build', ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' })
}
