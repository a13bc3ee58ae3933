-- CreateEnum
CREATE TYPE "fordeling_status" AS ENUM ('FORESLATT', 'SENDT', 'GODTATT', 'SENDT_TILBAKE');

-- CreateEnum
CREATE TYPE "overforing_status" AS ENUM ('FORESLATT', 'GODTATT', 'AVSLATT', 'FLYTTET', 'BLIR', 'TRUKKET');

-- CreateEnum
CREATE TYPE "utkast_status" AS ENUM ('IKKE_PABEGYNT', 'UTKAST', 'TIL_GODKJENNING', 'KLAR', 'PUBLISERT');

-- CreateEnum
CREATE TYPE "rettelse_type" AS ENUM ('RETTEBREV', 'TILLEGG');

-- CreateEnum
CREATE TYPE "notat_slag" AS ENUM ('NOTAT', 'SENDT_TILBAKE');

-- CreateEnum
CREATE TYPE "varsling" AS ENUM ('STRAKS', 'SAMLET');

-- CreateEnum
CREATE TYPE "varsel_slag" AS ENUM ('FORDELT', 'SENDT_TILBAKE_TIL_SMK', 'TILDELT', 'TIL_GODKJENNING', 'SENDT_TILBAKE', 'FRIST_14', 'FRIST_3', 'FORFALT', 'OVERFORING', 'PUBLISERT', 'VURDERT');

-- CreateEnum
CREATE TYPE "varsel_status" AS ENUM ('VENTER', 'SENDES', 'SENDT', 'UVISST', 'OPPGITT');

-- DropForeignKey
ALTER TABLE "ansvar" DROP CONSTRAINT "ansvar_dokument_id_fkey";

-- AlterTable
ALTER TABLE "delkrav" ADD COLUMN     "svar" TEXT;

-- AlterTable
ALTER TABLE "lofte" ADD COLUMN     "grunn" TEXT;

-- AlterTable
ALTER TABLE "rapporteringsaar" ADD COLUMN     "apnet" TIMESTAMPTZ(3),
ADD COLUMN     "frist_godkjenning" DATE,
ADD COLUMN     "frist_utkast" DATE,
ADD COLUMN     "publiseres" TIMESTAMPTZ(3),
ADD COLUMN     "publisert" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "varsling" "varsling" NOT NULL DEFAULT 'STRAKS';

-- AlterTable
ALTER TABLE "ansvar" ALTER COLUMN "dokument_id" DROP NOT NULL,
ALTER COLUMN "linje" DROP NOT NULL;

-- CreateTable
CREATE TABLE "fordeling" (
    "id" UUID NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "departement_id" INTEGER NOT NULL,
    "medansvar" INTEGER[],
    "status" "fordeling_status" NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "opprettet_av" UUID NOT NULL,
    "svart" TIMESTAMPTZ(3),
    "svart_av" UUID,
    "grunn" TEXT,

    CONSTRAINT "fordeling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overforing" (
    "id" UUID NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "fra_departement_id" INTEGER NOT NULL,
    "til_departement_id" INTEGER NOT NULL,
    "status" "overforing_status" NOT NULL,
    "grunn" TEXT NOT NULL,
    "foreslatt_av" UUID NOT NULL,
    "foreslatt" TIMESTAMPTZ(3) NOT NULL,
    "svar" TEXT,
    "svart_av" UUID,
    "svart" TIMESTAMPTZ(3),
    "avgjorelse" TEXT,
    "avgjort_av" UUID,
    "avgjort" TIMESTAMPTZ(3),

    CONSTRAINT "overforing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tidsflytting" (
    "id" UUID NOT NULL,
    "sesjon_id" TEXT NOT NULL,
    "fra" TIMESTAMPTZ(3) NOT NULL,
    "til" TIMESTAMPTZ(3) NOT NULL,
    "grunn" TEXT NOT NULL,
    "foreslatt_av" UUID NOT NULL,
    "foreslatt" TIMESTAMPTZ(3) NOT NULL,
    "avgjort_av" UUID,
    "avgjort" TIMESTAMPTZ(3),
    "er_bekreftet" BOOLEAN,

    CONSTRAINT "tidsflytting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "utkast" (
    "id" UUID NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "omgang" INTEGER NOT NULL DEFAULT 0,
    "departement_id" INTEGER NOT NULL,
    "status" "utkast_status" NOT NULL DEFAULT 'IKKE_PABEGYNT',
    "revisjon" INTEGER NOT NULL DEFAULT 0,
    "saksbehandler_id" UUID,
    "tittel" TEXT NOT NULL DEFAULT '',
    "stikkord" TEXT NOT NULL DEFAULT '',
    "redegjorelse" TEXT NOT NULL DEFAULT '',
    "vurdering" "departementets_vurdering",
    "rapportering_avsluttes" BOOLEAN,
    "maalform" "maalform" NOT NULL DEFAULT 'NB',
    "lofte_dato" DATE,
    "lofte_tekst" TEXT NOT NULL DEFAULT '',
    "flyttegrunn" TEXT NOT NULL DEFAULT '',
    "romertall" TEXT NOT NULL DEFAULT '',
    "rettelse_type" "rettelse_type",
    "rettelse_sitat" TEXT,
    "rettelse_dato" DATE,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "endret" TIMESTAMPTZ(3) NOT NULL,
    "endret_av" UUID,
    "skrevet_av" UUID[],
    "sendt" TIMESTAMPTZ(3),
    "sendt_av" UUID,
    "godkjent" TIMESTAMPTZ(3),
    "godkjent_av" UUID,
    "publisert" TIMESTAMPTZ(3),

    CONSTRAINT "utkast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "utkast_delkrav" (
    "utkast_id" UUID NOT NULL,
    "plass" INTEGER NOT NULL,
    "merke" TEXT,
    "tekst" TEXT NOT NULL,
    "svar" TEXT NOT NULL,

    CONSTRAINT "utkast_delkrav_pkey" PRIMARY KEY ("utkast_id","plass")
);

-- CreateTable
CREATE TABLE "utkast_kilde" (
    "utkast_id" UUID NOT NULL,
    "plass" INTEGER NOT NULL,
    "tekst" TEXT NOT NULL,
    "adresse" TEXT,

    CONSTRAINT "utkast_kilde_pkey" PRIMARY KEY ("utkast_id","plass")
);

-- CreateTable
CREATE TABLE "utkast_versjon" (
    "utkast_id" UUID NOT NULL,
    "revisjon" INTEGER NOT NULL,
    "innhold" JSONB NOT NULL,
    "lagret_av" UUID NOT NULL,
    "lagret" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "utkast_versjon_pkey" PRIMARY KEY ("utkast_id","revisjon")
);

-- CreateTable
CREATE TABLE "utkast_lest" (
    "utkast_id" UUID NOT NULL,
    "revisjon" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "lest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "utkast_lest_pkey" PRIMARY KEY ("utkast_id","revisjon","user_id")
);

-- CreateTable
CREATE TABLE "notat" (
    "id" UUID NOT NULL,
    "utkast_id" UUID NOT NULL,
    "slag" "notat_slag" NOT NULL,
    "tekst" TEXT NOT NULL,
    "skrevet_av" UUID NOT NULL,
    "skrevet" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vedlegg" (
    "id" UUID NOT NULL,
    "utkast_id" UUID NOT NULL,
    "filnavn" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "lastet_opp_av" UUID NOT NULL,
    "lastet_opp" TIMESTAMPTZ(3) NOT NULL,
    "fjernet" TIMESTAMPTZ(3),

    CONSTRAINT "vedlegg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vedlegg_innhold" (
    "vedlegg_id" UUID NOT NULL,
    "innhold" BYTEA NOT NULL,

    CONSTRAINT "vedlegg_innhold_pkey" PRIMARY KEY ("vedlegg_id")
);

-- CreateTable
CREATE TABLE "varsel" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "slag" "varsel_slag" NOT NULL,
    "nokkel" TEXT NOT NULL,
    "vedtak_id" INTEGER,
    "rapporteringssesjon" TEXT,
    "hendelse_nr" INTEGER,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "status" "varsel_status" NOT NULL DEFAULT 'VENTER',
    "brev_id" UUID,
    "sendt" TIMESTAMPTZ(3),

    CONSTRAINT "varsel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fordeling_vedtak_id_idx" ON "fordeling"("vedtak_id");

-- CreateIndex
CREATE INDEX "fordeling_departement_id_idx" ON "fordeling"("departement_id");

-- CreateIndex
CREATE INDEX "overforing_vedtak_id_idx" ON "overforing"("vedtak_id");

-- CreateIndex
CREATE INDEX "overforing_fra_departement_id_idx" ON "overforing"("fra_departement_id");

-- CreateIndex
CREATE INDEX "overforing_til_departement_id_idx" ON "overforing"("til_departement_id");

-- CreateIndex
CREATE INDEX "tidsflytting_sesjon_id_idx" ON "tidsflytting"("sesjon_id");

-- CreateIndex
CREATE INDEX "utkast_rapporteringssesjon_departement_id_idx" ON "utkast"("rapporteringssesjon", "departement_id");

-- CreateIndex
CREATE INDEX "utkast_saksbehandler_id_idx" ON "utkast"("saksbehandler_id");

-- CreateIndex
CREATE UNIQUE INDEX "utkast_vedtak_id_rapporteringssesjon_omgang_key" ON "utkast"("vedtak_id", "rapporteringssesjon", "omgang");

-- CreateIndex
CREATE INDEX "notat_utkast_id_idx" ON "notat"("utkast_id");

-- CreateIndex
CREATE INDEX "vedlegg_utkast_id_idx" ON "vedlegg"("utkast_id");

-- CreateIndex
CREATE INDEX "varsel_status_idx" ON "varsel"("status");

-- CreateIndex
CREATE UNIQUE INDEX "varsel_user_id_nokkel_key" ON "varsel"("user_id", "nokkel");

-- AddForeignKey
ALTER TABLE "ansvar" ADD CONSTRAINT "ansvar_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fordeling" ADD CONSTRAINT "fordeling_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fordeling" ADD CONSTRAINT "fordeling_departement_id_fkey" FOREIGN KEY ("departement_id") REFERENCES "departement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overforing" ADD CONSTRAINT "overforing_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overforing" ADD CONSTRAINT "overforing_fra_departement_id_fkey" FOREIGN KEY ("fra_departement_id") REFERENCES "departement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overforing" ADD CONSTRAINT "overforing_til_departement_id_fkey" FOREIGN KEY ("til_departement_id") REFERENCES "departement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tidsflytting" ADD CONSTRAINT "tidsflytting_sesjon_id_fkey" FOREIGN KEY ("sesjon_id") REFERENCES "rapporteringsaar"("sesjon_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utkast" ADD CONSTRAINT "utkast_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utkast" ADD CONSTRAINT "utkast_rapporteringssesjon_fkey" FOREIGN KEY ("rapporteringssesjon") REFERENCES "rapporteringsaar"("sesjon_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utkast" ADD CONSTRAINT "utkast_departement_id_fkey" FOREIGN KEY ("departement_id") REFERENCES "departement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utkast_delkrav" ADD CONSTRAINT "utkast_delkrav_utkast_id_fkey" FOREIGN KEY ("utkast_id") REFERENCES "utkast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utkast_kilde" ADD CONSTRAINT "utkast_kilde_utkast_id_fkey" FOREIGN KEY ("utkast_id") REFERENCES "utkast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utkast_versjon" ADD CONSTRAINT "utkast_versjon_utkast_id_fkey" FOREIGN KEY ("utkast_id") REFERENCES "utkast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utkast_lest" ADD CONSTRAINT "utkast_lest_utkast_id_fkey" FOREIGN KEY ("utkast_id") REFERENCES "utkast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notat" ADD CONSTRAINT "notat_utkast_id_fkey" FOREIGN KEY ("utkast_id") REFERENCES "utkast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vedlegg" ADD CONSTRAINT "vedlegg_utkast_id_fkey" FOREIGN KEY ("utkast_id") REFERENCES "utkast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vedlegg_innhold" ADD CONSTRAINT "vedlegg_innhold_vedlegg_id_fkey" FOREIGN KEY ("vedlegg_id") REFERENCES "vedlegg"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "varsel" ADD CONSTRAINT "varsel_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "varsel" ADD CONSTRAINT "varsel_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
