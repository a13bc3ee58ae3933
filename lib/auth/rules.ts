import type { Reason } from './types'
import { reasons } from './types'

/** Where somebody who signs in lands, unless they were on their way elsewhere. */
export const home = '/arbeid'

/** The address that a page was asked for under: `proxy.ts` writes it on the request, over whatever a stranger sent. */
export const askedForHeader = 'x-oppfulgt-sti'

/** A host that only this machine can be. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host)
}

/**
 * Where to go after sign-in: an address of ours, or home. Whatever a browser could read as another host (`//host`,
 * `/\host`, control characters) is refused, and so are addresses that are no pages.
 */
export function localPath(asked: string | null | undefined): string {
  if (!asked || asked.length > 2_000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return home
  const base = 'http://oppfulgt.invalid'
  if (!URL.canParse(asked, base)) return home
  const { origin, pathname, search } = new URL(asked, base)
  const isPage = !/^\/(?:(?:nb|nn|en)\/)?(?:api|_next|logg-inn)(?:\/|$)/.test(pathname)
  return origin === base && isPage && !pathname.startsWith('//') ? `${pathname}${search}` : home
}

/** «/nn» of an address in nynorsk, nothing of one in bokmål. */
export function localePrefix(path: string): '' | '/nn' | '/en' {
  const [, locale] = /^\/(nn|en)(?=[/?]|$)/.exec(path) ?? []
  return locale === 'nn' || locale === 'en' ? `/${locale}` : ''
}

export function readReason(asked: unknown): Reason | null {
  return reasons.find((reason) => reason === asked) ?? null
}

/** The sign-in page, in the language of where somebody was going. */
export function signInPage(til: string, reason: Reason | null): string {
  const query = new URLSearchParams()
  if (reason !== null) query.set('melding', reason)
  if (til !== home && localPath(til) === til) query.set('til', til)
  return `${localePrefix(til)}/logg-inn${query.size === 0 ? '' : `?${query}`}`
}

/** Whether the level the provider says was used is one of those asked for. */
export function isAcceptedAcr(acr: unknown, accepted: readonly string[]): boolean {
  return accepted.length === 0 || (typeof acr === 'string' && accepted.includes(acr))
}

/**
 * Who somebody is at the provider: one claim, or several together («tid oid» of Entra ID: `oid` is the person only inside
 * the tenant). Null where one is missing.
 */
export function subjectOf(claims: Record<string, unknown>, names: readonly string[]): string | null {
  const values = names.map((name) => claims[name])
  const isWhole = values.length > 0 && values.every((value) => typeof value === 'string' && value !== '')
  return isWhole ? values.join('/') : null
}

/** When a session ends unless it is used: never past the absolute limit. */
export function idleLimit(now: Date, idleMs: number, expiresAt: Date): Date {
  return new Date(Math.min(now.getTime() + idleMs, expiresAt.getTime()))
}

/** Where a provider says what it is, by OpenID Connect Discovery. */
export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}
