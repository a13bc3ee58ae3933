-- CreateEnum
CREATE TYPE "svarposisjon" AS ENUM ('ANSES_FULGT_OPP', 'ARBEID_PAGAR', 'ENIG_ARBEID_PAGAR', 'STOTTES_IKKE', 'IKKE_NODVENDIG', 'IVARETATT', 'UKLAR');

-- CreateEnum
CREATE TYPE "tilrading_slag" AS ENUM ('VEDTAS', 'VEDTAS_IKKE', 'VEDLEGGES_PROTOKOLLEN', 'MINDRETALL');

-- CreateTable
CREATE TABLE "representantforslag" (
    "id" SERIAL NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "sesjon" TEXT NOT NULL,
    "nummer" INTEGER NOT NULL,
    "bokstav" TEXT,
    "sitat" TEXT NOT NULL,
    "tittel" TEXT,
    "dato" DATE,
    "forslagsstillere" TEXT[],
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER NOT NULL,

    CONSTRAINT "representantforslag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forslag" (
    "id" SERIAL NOT NULL,
    "representantforslag_id" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "tekst" TEXT NOT NULL,
    "linje" INTEGER NOT NULL,

    CONSTRAINT "forslag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forslagssvar" (
    "id" SERIAL NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "sesjon" TEXT NOT NULL,
    "dok_nummer" INTEGER NOT NULL,
    "spurt" DATE,
    "nummer" INTEGER NOT NULL,
    "forslag" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "posisjon" "svarposisjon" NOT NULL,
    "eksplisitt" BOOLEAN NOT NULL,
    "setning" TEXT,
    "linje" INTEGER NOT NULL,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER NOT NULL,

    CONSTRAINT "forslagssvar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forslagstilrading" (
    "id" SERIAL NOT NULL,
    "dokument_id" INTEGER NOT NULL,
    "sesjon" TEXT NOT NULL,
    "dok_nummer" INTEGER NOT NULL,
    "plass" INTEGER NOT NULL,
    "slag" "tilrading_slag" NOT NULL,
    "romertall" TEXT,
    "nummer" INTEGER,
    "partier" TEXT[],
    "tekst" TEXT NOT NULL,
    "linje" INTEGER NOT NULL,
    "registrert" TIMESTAMPTZ(3) NOT NULL,
    "kjoring_id" INTEGER NOT NULL,

    CONSTRAINT "forslagstilrading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "representantforslag_sesjon_nummer_idx" ON "representantforslag"("sesjon", "nummer");

-- CreateIndex
CREATE UNIQUE INDEX "representantforslag_dokument_id_kjoring_id_key" ON "representantforslag"("dokument_id", "kjoring_id");

-- CreateIndex
CREATE UNIQUE INDEX "forslag_representantforslag_id_nummer_key" ON "forslag"("representantforslag_id", "nummer");

-- CreateIndex
CREATE INDEX "forslagssvar_sesjon_dok_nummer_idx" ON "forslagssvar"("sesjon", "dok_nummer");

-- CreateIndex
CREATE UNIQUE INDEX "forslagssvar_dokument_id_kjoring_id_nummer_key" ON "forslagssvar"("dokument_id", "kjoring_id", "nummer");

-- CreateIndex
CREATE INDEX "forslagstilrading_sesjon_dok_nummer_idx" ON "forslagstilrading"("sesjon", "dok_nummer");

-- CreateIndex
CREATE UNIQUE INDEX "forslagstilrading_dokument_id_kjoring_id_sesjon_dok_nummer__key" ON "forslagstilrading"("dokument_id", "kjoring_id", "sesjon", "dok_nummer", "plass");

-- CreateIndex
CREATE INDEX "vedtak_truffet_i_dokument_idx" ON "vedtak" USING GIN ("truffet_i_dokument");

-- CreateIndex
CREATE INDEX "vedtak_truffet_i_innst_idx" ON "vedtak" USING GIN ("truffet_i_innst");

-- AddForeignKey
ALTER TABLE "representantforslag" ADD CONSTRAINT "representantforslag_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "representantforslag" ADD CONSTRAINT "representantforslag_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forslag" ADD CONSTRAINT "forslag_representantforslag_id_fkey" FOREIGN KEY ("representantforslag_id") REFERENCES "representantforslag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forslagssvar" ADD CONSTRAINT "forslagssvar_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forslagssvar" ADD CONSTRAINT "forslagssvar_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forslagstilrading" ADD CONSTRAINT "forslagstilrading_dokument_id_fkey" FOREIGN KEY ("dokument_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forslagstilrading" ADD CONSTRAINT "forslagstilrading_kjoring_id_fkey" FOREIGN KEY ("kjoring_id") REFERENCES "importkjoring"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
