import childProcess from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
import workers from 'node:worker_threads'

/** From here on the process starts nothing: its own code is loaded, and what comes next is the file. */
export function closeDown(): void {
  const refuse = () => {
    throw new Error('nothing is started here')
  }
  for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
    Object.defineProperty(childProcess, name, { value: refuse })
  Object.defineProperty(workers, 'Worker', { value: refuse })
  syncBuiltinESMExports()
}
