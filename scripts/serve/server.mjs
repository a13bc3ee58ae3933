// @ts-check
// The web server: cached pages straight from memory, the rest through Next. Tells its parent the port it got.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { answering } from '../../lib/cache/answer-status.mjs'
import { answerFromCache } from '../../lib/cache/front.mjs'
import { takeConsole } from '../../lib/log/console.mjs'
import { logUnexpected } from '../../lib/log/unexpected.mjs'
import { nameAddress } from './address.mjs'
import { refuseMalformed, replaceFailures } from './failure.mjs'
import { keepPace, limitConnections, refuseTooMuch, SERVER_OPTIONS } from './limits.mjs'

takeConsole()
const host = process.env.HOST || '127.0.0.1'
const wanted = Number(process.env.PORT || 3000)
const portIsChosen = Boolean(process.env.PORT)
const GRACE_MS = 3_000

const proxies = Number(process.env.TRUSTED_PROXIES || 0)

const server = createServer(SERVER_OPTIONS, (request, response) => {
  if (refuseTooMuch(request, response)) return
  keepPace(request, server)
  nameAddress(request, proxies)
  if (refuseMalformed(request, response) || answerFromCache(request, response)) return
  const told = { status: null }
  replaceFailures(request, response, told)
  answering(told, () => handle(request, response)).catch((error) => {
    logUnexpected(error)
    response.destroy()
  })
})
limitConnections(server)

/** @param {number} port @returns {Promise<number>} the port, another than asked for when nobody chose it */
function listen(port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && !portIsChosen && port !== 0) resolve(listen(0))
      else reject(error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

const app = next({
  dev: false,
  dir: fileURLToPath(new URL('../../', import.meta.url)),
  hostname: host,
  port: wanted,
})
const handle = app.getRequestHandler()

async function stop() {
  setTimeout(() => process.exit(0), GRACE_MS).unref()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
process.on('SIGTERM', stop)
// Ctrl-C reaches everybody in the terminal; the parent says when it is our turn.
process.on('SIGINT', () => undefined)

try {
  await app.prepare()
  const port = await listen(wanted)
  // Absolute addresses in pages are made from it when nobody said what the world calls us.
  process.env.PORT = String(port)
  process.send?.({ ready: true, port })
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
  process.stderr.write(
    code === 'EADDRINUSE'
      ? `Porten ${wanted} er opptatt. Velg en annen med PORT, eller la PORT være.\n`
      : `${message}\n`,
  )
  process.exit(1)
}
