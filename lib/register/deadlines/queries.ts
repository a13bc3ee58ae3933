import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Tilstand, VedtakLink } from '@/lib/register/view'
import { allOf, conditionsOf, passed, readingOf } from '@/lib/vedtak/filter/queries'
import { everything, publicRows } from '@/lib/vedtak/matching/queries'
import { readFilter, type VedtakFilter } from '@/lib/vedtak/schema'

/** A day by which something is to be done, who set it, and for which vedtak. */
export interface Deadline {
  /** The Storting in the vedtak, or the departement in its newest account. */
  party: 'storting' | 'departement'
  dato: Day
  /** As printed: «innen utgangen av 2026». */
  tekst: string
  vedtak: VedtakLink
}

interface DeadlineRow extends Omit<VedtakLink, 'dato' | 'punkt'> {
  party: Deadline['party']
  frist: Day
  fristtekst: string | null
  punkt: string
  vedtatt: Day | null
  tilstand: Tilstand
}

const unitColumns = Prisma.sql`r.sesjon_id AS sesjon, r.nummer, r.punkt, COALESCE(NULLIF(r.tittel, ''), r.stikkord) AS tittel,
  r.maalform, r.dato::text AS vedtatt, r.tilstand`

/** The Storting's limits stand in the request, the departement's days in the account of the day. */
const reading = readingOf(Prisma.sql`r`)

function rowsOf(of: Partial<VedtakFilter>, day: Day): Prisma.Sql {
  const filter = { ...readFilter({}).filter, ...of }
  return Prisma.sql`${publicRows(everything, day)} AND ${allOf(conditionsOf(filter, day))}`
}

/** The days that have not passed yet, soonest first, of vedtak that the Storting has not closed. */
export async function listComing(of: Partial<VedtakFilter>, limit: number, day: Day): Promise<Deadline[]> {
  const rows = await db().$queryRaw<DeadlineRow[]>`
    WITH dag AS (
      SELECT 'storting' AS party, vedtak_id, rapportering_id, dato, tekst FROM frist WHERE dato IS NOT NULL
      UNION ALL SELECT 'departement', vedtak_id, rapportering_id, dato, tekst FROM lofte WHERE dato IS NOT NULL)
    SELECT d.party, d.dato::text AS frist, d.tekst AS fristtekst, ${unitColumns}
    FROM dag d JOIN registerrad r ON r.id = d.vedtak_id AND d.rapportering_id =
      CASE d.party WHEN 'storting' THEN ${reading} ELSE r.rapportering_id END
    WHERE d.dato >= ${day}::date AND r.tilstand <> 'AVSLUTTET' AND ${rowsOf(of, day)}
    ORDER BY d.dato, d.party DESC, r.sesjon_id, r.nummer, r.punkt LIMIT ${limit}`
  return rows.map(toDeadline)
}

/** The vedtak of the list «frist passert», each with the limit that passed first; longest ago first. */
export async function listPassed(of: Partial<VedtakFilter>, limit: number, day: Day): Promise<Deadline[]> {
  const rows = await db().$queryRaw<DeadlineRow[]>`
    SELECT 'storting' AS party, r.forste_frist::text AS frist, (
        SELECT f.tekst FROM frist f WHERE f.rapportering_id = ${reading} AND f.dato = r.forste_frist
        ORDER BY f.plass LIMIT 1) AS fristtekst, ${unitColumns}
    FROM registerrad r WHERE ${passed(day)} AND ${rowsOf(of, day)}
    ORDER BY r.forste_frist, r.sesjon_id, r.nummer, r.punkt LIMIT ${limit}`
  return rows.map(toDeadline)
}

function toDeadline({ party, frist, fristtekst, punkt, vedtatt, ...unit }: DeadlineRow): Deadline {
  return {
    party,
    dato: frist,
    tekst: fristtekst ?? '',
    vedtak: { ...unit, punkt: punkt === '' ? null : punkt, dato: vedtatt },
  }
}
