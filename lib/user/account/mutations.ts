import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import { mailSettings } from '@/lib/mail/settings'
import type { Told } from '@/lib/handling/types'
import { sendInvitation, tellOthers } from '../letter/mutations'
import { mayDisable, mayEnable, mayErase, mayInvite, mayInviteAgain } from '../policy'
import { endedRole, writeRole } from '../role/mutations'
import { eraseSchema, inviteSchema, userSchema, type InviteInput } from '../schema'
import { loggedStandIn } from '../stand-in/mutations'
import { lockSide, loggedUser, readUser, standInFields, storedRoleFields } from '../subject/queries'
import type { Side, UserSubject } from '../types'

/** The link is for the administrator to hand over, where no letter is sent. */
export interface Invited {
  userId: string
  link: string | null
}

interface NewUser {
  side: Side
  asked: InviteInput
  now: Date
}

/** Writes a user with a first role and tells what to log; the same for an administrator and for the command line. */
export async function writeUser(
  tx: Db,
  { side, asked, now }: NewUser,
): Promise<{ userId: string; events: [Told, ...Told[]] }> {
  const { name, email, maalform, ...role } = asked
  const taken = await tx.user.count({ where: { side, email: { equals: email, mode: 'insensitive' } } })
  if (taken > 0) throw refuseField('email', 'EMAIL_TAKEN')
  const userId = randomUUID()
  await tx.user.create({ data: { id: userId, side, name, email, maalform, createdAt: now } })
  const given = await writeRole(tx, { userId, side, asked: role, now })
  const user = loggedUser({ userId, side, isDisabled: false, isErased: false })
  return { userId, events: [{ type: 'BRUKER_OPPRETTET', for: null, etter: user }, given] }
}

/** An administrator registers somebody on their side with a first role, and has an invitation sent. */
export const inviteUser: Handling<InviteInput, Side, Invited> = {
  name: 'inviteUser',
  schema: inviteSchema,
  read: async (tx, _input, { viewer }) => {
    await lockSide(tx, viewer.side)
    return viewer.side
  },
  policy: (viewer, _side, input) => mayInvite(viewer, input),
  write: async (tx, { input, subject: side, now }) => {
    const { userId, events } = await writeUser(tx, { side, asked: input, now })
    const { link } = await sendInvitation(tx, { userId, now, byMail: mailSettings() !== null })
    return { data: { userId, link }, events, after: tellOthers }
  },
}

type OfUser = z.infer<typeof userSchema>

/** A new invitation; the ones before it count no more. */
export const inviteAgain: Handling<OfUser, UserSubject, Invited> = {
  name: 'inviteAgain',
  schema: userSchema,
  read: (tx, { userId }, { viewer }) => readUser(tx, viewer.side, userId),
  policy: mayInviteAgain,
  write: async (tx, { subject: { userId }, now }) => {
    const { link } = await sendInvitation(tx, { userId, now, byMail: mailSettings() !== null })
    return {
      data: { userId, link },
      events: [{ type: 'BRUKER_INVITERT', for: null, etter: { bruker: userId } }],
    }
  },
}

/** Out at once: sessions and open invitations go, roles stay for when the user comes back. */
export const disableUser: Handling<OfUser, UserSubject, null> = {
  name: 'disableUser',
  schema: userSchema,
  read: (tx, { userId }, { viewer }) => readUser(tx, viewer.side, userId),
  policy: mayDisable,
  write: async (tx, { subject, now }) => {
    if (subject.isDisabled) return { data: null, events: null }
    await tx.user.update({ where: { id: subject.userId }, data: { disabledAt: now } })
    await shutOut(tx, subject.userId)
    return changed('BRUKER_DEAKTIVERT', [subject, { ...subject, isDisabled: true }])
  },
}

export const enableUser: Handling<OfUser, UserSubject, null> = {
  name: 'enableUser',
  schema: userSchema,
  read: (tx, { userId }, { viewer }) => readUser(tx, viewer.side, userId),
  policy: mayEnable,
  write: async (tx, { subject }) => {
    if (!subject.isDisabled) return { data: null, events: null }
    await tx.user.update({ where: { id: subject.userId }, data: { disabledAt: null } })
    return changed('BRUKER_AKTIVERT', [subject, { ...subject, isDisabled: false }])
  },
}

/** Empties who somebody is, for good. The log knows them by their id only, so nothing in it has to change. */
export const eraseUser: Handling<z.infer<typeof eraseSchema>, UserSubject, null> = {
  name: 'eraseUser',
  schema: eraseSchema,
  read: (tx, { userId }, { viewer }) => readUser(tx, viewer.side, userId),
  policy: mayErase,
  write: async (tx, { subject, now }) => {
    const { userId } = subject
    const ended = await endEverything(tx, userId, now)
    await tx.identity.deleteMany({ where: { userId } })
    await shutOut(tx, userId)
    await tx.user.update({
      where: { id: userId },
      data: { name: null, email: null, erasedAt: now, disabledAt: now },
    })
    const { data, events, after } = changed('BRUKER_SLETTET', [
      subject,
      { ...subject, isDisabled: true, isErased: true },
    ])
    return { data, events: [...events, ...ended], after }
  },
}

type ChangeOfUser = 'BRUKER_DEAKTIVERT' | 'BRUKER_AKTIVERT' | 'BRUKER_SLETTET'

function changed(type: ChangeOfUser, [before, after]: [UserSubject, UserSubject]) {
  const event: Told = { type, for: loggedUser(before), etter: loggedUser(after) }
  const events: [Told] = [event]
  return { data: null, events, after: tellOthers }
}

async function shutOut(tx: Db, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } })
  await tx.invitation.deleteMany({ where: { userId, acceptedAt: null } })
}

/** Ends the roles of a user and every stand-in for or by them. Returns what to log. */
async function endEverything(tx: Db, userId: string, now: Date): Promise<Told[]> {
  const open = { endedAt: null }
  const ended = { data: { endedAt: now } }
  const ofUser = { ...open, OR: [{ userId }, { role: { userId } }] }
  const standIns = await tx.standIn.findMany({
    where: ofUser,
    select: { ...standInFields, role: { select: storedRoleFields } },
  })
  const held = await tx.userRole.findMany({ where: { userId, ...open }, select: storedRoleFields })
  await tx.standIn.updateMany({ where: ofUser, ...ended })
  await tx.userRole.updateMany({ where: { userId, ...open }, ...ended })
  return [
    ...standIns.map(({ role, ...standIn }): Told => {
      const before = loggedStandIn(role, standIn)
      return { type: 'STEDFORTREDER_AVSLUTTET', for: before, etter: { ...before, avsluttet: true } }
    }),
    ...held.map(endedRole),
  ]
}
