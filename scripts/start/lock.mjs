// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
  try {
    // The number may belong to another program by now, and a dead child stays listed until it is reaped.
    const [, state] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    return !state?.startsWith('Z') && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node')
  } catch {
    return process.platform !== 'linux'
  }
}

/** @param {string} file */
function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/**
 * Waits until no other process prepares this checkout, then keeps the others out until the returned function
 * is called. A process that died left its lock behind: it is removed.
 * @param {string} file
 * @param {(pid: number) => void} onWait called once when somebody else is at it
 */
export async function acquireLock(file, onWait) {
  mkdirSync(path.dirname(file), { recursive: true })
  let told = false
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => {
        if (holder(file) === process.pid) rmSync(file, { force: true })
      }
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    const pid = holder(file)
    if (pid !== 0 && !isAlive(pid)) {
      if (holder(file) === pid) rmSync(file, { force: true })
      continue
    }
    if (!told) onWait(pid)
    told = true
    await wait(200)
  }
}
