-- hand
-- Search by the register's own words. Every word of a vedtak stands in `ord` with a key that bokmål and nynorsk share;
-- a search looks its words up there first, and asks `vedtak.sok` for exactly those that are meant.

-- Text as words: small letters and figures with one blank between. Accents fall away; æ, ø and å stay themselves.
CREATE FUNCTION soketekst(tekst text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  regexp_replace(
    translate(lower(normalize(replace(tekst, U&'\00AD', ''), NFC)), 'éèêëóòôõáàâãúùûíìîçčñšžđŋŧ', 'eeeeooooaaaauuuiiiccnszdnt'),
    '[^[:alnum:]]+', ' ', 'g');

-- What is the same in all inflections and in both written forms: «regjeringen» and «regjeringa» → regjering, «brukere»
-- and «brukarar» → bruk, «myndigheiter» → myndighet, «leggje» → legg, «oppfølgjing» → oppfølging, «årleg» → årlig.
CREATE FUNCTION ordnokkel(ord text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  -- gj and kj before a vowel, kv and hv, -heit, -leg, -semd keep their bokmål letters
  w text := regexp_replace(
    regexp_replace(
      regexp_replace(regexp_replace(ord, '(gg|kk|lg|lk|ng|nk|rg|rk)j(?=[aei])', '\1', 'g'), '^hv', 'kv'),
      'heit(?=(a|en|er|ene|ane|s|ens|enes)?$)', 'het'),
    '(?<!^|fast|tann|over|vern|menn|hus|dyre|skole|drifts|spesial|kommune)leg(?=(e|t|are|ast|aste|heit|het)?$)', 'lig');
  rot text;
BEGIN
  IF w !~ '[aeiouyæøå]' OR w ~ '[0-9]' THEN RETURN w; END IF;
  -- «-het» and «-itet» look like endings and are none
  rot := substring(w FROM '^(.{2,}(?:h|it)et)(?:a|as|en|er|ar|ene|ane|ens|enes|anes|s|et)?$');
  IF rot IS NOT NULL THEN RETURN rot; END IF;
  rot := substring(w FROM '^(.*?[aeiouyæøå].*?)(?:erens|ernes|aranes|eranes|arens|arane|erane|erende|erande|eren|erne|aren|arar|erar|arer|eret|erets|erer|eras|ere|era|erte|eres|ert|enes|anes|ende|ande|ene|ane|ens|ers|ars|ets|edes|ede|es|as|en|er|ar|et|a|e)$');
  -- A root has two letters at least, and short words keep theirs
  IF rot IS NULL OR length(rot) < 2 OR (length(rot) = 2 AND length(w) > 5) THEN rot := w; END IF;
  rot := regexp_replace(rot, '(ing|ion|skap|dom|ment|het)s$', '\1');
  rot := regexp_replace(rot, 'mm$', 'm');
  rot := regexp_replace(rot, '([td])r$', '\1');
  -- «innført» and «innføre», «sikret» and «sikra» are one; «rapport» and «start» are themselves
  RETURN regexp_replace(rot, '(?<=..)([^oa]r|[lgkv])t$', '\1');
END
$$;

CREATE TABLE ord (
  ord text PRIMARY KEY,
  nokkel text GENERATED ALWAYS AS (ordnokkel(ord)) STORED
);
CREATE INDEX ord_nokkel_idx ON ord (nokkel);
CREATE INDEX ord_nokkel_trigram_idx ON ord USING gin ((nokkel || '') gin_trgm_ops);
CREATE INDEX ord_trigram_idx ON ord USING gin ((ord || '') gin_trgm_ops);

-- Number, keyword and heading weigh more than the request, the request more than the account. Whole words: which of them
-- belong together, the search knows.
CREATE FUNCTION vedtakstittel(nummer int, stikkord text, tittel text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('simple'::regconfig, soketekst(nummer::text || ' ' || stikkord || ' ' || tittel)), 'A');

DROP VIEW registerrad;
DROP INDEX vedtak_sok_idx;
DROP INDEX vedtak_trigram_idx;
ALTER TABLE vedtak DROP COLUMN sok;
ALTER TABLE vedtak ADD COLUMN sok tsvector GENERATED ALWAYS AS (
  vedtakstittel(nummer, stikkord, tittel)
  || setweight(to_tsvector('simple'::regconfig, soketekst(tekst)), 'B')
  || setweight(to_tsvector('simple'::regconfig, soketekst(redegjorelse)), 'C')
) STORED;
CREATE INDEX vedtak_sok_idx ON vedtak USING gin (sok);
CREATE INDEX vedtak_tittel_idx ON vedtak USING gin (vedtakstittel(nummer, stikkord, tittel));

CREATE VIEW registerrad AS
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
GRANT SELECT ON registerrad TO app, les;

-- Whoever writes a vedtak writes its words, in the same statement. A word is never taken away: one that no vedtak has
-- any more finds nothing, and is never proposed, since proposals are tried first.
CREATE FUNCTION skriv_ord() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ord (ord) SELECT DISTINCT o FROM nye, unnest(tsvector_to_array(nye.sok)) AS o
  ORDER BY 1 ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER vedtak_ord_ny AFTER INSERT ON vedtak REFERENCING NEW TABLE AS nye
  FOR EACH STATEMENT EXECUTE FUNCTION skriv_ord();
CREATE TRIGGER vedtak_ord_endret AFTER UPDATE ON vedtak REFERENCING NEW TABLE AS nye
  FOR EACH STATEMENT EXECUTE FUNCTION skriv_ord();
INSERT INTO ord (ord) SELECT DISTINCT o FROM vedtak, unnest(tsvector_to_array(sok)) AS o ON CONFLICT DO NOTHING;
REVOKE UPDATE, DELETE, TRUNCATE ON ord FROM app;
