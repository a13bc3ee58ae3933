// @ts-check
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { startDatabase } from '../start/database.mjs'
import { ended, root, startNode } from '../start/child.mjs'

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Seconds from `npm start` to the printed address; stops it again. */
export async function startAndTime() {
  const since = performance.now()
  const child = spawn('npm', ['start', '--silent'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('Oppfulgt er klar')) resolve(undefined)
    })
    child.once('exit', () => reject(new Error('npm start sluttet')))
  })
  const seconds = (performance.now() - since) / 1000
  child.kill('SIGTERM')
  await ended(child)
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  return seconds
}

/** @param {string} base */
async function answers(base) {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const response = await fetch(base).catch(() => null)
    if (response) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${base} svarer ikke`)
}

/**
 * Starts a server on a free port: the last argument where it takes one, else in PORT.
 * @param {string[]} args @param {Record<string, string>} env
 * @returns {Promise<string>} its address
 */
export async function startChild(args, env) {
  const port = await freePort()
  const withPort = args.at(-1) === '-p' ? [...args, String(port)] : args
  startNode(withPort, { env: { NODE_ENV: 'production', PORT: String(port), ...env }, output: 'ignore' })
  const base = `http://127.0.0.1:${port}`
  await answers(base)
  return base
}

/** The register with its database, held by this process. */
export async function startRegister() {
  const database = startDatabase()
  database.clientIsReady(null)
  const { url, ownerUrl } = await database.ready
  const base = await startChild(['scripts/serve/server.mjs'], { DATABASE_URL: url })
  return { base, url, ownerUrl }
}
