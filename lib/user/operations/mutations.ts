import 'server-only'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { Refusal } from '@/lib/handling/refusal'
import type { Told } from '@/lib/handling/types'
import { appendHendelser } from '@/lib/hendelse/mutations'
import { writeUser } from '../account/mutations'
import { sendInvitation, tellAdministrators } from '../letter/mutations'
import { endedRole, writeRole } from '../role/mutations'
import { roles } from '../rules'
import type { GrantRoleInput, InviteInput } from '../schema'
import { countsAt, lockSide, readUser, storedRoleFields } from '../subject/queries'
import type { Side } from '../types'

/** What those who run the service do at the command line: the first administrators, and repairs. It is logged and told all the same. */
export function addUser(asked: InviteInput, now: Date): Promise<{ userId: string; link: string | null }> {
  const { side } = roles[asked.role]
  return transaction(async (tx) => {
    await lockSide(tx, side)
    const { userId, events } = await writeUser(tx, { side, asked, now })
    await tell(tx, { side, now, command: 'user add' }, events)
    return { userId, ...(await sendInvitation(tx, { userId, now, byMail: false })) }
  })
}

export function giveRoleTo({ userId, ...asked }: GrantRoleInput, now: Date): Promise<void> {
  const { side } = roles[asked.role]
  return transaction(async (tx) => {
    const user = await readUser(tx, side, userId)
    if (user === null) throw new Refusal('NOT_ALLOWED')
    if (user.isErased) throw new Refusal('USER_ERASED')
    await tell(tx, { side, now, command: 'user role add' }, [
      await writeRole(tx, { userId, side, asked, now }),
    ])
  })
}

/** Ends the role that counts today. The last administrator too: whoever is at the command line can give it again. */
export function endRoleOf({ userId, role, departement, komite }: GrantRoleInput, now: Date): Promise<void> {
  const { side } = roles[role]
  const about = { ...(departement !== '' && { departement: { slug: departement } }), ...(komite !== '' && { komite: { slug: komite } }) } // prettier-ignore
  return transaction(async (tx) => {
    await lockSide(tx, side)
    const held = await tx.userRole.findFirst({
      where: { userId, side, role, ...about, ...countsAt(now) },
      select: storedRoleFields,
    })
    if (held === null) throw new Refusal('ROLE_ENDED')
    await tx.userRole.update({ where: { id: held.id }, data: { endedAt: now } })
    await tell(tx, { side, now, command: 'user role end' }, [endedRole(held)])
  })
}

async function tell(tx: Db, by: { side: Side; now: Date; command: string }, events: Told[]): Promise<void> {
  const { side, now, command } = by
  const stamp = { tidspunkt: now, aktor: 'drift', kilde: { kommando: command } }
  const numbers = await appendHendelser(
    tx,
    events.map((event) => ({ ...event, ...stamp })),
  )
  await tellAdministrators(tx, { side, by: null, now }, numbers)
}
