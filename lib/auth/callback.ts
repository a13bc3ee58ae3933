import { now } from '@/lib/clock'
import { publicUrl } from '@/lib/env'
import { tooManyRequests } from '@/lib/rate-limit/answer'
import { addressOf } from '@/lib/security/address'
import { recordSecurityEvent } from '@/lib/security/mutations'
import type { Login } from './adapter'
import { codeFlowStep } from './code-flow'
import {
  authCookies,
  invitationCookieName,
  sessionCookieName,
  setCookie,
  underWayCookieNames,
} from './cookies'
import { cookiesOf, sendTo } from './http'
import { authOptions } from './options'
import { provider } from './provider'
import { localPath, readReason, signInPage } from './rules'
import { waitForSignIn } from './start'
import type { Reason } from './types'

/** GET /api/auth/callback/oidc: the provider's answer. Leaves one cookie, or none, and the browser on a page of ours. */
export async function finishSignIn(request: Request): Promise<Response> {
  const sent = cookiesOf(request)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const til = pathOf(sent.get(authCookies().callbackUrl.name))
  const oidc = provider()
  const address = addressOf(request.headers)
  if (oidc === null) return sendTo(signInPage(til, null))
  const wait = await waitForSignIn(request)
  if (wait > 0) return tooManyRequests(wait)
  if (query.error !== undefined) return refused(query.error === 'access_denied' ? 'AVBRUTT' : 'FEILET')

  const login: Login = {
    invitation: sent.get(invitationCookieName()) ?? null,
    previousToken: sent.get(sessionCookieName()) ?? null,
    claims: null,
    address,
  }
  const cookies = Object.fromEntries([...sent].filter(([name]) => name !== sessionCookieName()))
  const step = { action: 'callback', method: 'GET', query, cookies } as const
  const { location, setCookies } = await codeFlowStep(authOptions(oidc, login), step)
  const session = setCookies.find((cookie) => cookie.startsWith(`${sessionCookieName()}=`))
  if (login.claims !== null && session !== undefined) return sendTo(pathOf(location), [session, ...clear()])
  const reason = readReason(new URL(location ?? '', publicUrl('/')).searchParams.get('melding'))
  if (reason === null)
    await recordSecurityEvent({ kind: 'SIGN_IN_REFUSED', reason: 'FEILET', address, now: now() })
  return refused(reason ?? 'FEILET')

  /** Whoever had a letter and too low a level may try again with the same letter. */
  function refused(reason: Reason): Response {
    return sendTo(signInPage(til, reason), clear(reason === 'ACR' ? [invitationCookieName()] : []))
  }

  function clear(keep: readonly string[] = []): string[] {
    return underWayCookieNames()
      .filter((name) => sent.has(name) && !keep.includes(name))
      .map((name) => setCookie(name, null))
  }
}

/** The path of an address of ours; the front of the signed-in part for any other. */
function pathOf(address: string | null | undefined): string {
  const base = publicUrl('')
  return localPath(address?.startsWith(`${base}/`) ? address.slice(base.length) : null)
}
