-- hand

-- An upload is the work of one role's holders: never of both sides, never of a departement and a committee at once.
ALTER TABLE opplasting ADD CONSTRAINT opplasting_for CHECK (
  CASE side WHEN 'REGJERING' THEN komite_id IS NULL ELSE komite_id IS NOT NULL AND departement_id IS NULL END);
ALTER TABLE opplasting ADD CONSTRAINT opplasting_bytes CHECK (bytes BETWEEN 1 AND 67108864);
-- What stands in the public register was saved; only what never was is deleted, by the clean-up.
ALTER TABLE opplasting ADD CONSTRAINT opplasting_lagret CHECK (status NOT IN ('LAGRET', 'ANGRER', 'ANGRET') OR kjoring_id IS NOT NULL);

-- One fact at a time is taken back, once, and stays so: what is read again is registered again.
ALTER TABLE trukket ADD CONSTRAINT trukket_en CHECK (
  num_nonnulls(rapportering_id, vurdering_id, opphevelsesforslag_id, ansvar_id, uttalelse_id) = 1);
REVOKE UPDATE, DELETE, TRUNCATE ON trukket FROM app;

-- What somebody has uploaded and not saved is nobody else's to read.
REVOKE TRUNCATE ON opplasting, opplasting_innhold, opplasting_enhet FROM app;
REVOKE ALL ON opplasting, opplasting_innhold, opplasting_enhet FROM les;

-- Reads, saves and undoes: whatever was cut off is begun again and ends the same.
SELECT pgboss.create_queue('import', '{"policy": "standard", "retryLimit": 2, "retryDelay": 5, "retryBackoff": true, "expireInSeconds": 3600, "retentionMinutes": 1440, "deadLetter": "dead-letter"}');
