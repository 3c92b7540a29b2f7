-- An officer's words are one value in every language of the platform, so that a further one is no change of the database.
ALTER TABLE "ReturnItem" ADD COLUMN "text" JSONB;
UPDATE "ReturnItem" SET "text" = jsonb_build_object('zh', "textZh", 'en', "textEn");
ALTER TABLE "ReturnItem" ALTER COLUMN "text" SET NOT NULL, DROP COLUMN "textZh", DROP COLUMN "textEn";
