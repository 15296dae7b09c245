-- CreateIndex
CREATE INDEX "Deal_statistics_idx" ON "Deal"("mergedInto", "firstSeenAt", "status", "kind", "amountUsd", "roundFold", "companyFold");
