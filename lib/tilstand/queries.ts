import 'server-only'
import { toDay } from '../clock'
import type { Db } from '../db/types'
import type { UnitHistory } from './types'

const registered = {
  hendelseNr: true,
  kjoringId: true,
  kjoring: { select: { ferdigHendelseNr: true } },
} as const
const dated = {
  id: true,
  offentligFra: true,
  senest: true,
  rapporteringssesjon: true,
  ...registered,
} as const

interface StoredFact {
  id: number
  offentligFra: Date | null
  senest: Date | null
  hendelseNr: number
  kjoringId: number | null
  kjoring: { ferdigHendelseNr: number | null } | null
}

/** The histories of some units with all facts ever registered, those of unfinished runs too (see `knownAt`). */
export async function loadHistories(tx: Db, vedtakIds: number[]): Promise<Map<number, UnitHistory>> {
  const rows = await tx.vedtak.findMany({
    where: { id: { in: vedtakIds } },
    select: {
      id: true,
      offentligFra: true,
      senest: true,
      rapporteringList: {
        select: {
          ...dated,
          versjon: true,
          vurdering: true,
          rapporteringAvsluttes: true,
          fristList: {
            select: { dato: true },
            where: { dato: { not: null } },
            orderBy: { dato: 'asc' },
            take: 1,
          },
        },
      },
      vurderingList: { select: { ...dated, versjon: true, resultat: true, utledet: true } },
      opphevelseList: { select: { ...dated, resultat: true } },
      ansvarList: {
        where: { rolle: 'HOVEDANSVAR' },
        select: {
          id: true,
          offentligFra: true,
          senest: true,
          sesjonId: true,
          departementId: true,
          ...registered,
        },
      },
    },
  })
  return new Map(
    rows.map((row) => [
      row.id,
      {
        vedtakId: row.id,
        start: publicDay(row),
        reports: row.rapporteringList.map(({ fristList, ...fact }) => ({
          ...fact,
          ...readFact(fact),
          forsteFrist: fristList[0]?.dato ? toDay(fristList[0].dato) : null,
        })),
        judgements: row.vurderingList.map((fact) => ({ ...fact, ...readFact(fact) })),
        repeals: row.opphevelseList.map((fact) => ({ ...fact, ...readFact(fact) })),
        ansvar: row.ansvarList.map((fact) => ({
          ...readFact(fact),
          departementId: fact.departementId,
          rapporteringssesjon: fact.sesjonId,
        })),
      },
    ]),
  )
}

function readFact(fact: StoredFact) {
  const { id, hendelseNr, kjoringId, kjoring } = fact
  return { id, hendelseNr, kjoringId, ferdigNr: kjoring?.ferdigHendelseNr ?? null, day: publicDay(fact) }
}

/** The day a fact counts from: when it became public, or the day it was so at the latest. */
function publicDay({ offentligFra, senest }: { offentligFra: Date | null; senest: Date | null }): string {
  const day = offentligFra ?? senest
  if (day === null) throw new Error('a fact without a day: the database should have refused it')
  return toDay(day)
}
