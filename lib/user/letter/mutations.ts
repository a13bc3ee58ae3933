import 'server-only'
import type { Db } from '@/lib/db/connection'
import { publicUrl } from '@/lib/env'
import type { Asker } from '@/lib/handling/types'
import type { HendelseType } from '@/lib/hendelse/types'
import { enqueue } from '@/lib/jobs/mutations'
import { issueInvitation } from '../invitation/mutations'
import { isAdministrator, rolesOf } from '../rules'
import { countsAt } from '../subject/queries'
import type { Side } from '../types'

/** What a letter goes out about: who may do what. */
const roleChanges: HendelseType[] = [
  'ROLLE_GITT',
  'ROLLE_AVSLUTTET',
  'STEDFORTREDER_GITT',
  'STEDFORTREDER_AVSLUTTET',
]

interface Change {
  side: Side
  /** The user who did it and needs no letter; null: those who run the service. */
  by: string | null
  now: Date
}

/** The other administrators of the side are told of each change of roles, in the transaction that makes it. */
export async function tellAdministrators(
  tx: Db,
  { side, by, now }: Change,
  numbers: number[],
): Promise<void> {
  const changes = await tx.hendelse.findMany({
    where: { nr: { in: numbers }, type: { in: roleChanges } },
    select: { nr: true },
  })
  const receivers = await tx.user.findMany({
    where: {
      side,
      disabledAt: null,
      ...(by !== null && { id: { not: by } }),
      roles: { some: { ...countsAt(now), role: { in: rolesOf(side).filter(isAdministrator) } } },
    },
    select: { id: true },
  })
  for (const { id: userId } of receivers) {
    for (const { nr: hendelseNr } of changes) {
      await enqueue(tx, 'mail', { kind: 'ROLE_CHANGED', userId, hendelseNr })
    }
  }
}

/** The same for what an administrator or a holder of a role did in the service. */
export function tellOthers(tx: Db, { viewer, now }: Asker, numbers: number[]): Promise<void> {
  return tellAdministrators(tx, { side: viewer.side, by: viewer.userId, now }, numbers)
}

/** Where somebody who is invited begins. */
export function invitationLink(token: string): string {
  return publicUrl(`/logg-inn/start?invitasjon=${token}`)
}

interface Invited {
  userId: string
  now: Date
  /** Whether letters are sent at all. */
  byMail: boolean
}

/**
 * Has the invitation sent: the token is made when the letter is written, so it lies in no job. Where no letters are sent, the
 * link is made now and shown once, to be handed over.
 */
export async function sendInvitation(
  tx: Db,
  { userId, now, byMail }: Invited,
): Promise<{ link: string | null }> {
  if (byMail) {
    await enqueue(tx, 'mail', { kind: 'INVITATION', userId })
    return { link: null }
  }
  const issued = await issueInvitation(tx, { userId, now })
  return { link: issued && invitationLink(issued.token) }
}
