-- CreateEnum
CREATE TYPE "dokument_format" AS ENUM ('TEXT', 'PDF', 'DOCX', 'ODT', 'HTML', 'XML');

-- AlterTable
ALTER TABLE "dokument" ADD COLUMN     "format" "dokument_format" NOT NULL DEFAULT 'TEXT',
ADD COLUMN     "side_linjer" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "side_trykt" TEXT[] DEFAULT ARRAY[]::TEXT[];
