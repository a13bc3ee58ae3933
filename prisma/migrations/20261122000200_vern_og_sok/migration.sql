-- hand

-- What is appended is never changed: neither by the app's role …
REVOKE UPDATE, DELETE, TRUNCATE ON
  hendelse, rapportering, vurdering, opphevelse, opphevelsesforslag, ansvar, delkrav, frist, lofte, sitering
  FROM app;
REVOKE ALL ON "_prisma_migrations" FROM app, les;

-- … nor, for the log and the two parties' facts, by anyone who has not first switched the trigger off.
CREATE FUNCTION nekt_endring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% kan bare føyes til, ikke endres (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER hendelse_fast BEFORE UPDATE OR DELETE ON hendelse FOR EACH ROW EXECUTE FUNCTION nekt_endring();
CREATE TRIGGER hendelse_fast_tabell BEFORE TRUNCATE ON hendelse FOR EACH STATEMENT EXECUTE FUNCTION nekt_endring();
CREATE TRIGGER rapportering_fast BEFORE UPDATE OR DELETE ON rapportering FOR EACH ROW EXECUTE FUNCTION nekt_endring();
CREATE TRIGGER rapportering_fast_tabell BEFORE TRUNCATE ON rapportering FOR EACH STATEMENT EXECUTE FUNCTION nekt_endring();
CREATE TRIGGER vurdering_fast BEFORE UPDATE OR DELETE ON vurdering FOR EACH ROW EXECUTE FUNCTION nekt_endring();
CREATE TRIGGER vurdering_fast_tabell BEFORE TRUNCATE ON vurdering FOR EACH STATEMENT EXECUTE FUNCTION nekt_endring();

-- The chain cannot fork or skip, whoever inserts.
CREATE FUNCTION hendelse_i_kjede() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  siste record;
BEGIN
  SELECT nr, hash INTO siste FROM hendelse ORDER BY nr DESC LIMIT 1;
  IF NEW.nr <> COALESCE(siste.nr, 0) + 1 OR NEW.forrige_hash <> COALESCE(siste.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'hendelse % følger ikke hendelse %', NEW.nr, COALESCE(siste.nr, 0) USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER hendelse_kjede BEFORE INSERT ON hendelse FOR EACH ROW EXECUTE FUNCTION hendelse_i_kjede();

ALTER TABLE hendelse ADD CONSTRAINT hendelse_hash_form CHECK (hash ~ '^[0-9a-f]{64}$' AND forrige_hash ~ '^[0-9a-f]{64}$');

-- Every fact knows when it became public, or at least by when.
ALTER TABLE vedtak ADD CONSTRAINT vedtak_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL);
ALTER TABLE rapporteringsaar ADD CONSTRAINT rapporteringsaar_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL);
ALTER TABLE rapportering ADD CONSTRAINT rapportering_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL);
ALTER TABLE vurdering ADD CONSTRAINT vurdering_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL);
ALTER TABLE opphevelse ADD CONSTRAINT opphevelse_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL);
ALTER TABLE opphevelsesforslag ADD CONSTRAINT opphevelsesforslag_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL);
ALTER TABLE ansvar ADD CONSTRAINT ansvar_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL);
ALTER TABLE dokument ADD CONSTRAINT dokument_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL);
ALTER TABLE tilstand ADD CONSTRAINT tilstand_dager CHECK (til IS NULL OR til > fra);
ALTER TABLE vedtak ADD CONSTRAINT vedtak_nummer CHECK (nummer > 0);
ALTER TABLE sesjon ADD CONSTRAINT sesjon_form CHECK (id = start_aar || '-' || (start_aar + 1));

-- Search: number, keyword and heading before the request, the request before the account. The «norwegian» dictionary folds
-- endings of both written forms; æ, ø and å stay themselves.
DROP INDEX vedtak_sok_idx;
ALTER TABLE vedtak DROP COLUMN sok;
ALTER TABLE vedtak ADD COLUMN sok tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('norwegian'::regconfig, nummer::text || ' ' || stikkord || ' ' || tittel), 'A')
  || setweight(to_tsvector('norwegian'::regconfig, tekst), 'B')
  || setweight(to_tsvector('norwegian'::regconfig, redegjorelse), 'C')
) STORED;
CREATE INDEX vedtak_sok_idx ON vedtak USING gin (sok);
CREATE INDEX vedtak_trigram_idx ON vedtak USING gin ((stikkord || ' ' || tittel || ' ' || tekst) gin_trgm_ops);

-- One timeline counts for each unit, and the lists filter on it.
CREATE UNIQUE INDEX tilstand_gjeldende_idx ON tilstand (vedtak_id, fra) WHERE gjeldende;
CREATE INDEX tilstand_filter_idx ON tilstand (tilstand, departement_id) WHERE gjeldende;
CREATE INDEX tilstand_frist_idx ON tilstand (forste_frist) WHERE gjeldende AND forste_frist IS NOT NULL;

-- What lists and facets read: one row per unit and stretch of days. Ask for one day with
--   WHERE fra <= :dag AND (til IS NULL OR til > :dag)
CREATE VIEW registerrad AS
SELECT
  v.id, v.sesjon_id, v.nummer, v.punkt, v.type, v.dato, v.tittel, v.stikkord, v.tekst, v.redegjorelse, v.maalform,
  v.komite_id, v.sok,
  t.fra, t.til, t.tilstand, t.grunn, t.uenighet, t.departementets, t.rapportering_avsluttes, t.komiteens,
  t.komiteens_utledet, t.stortingets, t.rapporteringssesjon, t.rapportering_id, t.vurdering_id, t.opphevelse_id,
  t.departement_id, t.forste_frist, t.hendelse_nr,
  d.slug AS departement
FROM tilstand t
JOIN vedtak v ON v.id = t.vedtak_id
LEFT JOIN departement d ON d.id = t.departement_id
WHERE t.gjeldende;
GRANT SELECT ON registerrad TO app, les;
