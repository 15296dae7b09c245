-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "nextCheckAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "FeedItem" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "summary" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "author" TEXT,
    "publishedAt" DATETIME,
    "seenAt" DATETIME NOT NULL,
    "backlog" BOOLEAN NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME,
    "outcome" TEXT,
    "doneAt" DATETIME,
    CONSTRAINT "FeedItem_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemKey" (
    "sourceId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,

    PRIMARY KEY ("sourceId", "key"),
    CONSTRAINT "ItemKey_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "FeedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Article" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "itemId" TEXT,
    "sourceId" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "url" TEXT,
    "publishedAt" DATETIME,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Article_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "FeedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Article_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "articleId" TEXT NOT NULL PRIMARY KEY,
    "category" TEXT NOT NULL,
    "refusal" TEXT,
    "data" TEXT NOT NULL,
    CONSTRAINT "Report_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Deal" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "companyFold" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "roundFold" TEXT,
    "amountUsd" REAL,
    "firstSeenAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "mergedInto" TEXT,
    "data" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Fleet" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "companyFold" TEXT NOT NULL,
    "firstSeenAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "mergedInto" TEXT,
    "data" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SubjectKey" (
    "key" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,

    PRIMARY KEY ("key", "subjectKind", "subjectId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "evidence" TEXT,
    "source" TEXT,
    "articleId" TEXT,
    "reviewId" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "old" TEXT NOT NULL,
    "new" TEXT NOT NULL,
    "claimId" TEXT,
    "source" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Review" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "field" TEXT,
    "value" TEXT NOT NULL,
    "otherKind" TEXT,
    "otherId" TEXT,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Doubt" (
    "aKind" TEXT NOT NULL,
    "aId" TEXT NOT NULL,
    "bKind" TEXT NOT NULL,
    "bId" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("aKind", "aId", "bKind", "bId")
);

-- CreateTable
CREATE TABLE "Name" (
    "what" TEXT NOT NULL,
    "fold" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("what", "fold")
);

-- CreateTable
CREATE TABLE "NameEnding" (
    "ending" TEXT NOT NULL,
    "fold" TEXT NOT NULL,

    PRIMARY KEY ("ending", "fold")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channelId" TEXT NOT NULL,
    "guildId" TEXT,
    "language" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "updates" TEXT NOT NULL,
    "createdBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    "pausedReason" TEXT,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "servedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Delivery" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "subscriptionId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjects" TEXT NOT NULL,
    "changeIds" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "firstAttemptAt" DATETIME,
    "messageId" TEXT,
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL,
    "queue" TEXT,
    CONSTRAINT "Delivery_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SentCard" (
    "channelId" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,

    PRIMARY KEY ("channelId", "subjectKind", "subjectId")
);

-- CreateTable
CREATE TABLE "Note" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Source_nextCheckAt_idx" ON "Source"("nextCheckAt");

-- CreateIndex
CREATE UNIQUE INDEX "FeedItem_id_key" ON "FeedItem"("id");

-- CreateIndex
CREATE INDEX "FeedItem_dueAt_seq_idx" ON "FeedItem"("dueAt", "seq");

-- CreateIndex
CREATE INDEX "FeedItem_outcome_idx" ON "FeedItem"("outcome");

-- CreateIndex
CREATE INDEX "FeedItem_sourceId_idx" ON "FeedItem"("sourceId");

-- CreateIndex
CREATE INDEX "ItemKey_itemId_idx" ON "ItemKey"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_id_key" ON "Article"("id");

-- CreateIndex
CREATE UNIQUE INDEX "Article_itemId_key" ON "Article"("itemId");

-- CreateIndex
CREATE INDEX "Article_sourceId_idx" ON "Article"("sourceId");

-- CreateIndex
CREATE INDEX "Article_url_idx" ON "Article"("url");

-- CreateIndex
CREATE UNIQUE INDEX "Deal_id_key" ON "Deal"("id");

-- CreateIndex
CREATE INDEX "Deal_updatedAt_id_idx" ON "Deal"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Deal_companyFold_updatedAt_idx" ON "Deal"("companyFold", "updatedAt");

-- CreateIndex
CREATE INDEX "Deal_kind_updatedAt_idx" ON "Deal"("kind", "updatedAt");

-- CreateIndex
CREATE INDEX "Deal_status_updatedAt_idx" ON "Deal"("status", "updatedAt");

-- CreateIndex
CREATE INDEX "Deal_roundFold_updatedAt_idx" ON "Deal"("roundFold", "updatedAt");

-- CreateIndex
CREATE INDEX "Deal_amountUsd_idx" ON "Deal"("amountUsd");

-- CreateIndex
CREATE UNIQUE INDEX "Fleet_id_key" ON "Fleet"("id");

-- CreateIndex
CREATE INDEX "Fleet_updatedAt_id_idx" ON "Fleet"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Fleet_companyFold_updatedAt_idx" ON "Fleet"("companyFold", "updatedAt");

-- CreateIndex
CREATE INDEX "SubjectKey_subjectKind_subjectId_idx" ON "SubjectKey"("subjectKind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_id_key" ON "Claim"("id");

-- CreateIndex
CREATE INDEX "Claim_subjectKind_subjectId_at_idx" ON "Claim"("subjectKind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "Claim_articleId_idx" ON "Claim"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Change_id_key" ON "Change"("id");

-- CreateIndex
CREATE INDEX "Change_subjectKind_subjectId_at_idx" ON "Change"("subjectKind", "subjectId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Review_id_key" ON "Review"("id");

-- CreateIndex
CREATE INDEX "Review_subjectKind_subjectId_idx" ON "Review"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "Review_otherKind_otherId_idx" ON "Review"("otherKind", "otherId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_channelId_key" ON "Subscription"("channelId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_id_key" ON "Delivery"("id");

-- CreateIndex
CREATE INDEX "Delivery_queue_seq_idx" ON "Delivery"("queue", "seq");

-- CreateIndex
CREATE INDEX "Delivery_subscriptionId_idx" ON "Delivery"("subscriptionId");
