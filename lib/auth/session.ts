import 'server-only'
import { cache } from 'react'
import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/user/types'
import { sessionCookieName } from './cookies'
import { hashToken } from './hash'
import { touchSession } from './mutations'
import { idleMs, isSafeForSessions } from './provider'
import { findLiveSession, type LiveSession } from './queries'
import { askedForHeader, idleLimit, localePrefix, localPath, signInPage } from './rules'
import type { SessionLeft } from './types'

/** A session moves its limit at most this often: not every look at a page is a write. */
const touchMs = 60_000

/** The token of this browser, whether or not its session still counts. */
export async function sessionToken(): Promise<string | null> {
  // Before anything else: without it the build would try to make the page beforehand.
  return (await cookies()).get(sessionCookieName())?.value ?? null
}

/** The session of this request, or null. Reading it does not keep it alive. */
export const getSession = cache(async (): Promise<LiveSession | null> => {
  const token = await sessionToken()
  return token === null || !isSafeForSessions() ? null : findLiveSession(hashToken(token), now())
})

/** The same, which counts as use. */
const getUsedSession = cache(async (): Promise<LiveSession | null> => {
  const session = await getSession()
  return session && extend(session, touchMs)
})

/** «Forleng»: moves the limit at once. */
export async function extendSession(): Promise<LiveSession | null> {
  const session = await getSession()
  return session && extend(session, 0)
}

async function extend(session: LiveSession, atMostEvery: number): Promise<LiveSession | null> {
  const at = now()
  const idleExpiresAt = idleLimit(at, idleMs(), session.expiresAt)
  if (idleExpiresAt.getTime() - session.idleExpiresAt.getTime() < atMostEvery) return session
  return (await touchSession(session.id, idleExpiresAt, at)) ? { ...session, idleExpiresAt } : null
}

/** Whoever uses the service now, which counts as use: for pages and actions. */
export async function getActiveViewer(): Promise<Viewer | null> {
  return (await getUsedSession())?.viewer ?? null
}

/**
 * For signed-in pages, before anything else on them: whoever is not signed in is sent to sign in, and back to where
 * they were going.
 */
export async function requireViewer(): Promise<Viewer> {
  return (await getActiveViewer()) ?? redirect((await signInAddress()) as Route)
}

async function signInAddress() {
  const til = localPath((await headers()).get(askedForHeader))
  if ((await sessionToken()) === null) return signInPage(til, null)
  // A cookie whose session has ended: it is cleared on the way.
  return `${localePrefix(til)}/logg-inn/utgatt?${new URLSearchParams({ til })}`
}

/** How long this request's session lasts, as the page tells the browser. */
export async function getSessionLeft(): Promise<SessionLeft | null> {
  const session = await getUsedSession()
  return session && sessionLeft(session)
}

export function sessionLeft({ idleExpiresAt, expiresAt }: LiveSession): SessionLeft {
  const seconds = (limit: Date) => Math.max(0, Math.floor((limit.getTime() - now().getTime()) / 1000))
  return { idle: seconds(idleExpiresAt), absolute: seconds(expiresAt) }
}
