-- CreateEnum
CREATE TYPE "kobling" AS ENUM ('TEKST', 'ENESTE', 'ROMERTALL', 'FLERE_MULIGE', 'INGEN_VOTERING', 'INGEN_DATO', 'INGEN_SAK');

-- CreateTable
CREATE TABLE "sak" (
    "id" INTEGER NOT NULL,
    "sesjon_id" TEXT NOT NULL,
    "tittel" TEXT NOT NULL,
    "korttittel" TEXT NOT NULL,
    "type" TEXT,
    "dokumentgruppe" TEXT,
    "status" TEXT,
    "henvisning" TEXT NOT NULL,
    "komite_kode" TEXT,
    "komite_navn" TEXT,
    "oppdatert" DATE,
    "ferdigbehandlet" BOOLEAN,
    "publikasjoner" JSONB NOT NULL DEFAULT '[]',
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "endret" TIMESTAMPTZ(3) NOT NULL,
    "lest" TIMESTAMPTZ(3),

    CONSTRAINT "sak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stortingsvedtak" (
    "id" INTEGER NOT NULL,
    "sesjon_id" TEXT NOT NULL,
    "nummer" INTEGER NOT NULL,
    "dato" DATE,
    "tekst" TEXT NOT NULL,
    "tittel" TEXT NOT NULL,
    "type_kode" TEXT,
    "adresse" TEXT,
    "sak_id" INTEGER,
    "votering_id" INTEGER,
    "kobling" "kobling",
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "endret" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stortingsvedtak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "votering" (
    "id" SERIAL NOT NULL,
    "sak_id" INTEGER NOT NULL,
    "votering_id" INTEGER NOT NULL,
    "tema" TEXT NOT NULL,
    "for" INTEGER NOT NULL,
    "mot" INTEGER NOT NULL,
    "ikke_til_stede" INTEGER,
    "vedtatt" BOOLEAN NOT NULL,
    "dag" DATE,
    "klokkeslett" TEXT,
    "alternativ_id" INTEGER,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "endret" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "votering_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sak_sesjon_id_idx" ON "sak"("sesjon_id");

-- CreateIndex
CREATE INDEX "stortingsvedtak_sak_id_idx" ON "stortingsvedtak"("sak_id");

-- CreateIndex
CREATE INDEX "stortingsvedtak_votering_id_idx" ON "stortingsvedtak"("votering_id");

-- CreateIndex
CREATE UNIQUE INDEX "stortingsvedtak_sesjon_id_nummer_key" ON "stortingsvedtak"("sesjon_id", "nummer");

-- CreateIndex
CREATE INDEX "votering_votering_id_idx" ON "votering"("votering_id");

-- CreateIndex
CREATE UNIQUE INDEX "votering_sak_id_votering_id_key" ON "votering"("sak_id", "votering_id");

-- AddForeignKey
ALTER TABLE "stortingsvedtak" ADD CONSTRAINT "stortingsvedtak_sak_id_fkey" FOREIGN KEY ("sak_id") REFERENCES "sak"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stortingsvedtak" ADD CONSTRAINT "stortingsvedtak_votering_id_fkey" FOREIGN KEY ("votering_id") REFERENCES "votering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votering" ADD CONSTRAINT "votering_sak_id_fkey" FOREIGN KEY ("sak_id") REFERENCES "sak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
