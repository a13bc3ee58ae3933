import 'server-only'
import { fromDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { lockEnhet, subjectOf } from '../queries'
import { lastOwn, standingRevision } from './rules'
import type { Version } from './types'

const withReview = { gjennomgang: true, vedtak: true } as const

/** A unit of a bench as a decision needs it, looked at without being held. */
export async function findEnheter(tx: Db, ids: readonly string[]) {
  const rows = await tx.gjennomgangEnhet.findMany({ where: { id: { in: [...ids] } }, include: withReview })
  return rows.map(toFound)
}

/** The same, held until the end of the transaction, and with it that its review stays as open as it is. */
export async function holdEnhet(tx: Db, id: string) {
  await tx.$queryRaw`
    SELECT g.id FROM gjennomgang g JOIN gjennomgang_enhet e ON e.gjennomgang_id = g.id WHERE e.id = ${id}::uuid FOR SHARE OF g`
  const row = await lockEnhet(tx, id)
  return row && toFound(row)
}

type Row = NonNullable<Awaited<ReturnType<typeof lockEnhet>>>

function toFound({ vedtak: { id, sesjonId: sesjon, nummer, punkt }, gjennomgang, ...row }: Row) {
  return { row, review: subjectOf(gjennomgang), sesjon: gjennomgang.rapporteringssesjon, unit: { id, sesjon, nummer, punkt } } // prettier-ignore
}

export type FoundEnhet = Awaited<ReturnType<typeof findEnheter>>[number]

/** The account of the year that was public at a moment: what lay before whoever decided then. */
export async function findAccountId(tx: Db, { unit, sesjon }: FoundEnhet, at: Date): Promise<number | null> {
  const day = fromDay(today(at))
  const row = await tx.rapportering.findFirst({
    where: {
      vedtakId: unit.id,
      rapporteringssesjon: sesjon,
      trukket: null,
      OR: [{ offentligFra: { lte: day } }, { offentligFra: null, senest: { lte: day } }],
    },
    orderBy: { versjon: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}

const fields = { enhetId: true, revisjon: true, angrer: true, lagretAv: true, lagret: true } as const

/** The viewer's own newest decision in a review that still stands; null: none. */
export async function findLastOwn(tx: Db, gjennomgangId: string, userId: string): Promise<Version | null> {
  const enheter = await tx.gjennomgangEnhet.findMany({
    where: { gjennomgangId, versjonList: { some: { lagretAv: userId } } },
    select: { id: true, revisjon: true },
  })
  const ids = enheter.map(({ id }) => id)
  const versions = await tx.gjennomgangVersjon.findMany({ where: { enhetId: { in: ids } }, select: fields })
  return lastOwn(enheter, versions, userId)
}

/** What stood before a decision; null: nothing had been decided. */
export async function findBefore(tx: Db, { enhetId, revisjon }: Version) {
  const rows = await tx.gjennomgangVersjon.findMany({ where: { enhetId, revisjon: { lt: revisjon } } })
  const before = standingRevision(new Map(rows.map((one) => [one.revisjon, one])), revisjon - 1)
  return rows.find((one) => one.revisjon === before) ?? null
}
