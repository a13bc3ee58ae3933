import 'server-only'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive, processIdentity } from './process'

const patience = 120_000
const step = 50

/** Runs `work` while no other process holds the lock file. A lock left by a dead process is removed. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

async function take(file: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += step) {
    try {
      writeFileSync(file, processIdentity(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (waited > 0) removeIfDead(file)
    await wait(step)
  }
  throw new Error(`Fikk ikke låsen ${file} på ${patience / 1000} sekunder.`)
}

/** An empty lock is one being written at this moment; it gets one more round, like a living one. */
function removeIfDead(file: string): void {
  try {
    const holder = readFileSync(file, 'utf8')
    if (holder !== '' && !isAlive(holder) && readFileSync(file, 'utf8') === holder)
      rmSync(file, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
