import { randomUUID } from 'node:crypto'
import { findLiveSession } from '@/lib/auth/queries'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/hendelse/canonical'
import type { Viewer } from '@/lib/user/types'
import { aUser, giveRole, testIssuer, type RoleSpec } from '../users'

/** Whoever asks, in every way there is to be allowed or not. */
export const actorNames = [
  'signedOut',
  'forgedSession',
  'idleTooLong',
  'expired',
  'disabled',
  'withoutRole',
  'roleEnded',
  'roleLater',
  'caseOfficerHod',
  'approverHod',
  'coordinatorHod',
  'coordinatorUd',
  'office',
  'deputyBefore',
  'deputyDuring',
  'deputyAfter',
  'secretaryKkk',
  'secretaryHelse',
  'administratorGovernment',
  'administratorStorting',
] as const

export type ActorName = (typeof actorNames)[number]

/** Who is nobody, whatever role they had. */
export const notSignedIn: readonly ActorName[] = [
  'signedOut',
  'forgedSession',
  'idleTooLong',
  'expired',
  'disabled',
]

const day = '2026-11-22'
export const matrixNow = new Date(`${day}T10:00:00Z`)

const rolesOf: Partial<Record<ActorName, RoleSpec>> = {
  idleTooLong: { role: 'ADMINISTRATOR_REGJERING' },
  expired: { role: 'ADMINISTRATOR_REGJERING' },
  disabled: { role: 'ADMINISTRATOR_REGJERING' },
  roleEnded: { role: 'ADMINISTRATOR_REGJERING', to: day },
  roleLater: { role: 'ADMINISTRATOR_REGJERING', from: '2026-11-23' },
  caseOfficerHod: { role: 'SAKSBEHANDLER', unit: 'hod' },
  approverHod: { role: 'GODKJENNER', unit: 'hod' },
  coordinatorHod: { role: 'KOORDINATOR', unit: 'hod' },
  coordinatorUd: { role: 'KOORDINATOR', unit: 'ud' },
  office: { role: 'SMK' },
  deputyBefore: { role: 'SAKSBEHANDLER', unit: 'hod' },
  deputyDuring: { role: 'SAKSBEHANDLER', unit: 'hod' },
  deputyAfter: { role: 'SAKSBEHANDLER', unit: 'hod' },
  secretaryKkk: { role: 'KOMITESEKRETAER', unit: 'kontroll' },
  secretaryHelse: { role: 'KOMITESEKRETAER', unit: 'helseoms' },
  administratorGovernment: { role: 'ADMINISTRATOR_REGJERING' },
  administratorStorting: { role: 'ADMINISTRATOR_STORTING' },
}

export interface Actor {
  userId: string | null
  roleId: string
  /** As the request would find them: anew each time. */
  viewer: () => Promise<Viewer | null>
}

/** The word that stands in every name and address: where an answer holds it, it told of somebody. */
export const canary = 'kanari'

/** Puts every actor into the database. */
export async function makeActors(): Promise<Record<ActorName, Actor>> {
  const made = await Promise.all(actorNames.map(async (name) => [name, await makeActor(name)] as const))
  const actors = Object.fromEntries(made) as Record<ActorName, Actor>
  const approver = actors.approverHod
  await standIn(approver, actors.deputyBefore, ['2026-11-23', '2026-12-24'])
  await standIn(approver, actors.deputyDuring, [day, '2026-11-23'])
  await standIn(approver, actors.deputyAfter, ['2026-11-01', day])
  return actors
}

async function makeActor(name: ActorName): Promise<Actor> {
  const role = rolesOf[name]
  if (name === 'signedOut') return { userId: null, roleId: '', viewer: async () => null }
  const userId = await aUser({
    name: `${canary} ${name}`,
    email: `${canary}.${name}@eksempel.no`,
    ...(role && {
      side:
        role.role === 'KOMITESEKRETAER' || role.role === 'ADMINISTRATOR_STORTING' ? 'STORTING' : 'REGJERING',
    }),
    disabledAt: name === 'disabled' ? matrixNow : null,
  })
  const roleId = role ? await giveRole(userId, role) : ''
  const token = await signIn(name, userId)
  return {
    userId,
    roleId,
    viewer: async () => (await findLiveSession(sha256(token), matrixNow))?.viewer ?? null,
  }
}

/** A session as the sign-in makes it, with limits that have passed where the actor's have. */
async function signIn(name: ActorName, userId: string): Promise<string> {
  const token = randomUUID()
  const after = (minutes: number) => new Date(matrixNow.getTime() + minutes * 60_000)
  const expiresAt = name === 'expired' ? after(-1) : after(60)
  const idleExpiresAt = name === 'idleTooLong' || name === 'expired' ? after(-1) : after(30)
  await db().session.create({
    data: {
      id: randomUUID(),
      tokenHash: sha256(token),
      userId,
      issuer: testIssuer,
      createdAt: after(-60),
      expiresAt,
      idleExpiresAt,
    },
  })
  return name === 'forgedSession' ? `${token}x` : token
}

async function standIn(holder: Actor, deputy: Actor, [from, to]: [string, string]): Promise<void> {
  const days = { validFrom: fromDay(from), validTo: fromDay(to) }
  await db().standIn.create({
    data: {
      id: randomUUID(),
      roleId: holder.roleId,
      userId: deputy.userId ?? '',
      side: 'REGJERING',
      ...days,
      createdAt: matrixNow,
    },
  })
}
