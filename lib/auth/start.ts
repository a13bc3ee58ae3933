import { localePath } from '@/i18n/path'
import type { Locale } from '@/i18n/routing'
import { now } from '@/lib/clock'
import { publicUrl } from '@/lib/env'
import { tooManyRequests } from '@/lib/rate-limit/answer'
import { limitSignIn } from '@/lib/rate-limit/mutations'
import { addressOf } from '@/lib/security/address'
import { recordSecurityEvent } from '@/lib/security/mutations'
import type { Login } from './adapter'
import { codeFlowStep } from './code-flow'
import { invitationCookieName, setCookie } from './cookies'
import { cookiesOf, isNavigation, refuse, sendTo } from './http'
import { authOptions } from './options'
import { provider } from './provider'
import { home, isLoopback, localPath, signInPage } from './rules'

const nobody: Login = { invitation: null, previousToken: null, claims: null, address: null }

/**
 * GET /logg-inn/start?til=…&nytt=ja&invitasjon=…: sends the browser to the provider. A plain link, so that it works
 * without JavaScript; it sets cookies, so nothing but a person who goes here may set it off.
 */
export async function startSignIn(request: Request, locale: Locale): Promise<Response> {
  if (!isNavigation(request)) return refuse(400, 'Innlogging begynner på siden /logg-inn.')
  const elsewhere = sameMachine(request)
  if (elsewhere !== null) return sendTo(elsewhere)
  const wait = await waitForSignIn(request)
  if (wait > 0) return tooManyRequests(wait, locale)
  const { searchParams: query } = new URL(request.url)
  const til = localPath(query.get('til') ?? localePath(locale, home))
  const oidc = provider()
  if (oidc === null) return sendTo(signInPage(til, null))
  const options = authOptions(oidc, nobody, { again: query.get('nytt') === 'ja', locale })
  const cookies = Object.fromEntries(cookiesOf(request))
  const { setCookies: csrf, body } = await codeFlowStep(options, {
    action: 'csrf',
    method: 'GET',
    cookies: {},
  })
  const { csrfToken } = body as { csrfToken: string }
  const { location, setCookies } = await codeFlowStep(options, {
    action: 'signin',
    method: 'POST',
    body: { csrfToken, callbackUrl: publicUrl(til) },
    cookies: { ...cookies, ...csrfPair(csrf, options.cookies?.csrfToken?.name ?? '') },
  })
  if (location === null || isOurs(location)) return sendTo(signInPage(til, 'UTILGJENGELIG'))
  return sendTo(location, [...setCookies, ...invitationCookie(query.get('invitasjon'))])
}

/** Seconds until this address may go on with a sign-in; beginnings and returns count alike. */
export async function waitForSignIn(request: Request): Promise<number> {
  const address = addressOf(request.headers)
  const wait = await limitSignIn(address)
  if (wait > 0) await recordSecurityEvent({ kind: 'RATE_LIMITED', reason: 'SIGN_IN', address, now: now() })
  return wait
}

function isOurs(location: string): boolean {
  return location.startsWith('/') || location.startsWith(`${publicUrl('')}/`)
}

/** The cookie next-auth wants back, from itself to itself: no browser ever sees it. */
function csrfPair(setCookies: readonly string[], name: string): Record<string, string> {
  const own = setCookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? ''
  return { [name]: decodeURIComponent(own.slice(name.length + 1).split(';')[0] ?? '') }
}

/** The token of a letter; one that cannot be one of ours is left out. */
function invitationCookie(token: string | null): string[] {
  return token !== null && /^[\w-]{20,100}$/.test(token) ? [setCookie(invitationCookieName(), token)] : []
}

/**
 * «localhost» where we are known as «127.0.0.1», or the other way round: the browser has cookies for each, and the
 * answer of the provider comes to the address it knows.
 */
function sameMachine(request: Request): string | null {
  const known = new URL(publicUrl('/'))
  const { host, hostname } = new URL(`http://${request.headers.get('host') ?? known.host}`)
  if (host === known.host || !isLoopback(hostname) || !isLoopback(known.hostname)) return null
  const { pathname, search } = new URL(request.url)
  return publicUrl(`${pathname.replace(/^\/nb(?=\/)/, '')}${search}`)
}
