import 'server-only'
import { transaction } from '@/lib/db/client'
import { publicUrl } from '@/lib/env'
import { issueInvitation } from '@/lib/user/invitation/mutations'
import { invitationLink } from '@/lib/user/letter/mutations'
import { invitationText, roleChangeText, type Text } from './compose'
import { findReceiver, findRoleChange, type Receiver } from './queries'
import type { Send } from './transport'
import type { Letter } from './types'

interface Delivery {
  send: Send
  /** Of the job, which the letter is known by. */
  id: string
  now: Date
}

/** Writes a letter and sends it. Whoever has no address, or is disabled, gets none. */
export async function deliver(letter: Letter, { send, id, now }: Delivery): Promise<void> {
  const receiver = await findReceiver(letter.userId)
  if (receiver === null) return
  const text = await write(letter, receiver, now)
  if (text !== null) await send({ id, to: receiver.email, language: receiver.language, ...text })
}

async function write(letter: Letter, { side, language }: Receiver, now: Date): Promise<Text | null> {
  if (letter.kind === 'ROLE_CHANGED') {
    const change = await findRoleChange(letter.hendelseNr, language)
    const link = publicUrl(`/admin/bruker/${change.userId}`)
    return roleChangeText(change, { side, link }, language)
  }
  const { userId } = letter
  const issued = await transaction((tx) => issueInvitation(tx, { userId, now }))
  if (issued === null) return null
  const link = invitationLink(issued.token)
  return invitationText({ side, link, expiresAt: issued.expiresAt }, language)
}
