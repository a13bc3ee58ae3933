import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, fromDay, toDay, today } from '@/lib/clock'
import type { Handling } from '@/lib/handling/mutations'
import { Refusal, refuseField } from '@/lib/handling/refusal'
import type { LoggedStandIn } from '@/lib/hendelse/types'
import { tellOthers } from '../letter/mutations'
import { mayEndStandIn, mayNameStandIn } from '../policy'
import { endStandInSchema, nameStandInSchema, type NameStandInInput } from '../schema'
import {
  dayAfter,
  loggedRole,
  readCandidate,
  readRole,
  readStandIn,
  type StoredRole,
  type StoredStandIn,
} from '../subject/queries'
import type { Candidate, RoleSubject, StandInSubject } from '../types'

/** A stand-in is for an absence: whoever takes over for good gets the role. */
const longestDays = 366

type NamedRole = RoleSubject & { stored: StoredRole; candidate: Candidate }

/** Names somebody who holds a role on its holder's behalf, until a day. */
export const nameStandIn: Handling<NameStandInInput, NamedRole, null> = {
  name: 'nameStandIn',
  schema: nameStandInSchema,
  read: async (tx, { roleId, standIn }, { viewer, now }) => {
    const role = await readRole(tx, viewer.side, { roleId, now })
    const candidate = role && (await readCandidate(tx, role, { userId: standIn, now }))
    return candidate && { ...role, candidate }
  },
  policy: (viewer, { candidate, ...role }) => mayNameStandIn(viewer, role, candidate),
  write: async (tx, { input, subject: { roleId, side, stored, candidate }, now }) => {
    const { userId } = candidate
    const days = standInDays(input, now)
    const overlap = { endedAt: null, validFrom: { lt: days.validTo }, validTo: { gt: days.validFrom } }
    if ((await tx.standIn.count({ where: { roleId, userId, ...overlap } })) > 0)
      throw new Refusal('STANDS_IN_ALREADY')
    const row = { roleId, userId, ...days }
    await tx.standIn.create({ data: { id: randomUUID(), side, ...row, createdAt: now } })
    return {
      data: null,
      events: [
        { type: 'STEDFORTREDER_GITT', for: null, etter: loggedStandIn(stored, { ...row, endedAt: null }) },
      ],
      after: tellOthers,
    }
  },
}

function standInDays({ from, to }: NameStandInInput, now: Date): { validFrom: Date; validTo: Date } {
  const first = from ?? today(now)
  if (first < today(now)) throw refuseField('from', 'IN_THE_PAST')
  if (to < first) throw refuseField('to', 'BEFORE_FROM')
  if (to > addDays(first, longestDays)) throw refuseField('to', 'TOO_LATE')
  return { validFrom: fromDay(first), validTo: dayAfter(to) }
}

type EndedStandIn = StandInSubject & { stored: StoredRole; standIn: StoredStandIn }

export const endStandIn: Handling<{ standInId: string }, EndedStandIn, null> = {
  name: 'endStandIn',
  schema: endStandInSchema,
  read: (tx, { standInId }, { viewer, now }) => readStandIn(tx, viewer.side, { standInId, now }),
  policy: mayEndStandIn,
  write: async (tx, { subject: { standInId, stored, standIn }, now }) => {
    await tx.standIn.update({ where: { id: standInId }, data: { endedAt: now } })
    const before = loggedStandIn(stored, standIn)
    return {
      data: null,
      events: [{ type: 'STEDFORTREDER_AVSLUTTET', for: before, etter: { ...before, avsluttet: true } }],
      after: tellOthers,
    }
  },
}

/** The days are those of the stand-in, the rest is the role. */
export function loggedStandIn(
  role: Parameters<typeof loggedRole>[0],
  {
    userId,
    validFrom,
    validTo,
    endedAt,
  }: Pick<StoredStandIn, 'userId' | 'validFrom' | 'validTo' | 'endedAt'>,
): LoggedStandIn {
  const days = { fra: toDay(validFrom), til: toDay(validTo), avsluttet: endedAt !== null }
  return { ...loggedRole(role), ...days, stedfortreder: userId }
}
