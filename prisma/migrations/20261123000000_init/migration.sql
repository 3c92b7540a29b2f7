-- CreateEnum
CREATE TYPE "ApplicationType" AS ENUM ('FIRST', 'EXTENSION', 'RENEWAL', 'REISSUE');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('DRAFT', 'SUBMITTED', 'PRE_REVIEW', 'RETURNED', 'LAPSED', 'PRE_REJECTED', 'TO_BOOK', 'BOOKED', 'CHECKED_IN', 'INTERVIEW', 'INTERVIEW_FAILED', 'WINDOW_REVIEW', 'WINDOW_CORRECTION', 'NOT_ACCEPTED', 'ACCEPTED', 'APPROVED', 'REFUSED', 'PRODUCING', 'READY', 'DISPATCHED', 'COLLECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "OfficerRole" AS ENUM ('PRE_REVIEWER', 'RECEPTION', 'WINDOW', 'INTERVIEWER', 'APPROVER', 'PRODUCTION', 'ADMIN');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('APPLICANT', 'OFFICER', 'SYSTEM', 'PUBLIC');

-- CreateEnum
CREATE TYPE "OtpPurpose" AS ENUM ('LOGIN', 'OFFICER_LOGIN', 'OLD_PHONE', 'NEW_PHONE');

-- CreateEnum
CREATE TYPE "DeliveryMethod" AS ENUM ('PICKUP', 'EMS');

-- CreateEnum
CREATE TYPE "AppointmentStatus" AS ENUM ('BOOKED', 'CANCELLED', 'CANCELLED_BY_HALL', 'CHECKED_IN', 'NO_SHOW', 'INVALID_VISIT', 'DONE');

-- CreateEnum
CREATE TYPE "TicketStatus" AS ENUM ('WAITING', 'CALLED', 'SERVING', 'MISSED', 'DONE');

-- CreateEnum
CREATE TYPE "FileStatus" AS ENUM ('PENDING', 'CLEAN', 'FAILED');

-- CreateEnum
CREATE TYPE "OutboxStatus" AS ENUM ('PENDING', 'DONE', 'FAILED', 'DROPPED', 'UNCERTAIN');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "phoneCipher" BYTEA NOT NULL,
    "phoneIndex" BYTEA NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitAccount" (
    "id" UUID NOT NULL,
    "phoneIndex" BYTEA NOT NULL,
    "unitName" TEXT NOT NULL,

    CONSTRAINT "UnitAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Officer" (
    "id" UUID NOT NULL,
    "staffNo" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "phoneCipher" BYTEA NOT NULL,
    "phoneIndex" BYTEA NOT NULL,
    "roles" "OfficerRole"[],
    "hallId" TEXT,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID,
    "officerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OtpChallenge" (
    "id" UUID NOT NULL,
    "phoneIndex" BYTEA NOT NULL,
    "purpose" "OtpPurpose" NOT NULL,
    "browserId" TEXT NOT NULL,
    "codeHmac" BYTEA NOT NULL,
    "wrongTries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OtpChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateCounter" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resetsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RateCounter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PhoneLock" (
    "phoneIndex" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locks" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "PhoneLock_pkey" PRIMARY KEY ("phoneIndex")
);

-- CreateTable
CREATE TABLE "SerialCounter" (
    "day" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "SerialCounter_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "serial" TEXT NOT NULL,
    "type" "ApplicationType" NOT NULL,
    "state" "ApplicationState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "accountId" UUID NOT NULL,
    "answersCipher" BYTEA NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "fullName" TEXT NOT NULL DEFAULT '',
    "nationality" TEXT NOT NULL DEFAULT '',
    "passportIndex" BYTEA,
    "holderIndex" BYTEA,
    "birthIndex" BYTEA,
    "round" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "dueOn" TEXT,
    "dueProvisional" BOOLEAN NOT NULL DEFAULT false,
    "claimedById" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "preReviewerId" UUID,
    "windowOfficerId" UUID,
    "approverId" UUID,
    "interviewRequired" BOOLEAN NOT NULL DEFAULT false,
    "reminderSentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "answersCipher" BYTEA NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "consents" TEXT[],
    "guardianName" TEXT NOT NULL DEFAULT '',
    "fileIds" TEXT[],
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationEvent" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from" "ApplicationState",
    "to" "ApplicationState" NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "ApplicationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnItem" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReturnItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "storageKey" TEXT NOT NULL,
    "originalName" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "pages" INTEGER NOT NULL DEFAULT 1,
    "status" "FileStatus" NOT NULL,
    "warnings" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hall" (
    "id" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "addressZh" TEXT NOT NULL,
    "addressEn" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "capacity" INTEGER NOT NULL,
    "windows" TEXT[],
    "rooms" TEXT[],
    "closedMornings" INTEGER[],

    CONSTRAINT "Hall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "hallId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "booked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("hallId","date","start")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "applicationId" UUID NOT NULL,
    "hallId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "status" "AppointmentStatus" NOT NULL,
    "holderIndex" BYTEA NOT NULL,
    "bookedOn" TEXT NOT NULL,
    "bookedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelBy" TIMESTAMPTZ(3) NOT NULL,
    "agreement" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoShow" (
    "id" UUID NOT NULL,
    "holderIndex" BYTEA NOT NULL,
    "appointmentId" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoShow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "applicationId" UUID NOT NULL,
    "method" "DeliveryMethod" NOT NULL,
    "detailsCipher" BYTEA,
    "trackingNo" TEXT,
    "handedOverAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "TicketCounter" (
    "hallId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "TicketCounter_pkey" PRIMARY KEY ("hallId","date","letter")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "hallId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "applicationId" UUID NOT NULL,
    "appointmentId" UUID NOT NULL,
    "status" "TicketStatus" NOT NULL,
    "forInterview" BOOLEAN NOT NULL,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "place" TEXT,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "calledAt" TIMESTAMPTZ(3),
    "calledById" UUID,

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interview" (
    "applicationId" UUID NOT NULL,
    "officerId" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "recordCipher" BYTEA NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "applicationId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "validUntil" TEXT NOT NULL,
    "promisedBy" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "fee" INTEGER,
    "checks" TEXT[],

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "Decision" (
    "applicationId" UUID NOT NULL,
    "officerId" UUID NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "validUntil" TEXT,
    "ground" TEXT,
    "note" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "Permit" (
    "applicationId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "validUntil" TEXT NOT NULL,
    "producedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Permit_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "ReceiptCounter" (
    "day" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ReceiptCounter_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "payloadCipher" BYTEA NOT NULL,
    "status" "OutboxStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "dropAfter" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemoSms" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "DemoSms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeClock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offsetMs" BIGINT NOT NULL,

    CONSTRAINT "PracticeClock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistryPhoto" (
    "receiptNo" TEXT NOT NULL,
    "image" BYTEA NOT NULL,
    "takenOn" TEXT NOT NULL,

    CONSTRAINT "RegistryPhoto_pkey" PRIMARY KEY ("receiptNo")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "prevHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_phoneIndex_key" ON "Account"("phoneIndex");

-- CreateIndex
CREATE UNIQUE INDEX "UnitAccount_phoneIndex_key" ON "UnitAccount"("phoneIndex");

-- CreateIndex
CREATE UNIQUE INDEX "Officer_staffNo_key" ON "Officer"("staffNo");

-- CreateIndex
CREATE UNIQUE INDEX "Officer_phoneIndex_key" ON "Officer"("phoneIndex");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_officerId_idx" ON "Session"("officerId");

-- CreateIndex
CREATE INDEX "OtpChallenge_phoneIndex_purpose_createdAt_idx" ON "OtpChallenge"("phoneIndex", "purpose", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Application_serial_key" ON "Application"("serial");

-- CreateIndex
CREATE INDEX "Application_accountId_updatedAt_idx" ON "Application"("accountId", "updatedAt");

-- CreateIndex
CREATE INDEX "Application_state_dueOn_serial_idx" ON "Application"("state", "dueOn", "serial");

-- CreateIndex
CREATE INDEX "Application_passportIndex_idx" ON "Application"("passportIndex");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_idempotencyKey_key" ON "Submission"("idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_applicationId_round_key" ON "Submission"("applicationId", "round");

-- CreateIndex
CREATE INDEX "ApplicationEvent_applicationId_at_idx" ON "ApplicationEvent"("applicationId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnItem_applicationId_round_target_key" ON "ReturnItem"("applicationId", "round", "target");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_storageKey_key" ON "StoredFile"("storageKey");

-- CreateIndex
CREATE INDEX "StoredFile_applicationId_slot_position_idx" ON "StoredFile"("applicationId", "slot", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_number_key" ON "Appointment"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_idempotencyKey_key" ON "Appointment"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Appointment_hallId_date_start_idx" ON "Appointment"("hallId", "date", "start");

-- CreateIndex
CREATE INDEX "Appointment_status_date_idx" ON "Appointment"("status", "date");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_holderIndex_bookedOn_key" ON "Appointment"("holderIndex", "bookedOn");

-- CreateIndex
CREATE UNIQUE INDEX "NoShow_appointmentId_key" ON "NoShow"("appointmentId");

-- CreateIndex
CREATE INDEX "NoShow_holderIndex_date_idx" ON "NoShow"("holderIndex", "date");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_appointmentId_key" ON "Ticket"("appointmentId");

-- CreateIndex
CREATE INDEX "Ticket_hallId_date_status_idx" ON "Ticket"("hallId", "date", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_hallId_date_number_key" ON "Ticket"("hallId", "date", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_number_key" ON "Receipt"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Permit_number_key" ON "Permit"("number");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_key_key" ON "OutboxMessage"("key");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_lane_sequence_idx" ON "OutboxMessage"("status", "lane", "sequence");

-- CreateIndex
CREATE INDEX "DemoSms_to_sequence_idx" ON "DemoSms"("to", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_sequence_idx" ON "AuditEntry"("subject", "sequence");

-- AddForeignKey
ALTER TABLE "Officer" ADD CONSTRAINT "Officer_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationEvent" ADD CONSTRAINT "ApplicationEvent_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnItem" ADD CONSTRAINT "ReturnItem_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Permit" ADD CONSTRAINT "Permit_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One application under way per passport holder (domain.md §8.1); drafts count from the moment the passport is known.
CREATE UNIQUE INDEX "Application_one_under_way" ON "Application" ("holderIndex")
  WHERE "holderIndex" IS NOT NULL
    AND "state" NOT IN ('DRAFT', 'LAPSED', 'PRE_REJECTED', 'INTERVIEW_FAILED', 'NOT_ACCEPTED', 'REFUSED', 'COLLECTED', 'WITHDRAWN');

-- One active appointment per application (agreement, rule 8).
CREATE UNIQUE INDEX "Appointment_one_active" ON "Appointment" ("applicationId") WHERE "status" IN ('BOOKED', 'CHECKED_IN');

ALTER TABLE "Slot" ADD CONSTRAINT "Slot_booked_within_capacity" CHECK ("booked" >= 0 AND "booked" <= "capacity");

-- Files on one place of one slot: the wizard orders pages by position.
CREATE UNIQUE INDEX "StoredFile_place" ON "StoredFile" ("applicationId", "slot", "position") WHERE "removedAt" IS NULL;

-- The hash chain is made where it cannot be skipped: in the database, one subject at a time.
CREATE FUNCTION "chain_audit_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."subject", 7));
  -- Numbered only now: two writers waiting here must not chain in another order than they are numbered.
  NEW."sequence" := nextval(pg_get_serial_sequence('"AuditEntry"', 'sequence'));
  SELECT "hash" INTO NEW."prevHash" FROM "AuditEntry" WHERE "subject" = NEW."subject" ORDER BY "sequence" DESC LIMIT 1;
  NEW."prevHash" := COALESCE(NEW."prevHash", '\x00'::bytea);
  NEW."hash" := sha256(NEW."prevHash" || convert_to(concat_ws('|', NEW."sequence", extract(epoch FROM NEW."at"),
    NEW."actorKind", COALESCE(NEW."actorId"::text, '-'), NEW."action", NEW."subject", NEW."data"::text), 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditEntry_chain" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "chain_audit_entry"();

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ApplicationEvent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ApplicationEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
