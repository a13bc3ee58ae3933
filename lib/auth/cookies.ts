import { env, publicUrl } from '@/lib/env'

/** A sign-in under way has this long to come back from the provider. */
const signInSeconds = 15 * 60

function isHttps(): boolean {
  return publicUrl('/').startsWith('https:')
}

/**
 * Over https the browser itself holds a cookie to this host (`__Host-`); plain http is for loopback only. No name may
 * begin with the name of the session: next-auth would read both as one.
 */
function cookieName(name: string): string {
  return `${isHttps() ? '__Host-' : ''}oppfulgt-${name}`
}

export function sessionCookieName(): string {
  return cookieName('sesjon')
}

/** Carries the invitation of a letter past the provider. */
export function invitationCookieName(): string {
  return cookieName('invitasjon')
}

function options(maxAge: number) {
  // Not `strict`: the answer of the provider comes by a navigation from its site.
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(), maxAge } as const
}

/** All that next-auth sets; the session's lives as long as its row may. */
export function authCookies() {
  const underWay = (name: string) => ({ name: cookieName(name), options: options(signInSeconds) })
  return {
    sessionToken: { name: sessionCookieName(), options: options(env().SESSION_ABSOLUTE_MINUTES * 60) },
    callbackUrl: underWay('retur'),
    csrfToken: underWay('csrf'),
    pkceCodeVerifier: underWay('pkce'),
    state: underWay('state'),
    nonce: underWay('nonce'),
  }
}

/** The names of what is needed only until the provider has answered. */
export function underWayCookieNames(): string[] {
  const { sessionToken: _, ...underWay } = authCookies()
  return [...Object.values(underWay).map(({ name }) => name), invitationCookieName()]
}

/** A `Set-Cookie` that the browser keeps until the sign-in is over, or drops at once where there is no value. */
export function setCookie(name: string, value: string | null): string {
  const { maxAge, secure } = options(value === null ? 0 : signInSeconds)
  const parts = [`${name}=${encodeURIComponent(value ?? '')}`, 'Path=/', `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Lax'] // prettier-ignore
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}
