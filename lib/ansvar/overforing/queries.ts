import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { toDepartement } from '@/lib/register/to-view'
import type { DepartementLink, UnitKey } from '@/lib/register/view'
import { departementFields } from '@/lib/vedtak/queries'
import { lockUnit } from '../responsibility/queries'
import type { OverforingStatus, OverforingSubject } from '../types'

/** A transfer with its unit, held until the end of the transaction, and what was said with its last step. */
export async function lockOverforing(
  tx: Db,
  id: string,
  now: Date,
): Promise<(OverforingSubject & { said: string }) | null> {
  const found = await tx.overforing.findUnique({ where: { id }, select: { vedtakId: true } })
  const unit = found && (await lockUnit(tx, { vedtakId: found.vedtakId }, now))
  const row = await tx.overforing.findUnique({
    where: { id },
    select: { id: true, vedtakId: true, fraId: true, tilId: true, status: true, grunn: true, svar: true },
  })
  if (row === null || unit === null) return null
  const { svar, grunn, ...rest } = row
  return { ...unit, ...rest, said: row.status === 'AVSLATT' ? (svar ?? '') : grunn }
}

/** A transfer that is not settled. */
export interface OverforingItem extends UnitKey {
  id: string
  tekst: string
  maalform: 'NB' | 'NN' | null
  fra: DepartementLink
  til: DepartementLink
  status: OverforingStatus
  grunn: string
  foreslatt: Date
  svar: string | null
  svart: Date | null
  /** Whether the viewer's own departement may take it back. */
  isOwn: boolean
}

interface Overforinger {
  toAnswer: OverforingItem[]
  toDecide: OverforingItem[]
  /** Others that the viewer has to do with, waiting for somebody else. */
  sent: OverforingItem[]
}

/** The transfers that are not settled, as they concern a coordinator of these departementer or SMK. Oldest first. */
export async function listOverforinger(
  { departementIds, isSmk }: { departementIds: number[]; isSmk: boolean },
  day: Day,
): Promise<Overforinger> {
  const own = { in: departementIds }
  const rows = await db().overforing.findMany({
    where: {
      status: { in: ['FORESLATT', 'AVSLATT'] },
      ...(isSmk ? {} : { OR: [{ fraId: own }, { tilId: own }] }),
    },
    orderBy: [{ foreslatt: 'asc' }, { id: 'asc' }],
    include: {
      vedtak: { select: { sesjonId: true, nummer: true, punkt: true, tekst: true, maalform: true } },
      fra: { select: departementFields },
      til: { select: departementFields },
    },
  })
  const all = rows.map(({ vedtak, fra, til, fraId, tilId, ...row }) => ({
    isToAnswer: row.status === 'FORESLATT' && departementIds.includes(tilId),
    isToDecide: row.status === 'AVSLATT' && isSmk,
    item: {
      ...row,
      sesjon: vedtak.sesjonId,
      nummer: vedtak.nummer,
      punkt: vedtak.punkt === '' ? null : vedtak.punkt,
      tekst: vedtak.tekst,
      maalform: vedtak.maalform,
      fra: toDepartement(fra, day),
      til: toDepartement(til, day),
      isOwn: departementIds.includes(fraId),
    },
  }))
  return {
    toAnswer: all.filter(({ isToAnswer }) => isToAnswer).map(({ item }) => item),
    toDecide: all.filter(({ isToDecide }) => isToDecide).map(({ item }) => item),
    sent: all.filter(({ isToAnswer, isToDecide }) => !isToAnswer && !isToDecide).map(({ item }) => item),
  }
}
