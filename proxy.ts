import { NextResponse, type NextRequest } from 'next/server'
import { policyWithNonce } from './lib/cache/policy.mjs'

/**
 * Gives pages that are made for one request a policy with a nonce: on the request, where Next reads it for its
 * own scripts, and on the answer. Cached pages must not pass here: they have hashes from the cache handler, and
 * two policies would block each other's scripts.
 */
export function proxy(request: NextRequest) {
  // Next matches «/vedtak.json» too, as an old form of its own; ours is a file with the policy of data.
  if (request.nextUrl.pathname.endsWith('.json')) return NextResponse.next()
  const policy = policyWithNonce(btoa(crypto.randomUUID()))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** The dynamic pages, as visitors write their addresses. A test compares this with what the build prints. */
export const config = {
  matcher: ['/:locale(nn|en)?/vedtak', '/:locale(nn|en)?/sok', '/:locale(nn|en)?/statistikk'],
}
