-- A round is a submission, counted from 1. Submissions were counted from 0, and a correction at the window raised the
-- number without one.
ALTER TABLE "Application" ALTER COLUMN "round" SET DEFAULT 1;

UPDATE "Submission" SET "round" = -"round" - 1;
UPDATE "Submission" SET "round" = -"round";

UPDATE "Application" a SET "round" = coalesce(
  (SELECT max(s."round") FROM "Submission" s WHERE s."applicationId" = a."id"), 1);

-- Items bear the round they were raised in; a round may see several lists, in none of which a target stands twice.
DROP INDEX "ReturnItem_applicationId_round_target_key";
CREATE UNIQUE INDEX "ReturnItem_applicationId_createdAt_target_key" ON "ReturnItem"("applicationId", "createdAt", "target");
UPDATE "ReturnItem" i SET "round" = least(i."round", a."round") FROM "Application" a WHERE a."id" = i."applicationId";

-- The history is append-only: its old events keep the number they were written with, which no screen shows.

-- Papers ordered by their old number are made when they are first read.
DELETE FROM "OutboxMessage" WHERE "kind" = 'DOCUMENT' AND "status" = 'PENDING';
