import { NextResponse, type NextRequest } from 'next/server'
import { logoutOrigin } from './lib/auth/discovery'
import { provider } from './lib/auth/provider'
import { askedForHeader } from './lib/auth/rules'
import { policyWithNonce } from './lib/cache/policy.mjs'

/** Pages that somebody signs in for, or where they do it: nobody keeps a copy. */
const signedIn = /^(?:\/(?:nb|nn|en))?\/(?:arbeid|admin|logg-inn)(?:\/|$)/

/**
 * Gives pages that are made for one request a policy with a nonce: on the request, where Next reads it for its
 * own scripts, and on the answer. Cached pages must not pass here: they have hashes from the cache handler, and
 * two policies would block each other's scripts. Decides nothing about who may see what.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  // Next matches «/vedtak.json» too, as an old form of its own; ours is a file with the policy of data.
  if (pathname.endsWith('.json')) return NextResponse.next()
  const isSignedIn = signedIn.test(pathname)
  const issuer = isSignedIn ? provider()?.issuer : undefined
  const policy = policyWithNonce(
    btoa(crypto.randomUUID()),
    issuer === undefined ? [] : [logoutOrigin(issuer)],
  )
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set(askedForHeader, `${pathname}${search}`)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (isSignedIn) {
    response.headers.set('cache-control', 'no-store')
    response.headers.set('x-robots-tag', 'noindex')
  }
  return response
}

/** The dynamic pages, as visitors write their addresses. A test compares this with what the build prints. */
export const config = {
  matcher: [
    '/:locale(nn|en)?/vedtak',
    '/:locale(nn|en)?/sok',
    '/:locale(nn|en)?/statistikk',
    '/:locale(nn|en)?/logg-inn',
    '/:locale(nn|en)?/arbeid/:path*',
    '/:locale(nn|en)?/admin/:path*',
    // Of another day than today: the twins below «per» (next.config.ts).
    { source: '/:locale(nn|en)?', has: [{ type: 'query', key: 'per' }] },
    { source: '/:locale(nn|en)?/vedtak/:path+', has: [{ type: 'query', key: 'per' }] },
    { source: '/:locale(nn|en)?/sesjon/:sesjon?', has: [{ type: 'query', key: 'per' }] },
    { source: '/:locale(nn|en)?/departement/:path*', has: [{ type: 'query', key: 'per' }] },
    { source: '/:locale(nn|en)?/komite/:path*', has: [{ type: 'query', key: 'per' }] },
  ],
}
