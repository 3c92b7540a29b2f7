-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "carriedFrom" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "unconfirmedSteps" TEXT[] DEFAULT ARRAY[]::TEXT[];
