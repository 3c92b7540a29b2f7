-- Pictures and PDFs that were added to a report of an offence; they go with it.
-- CreateTable
CREATE TABLE "TipFile" (
    "id" UUID NOT NULL,
    "tipId" UUID NOT NULL,
    "storageKey" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "TipFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TipFile_storageKey_key" ON "TipFile"("storageKey");

-- CreateIndex
CREATE INDEX "TipFile_tipId_sequence_idx" ON "TipFile"("tipId", "sequence");

-- AddForeignKey
ALTER TABLE "TipFile" ADD CONSTRAINT "TipFile_tipId_fkey" FOREIGN KEY ("tipId") REFERENCES "Tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
