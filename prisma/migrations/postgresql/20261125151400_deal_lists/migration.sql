-- DropIndex
DROP INDEX "Deal_updatedAt_id_idx";

-- DropIndex
DROP INDEX "Deal_kind_updatedAt_idx";

-- DropIndex
DROP INDEX "Deal_status_updatedAt_idx";

-- DropIndex
DROP INDEX "Deal_roundFold_updatedAt_idx";

-- DropIndex
DROP INDEX "Deal_amountUsd_idx";

-- CreateIndex
CREATE INDEX "Deal_latest_idx" ON "Deal"("updatedAt", "id", "mergedInto", "kind", "status", "roundFold", "amountUsd");

-- CreateIndex
CREATE INDEX "Deal_kind_idx" ON "Deal"("kind", "updatedAt", "id", "mergedInto", "status", "roundFold", "amountUsd");

-- CreateIndex
CREATE INDEX "Deal_status_idx" ON "Deal"("status", "updatedAt", "id", "mergedInto", "kind", "roundFold", "amountUsd");

-- CreateIndex
CREATE INDEX "Deal_round_idx" ON "Deal"("roundFold", "updatedAt", "id", "mergedInto", "kind", "status", "amountUsd");
