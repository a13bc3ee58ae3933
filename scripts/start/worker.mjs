// @ts-check
import { setTimeout as wait } from 'node:timers/promises'
import { ended, isStopping, startNode } from './child.mjs'
import { tell } from './steps.mjs'

const LONGEST_WAIT_MS = 60_000

/**
 * Keeps the worker beside a server that answers already. One that ends is started again, after a while that doubles: pages are
 * served without it, and what it has to do waits in the database.
 * @param {Record<string, string | undefined>} env
 */
export async function keepWorker(env) {
  if (!process.env.SMTP_URL) tell('e-post: SMTP_URL er ikke satt, så brev blir liggende og vente')
  for (let pause = 1_000; !isStopping(); pause = Math.min(2 * pause, LONGEST_WAIT_MS)) {
    const child = startNode(['--import', 'tsx', '--conditions=react-server', 'scripts/serve/worker.ts'], {
      env,
    })
    const [code] = await ended(child).catch(() => [1])
    if (isStopping()) return
    process.stderr.write(`Arbeideren stanset (kode ${code}) og startes igjen om ${pause / 1000} s.\n`)
    await wait(pause, undefined, { ref: false })
  }
}
