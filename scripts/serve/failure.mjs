// @ts-check
import { readFileSync } from 'node:fs'
import { PLAIN_PAGE_POLICY, plainPage } from '../../lib/http/plain-page.mjs'

/**
 * The page in the language of its address.
 * @param {string} language @param {'failure' | 'notFound'} kind
 */
function pageIn(language, kind) {
  const file = new URL(`../../messages/${language}.json`, import.meta.url)
  /** @type {Record<typeof kind, import('../../lib/http/plain-page.mjs').PlainTexts>} */
  const texts = JSON.parse(readFileSync(file, 'utf8'))
  return plainPage(language, texts[kind])
}

/** Read when the server starts: whatever fails later, this does not. */
const PAGES = { failure: pagesOf('failure'), notFound: pagesOf('notFound') }

/** @param {'failure' | 'notFound'} kind */
function pagesOf(kind) {
  return { nb: pageIn('nb', kind), nn: pageIn('nn', kind), en: pageIn('en', kind) }
}

/** @param {keyof PAGES} kind @param {string} [address] */
function pageFor(kind, address = '/') {
  const prefix = /^\/(nn|en)(?=[/?]|$)/.exec(address)?.[1]
  return PAGES[kind][prefix === 'nn' || prefix === 'en' ? prefix : 'nb']
}

/** @param {string} path */
function canBeRead(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * Answers an address that is no text («/vedtak/%E0%A4%A»), which Next fails on.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it was answered
 */
export function refuseMalformed(request, response) {
  const [path = ''] = (request.url ?? '').split('?')
  if (canBeRead(path)) return false
  response.writeHead(400, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': PLAIN_PAGE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : pageFor('notFound', path))
  return true
}

/**
 * Sends a page of its own where Next would send an empty document that only its script can fill, without a
 * policy: what is left when a page throws. Looks at the status when the answer begins.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number | null }} [told] what the page itself says its status is
 */
export function replaceFailures(request, response, told = { status: null }) {
  if ('rsc' in request.headers) return
  // Next rewrites the address to its own.
  const page = pageFor('failure', request.url)
  const own = { writeHead: response.writeHead, write: response.write, end: response.end }

  /** Whether Next's answer is a failure; the first one to find out answers in its place. */
  const isReplaced = () => {
    if (response.writableEnded) return true
    if (!response.headersSent && response.statusCode === 200 && told.status !== null) {
      response.statusCode = told.status
      response.setHeader('Cache-Control', 'no-store')
    }
    const type = String(response.getHeader('content-type') ?? '')
    const isReadable = response.statusCode === 503 && response.hasHeader('content-security-policy')
    if (response.headersSent || response.statusCode < 500 || !type.startsWith('text/html') || isReadable) {
      return false
    }
    Object.assign(response, own)
    for (const name of ['content-encoding', 'content-length', 'etag', 'link']) response.removeHeader(name)
    response.setHeader('Content-Security-Policy', PLAIN_PAGE_POLICY)
    response.setHeader('Cache-Control', 'no-store')
    response.end(request.method === 'HEAD' ? undefined : page)
    Object.assign(response, { write: () => true, end: () => response })
    return true
  }

  response.writeHead = (/** @type {unknown[]} */ ...args) => {
    const [status] = args
    const headers = args.at(-1)
    if (typeof status === 'number') response.statusCode = status
    const hasHeaders = typeof headers === 'object' && headers !== null && !Array.isArray(headers)
    if (hasHeaders) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (isReplaced()) return response
    const rest = hasHeaders ? args.slice(1, -1) : args.slice(1)
    return Reflect.apply(own.writeHead, response, [response.statusCode, ...rest])
  }
  response.write = (/** @type {unknown[]} */ ...args) =>
    isReplaced() || Reflect.apply(own.write, response, args)
  response.end = (/** @type {unknown[]} */ ...args) =>
    isReplaced() ? response : Reflect.apply(own.end, response, args)
}
