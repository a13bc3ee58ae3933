// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1.25rem;' +
  'color-scheme:light dark}h1{font-size:1.75rem;line-height:1.25}a{color:inherit}'

/**
 * The page in the language of its address: our own texts, so nothing in them needs escaping.
 * @param {string} language
 */
function pageIn(language) {
  const file = new URL(`../../messages/${language}.json`, import.meta.url)
  /** @type {{ failure: { title: string, lead: string, toFront: string } }} */
  const { failure } = JSON.parse(readFileSync(file, 'utf8'))
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${failure.title} – Oppfulgt</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${failure.title}</h1>
<p>${failure.lead}</p>
<p><a href="${language === 'nb' ? '/' : `/${language}`}">${failure.toFront}</a></p>
</main>
</body>
</html>
`
}

/** Read when the server starts: whatever fails later, this does not. */
const PAGES = { nb: pageIn('nb'), nn: pageIn('nn'), en: pageIn('en') }

/** @param {string} [address] */
function pageFor(address = '/') {
  const prefix = /^\/(nn|en)(?=[/?]|$)/.exec(address)?.[1]
  return prefix === 'nn' || prefix === 'en' ? PAGES[prefix] : PAGES.nb
}

const POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self'; " +
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/**
 * Sends a page of its own where Next would send an empty document that only its script can fill, without a
 * policy: what is left when a page throws. Looks at the status when the answer begins.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function replaceFailures(request, response) {
  if ('rsc' in request.headers) return
  // Next rewrites the address to its own.
  const page = pageFor(request.url)
  const own = { writeHead: response.writeHead, write: response.write, end: response.end }

  /** Whether Next's answer is a failure; the first one to find out answers in its place. */
  const isReplaced = () => {
    if (response.writableEnded) return true
    const type = String(response.getHeader('content-type') ?? '')
    const isReadable = response.statusCode === 503 && response.hasHeader('content-security-policy')
    if (response.headersSent || response.statusCode < 500 || !type.startsWith('text/html') || isReadable) {
      return false
    }
    Object.assign(response, own)
    for (const name of ['content-encoding', 'content-length', 'etag', 'link']) response.removeHeader(name)
    response.setHeader('Content-Security-Policy', POLICY)
    response.setHeader('Cache-Control', 'no-store')
    response.end(request.method === 'HEAD' ? undefined : page)
    Object.assign(response, { write: () => true, end: () => response })
    return true
  }

  response.writeHead = (/** @type {unknown[]} */ ...args) => {
    const [status] = args
    const headers = args.at(-1)
    if (typeof status === 'number') response.statusCode = status
    if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) {
      return isReplaced() ? response : Reflect.apply(own.writeHead, response, args)
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return isReplaced() ? response : Reflect.apply(own.writeHead, response, args.slice(0, -1))
  }
  response.write = (/** @type {unknown[]} */ ...args) =>
    isReplaced() || Reflect.apply(own.write, response, args)
  response.end = (/** @type {unknown[]} */ ...args) =>
    isReplaced() ? response : Reflect.apply(own.end, response, args)
}
