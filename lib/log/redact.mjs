// @ts-check
/** What stands in the place of what may not be written down. */
export const HIDDEN = '…'

/** Longer texts are cut: a log is read by people. */
const LONGEST = 8_000
const DEEPEST = 6

/** Fields whose content is never written, by their name without case, hyphen and underscore. */
const HIDDEN_FIELD =
  /cookie|authorization|token|secret|passw|passord|credential|assertion|privatekey|verifier|email|epost|^(?:.*name|.*navn|sub|subject|sid|jti|pid|nonce|hint|jwks?|recipients?|rejected|accepted|envelope)$/

/** Names of fields that end in «name» and tell of no person. */
const PLAIN_NAME = /^(?:hostname|filename|filnavn|queuename|tablename|rolename|pathname)$/

/** @type {readonly (readonly [RegExp, string])[]} what hides in the middle of a text */
const HIDDEN_TEXT = [
  // A login in an address: postgresql://app:passord@vert. The password may hold a «/» or an «@».
  [/(:\/\/)[^\s"'<>]{0,500}@/g, `$1${HIDDEN}@`],
  [/[^\s@<>"'(),;:=[\]{}]{1,80}@[^\s@<>"'(),;:[\]{}]{1,120}\.[a-z]{2,24}\b/gi, HIDDEN],
  [/\beyJ[\w-]{4,4000}(?:\.[\w-]{0,6000}){1,4}/g, HIDDEN],
  [/\b(Bearer|Basic|DPoP)\s{1,3}[\w~+/.=-]{1,6000}/gi, `$1 ${HIDDEN}`],
  // A cookie of ours, or a parameter of sign-in.
  [/\b((?:__Host-|__Secure-)?oppfulgt-[\w.-]{1,60})=[^\s;,"']{0,4096}/g, `$1=${HIDDEN}`],
  [/([?&](?:code|state|nonce|sid|iss|login_hint|invitasjon)=)[^\s&"'#]{0,4096}/gi, `$1${HIDDEN}`],
  [/([\w-]{0,40}(?:token|secret|passw(?:or)?d|passord|cookie|authorization|id_token_hint)[\w-]{0,20}["']?\s{0,3}[=:]\s{0,3}["']?)[^\s&;,"'}]{1,6000}/gi, `$1${HIDDEN}`], // prettier-ignore
  [
    /(["']?\b(?:name|navn|given_name|family_name)["']?\s{0,3}:\s{0,3})(["'])[^"'\n]{0,200}\2/gi,
    `$1${HIDDEN}`,
  ],
  // What PostgreSQL quotes of a row.
  [/(Key \([^)\n]{1,200}\))=\([^\n]{0,1000}?\)/g, `$1=(${HIDDEN})`],
  [/(Failing row contains )\([^\n]{0,4000}\)/g, `$1(${HIDDEN})`],
  // What JSON quotes of a text it cannot read.
  [/(?:\.\.\.)?"[^\n]{0,80}"(?:\.\.\.)? is not valid JSON/g, `${HIDDEN} is not valid JSON`],
  // A fødselsnummer.
  [/\b\d{6}\s?\d{5}\b/g, HIDDEN],
  // Something drawn at random: a session, an invitation, a hash.
  [/\b(?=[\w-]{0,80}\d)(?=[\w-]{0,80}[a-z])(?=[\w-]{0,80}[A-Z])[\w-]{40,200}\b/g, HIDDEN],
  [/\b[0-9a-f]{64}\b/g, HIDDEN],
]

/** The colours of a terminal. */
const COLOUR = /\u001b\[[\d;]{0,20}m/g

/** A text without secrets and without people. @param {string} text */
export function scrub(text) {
  const plain = text.slice(0, LONGEST).replace(COLOUR, '')
  return HIDDEN_TEXT.reduce((scrubbed, [pattern, hidden]) => scrubbed.replace(pattern, hidden), plain)
}

/** @param {string} field */
function isHidden(field) {
  const plain = field.toLowerCase().replace(/[-_]/g, '')
  return HIDDEN_FIELD.test(plain) && !PLAIN_NAME.test(plain)
}

/**
 * Anything at all without secrets and without people: by the names of its fields, and by what its texts look like.
 * Of an error only what we know to read, since libraries hang requests and rows on theirs.
 * @param {unknown} value @param {number} [depth] @returns {unknown}
 */
export function redact(value, depth = 0) {
  if (typeof value === 'string') return scrub(value)
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'function' || typeof value === 'symbol') return undefined
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return HIDDEN
  if (value instanceof Error) return redactError(value, depth)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1))
  if (ArrayBuffer.isView(value)) return HIDDEN
  const entries = value instanceof Map || value instanceof Headers ? [...value] : Object.entries(value)
  return Object.fromEntries(
    entries.map(([field, content]) => {
      const isFilled = content !== null && content !== undefined
      return [String(field), isHidden(String(field)) && isFilled ? HIDDEN : redact(content, depth + 1)]
    }),
  )
}

/** @param {Error} error @param {number} depth @returns {Record<string, unknown>} */
function redactError(error, depth) {
  const { code, digest, status } = /** @type {Error & Record<string, unknown>} */ (error)
  const told = { code, digest, status }
  const short = Object.entries(told).filter(([, it]) => typeof it === 'string' || typeof it === 'number')
  return {
    type: error.name,
    message: scrub(error.message),
    ...Object.fromEntries(short.map(([field, it]) => [field, typeof it === 'string' ? scrub(it) : it])),
    ...(error.stack ? { stack: scrub(error.stack) } : {}),
    ...(error.cause !== undefined && { cause: redact(error.cause, depth + 1) }),
    ...(error instanceof AggregateError && { errors: redact(error.errors, depth + 1) }),
  }
}
