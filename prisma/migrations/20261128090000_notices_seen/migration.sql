-- Up to which message the owner of an account has looked; what was sent before there was such a list counts as read.
ALTER TABLE "Account" ADD COLUMN "noticesSeen" BIGINT NOT NULL DEFAULT 0;
UPDATE "Account" SET "noticesSeen" = COALESCE((SELECT max("sequence") FROM "OutboxMessage"), 0);
