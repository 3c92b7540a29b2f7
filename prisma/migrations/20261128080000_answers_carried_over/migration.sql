-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "carriedFrom" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "unconfirmed" TEXT[] DEFAULT ARRAY[]::TEXT[];
