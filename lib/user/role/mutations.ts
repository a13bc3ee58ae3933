import 'server-only'
import { randomUUID } from 'node:crypto'
import { fromDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { Refusal, refuseField } from '@/lib/handling/refusal'
import type { Told } from '@/lib/handling/types'
import { tellOthers } from '../letter/mutations'
import { mayEndRole, mayGrantRole } from '../policy'
import { roles } from '../rules'
import { endRoleSchema, grantRoleSchema, type GrantRoleInput } from '../schema'
import { dayAfter, loggedRole, readRole, readUser } from '../subject/queries'
import type { RoleSubject, Side, UserSubject } from '../types'

/** Who gets which role, and from when. */
interface NewRole {
  userId: string
  side: Side
  asked: Omit<GrantRoleInput, 'userId'>
  now: Date
}

/** Writes a role and tells what to log; the same for an administrator, an invitation and the command line. */
export async function writeRole(tx: Db, { userId, side, asked, now }: NewRole): Promise<Told> {
  const validFrom = fromDay(asked.from ?? today(now))
  if (validFrom < fromDay(today(now))) throw refuseField('from', 'IN_THE_PAST')
  const validTo = asked.to === null ? null : dayAfter(asked.to)
  if (validTo !== null && validTo <= validFrom) throw refuseField('to', 'BEFORE_FROM')
  const { role } = asked
  const about = await findAbout(tx, asked)
  const held = await tx.userRole.count({
    where: {
      userId,
      role,
      ...about,
      endedAt: null,
      OR: [{ validTo: null }, { validTo: { gt: validFrom } }],
      ...(validTo && { validFrom: { lt: validTo } }),
    },
  })
  if (held > 0) throw new Refusal('ROLE_HELD')
  const row = { userId, role, ...about, validFrom, validTo }
  await tx.userRole.create({ data: { id: randomUUID(), side, ...row, createdAt: now } })
  return { type: 'ROLLE_GITT', for: null, etter: loggedRole({ ...row, endedAt: null }) }
}

/** The departement or committee that the role is for, by its address. */
async function findAbout(tx: Db, { role, departement, komite }: NewRole['asked']) {
  const { about } = roles[role]
  const none = { departementId: null, komiteId: null }
  if (about === 'SIDE') return none
  const slug = about === 'DEPARTEMENT' ? departement : komite
  const query = { where: { slug }, select: { id: true } }
  const found =
    about === 'DEPARTEMENT' ? await tx.departement.findUnique(query) : await tx.komite.findUnique(query)
  if (found === null) throw refuseField(about === 'DEPARTEMENT' ? 'departement' : 'komite', 'INVALID')
  return about === 'DEPARTEMENT' ? { ...none, departementId: found.id } : { ...none, komiteId: found.id }
}

/** An administrator gives somebody on their side a role, with dates. */
export const grantRole: Handling<GrantRoleInput, UserSubject, null> = {
  name: 'grantRole',
  schema: grantRoleSchema,
  read: (tx, { userId }, { viewer }) => readUser(tx, viewer.side, userId),
  policy: (viewer, user, { role }) => mayGrantRole(viewer, { ...user, role }),
  write: async (tx, { input, subject: { userId, side }, now }) => ({
    data: null,
    events: [await writeRole(tx, { userId, side, asked: input, now })],
    after: tellOthers,
  }),
}

type EndedRole = RoleSubject & { stored: Parameters<typeof loggedRole>[0] }

/** Ends a role at once, with the stand-ins that were named for it: they count only as long as the role does. */
export const endRole: Handling<{ roleId: string }, EndedRole, null> = {
  name: 'endRole',
  schema: endRoleSchema,
  read: (tx, { roleId }, { viewer, now }) => readRole(tx, viewer.side, { roleId, now }),
  policy: mayEndRole,
  write: async (tx, { subject: { roleId, stored }, now }) => {
    await tx.userRole.update({ where: { id: roleId }, data: { endedAt: now } })
    return {
      data: null,
      events: [endedRole(stored)],
      after: tellOthers,
    }
  },
}

export function endedRole(stored: Parameters<typeof loggedRole>[0]): Told {
  const before = loggedRole(stored)
  return { type: 'ROLLE_AVSLUTTET', for: before, etter: { ...before, avsluttet: true } }
}
