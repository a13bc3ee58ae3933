import 'server-only'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { stateOn } from '@/lib/register/public'
import { previousSesjon } from '@/lib/vedtak/rules'
import { momentOf } from '../rules'
import type { Aar } from '../types'
import type { Counted } from './rules'

/**
 * How many units the register holds for a year, counted through its own tables of vedtak and states and not through
 * `listUnits`: the two must agree.
 */
export async function countRegister(aar: Pick<Aar, 'sesjon' | 'publisert'>, now: Date): Promise<Counted> {
  const before = previousSesjon(aar.sesjon)
  const state = stateOn(today(momentOf(aar, now)))
  const known = { OR: [{ kjoringId: null }, { tilstandList: { some: { gjeldende: true } } }] }
  const [forrige, earlier, closed] = await Promise.all([
    db().vedtak.count({ where: { sesjonId: before, ...known } }),
    db().vedtak.count({ where: { sesjonId: { lt: before }, ...known } }),
    db().vedtak.count({
      where: { sesjonId: { lt: before }, tilstandList: { some: { ...state, tilstand: 'AVSLUTTET' } } },
    }),
  ])
  return { forrige, tidligere: earlier - closed }
}

/** A text of the year whose unit the year no longer contains. */
export interface FallenOut {
  sesjon: string
  nummer: number
  punkt: string
  departementId: number
}

/** Texts that were begun for units which have been closed since: they are not printed, and must not be forgotten. */
export async function listFallenOut(
  aar: Pick<Aar, 'sesjon' | 'publisert'>,
  departementer: readonly number[] | null,
  now: Date,
): Promise<FallenOut[]> {
  const state = stateOn(today(momentOf(aar, now)))
  const rows = await db().utkast.findMany({
    where: {
      rapporteringssesjon: aar.sesjon,
      omgang: 0,
      status: { notIn: ['IKKE_PABEGYNT', 'PUBLISERT'] },
      vedtak: {
        sesjonId: { lt: previousSesjon(aar.sesjon) },
        tilstandList: { some: { ...state, tilstand: 'AVSLUTTET' } },
      },
      ...(departementer && { departementId: { in: [...departementer] } }),
    },
    orderBy: { vedtakId: 'asc' },
    select: { departementId: true, vedtak: { select: { sesjonId: true, nummer: true, punkt: true } } },
  })
  return rows.map(({ departementId, vedtak: { sesjonId: sesjon, nummer, punkt } }) => ({ sesjon, nummer, punkt, departementId })) // prettier-ignore
}
