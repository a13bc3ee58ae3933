import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Db } from '@/lib/db/connection'
import { sha256 } from '@/lib/hendelse/canonical'
import { appendHendelser } from '@/lib/hendelse/mutations'

const lifetimeMs = 7 * 24 * 60 * 60 * 1000

export interface IssuedInvitation {
  /** Goes into the letter and is kept nowhere: the database has its hash. */
  token: string
  expiresAt: Date
}

/**
 * Makes the token of an invitation at the moment the letter is written, so that it lies in no job. The ones before it
 * count no more. null when the user may not be invited (disabled).
 */
export async function issueInvitation(
  tx: Db,
  { userId, now }: { userId: string; now: Date },
): Promise<IssuedInvitation | null> {
  const invited = await tx.user.count({ where: { id: userId, disabledAt: null } })
  if (invited === 0) return null
  await tx.invitation.deleteMany({ where: { userId, acceptedAt: null } })
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + lifetimeMs)
  await tx.invitation.create({ data: { tokenHash: sha256(token), userId, createdAt: now, expiresAt } })
  return { token, expiresAt }
}

interface Acceptance {
  tokenHash: string
  issuer: string
  subject: string
  now: Date
}

/**
 * Ties an identity to the invited user, once: of two sign-ins at the same time one wins. An identity that belongs to
 * another user is refused, or somebody could stand on both sides as two users. null when nothing was taken.
 */
export async function acceptInvitation(tx: Db, acceptance: Acceptance): Promise<string | null> {
  const { tokenHash, issuer, subject, now } = acceptance
  const [taken] = await tx.invitation.updateManyAndReturn({
    where: { tokenHash, acceptedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    data: { acceptedAt: now },
    select: { userId: true },
  })
  if (taken === undefined) return null
  const { userId } = taken
  await tx.identity.createMany({ data: { issuer, subject, userId, createdAt: now }, skipDuplicates: true })
  const owner = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { userId: true },
  })
  if (owner?.userId !== userId) {
    await tx.invitation.update({ where: { tokenHash }, data: { acceptedAt: null } })
    return null
  }
  const kilde = { handling: 'acceptInvitation', som: null }
  await appendHendelser(tx, [
    { type: 'INVITASJON_BRUKT', tidspunkt: now, aktor: userId, for: null, etter: { bruker: userId }, kilde },
  ])
  return userId
}
