import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { recordSecurityEvent } from '@/lib/security/mutations'
import { acceptInvitation } from '@/lib/user/invitation/mutations'
import { findUserByIdentity } from '@/lib/user/queries'
import { hashToken } from './hash'
import { idleLimit } from './rules'
import type { LoginClaims, Refusal } from './types'

interface NewSession {
  token: string
  userId: string
  claims: LoginClaims
  expiresAt: Date
  idleMs: number
  /** The session this browser had until now, which the new one replaces. */
  previousToken: string | null
  now: Date
}

/** Begins a session; only the hash of its token is kept. */
export async function createSession(session: NewSession): Promise<void> {
  const { token, userId, claims, expiresAt, previousToken, now } = session
  await transaction(async (tx) => {
    if (previousToken !== null)
      await tx.session.deleteMany({ where: { tokenHash: hashToken(previousToken) } })
    await tx.session.create({
      data: {
        id: randomUUID(),
        tokenHash: hashToken(token),
        userId,
        ...claims,
        createdAt: now,
        expiresAt,
        idleExpiresAt: idleLimit(now, session.idleMs, expiresAt),
      },
    })
  })
}

/** Moves the idle limit, never that of a session which has ended meanwhile. */
export async function touchSession(id: string, idleExpiresAt: Date, now: Date): Promise<boolean> {
  const { count } = await db().session.updateMany({
    where: { id, idleExpiresAt: { gt: now }, expiresAt: { gt: now } },
    data: { idleExpiresAt },
  })
  return count === 1
}

interface SignIn {
  issuer: string
  subject: string
  /** The token of the letter they came by, if they did. */
  invitation: string | null
  now: Date
}

type SignedIn = { userId: string } | { refusal: Refusal; userId: string | null }

/**
 * Who signs in: whoever the identity is tied to, or, with an invitation, whoever it was sent to. An invitation counts
 * once: of two who use it at the same moment exactly one gets in.
 */
export async function findOrAcceptInvitation(signIn: SignIn): Promise<SignedIn> {
  const known = await findUserByIdentity(signIn.issuer, signIn.subject)
  if (known === null) return accept(signIn)
  const { userId, disabled } = known
  return disabled ? { refusal: 'SPERRET', userId } : { userId }
}

async function accept({ issuer, subject, invitation, now }: SignIn): Promise<SignedIn> {
  if (invitation === null) return { refusal: 'UKJENT', userId: null }
  const tokenHash = hashToken(invitation)
  const userId = await transaction((tx) => acceptInvitation(tx, { tokenHash, issuer, subject, now }))
  return userId === null ? { refusal: 'INVITASJON', userId } : { userId }
}

/** Sign-out by the user: the row, and what the provider needs to hear. */
export async function endSession(
  token: string,
  { address, now }: { address: string | null; now: Date },
): Promise<{ idToken: string | null; issuer: string } | null> {
  const row = await db().session.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true, userId: true, idToken: true, issuer: true },
  })
  if (row === null) return null
  await db().session.deleteMany({ where: { id: row.id } })
  await recordSecurityEvent({ kind: 'SIGN_OUT', userId: row.userId, address, now })
  return row
}

interface ProviderLogout {
  issuer: string
  sid: string | null
  subject: string | null
  jti: string
  /** Until then the token could be sent again. */
  tokenExpiresAt: Date
  now: Date
}

/** What the provider ended. A token that was used before ends nothing and is told of. */
export async function endSessionsAtProvider(logout: ProviderLogout): Promise<'ENDED' | 'REPLAYED'> {
  const { issuer, sid, subject, jti, tokenExpiresAt, now } = logout
  const ended = await transaction(async (tx) => {
    const { count } = await tx.logoutToken.createMany({
      data: [{ jti: hashToken(`${issuer} ${jti}`), expiresAt: tokenExpiresAt }],
      skipDuplicates: true,
    })
    if (count === 0) return null
    const where = sid === null ? await sessionsOfSubject(tx, issuer, subject) : { issuer, sid }
    const rows = await tx.session.findMany({ where, select: { id: true, userId: true } })
    await tx.session.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
    return rows
  })
  for (const { userId } of ended ?? [])
    await recordSecurityEvent({ kind: 'SESSION_ENDED', userId, reason: 'PROVIDER', now })
  return ended === null ? 'REPLAYED' : 'ENDED'
}

async function sessionsOfSubject(tx: Db, issuer: string, subject: string | null) {
  const identity = await tx.identity.findFirst({
    where: { issuer, subject: subject ?? '' },
    select: { userId: true },
  })
  return { issuer, userId: { in: identity === null ? [] : [identity.userId] } }
}

/** Deletes rows past a limit, and logout tokens that are too old to be sent again. For the worker. */
export async function deleteEndedSessions(now: Date): Promise<number> {
  const past = { OR: [{ expiresAt: { lte: now } }, { idleExpiresAt: { lte: now } }] }
  const rows = await db().session.findMany({
    where: past,
    select: { id: true, userId: true, expiresAt: true },
  })
  for (const { id, userId, expiresAt } of rows) {
    const { count } = await db().session.deleteMany({ where: { id, ...past } })
    const reason = expiresAt <= now ? 'ABSOLUTE' : 'IDLE'
    if (count === 1) await recordSecurityEvent({ kind: 'SESSION_ENDED', userId, reason, now })
  }
  await db().logoutToken.deleteMany({ where: { expiresAt: { lte: now } } })
  return rows.length
}
