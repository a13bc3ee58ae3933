// @ts-check
import { randomBytes } from 'node:crypto'
import { ended, startNode } from './child.mjs'
import { tell } from './steps.mjs'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/

/**
 * @typedef {object} Idp
 * @property {string} issuer
 * @property {Record<string, string>} env what the server is told of it
 * @property {(app: string) => void} serve begins, once the address of the service is known
 */

/** Whether nobody but this machine is answered, and no provider is configured: then it has one of its own. */
function isWanted() {
  const { OIDC_ISSUER, HOST, PUBLIC_URL } = process.env
  if (OIDC_ISSUER || !LOOPBACK.test(HOST || '127.0.0.1')) return false
  return !PUBLIC_URL || (URL.canParse(PUBLIC_URL) && LOOPBACK.test(new URL(PUBLIC_URL).hostname))
}

/**
 * Starts the identity provider of this machine beside the rest. Null where another is configured or others are answered;
 * also when it fails, since reading the register never depends on it.
 * @returns {Promise<Idp | null>}
 */
export async function startIdp() {
  if (!isWanted()) return null
  // Browsers keep cookies by host, not by port: the service and its provider need one each.
  const isLocalhost =
    process.env.HOST === 'localhost' || (process.env.PUBLIC_URL ?? '').includes('//localhost')
  const child = startNode(['scripts/idp/server.mjs'], {
    env: { IDP_HOST: isLocalhost ? '127.0.0.1' : 'localhost' },
  })
  const told = new Promise(
    (/** @type {(told: { issuer: string, clientId: string, clientKey: object }) => void} */ resolve) =>
      child.once('message', (message) => resolve(/** @type {any} */ (message))),
  )
  const first = await Promise.race([told, ended(child)])
  if (Array.isArray(first)) {
    tell('prøveinnloggingen startet ikke; registeret kan leses uten')
    return null
  }
  const { issuer, clientId, clientKey } = first
  return {
    issuer,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: '',
      OIDC_PRIVATE_JWK: JSON.stringify(clientKey),
      OIDC_PRIVATE_JWK_FILE: '',
      OIDC_ACR_VALUES: 'substantial high',
      OIDC_ACCEPTED_ACR: '',
      OIDC_SUBJECT: '',
      OIDC_SCOPE: '',
      OIDC_NAME: 'prøveinnloggingen',
      AUTH_SECRET: process.env.AUTH_SECRET || randomBytes(32).toString('base64url'),
    },
    serve: (app) => child.connected && child.send({ app }),
  }
}
