-- Step 1: the first store. Columns are the record tables' field names with - as _.
-- Dates are ISO 8601 text, lists are JSON arrays, yes/no is 1/0, unset is NULL.

CREATE TABLE "school" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "region" TEXT,
  "logo" TEXT
);

CREATE TABLE "school_year" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "first_day" TEXT,
  "last_day" TEXT
);

CREATE TABLE "staff" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "roles" TEXT,
  "email" TEXT
);
CREATE INDEX staff_name ON "staff" ("name");

CREATE TABLE "group" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "school_year" TEXT REFERENCES "school_year" (id),
  "grade" INTEGER,
  "track" TEXT,
  "profile" TEXT,
  "mentor" TEXT REFERENCES "staff" (id),
  "lesson_hours" INTEGER
);
CREATE INDEX group_name ON "group" ("name");
CREATE INDEX group_school_year ON "group" ("school_year");
CREATE INDEX group_mentor ON "group" ("mentor");

CREATE TABLE "student" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "number" TEXT NOT NULL,
  "given_name" TEXT,
  "infix" TEXT,
  "family_name" TEXT NOT NULL,
  "birth_date" TEXT,
  "group" TEXT REFERENCES "group" (id),
  "track" TEXT,
  "profile" TEXT,
  "mentor" TEXT REFERENCES "staff" (id),
  "leerwerktraject" INTEGER,
  "postcode" TEXT,
  "email" TEXT,
  "phone" TEXT
);
CREATE INDEX student_number ON "student" ("number");
CREATE INDEX student_group ON "student" ("group");
CREATE INDEX student_mentor ON "student" ("mentor");

CREATE TABLE "membership" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "student" TEXT NOT NULL REFERENCES "student" (id),
  "group" TEXT NOT NULL REFERENCES "group" (id),
  "first_day" TEXT,
  "last_day" TEXT
);
CREATE INDEX membership_student ON "membership" ("student");
CREATE INDEX membership_group ON "membership" ("group");

CREATE TABLE "guardian" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "student" TEXT NOT NULL REFERENCES "student" (id),
  "name" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "language" TEXT
);
CREATE INDEX guardian_student ON "guardian" ("student");

CREATE TABLE "company" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "sector" TEXT,
  "address" TEXT,
  "postcode" TEXT,
  "town" TEXT,
  "gain" TEXT,
  "policy_step" INTEGER,
  "max_per_month" INTEGER,
  "max_per_year" INTEGER,
  "max_at_once" INTEGER,
  "rest_weeks" INTEGER,
  "account_manager" TEXT REFERENCES "staff" (id)
);
CREATE INDEX company_name ON "company" ("name");
CREATE INDEX company_account_manager ON "company" ("account_manager");

CREATE TABLE "contact_person" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "company" TEXT NOT NULL REFERENCES "company" (id),
  "name" TEXT,
  "role" TEXT,
  "phone" TEXT,
  "email" TEXT
);
CREATE INDEX contact_person_company ON "contact_person" ("company");

CREATE TABLE "accreditation" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "company" TEXT NOT NULL REFERENCES "company" (id),
  "profile" TEXT,
  "valid_until" TEXT,
  "checked_on" TEXT
);
CREATE INDEX accreditation_company ON "accreditation" ("company");

CREATE TABLE "workplace" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "company" TEXT NOT NULL REFERENCES "company" (id),
  "title" TEXT,
  "profiles" TEXT,
  "tasks" TEXT,
  "half_days" TEXT,
  "seats" INTEGER,
  "minimum_age" INTEGER,
  "learning_potential" TEXT
);
CREATE INDEX workplace_company ON "workplace" ("company");

CREATE TABLE "variant" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "origin" TEXT,
  "source" TEXT,
  "text" TEXT,
  "own" TEXT,
  "school_step" INTEGER
);

CREATE TABLE "competency" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "origin" TEXT
);

CREATE TABLE "rule" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "number" TEXT NOT NULL,
  "strength" TEXT,
  "value" TEXT
);

CREATE TABLE "stage_period" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "group" TEXT REFERENCES "group" (id),
  "variant" TEXT REFERENCES "variant" (id),
  "pattern" TEXT,
  "first_day" TEXT,
  "last_day" TEXT,
  "begin" TEXT,
  "end" TEXT,
  "visits" INTEGER,
  "supervisor" TEXT REFERENCES "staff" (id)
);
CREATE INDEX stage_period_group ON "stage_period" ("group");
CREATE INDEX stage_period_variant ON "stage_period" ("variant");
CREATE INDEX stage_period_supervisor ON "stage_period" ("supervisor");

CREATE TABLE "placement" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "student" TEXT REFERENCES "student" (id),
  "variant" TEXT REFERENCES "variant" (id),
  "workplace" TEXT REFERENCES "workplace" (id),
  "stage_period" TEXT REFERENCES "stage_period" (id),
  "pattern" TEXT,
  "first_day" TEXT,
  "last_day" TEXT,
  "begin" TEXT,
  "end" TEXT,
  "state" TEXT,
  "found_by" TEXT,
  "supervisor" TEXT REFERENCES "staff" (id),
  "workplace_mentor" TEXT REFERENCES "contact_person" (id),
  "learning_question" TEXT,
  "question_kind" TEXT,
  "linkage" TEXT,
  "pinned" INTEGER,
  "reason" TEXT
);
CREATE INDEX placement_student ON "placement" ("student");
CREATE INDEX placement_variant ON "placement" ("variant");
CREATE INDEX placement_workplace ON "placement" ("workplace");
CREATE INDEX placement_stage_period ON "placement" ("stage_period");
CREATE INDEX placement_supervisor ON "placement" ("supervisor");
CREATE INDEX placement_workplace_mentor ON "placement" ("workplace_mentor");

CREATE TABLE "exception" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "rule" TEXT NOT NULL,
  "placement" TEXT REFERENCES "placement" (id),
  "reason" TEXT,
  "who" TEXT
);
CREATE INDEX exception_placement ON "exception" ("placement");

CREATE TABLE "wish" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "student" TEXT NOT NULL REFERENCES "student" (id),
  "workplace" TEXT REFERENCES "workplace" (id),
  "rank" INTEGER
);
CREATE INDEX wish_student ON "wish" ("student");
CREATE INDEX wish_workplace ON "wish" ("workplace");

CREATE TABLE "calendar_day" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "first_day" TEXT,
  "last_day" TEXT,
  "groups" TEXT,
  "stages_go_on" INTEGER
);

CREATE TABLE "pop" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "student" TEXT NOT NULL REFERENCES "student" (id),
  "school_year" TEXT REFERENCES "school_year" (id),
  "learning_question" TEXT,
  "question_kind" TEXT,
  "can" TEXT,
  "wants" TEXT,
  "must" TEXT,
  "how" TEXT,
  "learning_style" TEXT,
  "route" TEXT,
  "designed_with" TEXT,
  "state" TEXT
);
CREATE INDEX pop_student ON "pop" ("student");
CREATE INDEX pop_school_year ON "pop" ("school_year");

CREATE TABLE "goal" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "pop" TEXT NOT NULL REFERENCES "pop" (id),
  "title" TEXT,
  "competency" TEXT REFERENCES "competency" (id),
  "why" TEXT,
  "action" TEXT,
  "evidence" TEXT,
  "judged_by" TEXT,
  "due" TEXT,
  "state" TEXT
);
CREATE INDEX goal_pop ON "goal" ("pop");
CREATE INDEX goal_competency ON "goal" ("competency");

CREATE TABLE "portfolio_item" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "student" TEXT NOT NULL REFERENCES "student" (id),
  "title" TEXT,
  "kind" TEXT,
  "place" TEXT,
  "date" TEXT,
  "description" TEXT,
  "next_question" TEXT,
  "competencies" TEXT
);
CREATE INDEX portfolio_item_student ON "portfolio_item" ("student");

CREATE TABLE "attachment" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "portfolio_item" TEXT NOT NULL REFERENCES "portfolio_item" (id),
  "name" TEXT,
  "media_type" TEXT,
  "size" INTEGER,
  "hash" TEXT
);
CREATE INDEX attachment_portfolio_item ON "attachment" ("portfolio_item");

CREATE TABLE "review" (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  "student" TEXT NOT NULL REFERENCES "student" (id),
  "kind" TEXT,
  "date" TEXT,
  "present" TEXT,
  "voices" TEXT,
  "agreements" TEXT,
  "next_date" TEXT
);
CREATE INDEX review_student ON "review" ("student");

-- Files beside the store that attachments name or have named, by the hash of their content.
CREATE TABLE "attachment_file" (
  "hash" TEXT NOT NULL PRIMARY KEY,
  "size" INTEGER NOT NULL,
  "at" TEXT NOT NULL
);

-- The history. An act is what one user did at once; its state is done, undone (it can be done
-- again) or dropped (undone, and then the user went on). Undo and redo are acts too, "of" the act
-- that they are about. Instants are UTC.
CREATE TABLE "act" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "user" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "visit" TEXT,
  "at" TEXT NOT NULL,
  "touched_at" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "of" INTEGER REFERENCES "act" ("id")
);
CREATE INDEX act_user ON "act" ("user", "id");
CREATE INDEX act_kind ON "act" ("kind", "id");
-- Asked for at every act, and hardly ever there.
CREATE INDEX act_undone ON "act" ("user", "id") WHERE "state" = 'undone';

-- One changed record of an act: its fields as JSON before and after, and the revision that the
-- change made. A deletion makes a revision as well, so that none is ever used twice.
CREATE TABLE "change" (
  "act" INTEGER NOT NULL REFERENCES "act" ("id"),
  "seq" INTEGER NOT NULL,
  "record_type" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "rev" INTEGER NOT NULL,
  "before" TEXT,
  "after" TEXT,
  PRIMARY KEY ("act", "seq")
);
CREATE INDEX change_record ON "change" ("record_type", "record_id", "rev");

-- What the store knows of itself. "clean" is 0 while somebody writes in it.
CREATE TABLE "meta" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "value" TEXT NOT NULL
);
INSERT INTO "meta" ("key", "value") VALUES ('clean', '1');
