-- Step 3: travel times, as the school knows them, from one postcode area to another; and what
-- comes after what when a stage has parts at different places.

CREATE TABLE "travel_time" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "minutes" INTEGER NOT NULL,
  "mode" TEXT
);
CREATE INDEX travel_time_from ON "travel_time" ("from");

ALTER TABLE "placement" ADD COLUMN "follows" TEXT REFERENCES "placement" (id);
CREATE INDEX placement_follows ON "placement" ("follows");
