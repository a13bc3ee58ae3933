-- AlterTable
ALTER TABLE "vurdering" ADD COLUMN     "tidligst" DATE;
