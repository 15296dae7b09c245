-- CreateTable
CREATE TABLE "SearchText" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "said" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchText_subjectKind_subjectId_key" ON "SearchText"("subjectKind", "subjectId");

-- The words of SearchText. Folded already, so nothing is taken off letters; the triggers keep it in step. Prefixes of three
-- letters have an index of their own: walking every word that begins so takes too long for the common ones.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5("names", "said", content='SearchText', content_rowid='seq', tokenize='unicode61 remove_diacritics 0', prefix='3');
CREATE TRIGGER "SearchText_insert" AFTER INSERT ON "SearchText" BEGIN
  INSERT INTO "SearchIndex" (rowid, "names", "said") VALUES (new."seq", new."names", new."said");
END;
CREATE TRIGGER "SearchText_delete" AFTER DELETE ON "SearchText" BEGIN
  INSERT INTO "SearchIndex" ("SearchIndex", rowid, "names", "said") VALUES ('delete', old."seq", old."names", old."said");
END;
CREATE TRIGGER "SearchText_update" AFTER UPDATE ON "SearchText" BEGIN
  INSERT INTO "SearchIndex" ("SearchIndex", rowid, "names", "said") VALUES ('delete', old."seq", old."names", old."said");
  INSERT INTO "SearchIndex" (rowid, "names", "said") VALUES (new."seq", new."names", new."said");
END;

-- Where there are deals already, their words are gathered at the next start: SQL can't fold them.
INSERT INTO "Note" ("key", "value") SELECT 'search.gather', '0' WHERE EXISTS (SELECT 1 FROM "Deal") OR EXISTS (SELECT 1 FROM "Fleet");
