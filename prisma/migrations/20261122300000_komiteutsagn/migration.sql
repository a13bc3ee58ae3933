-- CreateEnum
CREATE TYPE "utsagn_hvem" AS ENUM ('komiteen', 'flertall', 'mindretall');

-- CreateTable
CREATE TABLE "komiteutsagn" (
    "id" SERIAL NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "plass" INTEGER NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "sesjon" TEXT NOT NULL,
    "nummer" INTEGER NOT NULL,
    "punkt" TEXT NOT NULL,
    "hvem" "utsagn_hvem" NOT NULL,
    "partier" TEXT[],
    "komite_id" INTEGER,
    "resultat" "komiteens_vurdering",
    "anbefaling" "anbefaling",
    "slag" "uttalelse_slag",
    "setning" TEXT NOT NULL,
    "linje" INTEGER NOT NULL,
    "kjoring_id" INTEGER NOT NULL,

    CONSTRAINT "komiteutsagn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "komiteutsagn_sesjon_nummer_punkt_idx" ON "komiteutsagn"("sesjon", "nummer", "punkt");

-- CreateIndex
CREATE UNIQUE INDEX "komiteutsagn_dokument_id_plass_key" ON "komiteutsagn"("dokument_id", "plass");

-- AddForeignKey
ALTER TABLE "komiteutsagn" ADD CONSTRAINT "komiteutsagn_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komiteutsagn" ADD CONSTRAINT "komiteutsagn_komite_id_fkey" FOREIGN KEY ("komite_id") REFERENCES "komite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komiteutsagn" ADD CONSTRAINT "komiteutsagn_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
