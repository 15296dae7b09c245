-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "publishAt" DATETIME;

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recipient" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT
);

-- Columns are added rather than the table made anew: dropping it would take the deliveries that refer to it along.
ALTER TABLE "Subscription" ADD COLUMN "schedule" TEXT;
ALTER TABLE "Subscription" ADD COLUMN "digestDueAt" DATETIME;
ALTER TABLE "Subscription" ADD COLUMN "mentionRoleId" TEXT;
ALTER TABLE "Subscription" ADD COLUMN "crosspost" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Subscription" ADD COLUMN "place" TEXT NOT NULL DEFAULT 'text';
ALTER TABLE "Subscription" ADD COLUMN "probeAt" DATETIME;
ALTER TABLE "Subscription" ADD COLUMN "probes" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "Subscription_digestDueAt_idx" ON "Subscription"("digestDueAt");
CREATE INDEX "Subscription_probeAt_idx" ON "Subscription"("probeAt");

-- CreateIndex
CREATE INDEX "Notice_dueAt_idx" ON "Notice"("dueAt");

-- CreateIndex
CREATE INDEX "Delivery_publishAt_idx" ON "Delivery"("publishAt");

-- What was called diff edits the card too.
UPDATE "Subscription" SET "updates" = 'both' WHERE "updates" = 'diff';
