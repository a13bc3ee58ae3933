import 'server-only'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import type { Asker, Told } from '@/lib/handling/types'
import type { LoggedBrev } from '@/lib/hendelse/logged/types'
import { enqueue } from '@/lib/jobs/mutations'
import type { Side } from '@/lib/user/types'
import { maySettleLetter } from '../policy'
import { letterSchema } from '../schema'
import type { BrevAvgjorelse } from '../types'

interface LetterSubject {
  brevId: string
  userId: string
  side: Side
  hendelseNr: number | null
  isSettled: boolean
  logged: LoggedBrev
}

/** A letter to the side of whoever asks that was given up or is uncertain; null: there is none such for them. */
async function readLetter(
  tx: Db,
  { brevId }: { brevId: string },
  { viewer }: Asker,
): Promise<LetterSubject | null> {
  await tx.$queryRaw`SELECT id FROM brev WHERE id = ${brevId}::uuid FOR UPDATE`
  const row = await tx.brev.findFirst({ where: { id: brevId, user: { side: viewer.side } } })
  if (row === null || (row.status !== 'UVISST' && row.status !== 'OPPGITT')) return null
  const { userId, slag, status, avgjorelse, hendelseNr } = row
  const logged = { brev: brevId, mottaker: userId, slag, status, avgjorelse }
  return { brevId, userId, side: viewer.side, hendelseNr, isSettled: avgjorelse !== null, logged }
}

type Settled = Asker & { subject: LetterSubject }

async function settle(
  tx: Db,
  { subject, viewer, now }: Settled,
  avgjorelse: BrevAvgjorelse,
): Promise<{ data: null; events: [Told] }> {
  const { brevId, logged } = subject
  await tx.brev.update({
    where: { id: brevId },
    data: { avgjorelse, avgjort: now, avgjortAv: viewer.userId },
  })
  return { data: null, events: [{ type: 'BREV_AVGJORT', for: logged, etter: { ...logged, avgjorelse } }] }
}

/** Sends what the letter told in a new one, written anew: whoever got the first may get it twice. */
export const sendLetterAgain: Handling<{ brevId: string }, LetterSubject, null> = {
  name: 'sendLetterAgain',
  schema: letterSchema,
  read: readLetter,
  policy: maySettleLetter,
  write: async (tx, act) => {
    const { brevId, userId, hendelseNr, logged } = act.subject
    if (logged.slag === 'INVITASJON') await enqueue(tx, 'mail', { kind: 'INVITATION', userId })
    else if (hendelseNr !== null) await enqueue(tx, 'mail', { kind: 'ROLE_CHANGED', userId, hendelseNr })
    else {
      await tx.varsel.updateMany({
        where: { brevId, status: { in: ['UVISST', 'OPPGITT'] } },
        data: { status: 'VENTER', brevId: null },
      })
      await enqueue(tx, 'mail', { kind: 'NOTICES', userId, day: null })
    }
    return settle(tx, act, 'SENDT_PA_NYTT')
  },
}

/** Lets it rest: the receiver has it, or has been told in another way. */
export const countLetterAsSent: Handling<{ brevId: string }, LetterSubject, null> = {
  name: 'countLetterAsSent',
  schema: letterSchema,
  read: readLetter,
  policy: maySettleLetter,
  write: async (tx, act) => {
    const { brevId } = act.subject
    await tx.varsel.updateMany({
      where: { brevId, status: { in: ['UVISST', 'OPPGITT'] } },
      data: { status: 'SENDT' },
    })
    return settle(tx, act, 'REGNET_SOM_SENDT')
  },
}
