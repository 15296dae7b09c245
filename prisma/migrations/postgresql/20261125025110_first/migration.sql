-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "tier" TEXT COLLATE "C" NOT NULL,
    "topic" TEXT COLLATE "C" NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "nextCheckAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedItem" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "summary" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "author" TEXT COLLATE "C",
    "publishedAt" TIMESTAMP(3),
    "seenAt" TIMESTAMP(3) NOT NULL,
    "backlog" BOOLEAN NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMP(3),
    "outcome" TEXT COLLATE "C",
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "FeedItem_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ItemKey" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "itemId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ItemKey_pkey" PRIMARY KEY ("sourceId","key")
);

-- CreateTable
CREATE TABLE "Article" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "itemId" TEXT COLLATE "C",
    "sourceId" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "publishedAt" TIMESTAMP(3),
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Report" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "category" TEXT COLLATE "C" NOT NULL,
    "refusal" TEXT COLLATE "C",
    "data" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Deal" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "company" TEXT COLLATE "C" NOT NULL,
    "companyFold" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "roundFold" TEXT COLLATE "C",
    "amountUsd" DOUBLE PRECISION,
    "firstSeenAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "mergedInto" TEXT COLLATE "C",
    "data" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Deal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Fleet" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "company" TEXT COLLATE "C" NOT NULL,
    "companyFold" TEXT COLLATE "C" NOT NULL,
    "firstSeenAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "mergedInto" TEXT COLLATE "C",
    "data" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Fleet_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "SubjectKey" (
    "key" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SubjectKey_pkey" PRIMARY KEY ("key","subjectKind","subjectId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "evidence" TEXT COLLATE "C",
    "source" TEXT COLLATE "C",
    "articleId" TEXT COLLATE "C",
    "reviewId" TEXT COLLATE "C",
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "company" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "old" TEXT COLLATE "C" NOT NULL,
    "new" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C",
    "source" TEXT COLLATE "C",
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Review" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C",
    "value" TEXT COLLATE "C" NOT NULL,
    "otherKind" TEXT COLLATE "C",
    "otherId" TEXT COLLATE "C",
    "author" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Doubt" (
    "aKind" TEXT COLLATE "C" NOT NULL,
    "aId" TEXT COLLATE "C" NOT NULL,
    "bKind" TEXT COLLATE "C" NOT NULL,
    "bId" TEXT COLLATE "C" NOT NULL,
    "why" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Doubt_pkey" PRIMARY KEY ("aKind","aId","bKind","bId")
);

-- CreateTable
CREATE TABLE "Name" (
    "what" TEXT COLLATE "C" NOT NULL,
    "fold" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Name_pkey" PRIMARY KEY ("what","fold")
);

-- CreateTable
CREATE TABLE "NameEnding" (
    "ending" TEXT COLLATE "C" NOT NULL,
    "fold" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "NameEnding_pkey" PRIMARY KEY ("ending","fold")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" TEXT COLLATE "C" NOT NULL,
    "channelId" TEXT COLLATE "C" NOT NULL,
    "guildId" TEXT COLLATE "C",
    "language" TEXT COLLATE "C" NOT NULL,
    "filter" TEXT COLLATE "C" NOT NULL,
    "updates" TEXT COLLATE "C" NOT NULL,
    "createdBy" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "pausedReason" TEXT COLLATE "C",
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "servedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "subscriptionId" TEXT COLLATE "C" NOT NULL,
    "channelId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "subjects" TEXT COLLATE "C" NOT NULL,
    "changeIds" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "firstAttemptAt" TIMESTAMP(3),
    "messageId" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "queue" TEXT COLLATE "C",

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "SentCard" (
    "channelId" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "messageId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SentCard_pkey" PRIMARY KEY ("channelId","subjectKind","subjectId")
);

-- CreateTable
CREATE TABLE "Note" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("key")
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

-- AddForeignKey
ALTER TABLE "FeedItem" ADD CONSTRAINT "FeedItem_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemKey" ADD CONSTRAINT "ItemKey_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "FeedItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "FeedItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
