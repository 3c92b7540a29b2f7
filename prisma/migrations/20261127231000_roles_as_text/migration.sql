-- What roles there are stands in the code alone, so that a new one is no change of the database.
ALTER TABLE "Officer" ALTER COLUMN "roles" TYPE TEXT[] USING "roles"::text[];
DROP TYPE "OfficerRole";
