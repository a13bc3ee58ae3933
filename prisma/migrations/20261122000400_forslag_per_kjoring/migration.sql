-- DropIndex
DROP INDEX "opphevelsesforslag_vedtak_id_dokument_id_key";

-- CreateIndex
CREATE INDEX "opphevelsesforslag_vedtak_id_idx" ON "opphevelsesforslag"("vedtak_id");
