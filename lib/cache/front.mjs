// @ts-check
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { COMMON_HEADERS, HTTPS_HEADERS } from './headers.mjs'
import { keptPath } from './paths.mjs'
import { DATA_POLICY } from './policy.mjs'
import { findByPath } from './store.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {'br' | 'gzip' | 'identity'} Encoding
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {Buffer} body
 * @property {Map<Encoding, Promise<Buffer>>} encoded
 */

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const SMALLEST_TO_COMPRESS = 1024

/** Next answers differently when its own client asks, so a shared cache has to know. */
const VARY =
  'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding'
const NOT_OURS = [
  'rsc',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'cookie',
  'authorization',
  'range',
]

/** Made once for each entry and forgotten with it. */
/** @type {WeakMap<import('./store.mjs').Entry, Answer>} */
const answers = new WeakMap()

/** @param {import('./store.mjs').Entry} entry @returns {Answer | null} */
function answerOf(entry) {
  const made = answers.get(entry)
  if (made) return made
  const { value } = entry
  if (value.kind !== 'APP_PAGE' && value.kind !== 'APP_ROUTE') return null
  const body = value.kind === 'APP_PAGE' ? Buffer.from(value.html) : value.body
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  /** @type {Record<string, string>} */
  const headers = { etag, vary: VARY, 'x-nextjs-cache': 'HIT' }
  for (const { key, value: text } of COMMON_HEADERS) headers[key.toLowerCase()] = text
  if (value.kind === 'APP_PAGE') headers['content-type'] = 'text/html; charset=utf-8'
  else headers['content-security-policy'] = DATA_POLICY
  for (const [name, text] of Object.entries(value.headers ?? {})) {
    if (name !== 'x-next-cache-tags' && name !== 'set-cookie' && text !== undefined)
      headers[name] = String(text)
  }
  const answer = { status: value.status ?? 200, headers, body, encoded: new Map() }
  answers.set(entry, answer)
  return answer
}

/** @param {Request} request @returns {Encoding} */
function encodingFor(request) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (/\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'identity'
}

/** @param {Answer} answer @param {Encoding} encoding */
function encode(answer, encoding) {
  const made = answer.encoded.get(encoding)
  if (made) return made
  const level = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }
  const making = encoding === 'br' ? brotli(answer.body, level) : zip(answer.body)
  answer.encoded.set(encoding, making)
  return making
}

/** @param {Request} request @param {Response} response @param {Answer} answer */
async function send(request, response, answer) {
  const headers = { ...answer.headers }
  if (request.headers['x-forwarded-proto'] === 'https') {
    for (const { key, value } of HTTPS_HEADERS) headers[key.toLowerCase()] = value
  }
  if (request.headers['if-none-match']?.includes(answer.headers['etag'] ?? '""')) {
    response.writeHead(304, headers).end()
    return
  }
  const encoding = answer.body.length < SMALLEST_TO_COMPRESS ? 'identity' : encodingFor(request)
  const body = encoding === 'identity' ? answer.body : await encode(answer, encoding)
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  headers['content-length'] = String(body.length)
  response.writeHead(answer.status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Answers at once what the page cache holds, compressed once for all; Next's own way to the same entry costs
 * some twenty times as much. Whatever is not plainly a kept page goes to Next.
 * @param {Request} request @param {Response} response
 * @returns {boolean} whether it was answered
 */
export function answerFromCache(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (NOT_OURS.some((name) => name in request.headers)) return false
  const path = keptPath(request.url ?? '')
  const entry = path === null ? null : findByPath(path)
  const answer = entry && answerOf(entry)
  if (!answer) return false
  send(request, response, answer).catch((error) => response.destroy(error))
  return true
}
