-- AlterTable
ALTER TABLE "HallClosing" ADD COLUMN     "starts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "ReturnedPlace" ADD COLUMN     "declined" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "WaitingEntry" ADD COLUMN     "byHall" BOOLEAN NOT NULL DEFAULT false;

-- Whoever books, withdraws or lapses leaves the waiting list, by whatever way the case moves on; the place that was offered
-- to them is nobody's again. It stays held: the job offers it to the next one, or frees it.
CREATE FUNCTION "leave_waiting_list"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE entry UUID;
BEGIN
  UPDATE "WaitingEntry" SET "state" = 'ENDED', "endedAt" = NEW."updatedAt"
  WHERE "applicationId" = NEW."id" AND "state" IN ('WAITING', 'OFFERED') RETURNING "id" INTO entry;
  IF entry IS NOT NULL THEN
    UPDATE "SlotLimit" l SET "booked" = GREATEST(l."booked" - 1, 0) FROM "ReturnedPlace" p
    WHERE p."entryId" = entry AND l."hallId" = p."hallId" AND l."date" = p."date" AND l."start" = p."start"
      AND l."type" = NEW."type";
    UPDATE "ReturnedPlace" SET "entryId" = NULL, "offerUntil" = NULL, "freeAt" = NEW."updatedAt" WHERE "entryId" = entry;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Application_leaves_waiting_list" AFTER UPDATE OF "state" ON "Application" FOR EACH ROW
  WHEN (NEW."state" NOT IN ('TO_BOOK', 'WINDOW_CORRECTION')) EXECUTE FUNCTION "leave_waiting_list"();
