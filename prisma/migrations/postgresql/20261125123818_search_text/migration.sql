-- CreateTable
CREATE TABLE "SearchText" (
    "seq" SERIAL NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "names" TEXT COLLATE "C" NOT NULL,
    "said" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchText_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchText_subjectKind_subjectId_key" ON "SearchText"("subjectKind", "subjectId");

-- The words of SearchText, those of names above those that articles say. Folded already: "simple" only splits them.
ALTER TABLE "SearchText" ADD COLUMN "words" tsvector NOT NULL GENERATED ALWAYS AS (
  setweight(to_tsvector('simple'::regconfig, "names"), 'A') || setweight(to_tsvector('simple'::regconfig, "said"), 'B')
) STORED;
CREATE INDEX "SearchText_words_idx" ON "SearchText" USING GIN ("words");

-- Where there are deals already, their words are gathered at the next start: SQL can't fold them.
INSERT INTO "Note" ("key", "value") SELECT 'search.gather', '0' WHERE EXISTS (SELECT 1 FROM "Deal") OR EXISTS (SELECT 1 FROM "Fleet");
