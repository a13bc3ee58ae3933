import { isFromUs, refuse } from '@/lib/auth/http'
import { tooManyRequests } from '@/lib/rate-limit/answer'
import { limitExtend } from '@/lib/rate-limit/mutations'
import { extendSession, getSession, sessionLeft } from '@/lib/auth/session'

async function waitToExtend(): Promise<number> {
  const session = await getSession()
  return session === null ? 0 : limitExtend(session.id)
}

const noStore = { 'cache-control': 'no-store' }
const signedOut = () => Response.json({ innlogget: false }, { status: 401, headers: noStore })

/** GET /api/sesjon: `{ idle, absolute }`, the seconds that are left; asking is no use of the service. 401 without session. */
export async function GET() {
  const session = await getSession()
  return session === null ? signedOut() : Response.json(sessionLeft(session), { headers: noStore })
}

/** POST /api/sesjon: «Forleng». Moves the idle limit; the absolute one stands. */
export async function POST(request: Request) {
  if (!isFromUs(request)) return refuse(403, 'Økten forlenges fra en side i Oppfulgt.')
  const wait = await waitToExtend()
  if (wait > 0) return tooManyRequests(wait)
  const session = await extendSession()
  return session === null ? signedOut() : Response.json(sessionLeft(session), { headers: noStore })
}
