-- hand

-- What kind of sak a vedtak was adopted in, from the document its account names first, else from the occasion.
-- The series of the document decides, whatever it is about: «Meld. St. 1» is a melding though it is the national budget.
-- «Prop. 5 LS» is a lov, as it asks for one; a proposition printed without its letter does not tell. An innstilling alone does not tell: an «L» is on a Dokument 8 for a law too.
CREATE FUNCTION opphav_av(dokument text[], anledning text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN dokument[1] IS NULL AND COALESCE(anledning, '') = '' THEN 'ukjent'
    WHEN dokument[1] IS NULL THEN CASE
      WHEN anledning ~* 'trontale' THEN 'trontale'
      WHEN anledning ~* '(redegjørelse|utgreiing)' THEN 'redegjorelse'
      WHEN anledning ~* 'nasjonalbudsjett' THEN 'melding'
      WHEN anledning ~* '(budsjett|finansdebatt|saldering|tilleggsbevilgning|tilleggsløyving)' THEN 'proposisjon-s'
      ELSE 'annet' END
    WHEN dokument[1] ~* '^(dok(ument|\.)?\s*(nr\.?\s*)?8\s?:|representant(lov)?(forslag|framlegg))' THEN 'dokument-8'
    WHEN dokument[1] ~* '^(meld|st\.?\s*meld)' THEN 'melding'
    WHEN dokument[1] ~* '^ot\.?\s*prp' THEN 'proposisjon-l'
    WHEN dokument[1] ~* '^st\.?\s*prp' THEN 'proposisjon-s'
    WHEN dokument[1] ~* '^prop[a-z.]*\s*\d+\s*LS?\M' THEN 'proposisjon-l'
    WHEN dokument[1] ~* '^prop[a-z.]*\s*\d+\s*S\M' THEN 'proposisjon-s'
    WHEN dokument[1] ~* '^prop' THEN 'ukjent'
    ELSE 'annet' END
$$;

ALTER TABLE vedtak ADD COLUMN opphav text GENERATED ALWAYS AS (
  opphav_av(truffet_i_dokument, truffet_i_anledning)
) STORED;
CREATE INDEX vedtak_opphav_idx ON vedtak (opphav);
CREATE INDEX vedtak_komite_id_idx ON vedtak (komite_id);

CREATE OR REPLACE VIEW registerrad AS
SELECT
  v.id, v.sesjon_id, v.nummer, v.punkt, v.type, v.dato, v.tittel, v.stikkord, v.tekst, v.redegjorelse, v.maalform,
  v.komite_id, v.sok,
  t.fra, t.til, t.tilstand, t.grunn, t.uenighet, t.departementets, t.rapportering_avsluttes, t.komiteens,
  t.komiteens_utledet, t.stortingets, t.rapporteringssesjon, t.rapportering_id, t.vurdering_id, t.opphevelse_id,
  t.departement_id, t.forste_frist, t.hendelse_nr,
  d.slug AS departement,
  v.opphav
FROM tilstand t
JOIN vedtak v ON v.id = t.vedtak_id
LEFT JOIN departement d ON d.id = t.departement_id
WHERE t.gjeldende;
