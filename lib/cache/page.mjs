// @ts-check
import { inlineScripts, scriptHash, withoutFramework } from './inline-scripts.mjs'
import { policyWithHashes } from './policy.mjs'

/**
 * @typedef {object} PreparedPage
 * @property {string} html
 * @property {number | null} status what the page itself asks for; null leaves Next's
 * @property {string} policy
 * @property {string[]} unknown inline scripts that nobody here wrote; they get no hash and do not run
 */

const HEAD_END = '</head>'
const STATUS = /<meta name="x-status" content="(404|410|503)"\s*\/?>/
const NO_SCRIPT = /<meta name="x-js" content="none"\s*\/?>/

/**
 * Makes a rendered page ready to be kept and sent. Two marks in its head decide: `x-status` gives a page that
 * says «not found» its true status (a thrown `notFound()` would send an empty document), and `x-js` with
 * «none» leaves the framework's script out. Marks in the body are somebody's text and mean nothing.
 * @param {string} html
 * @returns {PreparedPage}
 */
export function preparePage(html) {
  const head = html.slice(0, Math.max(0, html.indexOf(HEAD_END)))
  const status = STATUS.exec(head)?.[1]
  const sent = NO_SCRIPT.test(head) ? withoutFramework(html) : html
  const scripts = inlineScripts(sent)
  const hashes = new Set(scripts.filter((script) => script.known).map((script) => scriptHash(script.text)))
  return {
    html: sent,
    status: status === undefined ? null : Number(status),
    policy: policyWithHashes([...hashes]),
    unknown: scripts.filter((script) => !script.known).map((script) => script.text),
  }
}
