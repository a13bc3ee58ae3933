import 'server-only'
import { fromDay } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { MailFailure } from '../failure'
import type { BrevFeil, BrevSlag, Letter } from '../types'

const slagOf = (letter: Letter): BrevSlag => {
  if (letter.kind === 'INVITATION') return 'INVITASJON'
  if (letter.kind === 'ROLE_CHANGED') return 'ROLLEENDRING'
  return letter.day === null ? 'VARSEL' : 'SAMLEBREV'
}

interface Attempt {
  /** Of the job, and of the letter. */
  id: string
  now: Date
}

/**
 * Enters a letter into the ledger, or finds it there from an attempt before, and takes the notices that wait for its receiver.
 * False: there is nothing to send. That is so for one that is entered as on its way: whoever sent it was cut off, and nobody
 * knows how far it came, so it is put down as uncertain and left to a person.
 */
export function beginLetter(letter: Letter, { id, now }: Attempt): Promise<boolean> {
  const { userId } = letter
  const dag = letter.kind === 'NOTICES' && letter.day !== null ? fromDay(letter.day) : null
  const hendelseNr = letter.kind === 'ROLE_CHANGED' ? letter.hendelseNr : null
  return transaction(async (tx) => {
    const row = { id, userId, slag: slagOf(letter), hendelseNr, dag, opprettet: now, endret: now }
    const { count } = await tx.brev.createMany({ data: [row], skipDuplicates: true })
    await tx.$queryRaw`SELECT id FROM brev WHERE id = ${id}::uuid FOR UPDATE`
    const brev = await tx.brev.findUnique({ where: { id }, select: { status: true } })
    // The daily letter of the day is another one.
    if (brev === null) return false
    if (brev.status === 'SENDES') {
      await setUncertain(tx, [id], { feil: 'AVBRUTT', svarkode: null, now })
      return false
    }
    if (brev.status !== 'VENTER') return false
    if (letter.kind !== 'NOTICES') return true
    await tx.varsel.updateMany({ where: { userId, status: 'VENTER', brevId: null }, data: { brevId: id } })
    const notices = await tx.varsel.count({ where: { brevId: id } })
    if (notices === 0 && count > 0) await tx.brev.delete({ where: { id } })
    return notices > 0
  })
}

/** Puts down that the letter is now handed to the mail server; false when somebody else has done that. */
export function markSending({ id, now }: Attempt, noticeIds: readonly string[]): Promise<boolean> {
  return transaction(async (tx) => {
    const { count } = await tx.brev.updateMany({
      where: { id, status: 'VENTER' },
      data: { status: 'SENDES', forsok: { increment: 1 }, endret: now },
    })
    if (count > 0)
      await tx.varsel.updateMany({ where: { id: { in: [...noticeIds] } }, data: { status: 'SENDES' } })
    return count > 0
  })
}

/** It was taken. Also for one that was thought cut off meanwhile: now it is known. */
export function markSent({ id, now }: Attempt): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.brev.updateMany({
      where: { id, status: { in: ['SENDES', 'UVISST'] }, avgjorelse: null },
      data: { status: 'SENDT', feil: null, svarkode: null, endret: now },
    })
    if (count > 0)
      await tx.varsel.updateMany({
        where: { brevId: id, status: { in: ['SENDES', 'UVISST'] } },
        data: { status: 'SENDT', sendt: now },
      })
  })
}

/** What an attempt came to that did not go well: another one, none, or a person's to decide. */
export function markFailed({ id, now }: Attempt, failure: MailFailure, isLastTry: boolean): Promise<void> {
  const { outcome, feil, svarkode } = failure
  return transaction(async (tx) => {
    if (outcome === 'UNCERTAIN') return setUncertain(tx, [id], { feil, svarkode, now })
    const status = outcome === 'REFUSED' || isLastTry ? 'OPPGITT' : 'VENTER'
    await tx.brev.updateMany({
      where: { id, status: 'SENDES' },
      data: { status, feil, svarkode, endret: now },
    })
    await tx.varsel.updateMany({ where: { brevId: id, status: 'SENDES' }, data: { status } })
  })
}

/** Nobody is left to write to, or nothing to tell. */
export function dropLetter({ id, now }: Attempt): Promise<void> {
  return transaction(async (tx) => {
    await tx.brev.updateMany({
      where: { id, status: 'VENTER' },
      data: { status: 'BORTFALT', endret: now },
    })
    await tx.varsel.updateMany({ where: { brevId: id, status: 'VENTER' }, data: { status: 'BORTFALT' } })
  })
}

interface Uncertain {
  feil: BrevFeil
  svarkode: number | null
  now: Date
}

async function setUncertain(tx: Db, ids: string[], { feil, svarkode, now }: Uncertain): Promise<void> {
  await tx.brev.updateMany({
    where: { id: { in: ids }, status: 'SENDES' },
    data: { status: 'UVISST', feil, svarkode, endret: now },
  })
  await tx.varsel.updateMany({
    where: { brevId: { in: ids }, status: 'SENDES' },
    data: { status: 'UVISST' },
  })
}

/** Longer than any attempt can last: connection, greeting and each silence have their own, shorter limit. */
const cutOffMs = 5 * 60_000

/**
 * Finds letters that nobody is at any more: those on their way when their worker was cut off are uncertain, and those that
 * waited for an attempt that will not come are given up. How many.
 */
export function findCutOff(now: Date): Promise<number> {
  const long = new Date(now.getTime() - cutOffMs)
  return transaction(async (tx) => {
    const sending = await tx.brev.findMany({
      where: { status: 'SENDES', endret: { lt: long } },
      select: { id: true },
    })
    const ids = sending.map(({ id }) => id)
    if (ids.length > 0) await setUncertain(tx, ids, { feil: 'AVBRUTT', svarkode: null, now })
    const left = await tx.$queryRaw<{ id: string }[]>`
      SELECT b.id::text AS id FROM brev b WHERE b.status = 'VENTER' AND b.endret < ${long}
        AND NOT EXISTS (SELECT FROM pgboss.job j WHERE j.name = 'mail' AND j.id = b.id AND j.state < 'completed')`
    const brevId = { in: left.map(({ id }) => id) }
    await tx.brev.updateMany({
      where: { id: brevId, status: 'VENTER' },
      data: { status: 'OPPGITT', feil: 'FORSOK_BRUKT', endret: now },
    })
    await tx.varsel.updateMany({ where: { brevId, status: 'VENTER' }, data: { status: 'OPPGITT' } })
    return ids.length + left.length
  })
}
