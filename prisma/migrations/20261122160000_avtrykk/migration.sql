-- hand
CREATE TABLE "avtrykk" (
    "dag" DATE NOT NULL,
    "hendelse_nr" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "publisert" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "avtrykk_pkey" PRIMARY KEY ("dag")
);
CREATE UNIQUE INDEX "avtrykk_hendelse_nr_key" ON "avtrykk"("hendelse_nr");
CREATE UNIQUE INDEX "avtrykk_hash_key" ON "avtrykk"("hash");
ALTER TABLE "avtrykk" ADD CONSTRAINT "avtrykk_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE avtrykk ADD CONSTRAINT avtrykk_hash_form CHECK (hash ~ '^[0-9a-f]{64}$');

-- What is published is never changed.
REVOKE UPDATE, DELETE, TRUNCATE ON avtrykk FROM app;
CREATE TRIGGER avtrykk_fast BEFORE UPDATE OR DELETE ON avtrykk FOR EACH ROW EXECUTE FUNCTION nekt_endring();
CREATE TRIGGER avtrykk_fast_tabell BEFORE TRUNCATE ON avtrykk FOR EACH STATEMENT EXECUTE FUNCTION nekt_endring();
