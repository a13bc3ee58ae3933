import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Limits } from '../types'
import { usageOf } from './usage'

/** Why a child gave no answer. */
export type Failure = 'TOO_SLOW' | 'TOO_MUCH_MEMORY' | 'TOO_LARGE' | 'BROKEN'

export type Answer = { ok: true; text: string } | { ok: false; reason: Failure }

interface Task {
  /** The program, TypeScript or not. */
  entry: string
  args: readonly string[]
  bytes: Uint8Array
  limits: Limits
}

/** The machine may be busy with others: that is not the file's fault, as far as processor time can be told. */
const waitingFactor = 3
/** Node itself, the code of the reader, and the file beside its heap. */
const besideHeapMegabytes = 512
const lookEveryMilliseconds = 150
const maxAnswerBytes = 256 * 1024 * 1024
/** Enough of what it complains of to know why V8 gave up; shown to nobody. */
const maxComplaint = 16_384

/**
 * Runs a program in a process of its own: bytes on stdin, its answer from stdout. It gets no settings and no secrets, no
 * network, and of the files only the code it is made of; one that takes too long, uses too much memory or answers without end
 * is killed. Never throws for what the program does.
 */
export function runChild({ entry, args, bytes, limits }: Task): Promise<Answer> {
  return new Promise((resolve) => {
    const child = start(entry, args, limits)
    const output: Buffer[] = []
    let [length, complaint] = [0, '']
    let failure: Failure | null = null
    const kill = (reason: Failure) => {
      failure ??= reason
      child.kill('SIGKILL')
    }
    const stopWatching = watch(child, limits, kill)
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > maxAnswerBytes) kill('TOO_LARGE')
      else output.push(chunk)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      if (complaint.length < maxComplaint) complaint += chunk.toString('latin1')
    })
    // One that ends without having read everything has its own reason, told by how it ends.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(bytes)
    const end = (answer: Answer) => {
      stopWatching()
      resolve(answer)
    }
    child.once('error', () => end({ ok: false, reason: 'BROKEN' }))
    child.once('close', (code, signal) => {
      if (failure === null && code === 0)
        return end({ ok: true, text: Buffer.concat(output).toString('utf8') })
      end({ ok: false, reason: failure ?? whyEnded(signal, complaint) })
    })
  })
}

/** V8 aborts when its heap is full; a kill that is not ours is the kernel's, for want of memory. */
function whyEnded(signal: NodeJS.Signals | null, complaint: string): Failure {
  const isOutOfMemory = signal === 'SIGKILL' || /out of memory|allocation failed/i.test(complaint)
  return isOutOfMemory ? 'TOO_MUCH_MEMORY' : 'BROKEN'
}

/** Looks after a child until told to stop: processor time and memory where the system tells them, the clock everywhere. */
function watch({ pid }: ChildProcess, limits: Limits, kill: (reason: Failure) => void): () => void {
  const { milliseconds, memoryMegabytes } = limits
  const wall = setTimeout(() => kill('TOO_SLOW'), milliseconds * waitingFactor)
  const look = async () => {
    const usage = pid === undefined ? null : await usageOf(pid)
    if (usage === null) return
    if (usage.megabytes > memoryMegabytes + besideHeapMegabytes) kill('TOO_MUCH_MEMORY')
    if (usage.seconds * 1000 > milliseconds) kill('TOO_SLOW')
  }
  const looking = setInterval(() => void look(), lookEveryMilliseconds)
  return () => {
    clearTimeout(wall)
    clearInterval(looking)
  }
}

function start(entry: string, args: readonly string[], { memoryMegabytes }: Limits): ChildProcess {
  const root = process.cwd()
  const apart = path.join(root, 'lib/extract/apart')
  const flags = [
    '--no-warnings',
    '--conditions=react-server',
    `--max-old-space-size=${memoryMegabytes}`,
    ...permissions(root, apart, entry),
    ...['--import', pathToFileURL(path.join(apart, 'preload.mjs')).href, '--import', 'tsx'],
  ]
  return spawn(process.execPath, [...flags, entry, ...args], {
    cwd: apart,
    // Without even a home folder: what is not in the environment cannot be told.
    env: { NODE_ENV: 'production', TMPDIR: tmpdir(), ...windows },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
}

const isWindows = process.platform === 'win32'
const windows = isWindows ? { SystemRoot: String.raw`C:\Windows` } : {}

/** The name that the compiler asks for: every letter of the folder in the other case, so also those that are large already. */
export function invertCase(name: string): string {
  return name
    .split('')
    .map((letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()))
    .join('')
}

/**
 * Node's permission model, under the name it has in this version: of all files the code, and the cache of what compiles it.
 * The compiler is a child process and Node 20 loads it in a thread, so both are open until the code is loaded (`close-down.ts`).
 */
function permissions(root: string, apart: string, entry: string): string[] {
  const flag = ['--permission', '--experimental-permission'].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  )
  if (flag === undefined || isWindows) return []
  const cache = path.join(tmpdir(), `tsx-${userInfo().uid}`)
  mkdirSync(cache, { recursive: true })
  const code = ['lib/', 'node_modules/', 'package.json', 'tsconfig.json'].map((name) => path.join(root, name))
  const program = entry.startsWith(apart) ? [] : [`${path.dirname(entry)}/`]
  // The compiler asks whether the file system tells upper from lower case. No path may begin with another: Node 20 fails.
  const read = [...code, ...program, invertCase(apart), `${cache}*`]
  return [
    flag,
    ...['--allow-child-process', '--allow-worker', `--allow-fs-write=${cache}*`],
    ...read.map((name) => `--allow-fs-read=${name}`),
  ]
}
