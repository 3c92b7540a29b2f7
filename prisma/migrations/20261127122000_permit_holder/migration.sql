-- AlterTable
ALTER TABLE "Permit" ADD COLUMN "holderIndex" BYTEA;

-- A permit belongs to the holder its application was made for.
UPDATE "Permit" p SET "holderIndex" = a."holderIndex" FROM "Application" a WHERE a."id" = p."applicationId";
ALTER TABLE "Permit" ALTER COLUMN "holderIndex" SET NOT NULL;

-- CreateIndex
CREATE INDEX "Permit_holderIndex_validUntil_idx" ON "Permit"("holderIndex", "validUntil");
