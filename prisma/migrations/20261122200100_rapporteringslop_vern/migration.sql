-- hand

-- Four eyes: what is approved has been approved by somebody who did not write it, and says what it concludes.
ALTER TABLE utkast ADD CONSTRAINT utkast_fire_oyne CHECK (
  status NOT IN ('KLAR', 'PUBLISERT')
  OR (godkjent_av IS NOT NULL AND godkjent IS NOT NULL AND vurdering IS NOT NULL AND NOT godkjent_av = ANY (skrevet_av)));
ALTER TABLE utkast ADD CONSTRAINT utkast_sendt CHECK (status <> 'TIL_GODKJENNING' OR sendt_av IS NOT NULL);
-- A correction says what it is printed in.
ALTER TABLE utkast ADD CONSTRAINT utkast_rettelse CHECK (omgang >= 0 AND (omgang = 0) = (rettelse_type IS NULL));

-- The moment is moved by two.
ALTER TABLE tidsflytting ADD CONSTRAINT tidsflytting_to CHECK (
  (avgjort IS NULL) = (er_bekreftet IS NULL) AND (er_bekreftet IS NOT TRUE OR avgjort_av <> foreslatt_av));
CREATE UNIQUE INDEX tidsflytting_en_apen_idx ON tidsflytting (sesjon_id) WHERE avgjort IS NULL;

ALTER TABLE fordeling ADD CONSTRAINT fordeling_grunn CHECK (status <> 'SENDT_TILBAKE' OR grunn <> '');
CREATE UNIQUE INDEX fordeling_en_apen_idx ON fordeling (vedtak_id) WHERE status IN ('FORESLATT', 'SENDT');

ALTER TABLE overforing ADD CONSTRAINT overforing_annen CHECK (fra_departement_id <> til_departement_id);
CREATE UNIQUE INDEX overforing_en_apen_idx ON overforing (vedtak_id) WHERE status IN ('FORESLATT', 'AVSLATT');

-- What was written, said and decided stays.
REVOKE UPDATE, DELETE, TRUNCATE ON utkast_versjon, utkast_lest, notat FROM app;
REVOKE DELETE, TRUNCATE ON utkast, vedlegg, fordeling, overforing, tidsflytting FROM app;
REVOKE TRUNCATE ON utkast_delkrav, utkast_kilde, vedlegg_innhold, varsel FROM app;

-- Whoever only reads the register has no business with what is not published.
REVOKE ALL ON utkast, utkast_delkrav, utkast_kilde, utkast_versjon, utkast_lest, notat, vedlegg, vedlegg_innhold,
  fordeling, overforing, tidsflytting, varsel FROM les;
