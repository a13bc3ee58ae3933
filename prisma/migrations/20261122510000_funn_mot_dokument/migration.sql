-- AlterTable
ALTER TABLE "funn" ADD COLUMN     "andre_linjer" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "annet_dokument_id" INTEGER;

-- CreateIndex
CREATE INDEX "funn_annet_dokument_id_idx" ON "funn"("annet_dokument_id");

-- AddForeignKey
ALTER TABLE "funn" ADD CONSTRAINT "funn_annet_dokument_id_fkey" FOREIGN KEY ("annet_dokument_id") REFERENCES "dokument"("id") ON DELETE SET NULL ON UPDATE CASCADE;
