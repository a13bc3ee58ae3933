-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "varsel_slag" ADD VALUE 'KOMITE_TILDELT';
ALTER TYPE "varsel_slag" ADD VALUE 'KOMITE_PUBLISERT';
ALTER TYPE "varsel_slag" ADD VALUE 'KOMITE_RETTELSE';
ALTER TYPE "varsel_slag" ADD VALUE 'KOMITE_OVERFORING';
ALTER TYPE "varsel_slag" ADD VALUE 'KOMITE_LOFTE_FLYTTET';
ALTER TYPE "varsel_slag" ADD VALUE 'KOMITE_UTTALELSE';

-- AlterTable
ALTER TABLE "varsel" ADD COLUMN     "dokument_id" INTEGER;

-- CreateIndex
CREATE INDEX "varsel_opprettet_idx" ON "varsel"("opprettet");

-- AddForeignKey
ALTER TABLE "varsel" ADD CONSTRAINT "varsel_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE SET NULL ON UPDATE CASCADE;
