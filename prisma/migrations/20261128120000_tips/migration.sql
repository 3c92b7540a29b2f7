-- CreateTable
CREATE TABLE "Tip" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "postIndex" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "contentCipher" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID,
    "takenAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "noteCipher" BYTEA,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "Tip_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Tip_number_key" ON "Tip"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Tip_postIndex_key" ON "Tip"("postIndex");

-- CreateIndex
CREATE INDEX "Tip_state_sequence_idx" ON "Tip"("state", "sequence");
