import 'server-only'
import type { Db } from '@/lib/db/connection'
import type { UnitKey } from '@/lib/vedtak/types'
import type { KeptReason } from '../types'

/** A unit that a run wrote about: its facts that still stand, and why they must, if they must. */
export interface WrittenUnit extends UnitKey {
  vedtakId: number
  rapporteringer: number[]
  vurderinger: number[]
  forslag: number[]
  ansvar: number[]
  uttalelser: number[]
  kept: KeptReason | null
}

/**
 * What a finished run wrote of each unit and nobody has taken back, with what was built on it since: a later account, judgement or
 * decision on repeal, a responsibility taken on in the service, a text begun, a place on a committee's bench. A unit that was
 * registered in the service and has no other account would lose the words of its request, and stays too.
 */
export function listWritten(tx: Db, kjoringId: number): Promise<WrittenUnit[]> {
  return tx.$queryRaw<WrittenUnit[]>`
    WITH skrevet AS (
      SELECT vedtak_id, 'r' AS slag, id, hendelse_nr FROM rapportering r WHERE kjoring_id = ${kjoringId}
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = r.id)
      UNION ALL
      SELECT vedtak_id, 'v', id, hendelse_nr FROM vurdering u WHERE kjoring_id = ${kjoringId}
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.vurdering_id = u.id)
      UNION ALL
      SELECT vedtak_id, 'f', id, hendelse_nr FROM opphevelsesforslag f WHERE kjoring_id = ${kjoringId}
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.opphevelsesforslag_id = f.id)
      UNION ALL
      SELECT vedtak_id, 'a', id, hendelse_nr FROM ansvar a WHERE kjoring_id = ${kjoringId}
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.ansvar_id = a.id)
      UNION ALL
      SELECT vedtak_id, 'u', id, hendelse_nr FROM uttalelse s WHERE kjoring_id = ${kjoringId}
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.uttalelse_id = s.id)),
    enhet AS (
      SELECT vedtak_id, max(hendelse_nr) AS nr,
        COALESCE(array_agg(id) FILTER (WHERE slag = 'r'), '{}') AS rapporteringer,
        COALESCE(array_agg(id) FILTER (WHERE slag = 'v'), '{}') AS vurderinger,
        COALESCE(array_agg(id) FILTER (WHERE slag = 'f'), '{}') AS forslag,
        COALESCE(array_agg(id) FILTER (WHERE slag = 'a'), '{}') AS ansvar,
        COALESCE(array_agg(id) FILTER (WHERE slag = 'u'), '{}') AS uttalelser
      FROM skrevet GROUP BY vedtak_id)
    SELECT e.vedtak_id AS "vedtakId", v.sesjon_id AS sesjon, v.nummer, v.punkt, e.rapporteringer, e.vurderinger, e.forslag,
      e.ansvar, e.uttalelser,
      CASE
        WHEN EXISTS (
          SELECT FROM rapportering r LEFT JOIN trukket x ON x.rapportering_id = r.id
          WHERE r.vedtak_id = v.id AND r.hendelse_nr > e.nr AND x.id IS NULL) THEN 'SENERE_REDEGJORELSE'
        WHEN EXISTS (
          SELECT FROM hendelse h WHERE h.vedtak_id = v.id AND h.nr > e.nr AND h.kjoring_id IS DISTINCT FROM ${kjoringId}
            AND h.type IN ('VURDERING_REGISTRERT', 'UTTALELSE_REGISTRERT', 'OPPHEVELSE_REGISTRERT')) THEN 'SENERE_VURDERING'
        WHEN EXISTS (
          SELECT FROM hendelse h WHERE h.vedtak_id = v.id AND h.nr > e.nr
            AND h.type IN ('ANSVAR_REGISTRERT', 'FORDELING_FORESLATT', 'FORDELING_SENDT', 'OVERFORING_FORESLATT'))
          THEN 'ANSVAR'
        WHEN EXISTS (
          SELECT FROM utkast u, hendelse h WHERE u.vedtak_id = v.id AND h.nr = e.nr AND u.status <> 'PUBLISERT'
            AND u.endret >= h.tidspunkt AND u.status <> 'IKKE_PABEGYNT') THEN 'UTKAST'
        WHEN EXISTS (
          SELECT FROM gjennomgang_enhet g JOIN gjennomgang b ON b.id = g.gjennomgang_id, hendelse h
          WHERE g.vedtak_id = v.id AND h.nr = e.nr AND b.publisert IS NULL
            AND (g.rapportering_id = ANY(e.rapporteringer) OR g.endret >= h.tidspunkt OR b.opprettet >= h.tidspunkt))
          THEN 'GJENNOMGANG'
        WHEN v.kjoring_id IS NULL AND e.rapporteringer <> '{}' AND NOT EXISTS (
          SELECT FROM rapportering r LEFT JOIN trukket x ON x.rapportering_id = r.id
          WHERE r.vedtak_id = v.id AND r.id <> ALL(e.rapporteringer) AND x.id IS NULL) THEN 'REGISTRERT_HER'
      END AS kept
    FROM enhet e JOIN vedtak v ON v.id = e.vedtak_id
    ORDER BY v.sesjon_id, v.nummer, v.punkt`
}
