import 'server-only'
import { addDays, fromDay, toDay, today, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { nameFields } from '@/lib/departement/queries'
import { toDepartement, toKomite } from '@/lib/register/to-view'
import { isDelegable } from '../rules'
import { countsAt, isColleagueOf } from '../subject/queries'
import type { HeldRole, Side } from '../types'
import type { DeputyItem, Named, RoleItem, Stage, StandInItem, UserItem, UserPage, UserStatus } from './types'

const standInFields = {
  id: true,
  validFrom: true,
  validTo: true,
  endedAt: true,
  user: { select: { id: true, name: true } },
} satisfies Prisma.StandInSelect

const roleFields = {
  id: true,
  role: true,
  validFrom: true,
  validTo: true,
  endedAt: true,
  departement: { select: { slug: true, navnList: { select: nameFields } } },
  komite: { select: { slug: true, bokmal: true, nynorsk: true, engelsk: true } },
} satisfies Prisma.UserRoleSelect

const withStandIns = {
  ...roleFields,
  standIns: { where: { endedAt: null }, orderBy: { validFrom: 'asc' }, select: standInFields },
} satisfies Prisma.UserRoleSelect

const userFields = {
  id: true,
  name: true,
  email: true,
  disabledAt: true,
  erasedAt: true,
  identities: { select: { createdAt: true }, take: 1 },
  roles: { select: withStandIns, orderBy: [{ validFrom: 'asc' }, { createdAt: 'asc' }] },
} satisfies Prisma.UserSelect

/** The users of one side, by name; those whose name or address holds the words. */
export async function listUsers(side: Side, words: string, now: Date): Promise<UserItem[]> {
  const contains = { contains: words, mode: 'insensitive' } as const
  const rows = await db().user.findMany({
    where: { side, ...(words !== '' && { OR: [{ name: contains }, { email: contains }] }) },
    select: userFields,
    orderBy: [{ name: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  })
  const signIns = await lastSignIns(rows.map(({ id }) => id))
  return rows.map((row) => toItem(row, { lastSignIn: signIns.get(row.id) ?? null, day: today(now) }))
}

/** One user of the side with everything they hold and held; null where there is none. */
export async function findUserPage(side: Side, userId: string, now: Date): Promise<UserPage | null> {
  const row = await db().user.findFirst({
    where: { id: userId, side },
    select: {
      ...userFields,
      side: true,
      maalform: true,
      createdAt: true,
      standInFor: {
        where: { endedAt: null },
        orderBy: { validFrom: 'asc' },
        select: {
          ...standInFields,
          role: { select: { ...roleFields, user: { select: { id: true, name: true } } } },
        },
      },
    },
  })
  if (row === null) return null
  const day = today(now)
  const signIns = await lastSignIns([userId])
  const all = row.roles.map((role) => toRole(role, day))
  return {
    ...toItem(row, { lastSignIn: signIns.get(userId) ?? null, day }),
    side: row.side,
    maalform: row.maalform,
    createdAt: row.createdAt,
    ended: all.filter(({ stage }) => stage === 'ENDED'),
    deputyFor: row.standInFor.map((it) => toDeputy(it, day)).filter(({ stage }) => stage !== 'ENDED'),
  }
}

/** Whom the holder of a role may name: colleagues who work with the same. */
export async function listColleagues(
  side: Side,
  role: HeldRole,
  asking: { userId: string; now: Date },
): Promise<Named[]> {
  if (!isDelegable(role.role)) return []
  return listNamed({
    side,
    id: { not: asking.userId },
    roles: { some: { ...isColleagueOf(role), ...countsAt(asking.now) } },
  })
}

/** Everybody on the side whom its administrator may name. */
export function listActive(side: Side): Promise<Named[]> {
  return listNamed({ side })
}

async function listNamed(where: Prisma.UserWhereInput): Promise<Named[]> {
  const rows = await db().user.findMany({
    where: { ...where, disabledAt: null, name: { not: null } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ id, name }) => ({ userId: id, name: name ?? '' }))
}

async function lastSignIns(userIds: string[]): Promise<Map<string, Date>> {
  const rows = await db().securityEvent.groupBy({
    by: ['userId'],
    where: { kind: 'SIGN_IN', userId: { in: userIds } },
    _max: { at: true },
  })
  return new Map(rows.flatMap(({ userId, _max }) => (userId && _max.at ? [[userId, _max.at] as const] : [])))
}

type UserRow = Prisma.UserGetPayload<{ select: typeof userFields }>
type RoleRow = Prisma.UserRoleGetPayload<{ select: typeof roleFields }>
type StandInRow = Prisma.StandInGetPayload<{ select: typeof standInFields }>

function toItem(row: UserRow, { lastSignIn, day }: { lastSignIn: Date | null; day: Day }): UserItem {
  const { id, name, email } = row
  const roles = row.roles.map((role) => toRole(role, day)).filter(({ stage }) => stage !== 'ENDED')
  return { userId: id, name, email, status: statusOf(row), lastSignIn, roles }
}

function statusOf({ disabledAt, erasedAt, identities }: UserRow): UserStatus {
  if (erasedAt !== null) return 'ERASED'
  if (disabledAt !== null) return 'DISABLED'
  return identities.length === 0 ? 'INVITED' : 'ACTIVE'
}

function toRole(row: RoleRow & { standIns: StandInRow[] }, day: Day): RoleItem {
  const standIns = row.standIns.map((it) => toStandIn(it, day)).filter(({ stage }) => stage !== 'ENDED')
  return { ...toPlainRole(row, day), standIns }
}

function toPlainRole(
  { id, role, departement, komite, ...days }: RoleRow,
  day: Day,
): Omit<RoleItem, 'standIns'> {
  const about = departement ? toDepartement(departement, day) : komite ? toKomite(komite) : null
  return { roleId: id, role, about, ...toDays(days, day) }
}

function toStandIn({ id, user, ...days }: StandInRow, day: Day): StandInItem {
  const { from, to, stage } = toDays(days, day)
  return { standInId: id, userId: user.id, name: user.name, from, to: to ?? from, stage }
}

type DeputyRow = StandInRow & { role: RoleRow & { user: { id: string; name: string | null } } }

/** The days are those of the stand-in. */
function toDeputy({ id, role: { user, ...role }, ...days }: DeputyRow, day: Day): DeputyItem {
  const holder = { userId: user.id, name: user.name }
  return { ...toPlainRole(role, day), ...toDays(days, day), standInId: id, holder }
}

interface Days {
  validFrom: Date
  validTo: Date | null
  endedAt: Date | null
}

function toDays(
  { validFrom, validTo, endedAt }: Days,
  day: Day,
): { from: Day; to: Day | null; stage: Stage } {
  const from = toDay(validFrom)
  const isOver = endedAt !== null || (validTo !== null && validTo <= fromDay(day))
  const to = validTo === null ? null : addDays(toDay(validTo), -1)
  return { from, to, stage: isOver ? 'ENDED' : from > day ? 'LATER' : 'NOW' }
}
