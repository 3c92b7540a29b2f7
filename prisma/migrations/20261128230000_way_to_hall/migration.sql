-- The way on foot from the metro to a hall, of which a sketch is drawn; a hall without one shows none.
-- AlterTable
ALTER TABLE "Hall" ADD COLUMN "way" JSONB;
