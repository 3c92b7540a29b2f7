-- A permit nobody came for ends, and the passport is free again.
DROP INDEX "Application_one_under_way";
CREATE UNIQUE INDEX "Application_one_under_way" ON "Application" ("holderIndex")
  WHERE "holderIndex" IS NOT NULL
    AND "state" NOT IN ('DRAFT', 'LAPSED', 'PRE_REJECTED', 'INTERVIEW_FAILED', 'NOT_ACCEPTED', 'REFUSED', 'COLLECTED', 'NOT_COLLECTED', 'WITHDRAWN');
-- What waits already gets its last day: three months after it was made, within the permit's own time, and a month from
-- now at least, so that nobody loses a permit without having been told.
UPDATE "Application" a SET "dueOn" = GREATEST(
    LEAST(to_char((p."producedAt" AT TIME ZONE 'Asia/Shanghai')::date + INTERVAL '3 months', 'YYYY-MM-DD'), p."validUntil"),
    to_char((now() AT TIME ZONE 'Asia/Shanghai')::date + INTERVAL '1 month', 'YYYY-MM-DD'))
  FROM "Permit" p WHERE p."applicationId" = a."id" AND a."state" = 'READY' AND p."producedAt" IS NOT NULL;
