import { randomUUID } from 'node:crypto'
import { fromDay, now } from '@/lib/clock'
import { findLiveSession } from '@/lib/auth/queries'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/hendelse/canonical'
import { roles as roleTable } from '@/lib/user/rules'
import type { Role, Side, Viewer } from '@/lib/user/types'

export interface RoleSpec {
  role: Role
  /** Slug of the departement or committee it is for. */
  unit?: string
  from?: string
  to?: string | null
}

export interface UserSpec {
  side?: Side
  name?: string
  email?: string | null
  roles?: RoleSpec[]
  /** Whether somebody can sign in as this user: an identity is tied to it. */
  hasIdentity?: boolean
  disabledAt?: Date | null
}

/** The subject at the identity provider of a user that `aUser` made. */
export const testIssuer = 'https://idp.test'

/** Puts a user into the database, with roles that count from 2026-01-01 unless told otherwise; the id. */
export async function aUser(spec: UserSpec = {}): Promise<string> {
  const { roles = [], name = 'Test Testesen', email = 'test@eksempel.no', disabledAt = null } = spec
  const [first] = roles
  const side = spec.side ?? (first ? roleTable[first.role].side : 'REGJERING')
  const id = randomUUID()
  await db().user.create({ data: { id, side, name, email, createdAt: now(), disabledAt } })
  if (spec.hasIdentity ?? true) {
    await db().identity.create({ data: { issuer: testIssuer, subject: id, userId: id, createdAt: now() } })
  }
  for (const role of roles) await giveRole(id, role)
  return id
}

/** Gives a user a role without leaving an event; the id of the role. */
export async function giveRole(
  userId: string,
  { role, unit, from = '2026-01-01', to = null }: RoleSpec,
): Promise<string> {
  const { side, about } = roleTable[role]
  const id = randomUUID()
  await db().userRole.create({
    data: {
      id,
      userId,
      side,
      role,
      departementId:
        about === 'DEPARTEMENT'
          ? (await db().departement.findUniqueOrThrow({ where: { slug: unit ?? 'hod' } })).id
          : null,
      komiteId:
        about === 'KOMITE'
          ? (await db().komite.findUniqueOrThrow({ where: { slug: unit ?? 'kontroll' } })).id
          : null,
      validFrom: fromDay(from),
      validTo: to === null ? null : fromDay(to),
      createdAt: now(),
    },
  })
  return id
}

/** Signs a user in, as far as the database goes: the viewer of a request at this moment, or null where it is refused. */
export async function viewerOf(userId: string, at: Date = now()): Promise<Viewer | null> {
  const tokenHash = sha256(randomUUID())
  const expiresAt = new Date(at.getTime() + 3_600_000)
  await db().session.create({
    data: {
      id: randomUUID(),
      tokenHash,
      userId,
      issuer: testIssuer,
      createdAt: at,
      expiresAt,
      idleExpiresAt: expiresAt,
    },
  })
  return (await findLiveSession(tokenHash, at))?.viewer ?? null
}

/** A form as a browser sends it; what is called «fil» is a file. */
export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    form.set(name, name === 'fil' ? new File([value], 'fil.txt') : value)
  return form
}

/** The newest events, oldest first, without what the chain adds. */
export async function lastEvents(count: number) {
  const rows = await db().hendelse.findMany({
    orderBy: { nr: 'desc' },
    take: count,
    select: { type: true, aktor: true, innhold: true },
  })
  return rows.reverse()
}
