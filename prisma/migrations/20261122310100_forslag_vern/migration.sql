-- hand

-- What a document says of a proposal is appended: a new reading is a new row of a new run, and the newest counts.
REVOKE UPDATE, DELETE, TRUNCATE ON representantforslag, forslag, forslagssvar, forslagstilrading FROM app;

-- A position that is said in so many words has the sentence that says it.
ALTER TABLE forslagssvar ADD CONSTRAINT forslagssvar_setning CHECK (NOT eksplisitt OR setning IS NOT NULL);
