-- Whether an application occupies its passport is a column that every move writes from the table of states, so that a new
-- end is no change of the database. The ends named here are those there were until now.
ALTER TABLE "Application" ADD COLUMN "underWay" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Application" SET "underWay" = true
  WHERE "state" NOT IN ('DRAFT', 'LAPSED', 'PRE_REJECTED', 'INTERVIEW_FAILED', 'NOT_ACCEPTED', 'REFUSED', 'COLLECTED',
    'NOT_COLLECTED', 'WITHDRAWN');
DROP INDEX "Application_one_under_way";
CREATE UNIQUE INDEX "Application_one_under_way" ON "Application" ("holderIndex") WHERE "underWay";
