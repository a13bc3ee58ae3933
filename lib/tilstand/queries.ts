import 'server-only'
import type { Db } from '../db/connection'
import type { UnitHistory } from './types'

/**
 * The histories of some units with all facts ever registered, those of unfinished runs too (see `knownAt`). One query for
 * any number of units: an import asks for each unit it writes.
 */
export async function loadHistories(tx: Db, vedtakIds: number[]): Promise<Map<number, UnitHistory>> {
  const rows = await tx.$queryRaw<UnitHistory[]>`
    SELECT
      v.id AS "vedtakId",
      CASE WHEN v.kjoring_id IS NULL THEN COALESCE(v.offentlig_fra, v.senest)::text END AS start,
      COALESCE((
        SELECT COALESCE(r.vedtaksdato, r.offentlig_fra, r.senest) FROM rapportering r
        WHERE r.vedtak_id = v.id ORDER BY r.hendelse_nr LIMIT 1
      ), v.offentlig_fra, v.senest)::text AS "firstTold",
      COALESCE((
        SELECT json_agg(json_build_object(
          'id', r.id, 'rapporteringssesjon', r.rapporteringssesjon, 'versjon', r.versjon, 'vurdering', r.vurdering,
          'rapporteringAvsluttes', r.rapportering_avsluttes, 'day', COALESCE(r.offentlig_fra, r.senest),
          'vedtaksdato', r.vedtaksdato, 'isReprint', d.type = 'MELD_ST_ANMODNING',
          'forsteFrist', (SELECT min(f.dato) FROM frist f WHERE f.rapportering_id = r.id),
          'hendelseNr', r.hendelse_nr, 'kjoringId', r.kjoring_id, 'ferdigNr', k.ferdig_hendelse_nr,
          'trukketNr', (SELECT x.hendelse_nr FROM trukket x WHERE x.rapportering_id = r.id)))
        FROM rapportering r JOIN dokument d ON d.id = r.dokument_id
        LEFT JOIN importkjoring k ON k.id = r.kjoring_id WHERE r.vedtak_id = v.id
      ), '[]') AS reports,
      COALESCE((
        SELECT json_agg(json_build_object(
          'id', u.id, 'rapporteringssesjon', u.rapporteringssesjon, 'versjon', u.versjon, 'resultat', u.resultat,
          'utledet', u.utledet, 'day', COALESCE(u.offentlig_fra, u.senest), 'tidligst', u.tidligst,
          'hendelseNr', u.hendelse_nr, 'kjoringId', u.kjoring_id, 'ferdigNr', k.ferdig_hendelse_nr,
          'trukketNr', (SELECT x.hendelse_nr FROM trukket x WHERE x.vurdering_id = u.id)))
        FROM vurdering u LEFT JOIN importkjoring k ON k.id = u.kjoring_id WHERE u.vedtak_id = v.id
      ), '[]') AS judgements,
      COALESCE((
        SELECT json_agg(json_build_object(
          'id', o.id, 'rapporteringssesjon', o.rapporteringssesjon, 'resultat', o.resultat,
          'day', COALESCE(o.offentlig_fra, o.senest),
          'hendelseNr', o.hendelse_nr, 'kjoringId', o.kjoring_id, 'ferdigNr', k.ferdig_hendelse_nr,
          'trukketNr', NULL))
        FROM opphevelse o LEFT JOIN importkjoring k ON k.id = o.kjoring_id WHERE o.vedtak_id = v.id
      ), '[]') AS repeals,
      COALESCE((
        SELECT json_agg(json_build_object(
          'id', a.id, 'rapporteringssesjon', a.rapporteringssesjon, 'departementId', a.departement_id,
          'day', COALESCE(a.offentlig_fra, a.senest), 'isReprint', COALESCE(d.type = 'MELD_ST_ANMODNING', false),
          'hendelseNr', a.hendelse_nr, 'kjoringId', a.kjoring_id, 'ferdigNr', k.ferdig_hendelse_nr,
          'trukketNr', (SELECT x.hendelse_nr FROM trukket x WHERE x.ansvar_id = a.id)))
        FROM ansvar a LEFT JOIN dokument d ON d.id = a.dokument_id LEFT JOIN importkjoring k ON k.id = a.kjoring_id
        WHERE a.vedtak_id = v.id AND a.rolle = 'HOVEDANSVAR'
      ), '[]') AS ansvar
    FROM vedtak v WHERE v.id = ANY(${vedtakIds}::int[])`
  return new Map(rows.map((row) => [row.vedtakId, row]))
}
