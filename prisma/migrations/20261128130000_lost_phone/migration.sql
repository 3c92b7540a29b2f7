-- AlterEnum
ALTER TYPE "OtpPurpose" ADD VALUE 'LOST_PHONE';

-- CreateTable
CREATE TABLE "PhoneRecovery" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "accountId" UUID,
    "applicationId" UUID,
    "newPhoneCipher" BYTEA NOT NULL,
    "newPhoneIndex" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID,
    "hallId" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PhoneRecovery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PhoneRecovery_number_key" ON "PhoneRecovery"("number");

-- CreateIndex
CREATE INDEX "PhoneRecovery_accountId_state_idx" ON "PhoneRecovery"("accountId", "state");

-- CreateIndex
CREATE INDEX "PhoneRecovery_state_createdAt_idx" ON "PhoneRecovery"("state", "createdAt");

-- One change of an account at a time.
CREATE UNIQUE INDEX "PhoneRecovery_one_confirmed" ON "PhoneRecovery"("accountId") WHERE "state" = 'CONFIRMED';
