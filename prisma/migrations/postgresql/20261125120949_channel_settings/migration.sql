-- AlterTable
ALTER TABLE "Subscription" ADD COLUMN     "crosspost" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "digestDueAt" TIMESTAMP(3),
ADD COLUMN     "mentionRoleId" TEXT COLLATE "C",
ADD COLUMN     "place" TEXT COLLATE "C" NOT NULL DEFAULT 'text',
ADD COLUMN     "probeAt" TIMESTAMP(3),
ADD COLUMN     "probes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "schedule" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "publishAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT COLLATE "C" NOT NULL,
    "recipient" TEXT COLLATE "C" NOT NULL,
    "data" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT COLLATE "C",

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notice_dueAt_idx" ON "Notice"("dueAt");

-- CreateIndex
CREATE INDEX "Subscription_digestDueAt_idx" ON "Subscription"("digestDueAt");

-- CreateIndex
CREATE INDEX "Subscription_probeAt_idx" ON "Subscription"("probeAt");

-- CreateIndex
CREATE INDEX "Delivery_publishAt_idx" ON "Delivery"("publishAt");

-- What was called diff edits the card too.
UPDATE "Subscription" SET "updates" = 'both' WHERE "updates" = 'diff';
