import 'server-only'
import { findViewer } from '@/lib/auth/queries'
import { transaction } from '@/lib/db/client'
import { publicUrl } from '@/lib/env'
import { log } from '@/lib/log/log.mjs'
import { issueInvitation } from '@/lib/user/invitation/mutations'
import { invitationLink } from '@/lib/user/letter/mutations'
import { readNotices } from '@/lib/varsel/notice/queries'
import { invitationText, roleChangeText, type Text } from './compose'
import { MailFailure } from './failure'
import { beginLetter, dropLetter, markFailed, markSending, markSent } from './ledger/mutations'
import { noticesText } from './notices'
import { findReceiver, findRoleChange, type Receiver } from './queries'
import type { Send } from './transport'
import type { Letter } from './types'

interface Delivery {
  send: Send
  /** Of the job, which the letter is known by. */
  id: string
  now: Date
  /** Whether no other attempt follows. */
  isLastTry: boolean
}

/** What a letter says, and the notices that stand in it. */
interface Written extends Text {
  noticeIds: string[]
}

/**
 * Writes a letter and sends it, at most once: it is marked as on its way before the mail server gets it and as sent after.
 * Whoever has no address, or is disabled, gets none. Throws when another attempt is to be made.
 */
export async function deliver(letter: Letter, { send, id, now, isLastTry }: Delivery): Promise<void> {
  const attempt = { id, now }
  if (!(await beginLetter(letter, attempt))) return
  const receiver = await findReceiver(letter.userId)
  const written = receiver && (await write(letter, receiver, attempt))
  if (receiver === null || written === null) return dropLetter(attempt)
  const { noticeIds, ...text } = written
  if (!(await markSending(attempt, noticeIds))) return
  try {
    await send({ id, to: receiver.email, language: receiver.language, ...text })
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error
    await markFailed(attempt, error, isLastTry)
    if (error.outcome === 'LATER') throw error
    const { feil, svarkode } = error
    return log.warn({ brev: id, feil, svarkode }, 'et brev kom ikke sikkert fram')
  }
  await markSent(attempt)
}

async function write(
  letter: Letter,
  receiver: Receiver,
  { id, now }: { id: string; now: Date },
): Promise<Written | null> {
  const { side, language } = receiver
  if (letter.kind === 'ROLE_CHANGED') {
    const change = await findRoleChange(letter.hendelseNr, language)
    const link = publicUrl(`/admin/bruker/${change.userId}`)
    return { ...roleChangeText(change, { side, link }, language), noticeIds: [] }
  }
  if (letter.kind === 'NOTICES') return writeNotices(letter, receiver, { id, now })
  const { userId } = letter
  const issued = await transaction((tx) => issueInvitation(tx, { userId, now }))
  if (issued === null) return null
  const link = invitationLink(issued.token)
  return { ...invitationText({ side, link, expiresAt: issued.expiresAt }, language), noticeIds: [] }
}

/**
 * The notices of a letter as things are now: what the receiver may no longer see, or what is done meanwhile, stands in no letter.
 */
async function writeNotices(
  letter: Extract<Letter, { kind: 'NOTICES' }>,
  { language }: Receiver,
  { id, now }: { id: string; now: Date },
): Promise<Written | null> {
  const viewer = await findViewer(letter.userId, now)
  if (viewer === null) return null
  const notices = await transaction(async (tx) => {
    const where = { brevId: id, status: 'VENTER' } as const
    const rows = await tx.varsel.findMany({ where, orderBy: [{ opprettet: 'asc' }, { id: 'asc' }] })
    const current = (await readNotices(tx, rows, { viewer, language, now })).filter((it) => it.isCurrent)
    const told = current.map((it) => it.id)
    await tx.varsel.updateMany({ where: { ...where, id: { notIn: told } }, data: { status: 'BORTFALT' } })
    return current
  })
  if (notices.length === 0) return null
  const text = noticesText({ notices, isDaily: letter.day !== null, link: publicUrl }, language)
  return { ...text, noticeIds: notices.map((it) => it.id) }
}
