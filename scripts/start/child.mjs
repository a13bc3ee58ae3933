// @ts-check
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const orphan = new URL('./orphan.mjs', import.meta.url).href
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The tools keep caches and notes of their own: here, not in the home folder of whoever starts us. */
const quiet = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', HOME: `${root}.local/home` }

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** A step that failed; its output has been shown. */
export class StepFailed extends Error {
  /** @param {string} message @param {number} exitCode */
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/**
 * Starts a Node program that ends when this process ends, however that happens.
 * @param {readonly string[]} args flags, file and arguments
 * @param {{ env?: Record<string, string | undefined>, output?: 'inherit' | 'pipe' | 'ignore' }} [options]
 */
export function startNode(args, { env = {}, output = 'inherit' } = {}) {
  const child = spawn(process.execPath, ['--import', orphan, ...args], {
    cwd: root,
    env: { ...process.env, ...quiet, OPPFULGT_PARENT: String(process.pid), ...env },
    stdio: ['ignore', output, output, 'ipc'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/**
 * Runs a Node program to its end, quietly: its output is shown only when it fails.
 * @param {string} name for the message
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env]
 */
export async function runNode(name, args, env) {
  const child = startNode(args, { env, output: 'pipe' })
  /** @type {Buffer[]} */
  const output = []
  child.stdout?.on('data', (chunk) => output.push(chunk))
  child.stderr?.on('data', (chunk) => output.push(chunk))
  const [code, signal] = await ended(child)
  const text = Buffer.concat(output).toString()
  if (code === 0) return text
  if (!stopping) process.stderr.write(text)
  throw new StepFailed(`${name} feilet (${signal ?? `kode ${code}`})`)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<[code: number | null, signal: NodeJS.Signals | null]>}
 */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve([child.exitCode, child.signalCode])
  }
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => resolve([code, signal]))
    child.once('error', reject)
  })
}

let stopping = false

/** Ends the children, the youngest first: the server before the database it reads. */
export async function stopChildren() {
  stopping = true
  for (const child of [...running].reverse()) {
    child.kill('SIGTERM')
    await ended(child)
  }
}

export function isStopping() {
  return stopping
}
