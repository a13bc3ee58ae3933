import { now } from '@/lib/clock'
import { tooManyRequests } from '@/lib/rate-limit/answer'
import { limitBackchannel } from '@/lib/rate-limit/mutations'
import { addressOf } from '@/lib/security/address'
import { recordSecurityEvent } from '@/lib/security/mutations'
import { refuse } from './http'
import { readLogoutToken } from './logout-token'
import { endSessionsAtProvider } from './mutations'
import { provider } from './provider'

/** A logout token is some hundred characters. */
const longest = 20_000

/**
 * POST /api/auth/backchannel-logout, from the provider: a session has ended there, so it ends here. 200 also when it was
 * over already; 400 for what is no logout token, or one that was used.
 */
export async function endByProvider(request: Request): Promise<Response> {
  const address = addressOf(request.headers)
  const oidc = provider()
  if (oidc === null) return refuse(400, 'Innlogging er ikke satt opp.')
  const wait = await limitBackchannel(address)
  if (wait > 0) return tooManyRequests(wait)
  const token = await readToken(request)
  const read = token === null ? null : await readLogoutToken(token, oidc)
  if (read === null) return refused('LOGOUT_TOKEN')
  const { expiresAt: tokenExpiresAt, ...logout } = read
  const outcome = await endSessionsAtProvider({ ...logout, tokenExpiresAt, issuer: oidc.issuer, now: now() })
  if (outcome === 'REPLAYED') return refused('LOGOUT_REPLAY')
  return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })

  async function refused(reason: string): Promise<Response> {
    await recordSecurityEvent({ kind: 'ACCESS_REFUSED', reason, address, now: now() })
    return refuse(400, 'Ingen gyldig utlogging.')
  }
}

async function readToken(request: Request): Promise<string | null> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  if (!isForm || Number(request.headers.get('content-length') ?? 0) > longest) return null
  const token = new URLSearchParams((await request.text()).slice(0, longest)).get('logout_token')
  return token === '' ? null : token
}
