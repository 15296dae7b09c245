-- Names have an index of their own: to look for a word among the names only, an index of all words reads every place where
-- an article says it. "SearchIndex" goes on to hold the words of both.
CREATE VIRTUAL TABLE "SearchNames" USING fts5("names", content='SearchText', content_rowid='seq', tokenize='unicode61 remove_diacritics 0', prefix='3');
CREATE TRIGGER "SearchNames_insert" AFTER INSERT ON "SearchText" BEGIN
  INSERT INTO "SearchNames" (rowid, "names") VALUES (new."seq", new."names");
END;
CREATE TRIGGER "SearchNames_delete" AFTER DELETE ON "SearchText" BEGIN
  INSERT INTO "SearchNames" ("SearchNames", rowid, "names") VALUES ('delete', old."seq", old."names");
END;
CREATE TRIGGER "SearchNames_update" AFTER UPDATE ON "SearchText" WHEN old."names" <> new."names" BEGIN
  INSERT INTO "SearchNames" ("SearchNames", rowid, "names") VALUES ('delete', old."seq", old."names");
  INSERT INTO "SearchNames" (rowid, "names") VALUES (new."seq", new."names");
END;
INSERT INTO "SearchNames" ("SearchNames") VALUES ('rebuild');
