-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "applicationId" UUID;

-- CreateIndex
CREATE INDEX "OutboxMessage_applicationId_idx" ON "OutboxMessage"("applicationId");
