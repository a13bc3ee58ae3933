-- hand

-- What was decided about a letter has a who and a when, and is decided of letters that did not surely go.
ALTER TABLE brev ADD CONSTRAINT brev_avgjort CHECK (
  (avgjorelse IS NULL) = (avgjort IS NULL) AND (avgjorelse IS NULL) = (avgjort_av IS NULL)
  AND (avgjorelse IS NULL OR status IN ('UVISST', 'OPPGITT')));
CREATE INDEX brev_uavgjort_idx ON brev (endret) WHERE status IN ('UVISST', 'OPPGITT') AND avgjorelse IS NULL;
-- Every ten minutes the worker looks for what waits.
CREATE INDEX varsel_uten_brev_idx ON varsel (user_id) WHERE status = 'VENTER' AND brev_id IS NULL;

REVOKE TRUNCATE ON brev FROM app;
REVOKE ALL ON brev FROM les;

-- Looks at due dates, gathers the daily letters and finds letters whose worker was cut off; the next turn does what failed.
SELECT pgboss.create_queue('notices', '{"policy": "singleton", "retryLimit": 2, "retryDelay": 30, "retryBackoff": true, "expireInSeconds": 900, "retentionMinutes": 60, "deadLetter": "dead-letter"}');
