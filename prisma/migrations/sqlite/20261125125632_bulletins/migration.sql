-- AlterTable
ALTER TABLE "Change" ADD COLUMN "recordedAt" DATETIME;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "bulletin" TEXT;

-- CreateIndex
CREATE INDEX "Change_recordedAt_idx" ON "Change"("recordedAt");

-- What was known before counts as known when it was published.
UPDATE "Change" SET "recordedAt" = "at";
