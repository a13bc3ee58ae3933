-- hand

-- A worker that died with an upload in hand is missed after a quarter of an hour, not after a whole one: no document takes as long.
UPDATE pgboss.queue SET expire_seconds = 900 WHERE name = 'import';
