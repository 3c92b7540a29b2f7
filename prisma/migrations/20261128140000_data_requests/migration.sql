-- AlterEnum
ALTER TYPE "OtpPurpose" ADD VALUE 'ERASE';

-- CreateTable
CREATE TABLE "DataRequest" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wordsCipher" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "answerCipher" BYTEA,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DataRequest_number_key" ON "DataRequest"("number");

-- CreateIndex
CREATE INDEX "DataRequest_accountId_sequence_idx" ON "DataRequest"("accountId", "sequence");

-- CreateIndex
CREATE INDEX "DataRequest_state_sequence_idx" ON "DataRequest"("state", "sequence");
