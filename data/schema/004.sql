-- Step 4: contact moments: what was said with a company, about which stage, and when it is to be
-- spoken to again; and when the agreement of a stage was signed.

CREATE TABLE "contact_moment" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "company" TEXT NOT NULL REFERENCES "company" (id),
  "contact_person" TEXT REFERENCES "contact_person" (id),
  "placement" TEXT REFERENCES "placement" (id),
  "date" TEXT,
  "who" TEXT REFERENCES "staff" (id),
  "kind" TEXT,
  "text" TEXT,
  "outcome" TEXT,
  "reason" TEXT,
  "follow_up" TEXT
);
CREATE INDEX contact_moment_company ON "contact_moment" ("company");
CREATE INDEX contact_moment_contact_person ON "contact_moment" ("contact_person");
CREATE INDEX contact_moment_placement ON "contact_moment" ("placement");
CREATE INDEX contact_moment_who ON "contact_moment" ("who");

ALTER TABLE "placement" ADD COLUMN "signed_on" TEXT;
