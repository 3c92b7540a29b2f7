-- AlterTable
ALTER TABLE "Application" ADD COLUMN "bookBy" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "missedSeries" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Appointment_applicationId_idx" ON "Appointment"("applicationId");
CREATE INDEX "Ticket_applicationId_idx" ON "Ticket"("applicationId");
CREATE INDEX "StoredFile_status_idx" ON "StoredFile"("status");

-- What waits to be booked keeps the day it was told; a visit under way gets the day its latest pass or correction gave.
UPDATE "Application" SET "bookBy" = "dueOn" WHERE "state" IN ('TO_BOOK', 'WINDOW_CORRECTION');
UPDATE "Application" a SET "bookBy" = (
  SELECT to_char((max(e."at") AT TIME ZONE 'Asia/Shanghai')::date + 30, 'YYYY-MM-DD')
  FROM "ApplicationEvent" e WHERE e."applicationId" = a."id" AND e."event" IN ('pass', 'correct'))
WHERE "state" IN ('BOOKED', 'CHECKED_IN', 'INTERVIEW', 'WINDOW_REVIEW');

-- A parcel on its way is delivered three weeks (15 working days) after it left; a permit to be picked up is reminded of
-- as long after it was made.
UPDATE "Application" a SET "dueOn" = (
  SELECT to_char((max(e."at") AT TIME ZONE 'Asia/Shanghai')::date + 21, 'YYYY-MM-DD')
  FROM "ApplicationEvent" e WHERE e."applicationId" = a."id" AND e."event" IN ('produced', 'dispatch')),
  "reminderSentAt" = NULL
WHERE "state" = 'DISPATCHED' OR ("state" = 'READY' AND NOT EXISTS (
  SELECT 1 FROM "Delivery" d WHERE d."applicationId" = a."id" AND d."method" = 'EMS'));
