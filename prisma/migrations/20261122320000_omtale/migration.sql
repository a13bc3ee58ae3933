-- CreateEnum
CREATE TYPE "sitering_mate" AS ENUM ('CITED', 'LINK', 'QUOTED', 'REFERRED');

-- AlterTable
ALTER TABLE "sitering" ADD COLUMN     "mate" "sitering_mate",
ADD COLUMN     "samsvar" TEXT,
ADD COLUMN     "seksjon" TEXT,
ADD COLUMN     "seksjon_nummer" TEXT,
ADD COLUMN     "slutt" INTEGER,
ADD COLUMN     "start" INTEGER,
ADD COLUMN     "utdrag" TEXT;
