import type { AuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { log } from '@/lib/log/log.mjs'
import { recordSecurityEvent } from '@/lib/security/mutations'
import { adapter, type Login } from './adapter'
import { authCookies } from './cookies'
import { makeToken } from './hash'
import { findOrAcceptInvitation } from './mutations'
import { absoluteSeconds } from './provider'
import { discoveryAddress, isAcceptedAcr, subjectOf } from './rules'
import type { ClientKey, Refusal, SignInProvider } from './types'

type Claims = Record<string, unknown>

/** The provider's name in addresses: `/api/auth/callback/oidc`. */
export const providerId = 'oidc'

interface Asked {
  /** Makes the provider ask anew, where it would let the same user pass with the same too low level. */
  again: boolean
  locale: string
}

/** The options of one request: the adapter and the callback share what it brought. */
export function authOptions(provider: SignInProvider, login: Login, asked?: Asked): AuthOptions {
  return {
    providers: [oidc(provider, asked)],
    secret: env().AUTH_SECRET,
    adapter: adapter(provider.issuer, login),
    // Both the absolute limit: next-auth never prolongs anything. Idle time is ours.
    session: {
      strategy: 'database',
      maxAge: absoluteSeconds(),
      updateAge: absoluteSeconds(),
      generateSessionToken: makeToken,
    },
    cookies: authCookies(),
    pages: { signIn: '/logg-inn', error: '/logg-inn' },
    callbacks: { signIn: ({ account, profile }) => signIn(provider, login, { account, profile }) },
    logger: {
      // Its details hold claims and tokens; what it is called says enough.
      error: (code, detail) => log.error(`Innlogging: ${code}: ${messageOf(detail)}`),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

function messageOf(detail: unknown): string {
  const error = detail instanceof Error ? detail : (detail as { error?: unknown }).error
  return error instanceof Error ? error.message : 'ukjent'
}

function oidc(provider: SignInProvider, asked?: Asked): OAuthConfig<Claims> {
  const { issuer, scope, acrValues, subjectClaims } = provider
  const acr = acrValues === null ? {} : { acr_values: acrValues }
  const again = asked?.again ? { prompt: 'login' } : {}
  const language = asked ? { ui_locales: asked.locale } : {}
  return {
    id: providerId,
    name: provider.name,
    type: 'oauth',
    issuer,
    wellKnown: discoveryAddress(issuer),
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope, ...acr, ...again, ...language } },
    clientId: provider.clientId,
    ...clientAuthentication(provider.key),
    profile: (claims) => ({ id: subjectOf(claims, subjectClaims) ?? '', name: null, email: '', image: null }),
  }
}

function clientAuthentication(key: ClientKey): Partial<OAuthConfig<Claims>> {
  if ('secret' in key)
    return { clientSecret: key.secret, client: { token_endpoint_auth_method: 'client_secret_post' } }
  const { jwk } = key
  return {
    client: {
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: jwk.alg ?? (jwk.kty === 'EC' ? 'ES256' : 'RS256'),
    },
    jwks: { keys: [jwk] } as OAuthConfig<Claims>['jwks'],
  }
}

interface Answer {
  account: { id_token?: string; providerAccountId: string } | null
  profile?: object
}

/** Whether whoever the provider vouches for may come in. Runs before anything is written. */
async function signIn(provider: SignInProvider, login: Login, { account, profile }: Answer) {
  const { issuer } = provider
  const claims: Claims = { ...profile }
  const at = now()
  if (!isAcceptedAcr(claims.acr, provider.acceptedAcr)) return refuse('ACR', null)
  const subject = account?.providerAccountId ?? ''
  const found = await findOrAcceptInvitation({ issuer, subject, invitation: login.invitation, now: at })
  if ('refusal' in found) return refuse(found.refusal, found.userId)
  const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
  login.claims = {
    issuer,
    sid: textOrNull(claims.sid),
    acr: textOrNull(claims.acr),
    idToken: account?.id_token ?? null,
  }
  await recordSecurityEvent({
    kind: 'SIGN_IN',
    userId: found.userId,
    reason: null,
    address: login.address,
    now: at,
  })
  return true

  async function refuse(refusal: Refusal, userId: string | null): Promise<string> {
    await recordSecurityEvent({
      kind: 'SIGN_IN_REFUSED',
      userId,
      reason: refusal,
      address: login.address,
      now: at,
    })
    return `/logg-inn?melding=${refusal}`
  }
}
