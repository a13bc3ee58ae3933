import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { env, publicUrl, type Env } from '@/lib/env'
import { isOnlyHere } from './schema'
import type { ClientKey, Obstacle, SignInProvider } from './types'

const privateJwk = z.looseObject({
  kty: z.enum(['RSA', 'EC']),
  d: z.string().min(1),
  kid: z.string().optional(),
})

/** A session may be used where cookies cannot be read on the way: over https, or inside this machine. */
export function isSafeForSessions(): boolean {
  return publicUrl('/').startsWith('https:') || isOnlyHere(env())
}

/** The provider that people sign in with, or why there is none. */
export function findProvider(): SignInProvider | Obstacle {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, ...settings } = env()
  if (!isSafeForSessions()) return 'UTEN_HTTPS'
  if (issuer === undefined || clientId === undefined) return 'IKKE_OPPSATT'
  const key = readKey(settings)
  if (key === null) return 'NOKKEL'
  const asked = settings.OIDC_ACR_VALUES ?? []
  return {
    issuer,
    clientId,
    key,
    name: settings.OIDC_NAME ?? new URL(issuer).hostname,
    scope: settings.OIDC_SCOPE,
    acrValues: asked.length === 0 ? null : asked.join(' '),
    acceptedAcr: settings.OIDC_ACCEPTED_ACR ?? asked,
    subjectClaims: settings.OIDC_SUBJECT,
  }
}

/** The provider, where a request can only have come because there is one. */
export function provider(): SignInProvider | null {
  const found = findProvider()
  return typeof found === 'string' ? null : found
}

type KeySettings = Pick<Env, 'OIDC_CLIENT_SECRET' | 'OIDC_PRIVATE_JWK' | 'OIDC_PRIVATE_JWK_FILE'>

function readKey(settings: KeySettings): ClientKey | null {
  const { OIDC_CLIENT_SECRET: secret, OIDC_PRIVATE_JWK: text, OIDC_PRIVATE_JWK_FILE: file } = settings
  if (secret !== undefined) return { secret }
  try {
    const jwk = privateJwk.parse(JSON.parse(text ?? readFileSync(file ?? '', 'utf8')))
    return { jwk }
  } catch {
    return null
  }
}

export const obstacleLines: Record<Obstacle, string> = {
  IKKE_OPPSATT: 'Innlogging er ikke satt opp (OIDC_ISSUER). Registeret kan leses som før.',
  UTEN_HTTPS:
    'Innlogging er avslått: den krever https. Sett PUBLIC_URL til adressen med https://. Registeret kan leses som før.',
  NOKKEL:
    'Innlogging er avslått: OIDC_PRIVATE_JWK er ingen privat nøkkel (JWK, RSA eller EC). Registeret kan leses som før.',
}

export function idleMs(): number {
  return env().SESSION_IDLE_MINUTES * 60_000
}

export function absoluteSeconds(): number {
  return env().SESSION_ABSOLUTE_MINUTES * 60
}
