// @ts-check
import { createHash } from 'node:crypto'

const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1.25rem;' +
  'color-scheme:light dark}h1{font-size:1.75rem;line-height:1.25}a{color:inherit}'

/** @typedef {{ title: string, lead: string, toFront: string }} PlainTexts */

/**
 * A page for when there is no other: no script, nothing to fetch. Our own texts, so nothing in them needs escaping.
 * @param {string} language @param {PlainTexts} texts
 */
export function plainPage(language, { title, lead, toFront }) {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Oppfulgt</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${lead}</p>
<p><a href="${language === 'nb' ? '/' : `/${language}`}">${toFront}</a></p>
</main>
</body>
</html>
`
}

/** What such a page may do: nothing. */
export const PLAIN_PAGE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self'; " +
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`
