import 'server-only'
import { toDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { LoggedRepeal } from '@/lib/hendelse/types'
import { standing } from '@/lib/register/public'
import type { UnitKey } from '@/lib/vedtak/types'

/** A unit that a departement has proposed repealed, and that the Storting has not answered yet. */
export interface ProposedRepeal extends UnitKey {
  vedtakId: number
  stikkord: string
  rapporteringssesjon: string
  romertall: string
  /** When the proposal became public. */
  dag: string | null
}

/** The id of kontroll- og konstitusjonskomiteen. */
export async function findKontrollId(tx: Db = db()): Promise<number> {
  const { id } = await tx.komite.findUniqueOrThrow({ where: { kode: 'KONTROLL' }, select: { id: true } })
  return id
}

/** What departementer have proposed repealed and the Storting has not answered, by number. */
export async function listProposed(): Promise<ProposedRepeal[]> {
  const rows = await db().opphevelsesforslag.findMany({
    where: standing,
    orderBy: [
      { rapporteringssesjon: 'desc' },
      { vedtak: { sesjonId: 'asc' } },
      { vedtak: { nummer: 'asc' } },
    ],
    include: { vedtak: { include: { opphevelseList: { select: { rapporteringssesjon: true } } } } },
  })
  return rows.flatMap(({ vedtak, rapporteringssesjon, romertall, offentligFra, senest }) => {
    const { id: vedtakId, sesjonId: sesjon, nummer, punkt, stikkord, tittel, opphevelseList } = vedtak
    if (opphevelseList.some((one) => one.rapporteringssesjon >= rapporteringssesjon)) return []
    const day = offentligFra ?? senest
    return [{ vedtakId, sesjon, nummer, punkt, stikkord: stikkord || tittel, rapporteringssesjon, romertall, dag: day && toDay(day) }] // prettier-ignore
  })
}

/** Repeals and refusals that have been registered, the newest first. */
export async function listOpphevelser() {
  const rows = await db().opphevelse.findMany({
    orderBy: [{ dato: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      resultat: true,
      dato: true,
      vedtak: { select: { sesjonId: true, nummer: true, punkt: true } },
      dokument: { select: { slug: true, sitat: true, filnavn: true } },
    },
  })
  return rows.map(({ id, resultat, dato, vedtak: { sesjonId: sesjon, ...vedtak }, dokument }) => {
    return { id, resultat, dato: dato && toDay(dato), unit: { sesjon, ...vedtak }, dokument }
  })
}

const dayOf = (date: Date | null) => date && toDay(date)

/** What the Storting has decided of a year's proposal so far, as the log tells it. */
export async function findLoggedRepeal(
  tx: Db,
  vedtakId: number,
  rapporteringssesjon: string,
): Promise<LoggedRepeal | null> {
  const held = await tx.opphevelse.findFirst({
    where: { vedtakId, rapporteringssesjon },
    orderBy: { id: 'desc' },
  })
  if (!held) return null
  const { resultat, sesjonId: sesjon, nummer, romertall } = held
  const days = { dato: dayOf(held.dato), offentligFra: dayOf(held.offentligFra), senest: dayOf(held.senest) }
  return { rapporteringssesjon, resultat, sesjon, nummer, romertall, ...days }
}
