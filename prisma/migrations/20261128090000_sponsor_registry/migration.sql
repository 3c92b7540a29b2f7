-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "sponsorSeen" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "RegistrySponsor" (
    "serial" TEXT NOT NULL,
    "inProcess" BOOLEAN NOT NULL,
    "passportIndex" BYTEA NOT NULL,

    CONSTRAINT "RegistrySponsor_pkey" PRIMARY KEY ("serial")
);
