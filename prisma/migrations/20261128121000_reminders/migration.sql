-- AlterTable
ALTER TABLE "Appointment" ADD COLUMN     "remindedAt" TIMESTAMPTZ(3);
