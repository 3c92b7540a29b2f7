-- AlterEnum
ALTER TYPE "AppointmentStatus" ADD VALUE 'RESCHEDULED';

-- AlterEnum
ALTER TYPE "TicketStatus" ADD VALUE 'HELD';

-- AlterTable
ALTER TABLE "Appointment" ADD COLUMN     "groupId" UUID;

-- AlterTable
ALTER TABLE "Hall" ADD COLUMN     "dripDays" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "dripPercent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "releaseDays" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "releaseTime" TEXT NOT NULL DEFAULT '09:00',
ADD COLUMN     "returnMinutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "travelEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "travelZh" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "NoShow" ADD COLUMN     "waivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Slot" ADD COLUMN     "held" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "keptBack" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "estimate" INTEGER,
ADD COLUMN     "heldAt" TIMESTAMPTZ(3),
ADD COLUMN     "hereAt" TIMESTAMPTZ(3),
ADD COLUMN     "issuedOffline" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lane" TEXT NOT NULL DEFAULT 'BOOKED',
ADD COLUMN     "nearToldAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "HallHour" (
    "id" UUID NOT NULL,
    "hallId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "typeLimits" JSONB NOT NULL DEFAULT '{}',
    "validFrom" TEXT NOT NULL,
    "validUntil" TEXT,

    CONSTRAINT "HallHour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlotLimit" (
    "hallId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "booked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SlotLimit_pkey" PRIMARY KEY ("hallId","date","start","type")
);

-- CreateTable
CREATE TABLE "ReturnedPlace" (
    "id" UUID NOT NULL,
    "hallId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "returnedAt" TIMESTAMPTZ(3) NOT NULL,
    "freeAt" TIMESTAMPTZ(3) NOT NULL,
    "entryId" UUID,
    "offerUntil" TIMESTAMPTZ(3),

    CONSTRAINT "ReturnedPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaitingEntry" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "personIndex" BYTEA NOT NULL,
    "hallIds" TEXT[],
    "fromDate" TEXT NOT NULL,
    "untilDate" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "letGo" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WaitingEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoShowAppeal" (
    "noShowId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "wordsCipher" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "answerCipher" BYTEA,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "NoShowAppeal_pkey" PRIMARY KEY ("noShowId")
);

-- CreateTable
CREATE TABLE "TicketEvent" (
    "sequence" BIGSERIAL NOT NULL,
    "ticketId" UUID NOT NULL,
    "hallId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "status" "TicketStatus" NOT NULL,
    "forInterview" BOOLEAN NOT NULL,
    "place" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TicketEvent_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "HallDevice" (
    "id" UUID NOT NULL,
    "hallId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "codeHash" BYTEA,
    "codeUntil" TIMESTAMPTZ(3),
    "tokenHash" BYTEA,
    "pairedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "reservedOn" TEXT,
    "reservedFrom" INTEGER,
    "reservedLast" INTEGER,

    CONSTRAINT "HallDevice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HallHour_hallId_weekday_start_validFrom_key" ON "HallHour"("hallId", "weekday", "start", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnedPlace_entryId_key" ON "ReturnedPlace"("entryId");

-- CreateIndex
CREATE INDEX "ReturnedPlace_freeAt_idx" ON "ReturnedPlace"("freeAt");

-- CreateIndex
CREATE INDEX "ReturnedPlace_offerUntil_idx" ON "ReturnedPlace"("offerUntil");

-- CreateIndex
CREATE INDEX "ReturnedPlace_hallId_date_idx" ON "ReturnedPlace"("hallId", "date");

-- CreateIndex
CREATE INDEX "WaitingEntry_state_joinedAt_idx" ON "WaitingEntry"("state", "joinedAt");

-- CreateIndex
CREATE INDEX "WaitingEntry_applicationId_idx" ON "WaitingEntry"("applicationId");

-- CreateIndex
CREATE INDEX "NoShowAppeal_state_sequence_idx" ON "NoShowAppeal"("state", "sequence");

-- CreateIndex
CREATE INDEX "NoShowAppeal_accountId_idx" ON "NoShowAppeal"("accountId");

-- CreateIndex
CREATE INDEX "TicketEvent_hallId_date_sequence_idx" ON "TicketEvent"("hallId", "date", "sequence");

-- CreateIndex
CREATE INDEX "TicketEvent_ticketId_idx" ON "TicketEvent"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "HallDevice_codeHash_key" ON "HallDevice"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "HallDevice_tokenHash_key" ON "HallDevice"("tokenHash");

-- CreateIndex
CREATE INDEX "HallDevice_hallId_idx" ON "HallDevice"("hallId");

-- AddForeignKey
ALTER TABLE "HallHour" ADD CONSTRAINT "HallHour_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlotLimit" ADD CONSTRAINT "SlotLimit_hallId_date_start_fkey" FOREIGN KEY ("hallId", "date", "start") REFERENCES "Slot"("hallId", "date", "start") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingEntry" ADD CONSTRAINT "WaitingEntry_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoShowAppeal" ADD CONSTRAINT "NoShowAppeal_noShowId_fkey" FOREIGN KEY ("noShowId") REFERENCES "NoShow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HallDevice" ADD CONSTRAINT "HallDevice_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One application waits once.
CREATE UNIQUE INDEX "WaitingEntry_one_active" ON "WaitingEntry"("applicationId") WHERE "state" IN ('WAITING', 'OFFERED');

-- No more places are given, offered or kept back than an hour has.
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_places_check"
  CHECK ("booked" >= 0 AND "held" >= 0 AND "keptBack" >= 0 AND "booked" + "held" + "keptBack" <= "capacity");
ALTER TABLE "SlotLimit" ADD CONSTRAINT "SlotLimit_places_check" CHECK ("booked" >= 0 AND "booked" <= "capacity");

-- The hours of every hall as they were: seven a day, no mornings on the weekdays that had none.
INSERT INTO "HallHour" ("id", "hallId", "weekday", "start", "capacity", "validFrom")
SELECT gen_random_uuid(), h."id", d, t, h."capacity", '2000-01-01'
FROM "Hall" h, generate_series(0, 6) d, unnest(ARRAY['09:00', '10:00', '11:00', '14:00', '15:00', '16:00', '17:00']) t
WHERE t >= '12:00' OR NOT (d = ANY (h."closedMornings"));
ALTER TABLE "Hall" DROP COLUMN "capacity", DROP COLUMN "closedMornings";

-- What happens to a ticket is kept as it happens, and told to whoever watches the hall (its display, the phones of who waits).
CREATE FUNCTION "keep_ticket_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW."status" <> OLD."status" OR NEW."calls" <> OLD."calls" OR NEW."place" IS DISTINCT FROM OLD."place" THEN
    INSERT INTO "TicketEvent" ("ticketId", "hallId", "date", "status", "forInterview", "place", "at")
    VALUES (NEW."id", NEW."hallId", NEW."date", NEW."status", NEW."forInterview", NEW."place", NEW."changedAt");
  END IF;
  PERFORM pg_notify('desk_changes', 'hall:' || NEW."hallId");
  RETURN NULL;
END $$;
CREATE TRIGGER "Ticket_kept" AFTER INSERT OR UPDATE ON "Ticket" FOR EACH ROW EXECUTE FUNCTION "keep_ticket_event"();
