// @ts-check
import { createHash } from 'node:crypto'

const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1.25rem;' +
  'color-scheme:light dark}h1{font-size:1.75rem;line-height:1.25}a{color:inherit}'

const HTML = `<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Noe gikk galt – Oppfulgt</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Noe gikk galt hos oss</h1>
<p>Siden kunne ikke lages. Feilen er logget. Prøv igjen om litt, eller gå til <a href="/">forsiden</a>.</p>
</main>
</body>
</html>
`

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
  const { writeHead, write, end } = response
  let replaced = false
  const fails = () => {
    if (replaced) return true
    const type = String(response.getHeader('content-type') ?? '')
    if (response.headersSent || response.statusCode < 500 || !type.startsWith('text/html')) return false
    if (response.hasHeader('content-security-policy') && response.statusCode === 503) return false
    replaced = true
    for (const name of ['content-encoding', 'content-length', 'etag', 'link']) response.removeHeader(name)
    response.setHeader('Content-Security-Policy', POLICY)
    response.setHeader('Cache-Control', 'no-store')
    end.call(response, request.method === 'HEAD' ? undefined : HTML, 'utf8', undefined)
    return true
  }
  response.writeHead = /** @type {typeof writeHead} */ (
    (...args) => (fails() ? response : Reflect.apply(writeHead, response, args))
  )
  response.write = /** @type {typeof write} */ (
    (...args) => (fails() ? true : Reflect.apply(write, response, args))
  )
  response.end = /** @type {typeof end} */ (
    (...args) => (fails() ? response : Reflect.apply(end, response, args))
  )
}
