-- Step 2: finding texts. What a search looks in is kept folded (no case, no accents, one space
-- between words), one row a record; a newer id is a text that was changed later. The store's code
-- writes both tables, and fills them when a store is brought up to date.

CREATE TABLE "search_text" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "record_type" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "words" TEXT NOT NULL
);
CREATE UNIQUE INDEX search_text_record ON "search_text" ("record_type", "record_id");

CREATE VIRTUAL TABLE "search_index" USING fts5 (
  "words",
  content = 'search_text',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
