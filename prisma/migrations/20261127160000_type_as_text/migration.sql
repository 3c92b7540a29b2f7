-- What types there are stands in the registry alone, so that a new one is no change of the database.
ALTER TABLE "Application" ALTER COLUMN "type" TYPE TEXT USING "type"::text;
DROP TYPE "ApplicationType";
