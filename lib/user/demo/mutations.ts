import 'server-only'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { Told } from '@/lib/handling/types'
import { appendHendelser } from '@/lib/hendelse/mutations'
import { writeUser } from '../account/mutations'
import { roles } from '../rules'
import { loggedUser } from '../subject/queries'
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
    for (const { role, ...user } of users) {
      if (role === null) continue
      const { userId, isNew } = await findOrAdd(tx, { ...user, role }, now)
      const identity = { issuer, subject: user.subject, userId, createdAt: now }
      await tx.identity.createMany({ data: [identity], skipDuplicates: true })
      if (isNew) added += 1
    }
    return added
  })
}

type RoledUser = DemoUser & { role: Role }

async function findOrAdd(tx: Db, user: RoledUser, now: Date): Promise<{ userId: string; isNew: boolean }> {
  const { subject, name, side, role, unit = '' } = user
  // An address that no letter ever reaches (RFC 2606).
  const email = `${subject}@prove.invalid`
  const found = await tx.user.findFirst({ where: { email, side }, select: { id: true } })
  if (found) return { userId: found.id, isNew: false }
  const { about } = roles[role]
  const unitOf = (kind: typeof about) => (about === kind ? unit : '')
  const departement = unitOf('DEPARTEMENT')
  const komite = unitOf('KOMITE')
  const asked = { name, email, maalform: 'NB', role, departement, komite, from: null, to: null } as const
  const { userId, events } = await writeUser(tx, { side, asked, now })
  const disabled = user.isDisabled ? [await disable(tx, { userId, side }, now)] : []
  const stamp = { tidspunkt: now, aktor: 'system', kilde: { kommando: 'prøveinnlogging' } }
  await appendHendelser(
    tx,
    [...events, ...disabled].map((event) => ({ ...event, ...stamp })),
  )
  return { userId, isNew: true }
}

async function disable(tx: Db, user: { userId: string; side: Side }, now: Date): Promise<Told> {
  await tx.user.update({ where: { id: user.userId }, data: { disabledAt: now } })
  const before = { ...user, isDisabled: false, isErased: false }
  return { type: 'BRUKER_DEAKTIVERT', for: loggedUser(before), etter: loggedUser({ ...before, isDisabled: true }) } // prettier-ignore
}
