-- Names have an index of their own: to look for a word among the names only, an index of all words reads every row whose
-- articles say it. "words" goes on to hold the words of both.
ALTER TABLE "SearchText" ADD COLUMN "nameWords" tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, "names")) STORED;
CREATE INDEX "SearchText_nameWords_idx" ON "SearchText" USING GIN ("nameWords");
