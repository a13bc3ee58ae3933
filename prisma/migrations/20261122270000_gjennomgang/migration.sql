-- CreateEnum
CREATE TYPE "gjennomgang_slag" AS ENUM ('KONTROLL', 'FAG');

-- CreateEnum
CREATE TYPE "anbefaling" AS ENUM ('KAN_KVITTERES_UT', 'KAN_IKKE_KVITTERES_UT', 'INGEN_MERKNAD');

-- CreateEnum
CREATE TYPE "uttalelse_slag" AS ENUM ('MERKNAD', 'SVARBREV');

-- CreateTable
CREATE TABLE "gjennomgang" (
    "id" UUID NOT NULL,
    "komite_id" INTEGER NOT NULL,
    "slag" "gjennomgang_slag" NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "omgang" INTEGER NOT NULL DEFAULT 0,
    "siden" DATE,
    "motedato" DATE,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "opprettet_av" UUID NOT NULL,
    "publisert" TIMESTAMPTZ(3),
    "dokument_id" INTEGER,

    CONSTRAINT "gjennomgang_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gjennomgang_enhet" (
    "id" UUID NOT NULL,
    "gjennomgang_id" UUID NOT NULL,
    "slag" "gjennomgang_slag" NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "nr" INTEGER NOT NULL,
    "tildelt_id" UUID,
    "revisjon" INTEGER NOT NULL DEFAULT 0,
    "resultat" "komiteens_vurdering",
    "anbefaling" "anbefaling",
    "begrunnelse" TEXT NOT NULL DEFAULT '',
    "endret" TIMESTAMPTZ(3),
    "endret_av" UUID,
    "rapportering_id" INTEGER,

    CONSTRAINT "gjennomgang_enhet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gjennomgang_versjon" (
    "enhet_id" UUID NOT NULL,
    "revisjon" INTEGER NOT NULL,
    "resultat" "komiteens_vurdering",
    "anbefaling" "anbefaling",
    "begrunnelse" TEXT NOT NULL,
    "angrer" INTEGER,
    "lagret_av" UUID NOT NULL,
    "lagret" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gjennomgang_versjon_pkey" PRIMARY KEY ("enhet_id","revisjon")
);

-- CreateTable
CREATE TABLE "gjennomgang_lest" (
    "enhet_id" UUID NOT NULL,
    "rapportering_id" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "lest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gjennomgang_lest_pkey" PRIMARY KEY ("enhet_id","rapportering_id","user_id")
);

-- CreateTable
CREATE TABLE "komitekommentar" (
    "id" UUID NOT NULL,
    "enhet_id" UUID NOT NULL,
    "tekst" TEXT NOT NULL,
    "skrevet_av" UUID NOT NULL,
    "skrevet" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "komitekommentar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "uttalelse" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "komite_id" INTEGER NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "versjon" INTEGER NOT NULL,
    "slag" "uttalelse_slag" NOT NULL,
    "anbefaling" "anbefaling" NOT NULL,
    "tekst" TEXT NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "linje" INTEGER NOT NULL,
    "offentlig_fra" DATE NOT NULL,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER,
    "hendelse_nr" INTEGER NOT NULL,

    CONSTRAINT "uttalelse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "gjennomgang_komite_id_rapporteringssesjon_omgang_key" ON "gjennomgang"("komite_id", "rapporteringssesjon", "omgang");

-- CreateIndex
CREATE UNIQUE INDEX "gjennomgang_id_slag_key" ON "gjennomgang"("id", "slag");

-- CreateIndex
CREATE INDEX "gjennomgang_enhet_vedtak_id_idx" ON "gjennomgang_enhet"("vedtak_id");

-- CreateIndex
CREATE INDEX "gjennomgang_enhet_tildelt_id_idx" ON "gjennomgang_enhet"("tildelt_id");

-- CreateIndex
CREATE UNIQUE INDEX "gjennomgang_enhet_gjennomgang_id_vedtak_id_key" ON "gjennomgang_enhet"("gjennomgang_id", "vedtak_id");

-- CreateIndex
CREATE UNIQUE INDEX "gjennomgang_enhet_gjennomgang_id_nr_key" ON "gjennomgang_enhet"("gjennomgang_id", "nr");

-- CreateIndex
CREATE INDEX "gjennomgang_versjon_lagret_av_lagret_idx" ON "gjennomgang_versjon"("lagret_av", "lagret");

-- CreateIndex
CREATE INDEX "komitekommentar_enhet_id_idx" ON "komitekommentar"("enhet_id");

-- CreateIndex
CREATE INDEX "uttalelse_dokument_id_idx" ON "uttalelse"("dokument_id");

-- CreateIndex
CREATE INDEX "uttalelse_kjoring_id_idx" ON "uttalelse"("kjoring_id");

-- CreateIndex
CREATE UNIQUE INDEX "uttalelse_vedtak_id_komite_id_rapporteringssesjon_versjon_key" ON "uttalelse"("vedtak_id", "komite_id", "rapporteringssesjon", "versjon");

-- AddForeignKey
ALTER TABLE "gjennomgang" ADD CONSTRAINT "gjennomgang_komite_id_fkey" FOREIGN KEY ("komite_id") REFERENCES "komite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjennomgang" ADD CONSTRAINT "gjennomgang_rapporteringssesjon_fkey" FOREIGN KEY ("rapporteringssesjon") REFERENCES "rapporteringsaar"("sesjon_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjennomgang" ADD CONSTRAINT "gjennomgang_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjennomgang_enhet" ADD CONSTRAINT "gjennomgang_enhet_gjennomgang_id_slag_fkey" FOREIGN KEY ("gjennomgang_id", "slag") REFERENCES "gjennomgang"("id", "slag") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjennomgang_enhet" ADD CONSTRAINT "gjennomgang_enhet_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjennomgang_enhet" ADD CONSTRAINT "gjennomgang_enhet_rapportering_id_fkey" FOREIGN KEY ("rapportering_id") REFERENCES "rapportering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjennomgang_versjon" ADD CONSTRAINT "gjennomgang_versjon_enhet_id_fkey" FOREIGN KEY ("enhet_id") REFERENCES "gjennomgang_enhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjennomgang_lest" ADD CONSTRAINT "gjennomgang_lest_enhet_id_fkey" FOREIGN KEY ("enhet_id") REFERENCES "gjennomgang_enhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjennomgang_lest" ADD CONSTRAINT "gjennomgang_lest_rapportering_id_fkey" FOREIGN KEY ("rapportering_id") REFERENCES "rapportering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komitekommentar" ADD CONSTRAINT "komitekommentar_enhet_id_fkey" FOREIGN KEY ("enhet_id") REFERENCES "gjennomgang_enhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_komite_id_fkey" FOREIGN KEY ("komite_id") REFERENCES "komite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;
