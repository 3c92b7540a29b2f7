-- CreateEnum
CREATE TYPE "ItemAnswer" AS ENUM ('CHANGED', 'CONFIRMED');

-- AlterTable
ALTER TABLE "ReturnItem" ADD COLUMN     "answer" "ItemAnswer",
ADD COLUMN     "confirmed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wordsCipher" BYTEA;

-- Until now an item could be answered by a change alone.
UPDATE "ReturnItem" SET "answer" = 'CHANGED' WHERE "answeredAt" IS NOT NULL;
