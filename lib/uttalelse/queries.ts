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
    WHERE k.slug = ${komite} AND u.offentlig_fra <= ${day}::date
    GROUP BY d.id, u.rapporteringssesjon
    ORDER BY 4 DESC, d.id DESC`
}
