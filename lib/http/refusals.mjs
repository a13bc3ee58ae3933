// @ts-check
import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { COMMON_HEADERS } from '../cache/headers.mjs'
import { DATA_POLICY } from '../cache/policy.mjs'
import { PLAIN_PAGE_POLICY, plainPage } from './plain-page.mjs'

/** @typedef {import('../../messages/nb.json')} Messages */
/** @typedef {'nb' | 'nn' | 'en'} Language */

/** What the server refuses before anybody else looks at it: the status, and its name in the texts. */
const REFUSALS = /** @type {const} */ ({
  405: 'method',
  408: 'slow',
  411: 'noLength',
  413: 'tooLarge',
  414: 'tooLong',
  431: 'headers',
})

/** @typedef {keyof typeof REFUSALS} RefusalStatus */

const REASONS = /** @type {const} */ ({
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  411: 'Length Required',
  413: 'Content Too Large',
  414: 'URI Too Long',
  431: 'Request Header Fields Too Large',
})

/** @param {Language} language @returns {Messages} */
function messagesIn(language) {
  return JSON.parse(readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8'))
}

/** Read when the server starts: a stranger's request costs no reading. */
const texts = { nb: messagesIn('nb'), nn: messagesIn('nn'), en: messagesIn('en') }

/** @param {string} address @returns {Language} */
function languageOf(address) {
  const prefix = /^\/(nn|en)(?=[/?]|$)/.exec(address)?.[1]
  return prefix === 'nn' || prefix === 'en' ? prefix : 'nb'
}

/**
 * A refusal that can be read: a page in the language of the address, or for programs what RFC 9457 says.
 * @param {RefusalStatus} status @param {string} [address]
 * @returns {{ headers: Record<string, string>, body: string }}
 */
export function refusal(status, address = '/') {
  const language = languageOf(address)
  const t = createTranslator({ locale: language, messages: texts[language], namespace: 'sikkerhet' })
  const title = t(`refused.${REFUSALS[status]}.title`)
  const lead = t(`refused.${REFUSALS[status]}.lead`)
  const isData = address.startsWith('/api/')
  const body = isData
    ? JSON.stringify({ type: 'about:blank', title, status, detail: lead })
    : plainPage(language, { title, lead, toFront: texts[language].failure.toFront })
  const common = Object.fromEntries(COMMON_HEADERS.map(({ key, value }) => [key, value]))
  return {
    body,
    headers: {
      ...common,
      'Content-Type': isData ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Security-Policy': isData ? DATA_POLICY : PLAIN_PAGE_POLICY,
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      // Whatever is left of the request is nobody's.
      Connection: 'close',
      ...(status === 405 ? { Allow: 'GET, HEAD, POST, OPTIONS' } : {}),
    },
  }
}

/** The same where there is no request to answer yet, only a connection. @param {RefusalStatus} status */
export function rawRefusal(status) {
  const { headers, body } = refusal(status)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${REASONS[status]}`, ...lines, '', body].join('\r\n')
}
