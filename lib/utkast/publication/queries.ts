import 'server-only'
import { fromDay, toDay, type Day } from '../../clock'
import type { Db } from '../../db/connection'
import type { Prisma } from '../../db/generated/client'
import { textOf, withText } from '../queries'
import type { ReadyUtkast } from './types'

/** Approved texts that are to become public, held until the end of the transaction: nobody takes one back meanwhile. */
export async function lockReady(tx: Db, where: Prisma.UtkastWhereInput): Promise<ReadyUtkast[]> {
  const found = await tx.utkast.findMany({ where: { ...where, status: 'KLAR' }, select: { id: true } })
  if (found.length === 0) return []
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM utkast WHERE id = ANY(${found.map(({ id }) => id)}::uuid[]) AND status = 'KLAR' ORDER BY id FOR UPDATE`
  const rows = await tx.utkast.findMany({
    where: { id: { in: held.map(({ id }) => id) } },
    include: { ...withText, vedtak: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(toReady)
}

type ReadyRow = Prisma.UtkastGetPayload<{ include: typeof withText & { vedtak: true } }>

function toReady(row: ReadyRow): ReadyUtkast {
  const { id, vedtakId, rapporteringssesjon, omgang, departementId, saksbehandlerId, vedtak } = row
  const { sesjonId, nummer, punkt, dato, type, tekst } = vedtak
  const { truffetIDokument, truffetIInnst, truffetILovvedtak, truffetIAnledning } = vedtak
  const { rettelseType, rettelseSitat, rettelseDato } = row
  return {
    id,
    vedtakId,
    rapporteringssesjon,
    omgang,
    departementId,
    saksbehandlerId,
    vedtak: {
      key: { sesjon: sesjonId, nummer, punkt },
      type,
      dato: dato && toDay(dato),
      tekst,
      truffetIDokument,
      truffetIInnst,
      truffetILovvedtak,
      truffetIAnledning,
    },
    text: textOf(row),
    correction: rettelseType && {
      omgang,
      type: rettelseType,
      sitat: rettelseSitat ?? '',
      dato: rettelseDato && toDay(rettelseDato),
    },
  }
}

/** The departement's own name on the day, in both written forms. */
export async function departementName(tx: Db, departementId: number, day: Day) {
  const date = fromDay(day)
  const { slug, navnList } = await tx.departement.findUniqueOrThrow({
    where: { id: departementId },
    select: { slug: true, navnList: { orderBy: { fra: { sort: 'desc', nulls: 'last' } } } },
  })
  const name = navnList.find(({ fra }) => fra === null || fra <= date) ?? navnList[0]
  return { slug, NB: name?.bokmal ?? slug, NN: name?.nynorsk ?? name?.bokmal ?? slug }
}

/** The moment that the sesjon's texts become public, as the row stands now; held until the end of the transaction. */
export async function lockAar(tx: Db, sesjonId: string) {
  await tx.$queryRaw`SELECT sesjon_id FROM rapporteringsaar WHERE sesjon_id = ${sesjonId} FOR UPDATE`
  return tx.rapporteringsaar.findUniqueOrThrow({ where: { sesjonId } })
}

/** Years that SMK opened, whose moment has come and that are not published. */
export async function listDueAar(tx: Db, now: Date): Promise<string[]> {
  const rows = await tx.rapporteringsaar.findMany({
    where: { apnet: { not: null }, publisert: null, publiseres: { lte: now } },
    select: { sesjonId: true },
    orderBy: { sesjonId: 'asc' },
  })
  return rows.map(({ sesjonId }) => sesjonId)
}

/** The moments before `until` that are still to come. */
export async function listComing(tx: Db, { now, until }: { now: Date; until: Date }): Promise<Date[]> {
  const rows = await tx.rapporteringsaar.findMany({
    where: { apnet: { not: null }, publisert: null, publiseres: { gt: now, lte: until } },
    select: { publiseres: true },
  })
  return rows.flatMap(({ publiseres }) => publiseres ?? [])
}

/** What may become public one by one: corrections, and what was approved after its year was published. */
export const isLate = {
  OR: [{ omgang: { gt: 0 } }, { omgang: 0, aar: { publisert: { not: null } } }],
} satisfies Prisma.UtkastWhereInput

export async function listLate(tx: Db): Promise<string[]> {
  const rows = await tx.utkast.findMany({
    where: { ...isLate, status: 'KLAR' },
    select: { id: true },
    orderBy: { godkjent: 'asc' },
  })
  return rows.map(({ id }) => id)
}
