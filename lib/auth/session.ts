import 'server-only'
import { createHash } from 'node:crypto'
import { cache } from 'react'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/user/types'
import { sessionCookieName } from './cookies'
import { findLiveSession, type LiveSession } from './queries'

/** The session of this request, or null. Reading it does not keep it alive. */
export const getSession = cache(async (): Promise<LiveSession | null> => {
  // Before anything else: without it the build would try to make the page beforehand.
  const token = (await cookies()).get(sessionCookieName())?.value
  return token === undefined ? null : findLiveSession(hashToken(token), now())
})

/** Whoever uses the service now, which counts as use: for pages and actions. */
export async function getActiveViewer(): Promise<Viewer | null> {
  return (await getSession())?.viewer ?? null
}

/** For signed-in pages: whoever is not signed in is sent to sign in. */
export async function requireViewer(): Promise<Viewer> {
  return (await getActiveViewer()) ?? redirect('/logg-inn')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
