-- When somebody last typed a wrong code, so that the nightly purge can forget it.
ALTER TABLE "CodeLock" ADD COLUMN "failedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "CodeLock" ALTER COLUMN "failedAt" DROP DEFAULT;
