// @ts-check
import { ended, startNode, StepFailed } from './child.mjs'
import { tell, tellStep } from './steps.mjs'

/**
 * @typedef {object} Told
 * @property {string} [step]
 * @property {string} [result]
 * @property {string} [note]
 * @property {string} [url] where the database answers, when all is ready
 * @property {string} [ownerUrl] the same as its owner
 *
 * @typedef {{ url: string, ownerUrl: string }} Ready
 */

/**
 * Starts the child that owns the database while this process lives: starts it, migrates it, fills it.
 * What needs the generated client waits for `clientIsReady`. `failed` settles only when the child is lost: one that
 * has nothing to look after (the database is somebody else's) ends by itself when all is ready.
 */
export function startDatabase() {
  const child = startNode(['--import', 'tsx', '--conditions=react-server', 'scripts/serve/database.ts'])
  const gone = ended(child)
  let since = performance.now()
  const ready = new Promise((/** @type {(ready: Ready) => void} */ resolve, reject) => {
    child.on('message', (/** @type {Told} */ { step, result = '', note, url, ownerUrl = '' }) => {
      if (step) tellStep(step, result, since)
      if (step) since = performance.now()
      if (note) tell(note)
      if (url) resolve({ url, ownerUrl })
    })
    void gone.then(([code]) => reject(new StepFailed(code === 2 ? '' : 'Databasen startet ikke', code ?? 1)))
  })
  const failed = gone.then(([code]) => (code === 0 ? new Promise(() => undefined) : undefined))
  /** @param {string | null} demoIssuer whose users are to be in the register */
  const clientIsReady = (demoIssuer) => child.send({ demoIssuer })
  return { ready, failed, clientIsReady }
}
