import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './source-files'

export interface Run {
  code: number | null
  stdout: string
  stderr: string
  /** The guard had to end it: it hung. */
  isHung: boolean
}

export interface RunOptions {
  guardSeconds?: number
  env?: Record<string, string>
}

/** Runs the tool in a process of its own; one that has not ended after 100 seconds is ended and called hung. */
export function runOppfulgt(args: string[], { guardSeconds = 100, env = {} }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', join(root, 'lib/cli/oppfulgt.ts'), ...args],
      { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const run: Run = { code: null, stdout: '', stderr: '', isHung: false }
    const guard = setTimeout(() => {
      run.isHung = true
      child.kill('SIGKILL')
    }, guardSeconds * 1000)
    child.stdout.on('data', (chunk: Buffer) => (run.stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (run.stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(guard)
      resolve({ ...run, code })
    })
  })
}
