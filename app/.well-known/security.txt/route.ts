import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { securityTxt } from '@/lib/http/security-txt'

/** The day it expires follows from the day it is asked for. */
export const dynamic = 'force-dynamic'

/**
 * GET /.well-known/security.txt (RFC 9116), text. 404 where the owner has configured no SECURITY_CONTACT: an
 * invented contact would be worse than none.
 */
export function GET() {
  const { SECURITY_CONTACT, PUBLIC_URL } = env()
  if (SECURITY_CONTACT === undefined) {
    return new Response('Ingen kontakt for sikkerhet er oppgitt (SECURITY_CONTACT).\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  return new Response(securityTxt({ contacts: SECURITY_CONTACT, origin: PUBLIC_URL ?? null, now: now() }), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
