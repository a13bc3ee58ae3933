-- hand
-- Which vedtak somebody registered in the service, and from which document: a fact of the log that nothing overwrites. Where a
-- departement's account is printed later, the row of the vedtak shows that reading.
CREATE INDEX hendelse_registrering_idx ON hendelse ((innhold->'etter'->>'dokument'))
  WHERE type = 'VEDTAK_REGISTRERT' AND innhold->'etter' ? 'innhold';
CREATE VIEW registrering AS
SELECT h.vedtak_id, d.id AS dokument_id, h.nr AS hendelse_nr, h.kjoring_id, (h.innhold->'etter'->>'linje')::int AS linje,
  (h.innhold->'etter'->>'dato')::date AS offentlig_fra, NULL::date AS senest
FROM hendelse h JOIN dokument d ON d.fil_sha256 = h.innhold->'etter'->>'dokument'
WHERE h.type = 'VEDTAK_REGISTRERT' AND h.innhold->'etter' ? 'innhold';
GRANT SELECT ON registrering TO app, les;
