-- CreateTable
CREATE TABLE "gjentakelse" (
    "id" SERIAL NOT NULL,
    "vedtak_id" INTEGER NOT NULL,
    "gjentar_id" INTEGER NOT NULL,
    "bekreftet" TIMESTAMPTZ(3) NOT NULL,
    "trukket" TIMESTAMPTZ(3),

    CONSTRAINT "gjentakelse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sammenligning" (
    "id" SERIAL NOT NULL,
    "forste_id" INTEGER NOT NULL,
    "andre_id" INTEGER NOT NULL,
    "forhold" TEXT NOT NULL,
    "registrert" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sammenligning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "avvik" (
    "id" SERIAL NOT NULL,
    "sammenligning_id" INTEGER NOT NULL,
    "regel" TEXT NOT NULL,
    "sesjon" TEXT NOT NULL,
    "nummer" INTEGER NOT NULL,
    "punkt" TEXT NOT NULL DEFAULT '',
    "forste_linjer" INTEGER[],
    "andre_linjer" INTEGER[],
    "felt" TEXT,
    "ord" JSONB NOT NULL,
    "konklusjoner" TEXT[],

    CONSTRAINT "avvik_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "gjentakelse_vedtak_id_idx" ON "gjentakelse"("vedtak_id");

-- CreateIndex
CREATE INDEX "gjentakelse_gjentar_id_idx" ON "gjentakelse"("gjentar_id");

-- CreateIndex
CREATE INDEX "sammenligning_andre_id_idx" ON "sammenligning"("andre_id");

-- CreateIndex
CREATE UNIQUE INDEX "sammenligning_forste_id_andre_id_key" ON "sammenligning"("forste_id", "andre_id");

-- CreateIndex
CREATE INDEX "avvik_sammenligning_id_idx" ON "avvik"("sammenligning_id");

-- AddForeignKey
ALTER TABLE "gjentakelse" ADD CONSTRAINT "gjentakelse_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gjentakelse" ADD CONSTRAINT "gjentakelse_gjentar_id_fkey" FOREIGN KEY ("gjentar_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sammenligning" ADD CONSTRAINT "sammenligning_forste_id_fkey" FOREIGN KEY ("forste_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sammenligning" ADD CONSTRAINT "sammenligning_andre_id_fkey" FOREIGN KEY ("andre_id") REFERENCES "dokument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "avvik" ADD CONSTRAINT "avvik_sammenligning_id_fkey" FOREIGN KEY ("sammenligning_id") REFERENCES "sammenligning"("id") ON DELETE CASCADE ON UPDATE CASCADE;
