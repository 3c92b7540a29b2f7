-- The words of a name as they are searched: small, without accents, each with a space before it.
ALTER TABLE "Application" ADD COLUMN "searchName" TEXT NOT NULL DEFAULT '';
UPDATE "Application" SET "searchName" = rtrim(' ' || regexp_replace(
  regexp_replace(lower(regexp_replace(normalize("fullName", NFD), '[\u0300-\u036f''’]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'),
  '^ +', '')) WHERE "fullName" <> '';
