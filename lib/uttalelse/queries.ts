import 'server-only'
import type { Day } from '../clock'
import { db } from '../db/client'

/** A document in which a fagkomité gave uttalelser, and of how many vedtak of the register. */
export interface GivenUttalelser {
  slug: string
  sitat: string
  rapporteringssesjon: string
  dag: Day
  count: number
}

/** What a committee had said by a day, document by document, the newest first. */
export function listGiven(komite: string, day: Day): Promise<GivenUttalelser[]> {
  return db().$queryRaw<GivenUttalelser[]>`
    SELECT d.slug, COALESCE(d.sitat, d.filnavn) AS sitat, u.rapporteringssesjon, min(u.offentlig_fra)::text AS dag,
      count(DISTINCT u.vedtak_id)::int AS count
    FROM uttalelse u JOIN dokument d ON d.id = u.dokument_id JOIN komite k ON k.id = u.komite_id
    LEFT JOIN importkjoring j ON j.id = u.kjoring_id
    WHERE k.slug = ${komite} AND u.offentlig_fra <= ${day}::date AND (u.kjoring_id IS NULL OR j.ferdig IS NOT NULL)
      AND NOT EXISTS (SELECT FROM trukket x WHERE x.uttalelse_id = u.id)
    GROUP BY d.id, u.rapporteringssesjon
    ORDER BY 4 DESC, d.id DESC`
}
