import 'server-only'
import { fromDay, now as currentMoment, toDay, today } from '../clock'
import { db } from '../db/client'
import type { Db } from '../db/connection'
import { Prisma } from '../db/generated/client'
import { namesOf } from '../user/queries'
import { previousSesjon } from '../vedtak/rules'
import { firstLimit, momentOf } from './rules'
import type { Aar, AarUnit, UnitScope } from './types'

const aarFields = {
  sesjonId: true,
  apnet: true,
  fristUtkast: true,
  fristGodkjenning: true,
  publiseres: true,
  publisert: true,
  flyttingList: {
    where: { avgjort: null },
    select: { id: true, til: true, grunn: true, foreslattAv: true, foreslatt: true },
    take: 1,
  },
} as const satisfies Prisma.RapporteringsaarSelect

/** The rapporteringsår of a sesjon; null when SMK has not opened it. */
export async function findAar(sesjon: string, tx: Db = db()): Promise<Aar | null> {
  const row = await tx.rapporteringsaar.findUnique({ where: { sesjonId: sesjon }, select: aarFields })
  return row === null ? null : toAar(row, await namesOf(proposersOf([row]), tx))
}

/** Every year that SMK has opened, the newest first. */
export async function listAar(tx: Db = db()): Promise<Aar[]> {
  const rows = await tx.rapporteringsaar.findMany({
    where: { apnet: { not: null } },
    orderBy: { sesjonId: 'desc' },
    select: aarFields,
  })
  const names = await namesOf(proposersOf(rows), tx)
  return rows.flatMap((row) => toAar(row, names) ?? [])
}

/**
 * The sesjoner whose year can be opened: from the one after the newest that documents tell of to next year's, but for those
 * that are open.
 */
export async function listOpenable(now: Date): Promise<string[]> {
  const rows = await db().rapporteringsaar.findMany({
    select: { sesjonId: true, apnet: true, offentligFra: true },
  })
  const told = rows.flatMap((row) => (row.offentligFra === null ? [] : [Number(row.sesjonId.slice(0, 4))]))
  const year = Number(today(now).slice(0, 4))
  const from = Math.max(year - 1, ...told.map((start) => start + 1))
  const sesjoner = Array.from({ length: Math.max(0, year + 2 - from) }, (_, i) => `${from + i}-${from + i + 1}`) // prettier-ignore
  return sesjoner.filter((sesjon) => rows.every((row) => row.sesjonId !== sesjon || row.apnet === null))
}

type AarRow = Prisma.RapporteringsaarGetPayload<{ select: typeof aarFields }>

/** Those who have proposed to move a year's moment. */
function proposersOf(rows: AarRow[]): string[] {
  return rows.flatMap(({ flyttingList }) => flyttingList.map(({ foreslattAv }) => foreslattAv))
}

function toAar(row: AarRow, names: Map<string, string | null>): Aar | null {
  const { sesjonId: sesjon, apnet, fristUtkast, fristGodkjenning, publiseres, publisert } = row
  if (apnet === null || fristUtkast === null || fristGodkjenning === null || publiseres === null) return null
  const [flytting] = row.flyttingList
  return {
    sesjon,
    apnet,
    fristUtkast: toDay(fristUtkast),
    fristGodkjenning: toDay(fristGodkjenning),
    publiseres,
    publisert,
    flytting: flytting ? { ...flytting, foreslattAvNavn: names.get(flytting.foreslattAv) ?? null } : null,
  }
}

/**
 * The units of a year: every one of the sesjon before it, and every earlier one that is not closed. One query over the
 * register as it stands; what the year contains is stored nowhere. Ordered by sesjon, number and punkt.
 */
export async function listUnits(
  tx: Db,
  aar: Pick<Aar, 'sesjon' | 'publisert'>,
  scope: UnitScope,
): Promise<AarUnit[]> {
  const rows = await tx.$queryRaw<UnitRow[]>`
    SELECT * FROM (${unitsOf(aar, scope)}) e
    WHERE ${scope.departementer === null ? Prisma.sql`TRUE` : Prisma.sql`e."departementId" = ANY(${[...scope.departementer]}::int[])`}
    ORDER BY e.sesjon, e.nummer, length(e.punkt), e.punkt`
  return rows.map(({ overforesTil, overforing, ...row }) => ({
    ...row,
    frist: row.frist ?? firstLimit(row),
    overforing: overforing === null || overforesTil === null ? null : { status: overforing, tilId: overforesTil }, // prettier-ignore
  }))
}

type UnitRow = Omit<AarUnit, 'overforing'> & {
  overforing: 'FORESLATT' | 'AVSLATT' | null
  overforesTil: number | null
}

/** What a run that was cut off or undone has registered is nobody's; what has a state, or was registered in the service, is. */
const isKnown = Prisma.sql`(t.id IS NOT NULL OR v.kjoring_id IS NULL
  OR EXISTS (SELECT FROM tilstand s WHERE s.vedtak_id = v.id AND s.gjeldende))`

function unitsOf(aar: Pick<Aar, 'sesjon' | 'publisert'>, { vedtakIds, now }: UnitScope): Prisma.Sql {
  const before = previousSesjon(aar.sesjon)
  const day = Prisma.sql`${fromDay(today(momentOf(aar, now)))}::date`
  const only = vedtakIds === undefined ? Prisma.empty : Prisma.sql`AND v.id = ANY(${[...vedtakIds]}::int[])`
  return Prisma.sql`
    SELECT v.id AS "vedtakId", v.sesjon_id AS sesjon, v.nummer, v.punkt, v.dato::text AS dato, v.registrert,
      v.maalform, COALESCE(NULLIF(v.stikkord, ''), v.tittel) AS stikkord,
      CASE WHEN t.rapportering_id IS NULL THEN v.tekst END AS tekst,
      t.tilstand, t.grunn, t.rapportering_id IS NOT NULL AS "erRapportert", t.forste_frist::text AS frist,
      CASE WHEN u.status = 'PUBLISERT' THEN u.departement_id
        ELSE COALESCE(t.departement_id, f.departement_id) END AS "departementId",
      f.status AS fordeling, o.status AS overforing, o.til_departement_id AS "overforesTil",
      u.id AS "utkastId", COALESCE(u.status, 'IKKE_PABEGYNT') AS status, COALESCE(u.revisjon, 0) AS revisjon,
      u.saksbehandler_id AS "saksbehandlerId", b.name AS saksbehandler, u.endret
    FROM vedtak v
    LEFT JOIN tilstand t ON t.vedtak_id = v.id AND t.gjeldende AND t.fra <= ${day} AND (t.til IS NULL OR t.til > ${day})
    LEFT JOIN fordeling f ON f.vedtak_id = v.id AND f.status IN ('FORESLATT', 'SENDT')
    LEFT JOIN overforing o ON o.vedtak_id = v.id AND o.status IN ('FORESLATT', 'AVSLATT')
    LEFT JOIN utkast u ON u.vedtak_id = v.id AND u.rapporteringssesjon = ${aar.sesjon} AND u.omgang = 0
    LEFT JOIN "user" b ON b.id = u.saksbehandler_id
    WHERE v.sesjon_id <= ${before} AND (v.sesjon_id = ${before} OR t.tilstand IS DISTINCT FROM 'AVSLUTTET')
      AND ${isKnown} ${only}`
}

/** One unit of an opened year; null when the year is not opened or does not contain it. */
export async function findUnit(
  tx: Db,
  asked: { vedtakId: number; sesjon: string },
  now: Date = currentMoment(),
): Promise<AarUnit | null> {
  const aar = await findAar(asked.sesjon, tx)
  if (aar === null) return null
  const [unit] = await listUnits(tx, aar, { departementer: null, vedtakIds: [asked.vedtakId], now })
  return unit ?? null
}

/** Whether the opened year of the sesjon contains the unit. */
export async function isUnitInYear(tx: Db, vedtakId: number, sesjon: string): Promise<boolean> {
  return (await findUnit(tx, { vedtakId, sesjon })) !== null
}

/**
 * The departement that answers for a unit today: the one with the newest main responsibility (as `responsibleOn` says and
 * the register stores), else the one it has been offered to; null: nobody.
 */
export async function responsibleFor(
  tx: Db,
  vedtakId: number,
  now: Date = currentMoment(),
): Promise<number | null> {
  const day = fromDay(today(now))
  const state = await tx.tilstandRad.findFirst({
    where: { vedtakId, gjeldende: true, fra: { lte: day }, OR: [{ til: null }, { til: { gt: day } }] },
    select: { departementId: true },
  })
  if (state?.departementId) return state.departementId
  const offer = await tx.fordeling.findFirst({
    where: { vedtakId, status: { in: ['FORESLATT', 'SENDT'] } },
    select: { departementId: true },
  })
  return offer?.departementId ?? null
}
