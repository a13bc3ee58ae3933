import 'server-only'
import { toDay } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { Printed } from './find'

type Row = Omit<Printed, 'dato'> & { dato: Date | null }

/** What the documents of the register say of the units of a sesjon: the newest version of each account, and registrations. */
export async function listPrinted(tx: Db, sesjon: string): Promise<Printed[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT v.id AS "vedtakId", v.sesjon_id AS sesjon, v.nummer, v.punkt, d.id AS "dokumentId",
      COALESCE(d.sitat, d.filnavn) AS dokument, p.linje, p.dato, p.tekst
    FROM vedtak v
    JOIN (
      SELECT DISTINCT ON (r.vedtak_id, r.rapporteringssesjon) r.vedtak_id, r.dokument_id, r.linje, r.vedtaksdato AS dato,
        r.vedtakstekst AS tekst
      FROM rapportering r LEFT JOIN importkjoring j ON j.id = r.kjoring_id
      WHERE (r.kjoring_id IS NULL OR j.ferdig IS NOT NULL)
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = r.id)
      ORDER BY r.vedtak_id, r.rapporteringssesjon, r.versjon DESC
    ) p ON p.vedtak_id = v.id
    JOIN dokument d ON d.id = p.dokument_id
    WHERE v.sesjon_id = ${sesjon}
    UNION ALL
    SELECT v.id, v.sesjon_id, v.nummer, v.punkt, d.id, COALESCE(d.sitat, d.filnavn), v.linje, v.dato, v.tekst
    FROM vedtak v JOIN dokument d ON d.id = v.dokument_id
    WHERE v.sesjon_id = ${sesjon} AND v.kjoring_id IS NULL AND d.type = 'STORTINGSVEDTAK'
    ORDER BY 1, 5`
  return rows.map(({ dato, ...row }) => ({ ...row, dato: dato && toDay(dato) }))
}
