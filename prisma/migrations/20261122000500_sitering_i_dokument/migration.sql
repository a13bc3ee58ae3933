-- hand
-- What a document mentions outside the accounts is our reading of it, nobody's claim: a new reading takes its place.
GRANT DELETE ON sitering TO app;
