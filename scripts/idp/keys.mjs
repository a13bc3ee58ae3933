// @ts-check
import { generateKeyPairSync, randomBytes } from 'node:crypto'

/** New keys for each start, written nowhere. The service proves who it is with the one, the provider signs with the other. */
export function makeKeys() {
  const client = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const clientName = { kid: 'oppfulgt', alg: 'ES256', use: 'sig' }
  return {
    clientKey: { ...client.publicKey.export({ format: 'jwk' }), ...clientName },
    privateClientKey: { ...client.privateKey.export({ format: 'jwk' }), ...clientName },
    signingKey: { ...signing.privateKey.export({ format: 'jwk' }), kid: 'prove', alg: 'RS256', use: 'sig' },
    cookieKey: randomBytes(32).toString('base64url'),
  }
}
