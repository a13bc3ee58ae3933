-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "dokument_type" AS ENUM ('PROP_1_S', 'MELD_ST_ANMODNING', 'INNST', 'REPRESENTANTFORSLAG', 'SVARBREV', 'STORTINGSVEDTAK', 'OTHER');

-- CreateEnum
CREATE TYPE "sitering_sted" AS ENUM ('REDEGJORELSE', 'VEDTAKSTEKST', 'OMTALE', 'GJENTAKELSE');

-- CreateEnum
CREATE TYPE "tilstand_type" AS ENUM ('APEN', 'ANSES_FULGT_OPP', 'FORESLATT_OPPHEVET', 'AVSLUTTET');

-- CreateEnum
CREATE TYPE "tilstand_grunn" AS ENUM ('OPPHEVET', 'UTKVITTERT', 'IKKE_UTKVITTERT', 'OPPHEVELSE_AVSLATT', 'RAPPORT', 'TABELL', 'IKKE_RAPPORTERT');

-- CreateEnum
CREATE TYPE "alvor" AS ENUM ('info', 'advarsel', 'feil');

-- CreateEnum
CREATE TYPE "departementets_vurdering" AS ENUM ('KOMMER_TILBAKE', 'DELVIS_FULGT_OPP', 'ANSES_FULGT_OPP', 'FORESLATT_OPPHEVET', 'ANNET');

-- CreateEnum
CREATE TYPE "vedtak_type" AS ENUM ('ANMODNING', 'UTREDNING', 'HENSTILLING');

-- CreateEnum
CREATE TYPE "maalform" AS ENUM ('NB', 'NN');

-- CreateEnum
CREATE TYPE "ansvar_rolle" AS ENUM ('HOVEDANSVAR', 'MEDANSVAR');

-- CreateEnum
CREATE TYPE "komiteens_vurdering" AS ENUM ('UTKVITTERT', 'IKKE_UTKVITTERT');

-- CreateEnum
CREATE TYPE "stortingets_opphevelse" AS ENUM ('OPPHEVET', 'IKKE_OPPHEVET');

-- CreateTable
CREATE TABLE "departement" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "opprettet" DATE,
    "nedlagt" DATE,

    CONSTRAINT "departement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departement_navn" (
    "id" SERIAL NOT NULL,
    "departement_id" INTEGER NOT NULL,
    "bokmal" TEXT NOT NULL,
    "nynorsk" TEXT NOT NULL,
    "forkortelse" TEXT NOT NULL,
    "fra" DATE,
    "til" DATE,
    "kilde" TEXT NOT NULL,

    CONSTRAINT "departement_navn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dokument" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "versjon" INTEGER NOT NULL DEFAULT 1,
    "type" "dokument_type" NOT NULL,
    "sitat" TEXT,
    "tittel" TEXT,
    "sesjon_id" TEXT,
    "departement_id" INTEGER,
    "maalform" "maalform",
    "offentlig_fra" DATE,
    "senest" DATE,
    "dato_kilde" TEXT,
    "filnavn" TEXT NOT NULL,
    "fil_sha256" TEXT NOT NULL,
    "fil_bytes" INTEGER NOT NULL,
    "linjer" INTEGER NOT NULL,
    "tekst" TEXT NOT NULL,
    "kilde" TEXT,
    "lisens" TEXT,
    "leser_versjon" TEXT NOT NULL,
    "registrert" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dokument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sitering" (
    "id" SERIAL NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "rapportering_id" INTEGER,
    "fra_vedtak_id" INTEGER,
    "sted" "sitering_sted" NOT NULL,
    "plass" INTEGER NOT NULL,
    "linje" INTEGER,
    "tekst" TEXT NOT NULL,
    "mal_sitat" TEXT,
    "mal_sesjon" TEXT,
    "mal_nummer" INTEGER,
    "mal_punkt" TEXT,
    "samme_tekst" BOOLEAN,
    "kjoring_id" INTEGER,

    CONSTRAINT "sitering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hendelse" (
    "nr" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL,
    "aktor" TEXT NOT NULL,
    "vedtak_id" INTEGER,
    "kjoring_id" INTEGER,
    "innhold" JSONB NOT NULL,
    "forrige_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "hendelse_pkey" PRIMARY KEY ("nr")
);

-- CreateTable
CREATE TABLE "tilstand" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "hendelse_nr" INTEGER NOT NULL,
    "fra" DATE NOT NULL,
    "til" DATE,
    "gjeldende" BOOLEAN NOT NULL,
    "tilstand" "tilstand_type" NOT NULL,
    "grunn" "tilstand_grunn" NOT NULL,
    "uenighet" BOOLEAN,
    "departementets" "departementets_vurdering",
    "rapportering_avsluttes" BOOLEAN,
    "komiteens" "komiteens_vurdering",
    "komiteens_utledet" BOOLEAN,
    "stortingets" "stortingets_opphevelse",
    "rapporteringssesjon" TEXT,
    "rapportering_id" INTEGER,
    "vurdering_id" INTEGER,
    "opphevelse_id" INTEGER,
    "departement_id" INTEGER,
    "forste_frist" DATE,
    "kjoring_id" INTEGER,

    CONSTRAINT "tilstand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "importkjoring" (
    "id" SERIAL NOT NULL,
    "dokument_id" INTEGER,
    "filnavn" TEXT NOT NULL,
    "fil_sha256" TEXT NOT NULL,
    "leser_versjon" TEXT NOT NULL,
    "startet" TIMESTAMPTZ(3) NOT NULL,
    "ferdig" TIMESTAMPTZ(3),
    "ferdig_hendelse_nr" INTEGER,
    "forsok" INTEGER NOT NULL DEFAULT 1,
    "antall_nye" INTEGER NOT NULL DEFAULT 0,
    "antall_endret" INTEGER NOT NULL DEFAULT 0,
    "antall_uendret" INTEGER NOT NULL DEFAULT 0,
    "antall_avvist" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "importkjoring_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "importmerknad" (
    "id" SERIAL NOT NULL,
    "kjoring_id" INTEGER NOT NULL,
    "regel" TEXT NOT NULL,
    "alvor" "alvor" NOT NULL,
    "melding" TEXT NOT NULL,
    "linjer" INTEGER[],
    "vedtak" JSONB NOT NULL,

    CONSTRAINT "importmerknad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funn" (
    "id" SERIAL NOT NULL,
    "nokkel" TEXT NOT NULL,
    "vedtak_id" INTEGER,
    "dokument_id" INTEGER NOT NULL,
    "regel" TEXT NOT NULL,
    "gruppe" TEXT NOT NULL,
    "alvor" "alvor" NOT NULL,
    "melding" TEXT NOT NULL,
    "linjer" INTEGER[],
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER,
    "hendelse_nr" INTEGER,

    CONSTRAINT "funn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cache_tag" (
    "tag" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "cache_tag_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "komite" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kode" TEXT NOT NULL,
    "bokmal" TEXT NOT NULL,
    "nynorsk" TEXT NOT NULL,
    "fra" DATE,
    "til" DATE,
    "kilde" TEXT NOT NULL,

    CONSTRAINT "komite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rapportering" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "versjon" INTEGER NOT NULL,
    "departement_id" INTEGER,
    "vurdering" "departementets_vurdering" NOT NULL,
    "vurdering_setning" TEXT,
    "rapportering_avsluttes" BOOLEAN,
    "stikkord" TEXT,
    "tittel" TEXT NOT NULL,
    "redegjorelse" TEXT NOT NULL,
    "maalform" "maalform" NOT NULL,
    "vedtakstekst" TEXT NOT NULL,
    "vedtaksdato" DATE,
    "truffet_i_dokument" TEXT[],
    "truffet_i_innst" TEXT[],
    "truffet_i_lovvedtak" TEXT[],
    "truffet_i_anledning" TEXT,
    "organer" TEXT[],
    "innhold_sha256" TEXT NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "linje" INTEGER NOT NULL,
    "tabellinje" INTEGER,
    "offentlig_fra" DATE,
    "senest" DATE,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER,
    "hendelse_nr" INTEGER NOT NULL,

    CONSTRAINT "rapportering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delkrav" (
    "id" SERIAL NOT NULL,
    "rapportering_id" INTEGER NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "plass" INTEGER NOT NULL,
    "merke" TEXT,
    "tekst" TEXT NOT NULL,

    CONSTRAINT "delkrav_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frist" (
    "id" SERIAL NOT NULL,
    "rapportering_id" INTEGER NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "plass" INTEGER NOT NULL,
    "tekst" TEXT NOT NULL,
    "dato" DATE,
    "gjelder" TEXT,

    CONSTRAINT "frist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lofte" (
    "id" SERIAL NOT NULL,
    "rapportering_id" INTEGER NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "plass" INTEGER NOT NULL,
    "tekst" TEXT NOT NULL,
    "dato" DATE,
    "setning" TEXT NOT NULL,
    "linje" INTEGER NOT NULL,

    CONSTRAINT "lofte_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sesjon" (
    "id" TEXT NOT NULL,
    "start_aar" INTEGER NOT NULL,
    "fra" DATE NOT NULL,
    "til" DATE NOT NULL,

    CONSTRAINT "sesjon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rapporteringsaar" (
    "sesjon_id" TEXT NOT NULL,
    "offentlig_fra" DATE,
    "senest" DATE,
    "registrert" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rapporteringsaar_pkey" PRIMARY KEY ("sesjon_id")
);

-- CreateTable
CREATE TABLE "vedtak" (
    "id" SERIAL NOT NULL,
    "sesjon_id" TEXT NOT NULL,
    "nummer" INTEGER NOT NULL,
    "punkt" TEXT NOT NULL DEFAULT '',
    "type" "vedtak_type",
    "type_kode" TEXT,
    "dato" DATE,
    "tittel" TEXT NOT NULL DEFAULT '',
    "stikkord" TEXT NOT NULL DEFAULT '',
    "tekst" TEXT NOT NULL DEFAULT '',
    "redegjorelse" TEXT NOT NULL DEFAULT '',
    "maalform" "maalform",
    "truffet_i_dokument" TEXT[],
    "truffet_i_innst" TEXT[],
    "truffet_i_lovvedtak" TEXT[],
    "truffet_i_anledning" TEXT,
    "komite_id" INTEGER,
    "dokument_id" INTEGER NOT NULL,
    "linje" INTEGER NOT NULL,
    "offentlig_fra" DATE,
    "senest" DATE,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER,
    "sok" tsvector,

    CONSTRAINT "vedtak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ansvar" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "departement_id" INTEGER NOT NULL,
    "rolle" "ansvar_rolle" NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "linje" INTEGER NOT NULL,
    "offentlig_fra" DATE,
    "senest" DATE,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER,
    "hendelse_nr" INTEGER NOT NULL,

    CONSTRAINT "ansvar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vurdering" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "versjon" INTEGER NOT NULL,
    "resultat" "komiteens_vurdering" NOT NULL,
    "utledet" BOOLEAN NOT NULL,
    "komite_id" INTEGER NOT NULL,
    "innstilling" TEXT,
    "setning" TEXT,
    "dokument_id" INTEGER NOT NULL,
    "linje" INTEGER NOT NULL,
    "offentlig_fra" DATE,
    "senest" DATE,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER,
    "hendelse_nr" INTEGER NOT NULL,

    CONSTRAINT "vurdering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opphevelse" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "resultat" "stortingets_opphevelse" NOT NULL,
    "sesjon_id" TEXT,
    "nummer" INTEGER,
    "romertall" TEXT,
    "dato" DATE,
    "dokument_id" INTEGER NOT NULL,
    "linje" INTEGER NOT NULL,
    "offentlig_fra" DATE,
    "senest" DATE,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER,
    "hendelse_nr" INTEGER NOT NULL,

    CONSTRAINT "opphevelse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opphevelsesforslag" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "rapporteringssesjon" TEXT NOT NULL,
    "romertall" TEXT NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "linje" INTEGER NOT NULL,
    "offentlig_fra" DATE,
    "senest" DATE,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER,
    "hendelse_nr" INTEGER NOT NULL,

    CONSTRAINT "opphevelsesforslag_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "departement_slug_key" ON "departement"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "departement_navn_departement_id_bokmal_key" ON "departement_navn"("departement_id", "bokmal");

-- CreateIndex
CREATE UNIQUE INDEX "dokument_slug_key" ON "dokument"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "dokument_fil_sha256_key" ON "dokument"("fil_sha256");

-- CreateIndex
CREATE INDEX "dokument_sitat_idx" ON "dokument"("sitat");

-- CreateIndex
CREATE INDEX "dokument_sesjon_id_departement_id_idx" ON "dokument"("sesjon_id", "departement_id");

-- CreateIndex
CREATE INDEX "sitering_dokument_id_idx" ON "sitering"("dokument_id");

-- CreateIndex
CREATE INDEX "sitering_rapportering_id_idx" ON "sitering"("rapportering_id");

-- CreateIndex
CREATE INDEX "sitering_fra_vedtak_id_idx" ON "sitering"("fra_vedtak_id");

-- CreateIndex
CREATE INDEX "sitering_mal_sesjon_mal_nummer_mal_punkt_idx" ON "sitering"("mal_sesjon", "mal_nummer", "mal_punkt");

-- CreateIndex
CREATE INDEX "sitering_mal_sitat_idx" ON "sitering"("mal_sitat");

-- CreateIndex
CREATE UNIQUE INDEX "hendelse_hash_key" ON "hendelse"("hash");

-- CreateIndex
CREATE INDEX "hendelse_vedtak_id_nr_idx" ON "hendelse"("vedtak_id", "nr");

-- CreateIndex
CREATE INDEX "hendelse_kjoring_id_idx" ON "hendelse"("kjoring_id");

-- CreateIndex
CREATE INDEX "tilstand_hendelse_nr_idx" ON "tilstand"("hendelse_nr");

-- CreateIndex
CREATE INDEX "tilstand_kjoring_id_idx" ON "tilstand"("kjoring_id");

-- CreateIndex
CREATE UNIQUE INDEX "tilstand_vedtak_id_hendelse_nr_fra_key" ON "tilstand"("vedtak_id", "hendelse_nr", "fra");

-- CreateIndex
CREATE UNIQUE INDEX "importkjoring_ferdig_hendelse_nr_key" ON "importkjoring"("ferdig_hendelse_nr");

-- CreateIndex
CREATE INDEX "importkjoring_fil_sha256_idx" ON "importkjoring"("fil_sha256");

-- CreateIndex
CREATE INDEX "importmerknad_kjoring_id_idx" ON "importmerknad"("kjoring_id");

-- CreateIndex
CREATE UNIQUE INDEX "funn_nokkel_key" ON "funn"("nokkel");

-- CreateIndex
CREATE INDEX "funn_vedtak_id_idx" ON "funn"("vedtak_id");

-- CreateIndex
CREATE INDEX "funn_dokument_id_idx" ON "funn"("dokument_id");

-- CreateIndex
CREATE INDEX "cache_tag_changed_at_idx" ON "cache_tag"("changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "komite_slug_key" ON "komite"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "komite_kode_key" ON "komite"("kode");

-- CreateIndex
CREATE INDEX "rapportering_dokument_id_idx" ON "rapportering"("dokument_id");

-- CreateIndex
CREATE INDEX "rapportering_kjoring_id_idx" ON "rapportering"("kjoring_id");

-- CreateIndex
CREATE UNIQUE INDEX "rapportering_vedtak_id_rapporteringssesjon_versjon_key" ON "rapportering"("vedtak_id", "rapporteringssesjon", "versjon");

-- CreateIndex
CREATE INDEX "delkrav_vedtak_id_idx" ON "delkrav"("vedtak_id");

-- CreateIndex
CREATE UNIQUE INDEX "delkrav_rapportering_id_plass_key" ON "delkrav"("rapportering_id", "plass");

-- CreateIndex
CREATE INDEX "frist_vedtak_id_idx" ON "frist"("vedtak_id");

-- CreateIndex
CREATE UNIQUE INDEX "frist_rapportering_id_plass_key" ON "frist"("rapportering_id", "plass");

-- CreateIndex
CREATE INDEX "lofte_vedtak_id_idx" ON "lofte"("vedtak_id");

-- CreateIndex
CREATE UNIQUE INDEX "lofte_rapportering_id_plass_key" ON "lofte"("rapportering_id", "plass");

-- CreateIndex
CREATE UNIQUE INDEX "sesjon_start_aar_key" ON "sesjon"("start_aar");

-- CreateIndex
CREATE INDEX "vedtak_nummer_idx" ON "vedtak"("nummer");

-- CreateIndex
CREATE INDEX "vedtak_sok_idx" ON "vedtak" USING GIN ("sok");

-- CreateIndex
CREATE INDEX "vedtak_dato_idx" ON "vedtak"("dato");

-- CreateIndex
CREATE UNIQUE INDEX "vedtak_sesjon_id_nummer_punkt_key" ON "vedtak"("sesjon_id", "nummer", "punkt");

-- CreateIndex
CREATE INDEX "ansvar_vedtak_id_idx" ON "ansvar"("vedtak_id");

-- CreateIndex
CREATE INDEX "vurdering_kjoring_id_idx" ON "vurdering"("kjoring_id");

-- CreateIndex
CREATE UNIQUE INDEX "vurdering_vedtak_id_rapporteringssesjon_versjon_key" ON "vurdering"("vedtak_id", "rapporteringssesjon", "versjon");

-- CreateIndex
CREATE INDEX "opphevelse_vedtak_id_idx" ON "opphevelse"("vedtak_id");

-- CreateIndex
CREATE UNIQUE INDEX "opphevelsesforslag_vedtak_id_dokument_id_key" ON "opphevelsesforslag"("vedtak_id", "dokument_id");

-- AddForeignKey
ALTER TABLE "departement_navn" ADD CONSTRAINT "departement_navn_departement_id_fkey" FOREIGN KEY ("departement_id") REFERENCES "departement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokument" ADD CONSTRAINT "dokument_sesjon_id_fkey" FOREIGN KEY ("sesjon_id") REFERENCES "sesjon"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokument" ADD CONSTRAINT "dokument_departement_id_fkey" FOREIGN KEY ("departement_id") REFERENCES "departement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitering" ADD CONSTRAINT "sitering_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitering" ADD CONSTRAINT "sitering_rapportering_id_fkey" FOREIGN KEY ("rapportering_id") REFERENCES "rapportering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitering" ADD CONSTRAINT "sitering_fra_vedtak_id_fkey" FOREIGN KEY ("fra_vedtak_id") REFERENCES "vedtak"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitering" ADD CONSTRAINT "sitering_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hendelse" ADD CONSTRAINT "hendelse_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hendelse" ADD CONSTRAINT "hendelse_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tilstand" ADD CONSTRAINT "tilstand_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tilstand" ADD CONSTRAINT "tilstand_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tilstand" ADD CONSTRAINT "tilstand_rapportering_id_fkey" FOREIGN KEY ("rapportering_id") REFERENCES "rapportering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tilstand" ADD CONSTRAINT "tilstand_vurdering_id_fkey" FOREIGN KEY ("vurdering_id") REFERENCES "vurdering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tilstand" ADD CONSTRAINT "tilstand_opphevelse_id_fkey" FOREIGN KEY ("opphevelse_id") REFERENCES "opphevelse"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tilstand" ADD CONSTRAINT "tilstand_departement_id_fkey" FOREIGN KEY ("departement_id") REFERENCES "departement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tilstand" ADD CONSTRAINT "tilstand_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "importkjoring" ADD CONSTRAINT "importkjoring_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "importkjoring" ADD CONSTRAINT "importkjoring_ferdig_hendelse_nr_fkey" FOREIGN KEY ("ferdig_hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "importmerknad" ADD CONSTRAINT "importmerknad_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funn" ADD CONSTRAINT "funn_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funn" ADD CONSTRAINT "funn_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funn" ADD CONSTRAINT "funn_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funn" ADD CONSTRAINT "funn_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapportering" ADD CONSTRAINT "rapportering_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapportering" ADD CONSTRAINT "rapportering_rapporteringssesjon_fkey" FOREIGN KEY ("rapporteringssesjon") REFERENCES "rapporteringsaar"("sesjon_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapportering" ADD CONSTRAINT "rapportering_departement_id_fkey" FOREIGN KEY ("departement_id") REFERENCES "departement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapportering" ADD CONSTRAINT "rapportering_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapportering" ADD CONSTRAINT "rapportering_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapportering" ADD CONSTRAINT "rapportering_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delkrav" ADD CONSTRAINT "delkrav_rapportering_id_fkey" FOREIGN KEY ("rapportering_id") REFERENCES "rapportering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delkrav" ADD CONSTRAINT "delkrav_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frist" ADD CONSTRAINT "frist_rapportering_id_fkey" FOREIGN KEY ("rapportering_id") REFERENCES "rapportering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frist" ADD CONSTRAINT "frist_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lofte" ADD CONSTRAINT "lofte_rapportering_id_fkey" FOREIGN KEY ("rapportering_id") REFERENCES "rapportering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lofte" ADD CONSTRAINT "lofte_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapporteringsaar" ADD CONSTRAINT "rapporteringsaar_sesjon_id_fkey" FOREIGN KEY ("sesjon_id") REFERENCES "sesjon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vedtak" ADD CONSTRAINT "vedtak_sesjon_id_fkey" FOREIGN KEY ("sesjon_id") REFERENCES "sesjon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vedtak" ADD CONSTRAINT "vedtak_komite_id_fkey" FOREIGN KEY ("komite_id") REFERENCES "komite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vedtak" ADD CONSTRAINT "vedtak_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vedtak" ADD CONSTRAINT "vedtak_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ansvar" ADD CONSTRAINT "ansvar_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ansvar" ADD CONSTRAINT "ansvar_departement_id_fkey" FOREIGN KEY ("departement_id") REFERENCES "departement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ansvar" ADD CONSTRAINT "ansvar_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ansvar" ADD CONSTRAINT "ansvar_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ansvar" ADD CONSTRAINT "ansvar_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vurdering" ADD CONSTRAINT "vurdering_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vurdering" ADD CONSTRAINT "vurdering_komite_id_fkey" FOREIGN KEY ("komite_id") REFERENCES "komite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vurdering" ADD CONSTRAINT "vurdering_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vurdering" ADD CONSTRAINT "vurdering_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vurdering" ADD CONSTRAINT "vurdering_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opphevelse" ADD CONSTRAINT "opphevelse_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opphevelse" ADD CONSTRAINT "opphevelse_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opphevelse" ADD CONSTRAINT "opphevelse_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opphevelse" ADD CONSTRAINT "opphevelse_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opphevelsesforslag" ADD CONSTRAINT "opphevelsesforslag_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opphevelsesforslag" ADD CONSTRAINT "opphevelsesforslag_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opphevelsesforslag" ADD CONSTRAINT "opphevelsesforslag_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opphevelsesforslag" ADD CONSTRAINT "opphevelsesforslag_hendelse_nr_fkey" FOREIGN KEY ("hendelse_nr") REFERENCES "hendelse"("nr") ON DELETE RESTRICT ON UPDATE CASCADE;
