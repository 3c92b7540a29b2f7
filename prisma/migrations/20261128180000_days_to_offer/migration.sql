-- A day that was not offered to who waits for it is nobody else's yet, whether or not a job ran in the minute before its release.
ALTER TABLE "Slot" ADD COLUMN     "toOffer" BOOLEAN NOT NULL DEFAULT false;
