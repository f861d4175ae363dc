-- Step 5: visits of a supervisor to a stage, planned and done; when the agreement of a stage was
-- printed; and whether the match of leervraag and workplace counts when a class is planned.

CREATE TABLE "visit" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "placement" TEXT NOT NULL REFERENCES "placement" (id),
  "date" TEXT,
  "kind" TEXT,
  "who" TEXT REFERENCES "staff" (id),
  "done" INTEGER,
  "text" TEXT
);
CREATE INDEX visit_placement ON "visit" ("placement");
CREATE INDEX visit_who ON "visit" ("who");

ALTER TABLE "placement" ADD COLUMN "printed_on" TEXT;
ALTER TABLE "school" ADD COLUMN "fit_counts" INTEGER;
