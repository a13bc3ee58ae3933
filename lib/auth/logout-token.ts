import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { discover } from './discovery'
import { subjectOf } from './rules'
import type { SignInProvider } from './types'

/** Said by the specification: the event that makes a token one for signing out. */
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
/** A provider sends it at once. */
const oldestSeconds = 120

const claimsSchema = z.object({
  jti: z.string().min(1).max(500),
  iat: z.number(),
  sid: z.string().min(1).optional(),
  sub: z.string().min(1).optional(),
  nonce: z.never().optional(),
  events: z.looseObject({ [logoutEvent]: z.looseObject({}) }),
})

export interface LogoutToken {
  jti: string
  sid: string | null
  subject: string | null
  /** From then on it is too old to be used again. */
  expiresAt: Date
}

const keySets = new Map<string, JWTVerifyGetKey>()

/** The provider's keys, fetched when they are first needed and when it signs with one that is new. */
function keysAt(address: string): JWTVerifyGetKey {
  const known = keySets.get(address) ?? createRemoteJWKSet(new URL(address), { timeoutDuration: 1_500 })
  keySets.set(address, known)
  return known
}

/**
 * What a logout token ends; null for anything else, whoever signed it: an id_token, another service's token, one that is
 * old, one that names nobody (OpenID Connect Back-Channel Logout 1.0, ASVS 10.5.5).
 */
export async function readLogoutToken(token: string, provider: SignInProvider): Promise<LogoutToken | null> {
  const metadata = await discover(provider.issuer)
  if (metadata === null) return null
  try {
    const at = now()
    const { payload } = await jwtVerify(token, keysAt(metadata.jwks_uri), {
      issuer: provider.issuer,
      audience: provider.clientId,
      typ: 'logout+jwt',
      algorithms: ['RS256', 'PS256', 'ES256'],
      maxTokenAge: oldestSeconds,
      clockTolerance: 10,
      requiredClaims: ['iat', 'jti', 'events'],
      currentDate: at,
    })
    const claims = claimsSchema.parse(payload)
    const subject = claims.sub === undefined ? null : subjectOf(payload, provider.subjectClaims)
    const sid = claims.sid ?? null
    if (sid === null && subject === null) return null
    const expiresAt = new Date((claims.iat + oldestSeconds + 60) * 1000)
    return { jti: claims.jti, sid, subject, expiresAt }
  } catch {
    return null
  }
}
