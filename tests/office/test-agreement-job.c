/* test-agreement-job.c - tests of which agreements there are, and of when they no longer stand
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement-job.h"

#include "folder.h"
#include "lw-date.h"
#include "lw-error.h"

#include <string.h>

typedef struct
{
  char *folder;
  LwOffice *office;
} Fixture;

/* Fields as "name=value", ended by NULL. */
static LwRecord *
put (Fixture *fixture, const LwRecordType *type, const char *id, const char *const *fields)
{
  LwRecord *kept = lw_office_find (fixture->office, type, id);
  g_autoptr (LwRecord) record = kept != NULL ? lw_record_copy (kept) : lw_record_new (type, id);
  g_autoptr (LwAct) act = lw_act_new ("plan", "Test");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (fields[i], "=", 2);
      GDate day;

      if (lw_date_parse_iso (pair[1], &day))
        lw_record_set_date (record, pair[0], &day);
      else if (strcmp (pair[0], "groups") == 0)
        lw_record_set_list (record, pair[0], (const char *const[]){ pair[1], NULL });
      else
        lw_record_set_text (record, pair[0], *pair[1] != '\0' ? pair[1] : NULL);
    }
  lw_act_put (act, record);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);

  return lw_office_find (fixture->office, type, id);
}

#define PUT(type, id, ...) put (fixture, type, id, (const char *const[]){ __VA_ARGS__, NULL })

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->office = folder_open_school (fixture->folder);
  PUT (&lw_group_record, "g1", "name=3B");
  PUT (&lw_student_record, "s1", "number=1", "given-name=Sanne", "family-name=Bos", "group=g1");
  PUT (&lw_student_record, "s2", "number=2", "given-name=Bram", "family-name=Aarts", "group=g1");
  PUT (&lw_company_record, "c1", "name=Bakkerij Vis");
  PUT (&lw_company_record, "c2", "name=De Bron");
  PUT (&lw_workplace_record, "w1", "company=c1", "title=Winkel");
  PUT (&lw_workplace_record, "w2", "company=c1", "title=Bakkerij");
  PUT (&lw_workplace_record, "w3", "company=c2", "title=Zorg");
  PUT (&lw_stage_period_record, "d1", "name=Dinsdagen", "group=g1", "pattern=lint:di",
       "first-day=2027-01-12", "last-day=2027-02-02");
  PUT (&lw_placement_record, "p1", "student=s1", "workplace=w1", "state=toegezegd",
       "stage-period=d1");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_office_close (fixture->office);
  g_assert_finalize_object (fixture->office);
  folder_free (fixture->folder);
}

static LwPlacement *
stage (Fixture *fixture, const char *id)
{
  return lw_office_find (fixture->office, &lw_placement_record, id);
}

static char *
stages_of (Fixture *fixture, const LwRecordType *type, const char *id)
{
  g_auto (GStrv) ids = lw_agreement_job_stages_of (fixture->office, type, id);

  return g_strjoinv (" ", ids);
}

/* Promised and not over, by student. */
static void
test_stages_of (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const LwRecordType *type;
    const char *id;
    const char *stages;
  } cases[] = {
    { &lw_student_record, "s1", "p1" },  { &lw_student_record, "s2", "p2" },
    { &lw_group_record, "g1", "p2 p1" }, { &lw_company_record, "c1", "p1" },
    { &lw_company_record, "c2", "p2" },  { &lw_student_record, "nobody", "" },
  };

  PUT (&lw_placement_record, "p2", "student=s2", "workplace=w3", "state=getekend",
       "pattern=lint:do", "first-day=2027-01-14", "last-day=2027-02-04");
  PUT (&lw_placement_record, "p3", "student=s2", "workplace=w1", "state=gevraagd");
  PUT (&lw_placement_record, "p4", "student=s1", "workplace=w1", "state=loopt",
       "first-day=2026-01-12", "last-day=2026-02-02");
  PUT (&lw_placement_record, "p5", "state=toegezegd", "workplace=w1", "stage-period=d1");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stages = stages_of (fixture, cases[i].type, cases[i].id);

      g_assert_cmpstr (stages, ==, cases[i].stages);
    }
}

static char **
print (Fixture *fixture, const char *id, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.pdf", NULL);
  const char *ids[] = { id, NULL };
  char **remarks;

  lw_agreement_job_write_pdf (fixture->office, ids, path, &remarks, error);

  return remarks;
}

static gboolean
has_remark (char **remarks, const char *part)
{
  for (guint i = 0; remarks[i] != NULL; i++)
    if (strstr (remarks[i], part) != NULL)
      return TRUE;

  return FALSE;
}

/* What the rules find is told again, but not that nobody has signed; a parent that is known is
 * not asked for. */
static void
test_remarks (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autoptr (LwAct) act = lw_act_new ("test", "Test");
  g_autoptr (LwRecord) guardian = lw_record_new (&lw_guardian_record, NULL);
  g_autoptr (GError) error = NULL;

  PUT (&lw_placement_record, "p2", "student=s1", "workplace=w3", "state=toegezegd",
       "stage-period=d1");
  before = print (fixture, "p1", &error);
  g_assert_no_error (error);
  g_assert_true (has_remark (before, "Sanne Bos: a concept, for it lacks: the form"));
  g_assert_true (has_remark (before, "parent or guardian"));
  g_assert_true (has_remark (before, "Sanne Bos: R6: "));
  g_assert_false (has_remark (before, "R15"));
  lw_record_set_text (guardian, "student", "s1");
  lw_record_set_text (guardian, "name", "Ilse Bos");
  lw_act_put (act, guardian);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  after = print (fixture, "p1", &error);
  g_assert_no_error (error);
  g_assert_false (has_remark (after, "parent or guardian"));
}

/* What stands in the POP of the stage's own year need not be asked again. */
static void
test_question (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *year;
    gboolean is_asked;
  } cases[] = { { "2025-2026", TRUE }, { "2026-2027", FALSE } };
  LwRecordList *years = lw_office_get_list (fixture->office, &lw_school_year_record);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwAct) act = lw_act_new ("test", "Test");
      g_autoptr (LwRecord) pop = lw_record_new (&lw_pop_record, NULL);
      g_auto (GStrv) remarks = NULL;
      g_autoptr (GError) error = NULL;

      lw_record_set_text (pop, "student", "s1");
      lw_record_set_text (pop, "school-year",
                          lw_record_get_id (lw_record_list_find_by_key (years, cases[i].year)));
      lw_record_set_text (pop, "learning-question", "Hoe werkt een winkel?");
      lw_act_put (act, pop);
      g_assert_true (lw_office_commit (fixture->office, act, NULL));
      remarks = print (fixture, "p1", &error);
      g_assert_no_error (error);
      g_assert_true (has_remark (remarks, "learning question") == cases[i].is_asked);
    }
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    int code;
  } cases[] = {
    { "p8", LW_ERROR_INVALID },
    { "p9", LW_ERROR_INVALID },
    { "gone", LW_ERROR_MISSING },
  };

  PUT (&lw_placement_record, "p8", "state=toegezegd", "workplace=w1", "stage-period=d1");
  PUT (&lw_placement_record, "p9", "student=s1", "state=afgebroken", "reason=Ziek", "workplace=w1");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (print (fixture, cases[i].id, &error));
      g_assert_error (error, LW_ERROR, cases[i].code);
    }
}

static void
note_printed (Fixture *fixture, const char *id)
{
  const char *ids[] = { id, NULL };
  g_autoptr (LwAct) act = lw_agreement_job_make_printed_act (fixture->office, ids);

  g_assert_nonnull (act);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  g_assert_true (g_date_valid (&stage (fixture, id)->printed_on));
  g_assert_null (lw_agreement_job_make_printed_act (fixture->office, ids));
}

/* Parts at one company are one agreement, at another one another. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  PUT (&lw_placement_record, "p2", "student=s1", "workplace=w2", "state=toegezegd", "follows=p1",
       "pattern=lint:do", "first-day=2027-02-04", "last-day=2027-03-04");
  PUT (&lw_placement_record, "p3", "student=s1", "workplace=w3", "state=toegezegd", "follows=p2",
       "pattern=lint:do", "first-day=2027-03-11", "last-day=2027-04-01");
  note_printed (fixture, "p2");
  g_assert_true (g_date_valid (&stage (fixture, "p1")->printed_on));
  g_assert_false (g_date_valid (&stage (fixture, "p3")->printed_on));
}

/* What stands in it takes the day away, what does not leaves it. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *record; /* p1, its period, company, workplace or one of the people there */
    const char *field;
    gboolean stands;
  } cases[] = {
    { "p1", "pattern=lint:ma", FALSE },
    { "p1", "first-day=2027-01-19", FALSE },
    { "p1", "workplace=w3", FALSE },
    { "p1", "begin=09:00", FALSE },
    { "p1", "state=getekend", TRUE },
    { "p1", "found-by=school", TRUE },
    { "d1", "pattern=lint:wo", FALSE },
    { "d1", "end=15:00", FALSE },
    { "d1", "name=Alle dinsdagen", TRUE },
    { "c1", "address=Kade 1", FALSE },
    { "c1", "kind=school", TRUE },
    { "c2", "address=Kade 1", TRUE },
    { "w1", "tasks=Vegen", FALSE },
    { "w2", "tasks=Vegen", TRUE },
    { "k1", "phone=1", FALSE },
    { "k2", "phone=1", TRUE },
  };
  static const LwRecordType *const types[] = {
    ['p'] = &lw_placement_record, ['d'] = &lw_stage_period_record,   ['c'] = &lw_company_record,
    ['w'] = &lw_workplace_record, ['k'] = &lw_contact_person_record,
  };

  PUT (&lw_contact_person_record, "k1", "company=c1", "name=Ans", "phone=0");
  PUT (&lw_contact_person_record, "k2", "company=c1", "name=Bert");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      note_printed (fixture, "p1");
      put (fixture, types[(guchar) *cases[i].record], cases[i].record,
           (const char *const[]){ cases[i].field, NULL });
      g_assert_true (g_date_valid (&stage (fixture, "p1")->printed_on) == cases[i].stands);
      g_assert_true (lw_office_undo (fixture->office, NULL));
      g_assert_true (g_date_valid (&stage (fixture, "p1")->printed_on));
      g_assert_true (lw_office_undo (fixture->office, NULL));
      g_assert_false (g_date_valid (&stage (fixture, "p1")->printed_on));
    }
}

/* On Tuesdays from 12 January to 2 February; what the calendar leaves as they are takes nothing. */
static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *record; /* h1 is a holiday from 18 to 22 January, h2 one of another class */
    const char *fields[5];
    gboolean stands;
  } cases[] = {
    { "h1", { "last-day=2027-01-25" }, TRUE },
    { "h1", { "last-day=2027-01-26" }, FALSE },
    { "h1", { "first-day=2027-01-20" }, FALSE },
    { "h1", { "name=Winter" }, TRUE },
    { "h1", { "kind=toetsweek" }, FALSE },
    { "h2", { "last-day=2027-01-26" }, TRUE },
    { "h2", { "groups=g1" }, FALSE },
    { "h3", { "name=Vrij", "kind=vrij", "first-day=2027-02-02", "last-day=2027-02-02" }, FALSE },
    { "h3", { "name=Vrij", "kind=vrij", "first-day=2027-02-03", "last-day=2027-02-03" }, TRUE },
  };
  g_autoptr (LwAct) act = lw_act_new ("edit", "Weg");

  PUT (&lw_group_record, "g2", "name=3C");
  PUT (&lw_calendar_day_record, "h1", "name=Vakantie", "kind=vakantie", "first-day=2027-01-18",
       "last-day=2027-01-22");
  PUT (&lw_calendar_day_record, "h2", "name=Feest", "kind=vrij", "first-day=2027-01-11",
       "last-day=2027-01-12", "groups=g2");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      note_printed (fixture, "p1");
      put (fixture, &lw_calendar_day_record, cases[i].record, cases[i].fields);
      g_assert_true (g_date_valid (&stage (fixture, "p1")->printed_on) == cases[i].stands);
      g_assert_true (lw_office_undo (fixture->office, NULL));
      g_assert_true (g_date_valid (&stage (fixture, "p1")->printed_on));
      g_assert_true (lw_office_undo (fixture->office, NULL));
    }
  note_printed (fixture, "p1");
  lw_act_delete (act, &lw_calendar_day_record, "h1", -1);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  g_assert_false (g_date_valid (&stage (fixture, "p1")->printed_on));
}

/* A holiday that was mistyped takes the day of printing, and brings it back when it is as it was;
 * but not where the agreement changed since. */
static void
test_mistyped (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const LwRecordType *type; /* what changes in between, nullable */
    const char *record;
    const char *fields[5];
    const char *last_day; /* what it is corrected to */
    gboolean stands;
  } cases[] = {
    { NULL, NULL, { NULL }, "last-day=2027-01-22", TRUE },
    { NULL, NULL, { NULL }, "last-day=2027-01-24", TRUE },
    { NULL, NULL, { NULL }, "last-day=2027-02-02", FALSE },
    { &lw_placement_record, "p1", { "begin=10:00" }, "last-day=2027-01-22", FALSE },
    { &lw_company_record, "c1", { "town=Utrecht" }, "last-day=2027-01-22", FALSE },
  };

  PUT (&lw_calendar_day_record, "h1", "name=Vakantie", "kind=vakantie", "first-day=2027-01-18",
       "last-day=2027-01-22");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate printed;

      g_test_message ("case %u", i);
      if (!g_date_valid (&stage (fixture, "p1")->printed_on))
        note_printed (fixture, "p1");
      printed = stage (fixture, "p1")->printed_on;
      PUT (&lw_calendar_day_record, "h1", "last-day=2027-01-26");
      g_assert_false (g_date_valid (&stage (fixture, "p1")->printed_on));
      if (cases[i].type != NULL)
        put (fixture, cases[i].type, cases[i].record, cases[i].fields);
      PUT (&lw_calendar_day_record, "h1", cases[i].last_day);
      g_assert_true (g_date_valid (&stage (fixture, "p1")->printed_on) == cases[i].stands);
      if (cases[i].stands)
        g_assert_true (lw_date_equal (&stage (fixture, "p1")->printed_on, &printed));
      PUT (&lw_calendar_day_record, "h1", "last-day=2027-01-22");
    }
}

/* Once it is signed another address is no reason to sign again, another day is. */
static void
test_signed (Fixture *fixture, gconstpointer data)
{
  PUT (&lw_placement_record, "p1", "state=getekend", "signed-on=2026-12-01");
  note_printed (fixture, "p1");
  PUT (&lw_company_record, "c1", "address=Kade 1");
  g_assert_true (g_date_valid (&stage (fixture, "p1")->printed_on));
  PUT (&lw_stage_period_record, "d1", "pattern=lint:wo");
  g_assert_false (g_date_valid (&stage (fixture, "p1")->printed_on));
}

static void
took_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **taken = data;

  *taken = g_object_ref (result);
}

static gboolean
is_changed (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  GDate day;

  lw_agreement_job_read_changed_async (fixture->office, "p1", NULL, took_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (lw_agreement_job_read_changed_finish (result, &day, NULL));

  return g_date_valid (&day);
}

/* The history tells that it was printed once, unless that was taken back. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_assert_false (is_changed (fixture));
  note_printed (fixture, "p1");
  g_assert_false (is_changed (fixture));
  PUT (&lw_placement_record, "p1", "pattern=lint:ma");
  g_assert_true (is_changed (fixture));
  PUT (&lw_placement_record, "p1", "found-by=school");
  g_assert_true (is_changed (fixture));
  note_printed (fixture, "p1");
  g_assert_false (is_changed (fixture));
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_false (is_changed (fixture));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/agreement-job/stages-of", test_stages_of);
  ADD ("/agreement-job/remarks", test_remarks);
  ADD ("/agreement-job/question", test_question);
  ADD ("/agreement-job/refusals", test_refusals);
  ADD ("/agreement-job/parts", test_parts);
  ADD ("/agreement-job/stale", test_stale);
  ADD ("/agreement-job/calendar", test_calendar);
  ADD ("/agreement-job/mistyped", test_mistyped);
  ADD ("/agreement-job/signed", test_signed);
  ADD ("/agreement-job/changed", test_changed);

  return g_test_run ();
}
