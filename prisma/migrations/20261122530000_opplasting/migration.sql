-- CreateEnum
CREATE TYPE "opplasting_status" AS ENUM ('VENTER', 'LESER', 'SPORSMAL', 'KLAR', 'LAGRER', 'LAGRET', 'ANGRER', 'ANGRET', 'AVVIST', 'AVBRUTT');

-- CreateEnum
CREATE TYPE "opplasting_steg" AS ENUM ('APNER', 'TOLKER', 'SAMMENLIGNER', 'KONTROLLERER', 'SKRIVER', 'TAR_TILBAKE');

-- CreateEnum
CREATE TYPE "enhetsutfall" AS ENUM ('NY', 'ENDRET', 'UENDRET', 'AVVIST');

-- AlterEnum
ALTER TYPE "varsel_slag" ADD VALUE 'IMPORT_FERDIG';

-- AlterTable
ALTER TABLE "importkjoring" ADD COLUMN     "angret" TIMESTAMPTZ(3),
ADD COLUMN     "hel_liste" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "opplasting" (
    "id" UUID NOT NULL,
    "filnavn" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "side" "side" NOT NULL,
    "departement_id" INTEGER,
    "komite_id" INTEGER,
    "lastet_opp_av" UUID NOT NULL,
    "lastet_opp" TIMESTAMPTZ(3) NOT NULL,
    "endret" TIMESTAMPTZ(3) NOT NULL,
    "status" "opplasting_status" NOT NULL DEFAULT 'VENTER',
    "steg" "opplasting_steg",
    "gjort" INTEGER NOT NULL DEFAULT 0,
    "av_totalt" INTEGER NOT NULL DEFAULT 0,
    "feil" TEXT,
    "sesjon" TEXT,
    "dato" DATE,
    "svar_departement_id" INTEGER,
    "sporsmal" JSONB NOT NULL DEFAULT '[]',
    "oversikt" JSONB,
    "leser_versjon" TEXT,
    "kjoring_id" INTEGER,
    "angre_kjoring_id" INTEGER,

    CONSTRAINT "opplasting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opplasting_innhold" (
    "opplasting_id" UUID NOT NULL,
    "innhold" BYTEA NOT NULL,
    "tekst" TEXT,

    CONSTRAINT "opplasting_innhold_pkey" PRIMARY KEY ("opplasting_id")
);

-- CreateTable
CREATE TABLE "opplasting_enhet" (
    "opplasting_id" UUID NOT NULL,
    "plass" INTEGER NOT NULL,
    "sesjon" TEXT NOT NULL,
    "nummer" INTEGER NOT NULL,
    "punkt" TEXT NOT NULL,
    "stikkord" TEXT NOT NULL,
    "utfall" "enhetsutfall" NOT NULL,
    "grunn" TEXT,
    "lest" JSONB NOT NULL,
    "valgt" BOOLEAN NOT NULL,
    "resultat" "enhetsutfall",
    "angring" TEXT,

    CONSTRAINT "opplasting_enhet_pkey" PRIMARY KEY ("opplasting_id","plass")
);

-- CreateTable
CREATE TABLE "trukket" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "rapportering_id" INTEGER,
    "vurdering_id" INTEGER,
    "opphevelsesforslag_id" INTEGER,
    "ansvar_id" INTEGER,
    "uttalelse_id" INTEGER,
    "kjoring_id" INTEGER NOT NULL,
    "hendelse_nr" INTEGER NOT NULL,

    CONSTRAINT "trukket_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "opplasting_lastet_opp_idx" ON "opplasting"("lastet_opp");

-- CreateIndex
CREATE INDEX "opplasting_sha256_idx" ON "opplasting"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "trukket_rapportering_id_key" ON "trukket"("rapportering_id");

-- CreateIndex
CREATE UNIQUE INDEX "trukket_vurdering_id_key" ON "trukket"("vurdering_id");

-- CreateIndex
CREATE UNIQUE INDEX "trukket_opphevelsesforslag_id_key" ON "trukket"("opphevelsesforslag_id");

-- CreateIndex
CREATE UNIQUE INDEX "trukket_ansvar_id_key" ON "trukket"("ansvar_id");

-- CreateIndex
CREATE UNIQUE INDEX "trukket_uttalelse_id_key" ON "trukket"("uttalelse_id");

-- CreateIndex
CREATE INDEX "trukket_vedtak_id_idx" ON "trukket"("vedtak_id");

-- CreateIndex
CREATE INDEX "trukket_kjoring_id_idx" ON "trukket"("kjoring_id");

-- AddForeignKey
ALTER TABLE "opplasting_innhold" ADD CONSTRAINT "opplasting_innhold_opplasting_id_fkey" FOREIGN KEY ("opplasting_id") REFERENCES "opplasting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opplasting_enhet" ADD CONSTRAINT "opplasting_enhet_opplasting_id_fkey" FOREIGN KEY ("opplasting_id") REFERENCES "opplasting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trukket" ADD CONSTRAINT "trukket_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trukket" ADD CONSTRAINT "trukket_rapportering_id_fkey" FOREIGN KEY ("rapportering_id") REFERENCES "rapportering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trukket" ADD CONSTRAINT "trukket_vurdering_id_fkey" FOREIGN KEY ("vurdering_id") REFERENCES "vurdering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trukket" ADD CONSTRAINT "trukket_opphevelsesforslag_id_fkey" FOREIGN KEY ("opphevelsesforslag_id") REFERENCES "opphevelsesforslag"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trukket" ADD CONSTRAINT "trukket_ansvar_id_fkey" FOREIGN KEY ("ansvar_id") REFERENCES "ansvar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trukket" ADD CONSTRAINT "trukket_uttalelse_id_fkey" FOREIGN KEY ("uttalelse_id") REFERENCES "uttalelse"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trukket" ADD CONSTRAINT "trukket_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trukket" ADD CONSTRAINT "trukket_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;
