import 'server-only'
import { randomUUID } from 'node:crypto'
import { fromDay, toDay, today } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { appendHendelser } from '@/lib/hendelse/mutations'
import { roles } from '../rules'
import type { Role, Side } from '../types'

/** A made-up user of the trial sign-in; null as role is one that the register does not know. */
export interface DemoUser {
  subject: string
  name: string
  side: Side
  role: Role | null
  unit?: string
  isDisabled?: boolean
}

interface Seed {
  users: readonly DemoUser[]
  /** The provider of this machine, which the identities are at. */
  issuer: string
  now: Date
}

/**
 * Puts the users of the trial sign-in into the register. Run again it adds nothing but a new identity where the provider
 * has moved to another port. Returns how many users were added.
 */
export function seedDemoUsers({ users, issuer, now }: Seed): Promise<number> {
  return transaction(async (tx) => {
    let added = 0
    for (const user of users) {
      if (user.role === null) continue
      const { id, isNew } = await findOrAdd(tx, { ...user, role: user.role }, now)
      const identity = { issuer, subject: user.subject, userId: id, createdAt: now }
      await tx.identity.createMany({ data: [identity], skipDuplicates: true })
      if (isNew) added += 1
    }
    return added
  })
}

type RoledUser = DemoUser & { role: Role }

async function findOrAdd(tx: Db, user: RoledUser, now: Date): Promise<{ id: string; isNew: boolean }> {
  const { subject, name, side, isDisabled = false } = user
  // An address that no letter ever reaches (RFC 2606).
  const email = `${subject}@prove.invalid`
  const found = await tx.user.findFirst({ where: { email, side }, select: { id: true } })
  if (found) return { id: found.id, isNew: false }
  const id = randomUUID()
  const disabledAt = isDisabled ? now : null
  await tx.user.create({ data: { id, side, name, email, createdAt: now, disabledAt } })
  const role = await giveRole(tx, { ...user, id }, now)
  const occurrence = { tidspunkt: now, aktor: 'system' }
  const kilde = { kommando: 'prøveinnlogging' }
  const etter = { bruker: id, side, aktiv: !isDisabled, slettet: false }
  await appendHendelser(tx, [
    { type: 'BRUKER_OPPRETTET', ...occurrence, for: null, etter, kilde },
    { type: 'ROLLE_GITT', ...occurrence, for: null, etter: role, kilde },
  ])
  return { id, isNew: true }
}

async function giveRole(tx: Db, { id, side, role, unit: slug }: RoledUser & { id: string }, now: Date) {
  const { about } = roles[role]
  const query = { where: { slug }, select: { id: true } }
  const departement = about === 'DEPARTEMENT' ? await tx.departement.findUniqueOrThrow(query) : null
  const komite = about === 'KOMITE' ? await tx.komite.findUniqueOrThrow(query) : null
  const validFrom = fromDay(today(now))
  const unitOf = { departementId: departement?.id ?? null, komiteId: komite?.id ?? null }
  await tx.userRole.create({
    data: { id: randomUUID(), userId: id, side, role, ...unitOf, validFrom, createdAt: now },
  })
  return {
    bruker: id,
    rolle: role,
    departement: unitOf.departementId,
    komite: unitOf.komiteId,
    fra: toDay(validFrom),
    til: null,
    avsluttet: false,
  }
}
