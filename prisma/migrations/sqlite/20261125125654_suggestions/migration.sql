-- CreateTable
CREATE TABLE "Suggestion" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "field" TEXT,
    "text" TEXT NOT NULL,
    "link" TEXT,
    "author" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "guildId" TEXT,
    "at" DATETIME NOT NULL,
    "outcome" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_id_key" ON "Suggestion"("id");

-- CreateIndex
CREATE INDEX "Suggestion_outcome_seq_idx" ON "Suggestion"("outcome", "seq");

-- CreateIndex
CREATE INDEX "Suggestion_author_at_idx" ON "Suggestion"("author", "at");

-- CreateIndex
CREATE INDEX "Suggestion_subjectKind_subjectId_idx" ON "Suggestion"("subjectKind", "subjectId");
