// @ts-check
import { createHash } from 'node:crypto'

/**
 * @typedef {object} InlineScript
 * @property {string} text what stands between the tags
 * @property {boolean} known Next or React wrote it
 */

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const SOURCE = /\ssrc="([^"]*)"/i
/** Blocks of data are never run, so a policy says nothing about them. */
const DATA = /\stype="application\/(?:ld\+)?json"/i
const PRELOAD = /<link\b[^>]*\srel="(?:preload|modulepreload)"[^>]*>/gi
const AS_SCRIPT = /\s(?:as="script"|rel="modulepreload")/i

/**
 * The calls that Next writes around data. What is inside must be JSON and nothing more: an injected script
 * that only begins like one of these would otherwise get a hash, and run.
 */
const CALLS = [
  ['self.__next_f.push(', ')'],
  ['(self.__next_f=self.__next_f||[]).push(', ')'],
  ['(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(', ');'],
]

/** React's own one-liners, whole. */
const CONSTANTS = new Set(['requestAnimationFrame(function(){$RT=performance.now()});'])

/** @param {string} text */
function isJson(text) {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** @param {string} text */
function isKnown(text) {
  if (CONSTANTS.has(text)) return true
  return CALLS.some(
    ([start = '', end = '']) =>
      text.startsWith(start) && text.endsWith(end) && isJson(text.slice(start.length, -end.length)),
  )
}

/**
 * Every inline script that a browser would run, in order.
 * @param {string} html
 * @returns {InlineScript[]}
 */
export function inlineScripts(html) {
  /** @type {InlineScript[]} */
  const found = []
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    if (SOURCE.test(attributes) || DATA.test(attributes) || text === '') continue
    found.push({ text, known: isKnown(text) })
  }
  return found
}

/**
 * The page without the framework: Next's inline scripts, its files and their preloads. Own files (the ones
 * outside `/_next/`), blocks of data and unknown scripts stay where they are.
 * @param {string} html
 */
export function withoutFramework(html) {
  return html
    .replace(SCRIPT, (whole, /** @type {string} */ attributes, /** @type {string} */ text) => {
      const source = SOURCE.exec(attributes)
      if (source) return source[1]?.startsWith('/_next/') ? '' : whole
      return isKnown(text) ? '' : whole
    })
    .replace(PRELOAD, (whole) => (AS_SCRIPT.test(whole) && whole.includes('"/_next/') ? '' : whole))
}

/**
 * SHA-256 of a script in base64, as a content security policy names it.
 * @param {string} text
 */
export function scriptHash(text) {
  return createHash('sha256').update(text).digest('base64')
}
