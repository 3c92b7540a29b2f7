-- CreateTable
CREATE TABLE "HallClosing" (
    "hallId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HallClosing_pkey" PRIMARY KEY ("hallId","date")
);

-- CreateIndex
CREATE INDEX "HallClosing_finishedAt_idx" ON "HallClosing"("finishedAt");
