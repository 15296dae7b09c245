-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "recordedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "bulletin" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "Change_recordedAt_idx" ON "Change"("recordedAt");

-- What was known before counts as known when it was published.
UPDATE "Change" SET "recordedAt" = "at";
