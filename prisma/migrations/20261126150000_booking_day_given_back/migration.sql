-- AlterTable
ALTER TABLE "Appointment" ALTER COLUMN "bookedOn" DROP NOT NULL;
