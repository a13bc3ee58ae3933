import { localePath } from '@/i18n/path'
import type { Locale } from '@/i18n/routing'
import { now } from '@/lib/clock'
import { publicUrl } from '@/lib/env'
import { addressOf } from '@/lib/security/address'
import { sessionCookieName, setCookie } from './cookies'
import { discover } from './discovery'
import { cookiesOf, isFromUs, refuse, sendTo } from './http'
import { endSession } from './mutations'
import { provider } from './provider'
import { localePrefix } from './rules'

/** Where the provider sends the browser afterwards; registered there, letter by letter. */
const signedOutPath = '/logg-inn/ut'

/** POST /logg-inn/ut: ends the session here first, then at the provider. */
export async function signOut(request: Request, locale: Locale): Promise<Response> {
  if (!isFromUs(request)) return refuse(403, 'Utlogging skjer fra en side i Oppfulgt.')
  const token = cookiesOf(request).get(sessionCookieName())
  const ended =
    token === undefined ? null : await endSession(token, { address: addressOf(request.headers), now: now() })
  const cleared = [setCookie(sessionCookieName(), null)]
  const here = `${localePath(locale, '/logg-inn')}?melding=UTLOGGET`
  return sendTo((ended && (await providerSignOut(ended, locale))) ?? here, cleared)
}

/** The provider's own sign-out, with the session it is about; null where it has none, or does not answer. */
async function providerSignOut(
  { issuer, idToken }: { issuer: string; idToken: string | null },
  locale: Locale,
): Promise<string | null> {
  const oidc = provider()
  if (oidc?.issuer !== issuer) return null
  const endpoint = (await discover(issuer))?.end_session_endpoint
  if (endpoint === undefined) return null
  const address = new URL(endpoint)
  if (idToken !== null) address.searchParams.set('id_token_hint', idToken)
  address.searchParams.set('client_id', oidc.clientId)
  address.searchParams.set('post_logout_redirect_uri', publicUrl(signedOutPath))
  address.searchParams.set('state', locale)
  return address.toString()
}

/** GET /logg-inn/ut: back from the provider. */
export function signedOut(request: Request): Response {
  const { searchParams } = new URL(request.url)
  return sendTo(`${localePrefix(`/${searchParams.get('state') ?? ''}`)}/logg-inn?melding=UTLOGGET`)
}

/** GET /logg-inn/utgatt: drops the cookie of a session that has ended, and asks to sign in again. */
export function forgetEndedSession(location: string): Response {
  return sendTo(location, [setCookie(sessionCookieName(), null)])
}
