-- AlterTable
ALTER TABLE "funn" ADD COLUMN     "bortfalt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "funn_enhet" (
    "funn_id" INTEGER NOT NULL,
    "vedtak_id" INTEGER NOT NULL,

    CONSTRAINT "funn_enhet_pkey" PRIMARY KEY ("funn_id","vedtak_id")
);

-- CreateTable
CREATE TABLE "funn_avvist" (
    "id" UUID NOT NULL,
    "funn_id" INTEGER NOT NULL,
    "side" "side" NOT NULL,
    "begrunnelse" TEXT NOT NULL,
    "avvist" TIMESTAMPTZ(3) NOT NULL,
    "avvist_av" UUID NOT NULL,
    "trukket" TIMESTAMPTZ(3),
    "trukket_av" UUID,

    CONSTRAINT "funn_avvist_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "funn_enhet_vedtak_id_idx" ON "funn_enhet"("vedtak_id");

-- CreateIndex
CREATE INDEX "funn_avvist_funn_id_idx" ON "funn_avvist"("funn_id");

-- AddForeignKey
ALTER TABLE "funn_enhet" ADD CONSTRAINT "funn_enhet_funn_id_fkey" FOREIGN KEY ("funn_id") REFERENCES "funn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funn_enhet" ADD CONSTRAINT "funn_enhet_vedtak_id_fkey" FOREIGN KEY ("vedtak_id") REFERENCES "vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funn_avvist" ADD CONSTRAINT "funn_avvist_funn_id_fkey" FOREIGN KEY ("funn_id") REFERENCES "funn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
