-- What states there are stands in the table of states alone, so that a new one is no change of the database. The index
-- names the ends in which a passport is free again; it is made anew because it compares the enum's values.
DROP INDEX "Application_one_under_way";
ALTER TABLE "Application" ALTER COLUMN "state" TYPE TEXT USING "state"::text;
ALTER TABLE "ApplicationEvent" ALTER COLUMN "from" TYPE TEXT USING "from"::text;
ALTER TABLE "ApplicationEvent" ALTER COLUMN "to" TYPE TEXT USING "to"::text;
DROP TYPE "ApplicationState";
CREATE UNIQUE INDEX "Application_one_under_way" ON "Application" ("holderIndex")
  WHERE "holderIndex" IS NOT NULL
    AND "state" NOT IN ('DRAFT', 'LAPSED', 'PRE_REJECTED', 'INTERVIEW_FAILED', 'NOT_ACCEPTED', 'REFUSED', 'COLLECTED', 'WITHDRAWN');
