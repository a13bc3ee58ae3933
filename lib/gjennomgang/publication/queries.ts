import 'server-only'
import { fromDay, today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { digest } from '@/lib/hendelse/canonical'
import type { Gjennomgang } from '../types'
import { isCorrected, isDecided } from './rules'
import type { Publication, PublishEnhet } from './types'

/** What a review would publish now. Only for those who may read it. */
export async function readPublication(
  gjennomgang: Pick<Gjennomgang, 'id' | 'sesjon'>,
  now: Date,
  tx: Db = db(),
): Promise<Publication> {
  const day = fromDay(today(now))
  const rows = await tx.$queryRaw<PublishEnhet[]>`
    SELECT e.id AS "enhetId", e.nr, v.id AS "vedtakId", v.sesjon_id AS sesjon, v.nummer, v.punkt,
      COALESCE(NULLIF(v.stikkord, ''), v.tittel) AS stikkord,
      COALESCE(e.resultat::text, e.anbefaling::text) AS avgjorelse, e.begrunnelse, e.revisjon,
      e.rapportering_id AS "rapporteringId", COALESCE(r.offentlig_fra, r.senest)::text AS "rapportDag",
      (SELECT n.id FROM rapportering n LEFT JOIN importkjoring k ON k.id = n.kjoring_id
        WHERE n.vedtak_id = v.id AND n.rapporteringssesjon = ${gjennomgang.sesjon}
          AND COALESCE(n.offentlig_fra, n.senest) <= ${day}::date AND (n.kjoring_id IS NULL OR k.ferdig IS NOT NULL)
          AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = n.id)
        ORDER BY n.versjon DESC LIMIT 1) AS "nyesteId"
    FROM gjennomgang_enhet e
    JOIN vedtak v ON v.id = e.vedtak_id
    LEFT JOIN rapportering r ON r.id = e.rapportering_id
    WHERE e.gjennomgang_id = ${gjennomgang.id}::uuid
    ORDER BY e.nr`
  const decided = rows.filter(isDecided)
  return {
    decided,
    undecided: rows.filter(({ avgjorelse }) => avgjorelse === null),
    corrected: decided.filter(isCorrected),
    sett: digest(rows.map(({ enhetId, revisjon, nyesteId }) => [enhetId, revisjon, nyesteId])),
  }
}
