-- The person across linked passports: the digest of the first passport that is known to be theirs. Until now every passport
-- was a person; the numbers themselves are sealed, so that older renewals are linked when they are submitted next.
ALTER TABLE "Application" ADD COLUMN "personIndex" BYTEA;
UPDATE "Application" SET "personIndex" = "holderIndex" WHERE "submittedAt" IS NOT NULL;
CREATE UNIQUE INDEX "Application_one_person_under_way" ON "Application" ("personIndex") WHERE "underWay";
CREATE INDEX "Application_holderIndex_idx" ON "Application"("holderIndex");
CREATE INDEX "Application_personIndex_idx" ON "Application"("personIndex");
CREATE INDEX "Application_birthIndex_idx" ON "Application"("birthIndex");

-- Visits and failures to keep them are the person's.
DROP INDEX "Appointment_holderIndex_bookedOn_key";
ALTER TABLE "Appointment" RENAME COLUMN "holderIndex" TO "personIndex";
CREATE UNIQUE INDEX "Appointment_personIndex_bookedOn_key" ON "Appointment"("personIndex", "bookedOn");
DROP INDEX "NoShow_holderIndex_date_idx";
ALTER TABLE "NoShow" RENAME COLUMN "holderIndex" TO "personIndex";
CREATE INDEX "NoShow_personIndex_date_idx" ON "NoShow"("personIndex", "date");

-- CreateTable
CREATE TABLE "LinkedPassport" (
    "holderIndex" BYTEA NOT NULL,
    "birthIndex" BYTEA NOT NULL,
    "personIndex" BYTEA NOT NULL,
    "applicationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkedPassport_pkey" PRIMARY KEY ("holderIndex","birthIndex")
);
CREATE INDEX "LinkedPassport_personIndex_idx" ON "LinkedPassport"("personIndex");
