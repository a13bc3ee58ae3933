// @ts-check
// npm start: from a fresh clone to an answering server, doing only what is not done already. Uses nothing but
// Node's own modules; what needs packages runs in children, after they are installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensureBuild, ensureClient } from './start/build.mjs'
import { ended, isStopping, root, startNode, StepFailed, stopChildren } from './start/child.mjs'
import { startDatabase } from './start/database.mjs'
import { startIdp } from './start/idp.mjs'
import { acquireLock } from './start/lock.mjs'
import { ensurePackages } from './start/packages.mjs'
import { tell, timeSince } from './start/steps.mjs'
import { keepWorker } from './start/worker.mjs'

const begun = performance.now()

/** Packages, client, database and pages; one start at a time for each checkout. */
async function prepare() {
  const release = await acquireLock(path.join(root, '.local/start.lock'), (pid) =>
    tell(`venter på en annen start (prosess ${pid})`),
  )
  try {
    await ensurePackages()
    const database = startDatabase()
    const startingIdp = startIdp()
    const built = ensureClient().then(async () => {
      database.clientIsReady((await startingIdp)?.issuer ?? null)
      await ensureBuild()
    })
    const [{ url }, idp] = await Promise.all([database.ready, startingIdp, built])
    return { url, idp, databaseFailed: database.failed }
  } finally {
    release()
  }
}

/** The commit of this checkout, for `/api/helse`. Undefined where there is no git. */
function commit() {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' })
  return stdout?.trim() || undefined
}

/** @param {string} url of the database @param {import('./start/idp.mjs').Idp | null} idp */
async function serve(url, idp) {
  const own = { NODE_ENV: 'production', DATABASE_URL: url, GIT_COMMIT: process.env.GIT_COMMIT || commit() }
  const env = { ...own, ...idp?.env }
  const child = startNode(['scripts/serve/server.mjs'], { env })
  const gone = ended(child)
  const port = await Promise.race([
    new Promise((resolve) =>
      child.on('message', (/** @type {{ port?: number }} */ { port }) => resolve(port)),
    ),
    gone,
  ])
  if (typeof port !== 'number') throw new StepFailed('Serveren startet ikke')
  const host = process.env.HOST || '127.0.0.1'
  const shown = host.includes(':') ? `[${host}]` : host
  const here = `http://${shown}:${port}`
  const known = process.env.PUBLIC_URL ? new URL(process.env.PUBLIC_URL).origin : here
  idp?.serve(known)
  process.stdout.write(`Oppfulgt er klar på ${here} (${timeSince(begun)})\n`)
  if (idp) tell(`prøv å logge inn på ${known}/logg-inn (uten https, bare på denne maskinen)`)
  void keepWorker({ ...env, PORT: String(port) })
  return gone
}

async function run() {
  const dotenv = path.join(root, '.env')
  if (existsSync(dotenv)) process.loadEnvFile(dotenv)
  const { url, idp, databaseFailed } = await prepare()
  await Promise.race([serve(url, idp), databaseFailed])
  if (!isStopping()) throw new StepFailed('Serveren eller databasen stanset uventet')
}

let asked = false
function stop() {
  if (asked) return
  asked = true
  void stopChildren().then(() => process.exit(0))
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)

// npm runs us through a shell, which dies of the signal that npm passes on and tells nobody.
const parent = process.ppid
if (process.env.npm_lifecycle_event === 'start') {
  setInterval(() => process.ppid === parent || stop(), 500).unref()
}

try {
  await run()
} catch (error) {
  if (!asked) {
    const isExpected = error instanceof StepFailed
    const text = error instanceof Error ? (isExpected ? error.message : error.stack) : String(error)
    if (text) process.stderr.write(`${text}\n`)
    await stopChildren()
    process.exit(isExpected ? error.exitCode : 1)
  }
}
