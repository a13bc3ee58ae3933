-- hand

-- A year that only documents told of has no day when all that they told is taken back.
ALTER TABLE rapporteringsaar DROP CONSTRAINT rapporteringsaar_dag;
ALTER TABLE rapporteringsaar ADD CONSTRAINT rapporteringsaar_dag CHECK (offentlig_fra IS NOT NULL OR senest IS NOT NULL OR apnet IS NULL);
