-- hand

-- What the Storting's data told is kept: a newer answer takes its place, and the log has the figures that were there before.
REVOKE DELETE, TRUNCATE ON sak, stortingsvedtak, votering FROM app;

-- A vote is told where it was found, and only there.
ALTER TABLE stortingsvedtak ADD CONSTRAINT stortingsvedtak_kobling
  CHECK ((votering_id IS NOT NULL) = COALESCE(kobling IN ('TEKST', 'ENESTE', 'ROMERTALL'), false));
ALTER TABLE votering ADD CONSTRAINT votering_tall CHECK ("for" >= 0 AND mot >= 0);

-- Done by one worker at a time. A whole sesjon takes some minutes, since we ask slowly; the next morning does what failed.
SELECT pgboss.create_queue('stortinget', '{"policy": "singleton", "retryLimit": 2, "retryDelay": 600, "retryBackoff": true, "expireInSeconds": 7200, "retentionMinutes": 1440, "deadLetter": "dead-letter"}');
