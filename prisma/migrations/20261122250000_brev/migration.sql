-- CreateEnum
CREATE TYPE "brev_slag" AS ENUM ('INVITASJON', 'ROLLEENDRING', 'VARSEL', 'SAMLEBREV');

-- CreateEnum
CREATE TYPE "brev_feil" AS ENUM ('UTILGJENGELIG', 'INNLOGGING', 'OPPTATT', 'AVVIST', 'BRUDD', 'AVBRUTT', 'FORSOK_BRUKT');

-- CreateEnum
CREATE TYPE "brev_avgjorelse" AS ENUM ('SENDT_PA_NYTT', 'REGNET_SOM_SENDT');

-- AlterEnum
ALTER TYPE "varsel_status" ADD VALUE 'BORTFALT';

-- CreateTable
CREATE TABLE "brev" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "slag" "brev_slag" NOT NULL,
    "hendelse_nr" INTEGER,
    "dag" DATE,
    "status" "varsel_status" NOT NULL DEFAULT 'VENTER',
    "forsok" INTEGER NOT NULL DEFAULT 0,
    "feil" "brev_feil",
    "svarkode" INTEGER,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "endret" TIMESTAMPTZ(3) NOT NULL,
    "avgjorelse" "brev_avgjorelse",
    "avgjort" TIMESTAMPTZ(3),
    "avgjort_av" UUID,

    CONSTRAINT "brev_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "brev_status_idx" ON "brev"("status");

-- CreateIndex
CREATE UNIQUE INDEX "brev_user_id_dag_key" ON "brev"("user_id", "dag");

-- CreateIndex
CREATE INDEX "varsel_brev_id_idx" ON "varsel"("brev_id");

-- AddForeignKey
ALTER TABLE "varsel" ADD CONSTRAINT "varsel_brev_id_fkey" FOREIGN KEY ("brev_id") REFERENCES "brev"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brev" ADD CONSTRAINT "brev_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
