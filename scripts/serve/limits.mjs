// @ts-check
import { rawRefusal, refusal } from '../../lib/http/refusals.mjs'

/** @typedef {import('../../lib/http/refusals.mjs').RefusalStatus} RefusalStatus */

/** Twice the longest address of ours: a list with every choice made. */
const LONGEST_ADDRESS = 8 * 1024
/** An account of a whole session is some 20 kB. */
const LARGEST_BODY = 256 * 1024
/** Ten megabytes, and what a form puts around a file. */
const LARGEST_FILE_BODY = 10.5 * 1024 * 1024
/** 64 megabytes, as `lib/opplasting/rules.ts` has it, and what a form puts around a document. */
const LARGEST_DOCUMENT_BODY = 64.5 * 1024 * 1024
/** The page that takes documents into the register, and where its script sends them. */
const DOCUMENT_PAGE = /^(?:(?:\/(?:nn|en))?\/arbeid|\/api)\/import(?:\?|$)/u
/** The two pages that take files. */
const FILE_PAGE =
  /^(?:\/(?:nn|en))?\/arbeid\/(?:rapportering\/[0-9a-z/-]{1,60}\/vedlegg|vurdering\/[0-9a-z/-]{1,80}\/publisering)(?:\?|$)/u
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** How much, and how slowly, somebody may talk before we have understood what they want. */
export const SERVER_OPTIONS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // For a document on the slowest line that we wait for; `keepPace` sends everybody else away long before.
  requestTimeout: 20 * 60_000,
  connectionsCheckingInterval: 5_000,
}
/**
 * What is sent must have come within `wait`; a document may take longer, as long as so much of it comes on average. 64 kB a second
 * is a poor line: 64 megabytes take a quarter of an hour.
 */
export const PACE = { wait: 30_000, every: 5_000, bytesPerSecond: 64 * 1024 }
/** Beyond this the next ones wait at the door; each takes some kilobytes. */
const MOST_CONNECTIONS = 2_000

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {RefusalStatus | null} why this is not to be answered
 */
function whyNot({ method = '', url = '', headers }) {
  if (!METHODS.has(method)) return 405
  if (url.length > LONGEST_ADDRESS) return 414
  if (headers['transfer-encoding'] !== undefined) return 411
  const most = DOCUMENT_PAGE.test(url)
    ? LARGEST_DOCUMENT_BODY
    : FILE_PAGE.test(url)
      ? LARGEST_FILE_BODY
      : LARGEST_BODY
  return Number(headers['content-length'] ?? 0) > most ? 413 : null
}

/**
 * Answers what is too long, too large or of no kind that we know, before anything of it is read.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it was answered
 */
export function refuseTooMuch(request, response) {
  const status = whyNot(request)
  if (status === null) return false
  const { headers, body } = refusal(status, request.url?.slice(0, 20))
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
  // Let it pass unread, or the one who is still sending would never see the answer.
  request.resume()
  return true
}

/**
 * Sends those away who talk too slowly, with 408.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').Server} server
 */
export function keepPace(request, server, pace = PACE) {
  if (Number(request.headers['content-length'] ?? 0) === 0) return
  const { socket, url = '' } = request
  const begun = { at: Date.now(), bytes: socket.bytesRead }
  const allowed = () =>
    DOCUMENT_PAGE.test(url) ? ((socket.bytesRead - begun.bytes) / pace.bytesPerSecond) * 1000 : 0
  const timer = setInterval(
    () => {
      const isThere = request.complete || socket.destroyed
      const isInTime = Date.now() - begun.at < pace.wait + allowed()
      if (!isThere && isInTime) return
      clearInterval(timer)
      if (isThere) return
      server.emit(
        'clientError',
        Object.assign(new Error('too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }),
        socket,
      )
      // Whoever goes on sending after the answer is not listened to.
      setTimeout(() => socket.destroy(), pace.every).unref()
    },
    Math.min(pace.every, pace.wait),
  ).unref()
  request.once('close', () => clearInterval(timer))
}

/** @type {Record<string, RefusalStatus>} */
const BY_CODE = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Limits the connections of a server, and answers those that never came as far as a request. @param {import('node:http').Server} server */
export function limitConnections(server) {
  server.maxConnections = MOST_CONNECTIONS
  server.on('clientError', (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return
    const status = BY_CODE[error.code ?? '']
    socket.end(status ? rawRefusal(status) : 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })
}
