// @ts-check
/** What every page may load: its own files and nothing else. No inline style, so the style sheet is the only one. */
const COMMON = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "style-src 'self'",
]

/** For answers that are no documents (JSON, CSV, files): nothing may be loaded and no one may frame them. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/**
 * The content security policy of a cached page: scripts from this server, and the inline ones named by hash.
 * @param {readonly string[]} hashes SHA-256 in base64, without quotes or prefix
 */
export function policyWithHashes(hashes) {
  return [...COMMON, ["script-src 'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(' ')].join('; ')
}

/**
 * The content security policy of a page made for one request: inline scripts carry the nonce of that request.
 * @param {string} nonce base64
 * @param {readonly string[]} [formOrigins] where a form may lead on to, beside here: signing out at the provider
 */
export function policyWithNonce(nonce, formOrigins = []) {
  const common = COMMON.map((rule) =>
    rule.startsWith('form-action') ? [rule, ...formOrigins].join(' ') : rule,
  )
  return [...common, `script-src 'self' 'nonce-${nonce}'`].join('; ')
}
