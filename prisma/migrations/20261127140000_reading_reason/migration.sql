-- CreateTable
CREATE TABLE "ReadingReason" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "officerId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "validUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadingReason_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReadingReason_applicationId_officerId_validUntil_idx" ON "ReadingReason"("applicationId", "officerId", "validUntil");

-- AddForeignKey
ALTER TABLE "ReadingReason" ADD CONSTRAINT "ReadingReason_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
