// @ts-check
// The identity provider of this machine, for trying the service: a process of its own beside it, started by `npm start`
// and the tests where no issuer is configured. Its parent tells it the address of the service, and gets the issuer and
// the service's key. Its packages are for development only, and it answers nothing but this machine.
import { createServer } from 'node:http'
import { isLoopback } from './loopback.mjs'
import { makeKeys } from './keys.mjs'

/** Stays the same from start to start, so that those who signed in before are still known. */
const USUAL_PORT = 4455
const host = process.env.IDP_HOST || 'localhost'
const clientId = 'oppfulgt-prove'

/** @type {import('node:http').RequestListener | null} */
let answer = null
const server = createServer((request, response) => {
  if (answer) return answer(request, response)
  response.writeHead(503, { 'retry-after': '1' }).end()
})

/** @param {number} port @returns {Promise<number>} */
function listen(port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' && port !== 0 ? resolve(listen(0)) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** @param {string} app */
async function serve(app) {
  if (!isLoopback(app) || !isLoopback(issuer)) {
    process.stderr.write('Prøveinnloggingen svarer bare på denne maskinen.\n')
    process.exit(2)
  }
  // The library warns of what is right here: state in memory, and a Node that it has not been tried with.
  const { warn } = console
  console.warn = () => undefined
  const { makeAnswer } = await import('./answer.mjs')
  answer = makeAnswer({ issuer, app, clientId, ...keys })
  console.warn = warn
}

process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
  server.closeAllConnections()
})
// Ctrl-C reaches everybody in the terminal; the parent says when it is our turn.
process.on('SIGINT', () => undefined)

const keys = makeKeys()
const port = await listen(Number(process.env.IDP_PORT || USUAL_PORT))
const issuer = `http://${host}:${port}`
process.on('message', (/** @type {{ app?: string }} */ { app }) => {
  if (app) void serve(app)
})
process.channel?.ref()
process.send?.({ issuer, clientId, clientKey: keys.privateClientKey })
