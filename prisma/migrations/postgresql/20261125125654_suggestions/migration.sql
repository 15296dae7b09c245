-- CreateTable
CREATE TABLE "Suggestion" (
    "seq" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C",
    "text" TEXT COLLATE "C" NOT NULL,
    "link" TEXT COLLATE "C",
    "author" TEXT COLLATE "C" NOT NULL,
    "authorName" TEXT COLLATE "C" NOT NULL,
    "guildId" TEXT COLLATE "C",
    "at" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT COLLATE "C",

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_id_key" ON "Suggestion"("id");

-- CreateIndex
CREATE INDEX "Suggestion_outcome_seq_idx" ON "Suggestion"("outcome", "seq");

-- CreateIndex
CREATE INDEX "Suggestion_author_at_idx" ON "Suggestion"("author", "at");

-- CreateIndex
CREATE INDEX "Suggestion_subjectKind_subjectId_idx" ON "Suggestion"("subjectKind", "subjectId");
