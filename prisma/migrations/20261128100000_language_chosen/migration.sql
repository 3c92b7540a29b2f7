-- The language of messages may be chosen; until then it follows the page used last.
ALTER TABLE "Account" ADD COLUMN "localeChosen" BOOLEAN NOT NULL DEFAULT false;
