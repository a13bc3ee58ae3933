import 'server-only'
import { fromDay, toDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { LoggedAnsvar } from '@/lib/hendelse/logged/types'
import { sesjonOfDato } from '@/lib/parse/citation/sesjon'
import { nextSesjon } from '@/lib/vedtak/rules'
import type { UnitKey } from '@/lib/vedtak/types'
import type { UnitSubject } from '../types'

interface UnitRow extends UnitKey {
  id: number
  responsibleId: number | null
  isClosed: boolean
  hasOpenOverforing: boolean
}

/** Any number that no other lock takes; the second one is the unit. */
const unitLock = 8_245_006

/** Of two who decide about the same unit at once, the second waits. Not a lock of the row: that would count as a change. */
export async function holdUnit(tx: Db, vedtakId: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${unitLock}::int, ${vedtakId}::int)`
}

/** A unit of the register, held until the end of the transaction; null when the register does not have it. */
export async function lockUnit(
  tx: Db,
  of: { vedtakId: number } | { key: UnitKey },
  now: Date,
): Promise<UnitSubject | null> {
  const { sesjon, nummer, punkt } = 'key' in of ? of.key : { sesjon: '', nummer: 0, punkt: '' }
  const where = 'key' in of ? { sesjonId: sesjon, nummer, punkt } : { id: of.vedtakId }
  const found = await tx.vedtak.findFirst({ where, select: { id: true } })
  if (found === null) return null
  await holdUnit(tx, found.id)
  const [row] = await tx.$queryRaw<UnitRow[]>`
    SELECT v.id, v.sesjon_id AS sesjon, v.nummer, v.punkt, t.departement_id AS "responsibleId",
      t.tilstand = 'AVSLUTTET' AS "isClosed",
      EXISTS (SELECT FROM overforing o WHERE o.vedtak_id = v.id AND o.status IN ('FORESLATT', 'AVSLATT'))
        AS "hasOpenOverforing"
    FROM vedtak v
    JOIN tilstand t ON t.vedtak_id = v.id AND t.gjeldende AND t.fra <= ${today(now)}::date
      AND (t.til IS NULL OR t.til > ${today(now)}::date)
    WHERE v.id = ${found.id}`
  if (row === undefined) return null
  const { id, responsibleId, isClosed, hasOpenOverforing, ...key } = row
  return { vedtakId: id, key, responsibleId, isClosed, hasOpenOverforing }
}

/** The departement of the day with this address; null when there is none. */
export async function findDepartementId(tx: Db, slug: string, now: Date): Promise<number | null> {
  const day = fromDay(today(now))
  const row = await tx.departement.findFirst({
    where: {
      slug,
      AND: [
        { OR: [{ opprettet: null }, { opprettet: { lte: day } }] },
        { OR: [{ nedlagt: null }, { nedlagt: { gt: day } }] },
      ],
    },
    select: { id: true },
  })
  return row?.id ?? null
}

/** The main responsibility that stands so far, as the log tells it. */
export async function findResponsible(tx: Db, vedtakId: number): Promise<LoggedAnsvar | null> {
  const row = await tx.ansvar.findFirst({
    where: {
      vedtakId,
      rolle: 'HOVEDANSVAR',
      trukket: null,
      OR: [{ kjoringId: null }, { kjoring: { ferdig: { not: null } } }],
    },
    orderBy: [{ sesjonId: 'desc' }, { id: 'desc' }],
    select: { departementId: true, sesjonId: true, offentligFra: true, senest: true },
  })
  const day = row?.offentligFra ?? row?.senest ?? null
  if (!row || day === null) return null
  return { departement: row.departementId, rolle: 'HOVEDANSVAR', rapporteringssesjon: row.sesjonId, offentligFra: toDay(day) } // prettier-ignore
}

/**
 * The rapporteringssesjon from which a responsibility that is taken today counts: the year that is open, else the next one;
 * never before the first one the vedtak is reported in, nor before what somebody was already responsible for.
 */
export async function reportingSesjon(
  tx: Db,
  { sesjon }: UnitKey,
  { held, now }: { held: LoggedAnsvar | null; now: Date },
): Promise<string> {
  const open = await tx.rapporteringsaar.findFirst({
    where: { apnet: { not: null }, publisert: null },
    orderBy: { sesjonId: 'desc' },
    select: { sesjonId: true },
  })
  const first = nextSesjon(sesjon)
  const next = open?.sesjonId ?? (held === null ? first : nextSesjon(sesjonOfDato(today(now))))
  return [first, next, held?.rapporteringssesjon ?? first].reduce((a, b) => (a > b ? a : b))
}
