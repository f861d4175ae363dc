/* test-portfolio-job.c - tests of gathering portfolios for paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-portfolio-job.h"

#include "folder.h"
#include "lw-date.h"
#include "lw-document-job.h"
#include "lw-error.h"
#include "lw-keeper.h"

#include <string.h>

typedef struct
{
  char *folder;
  LwOffice *office;
  LwRecord *student;
  LwRecord *group;
} Fixture;

static void
put (Fixture *fixture, LwRecord *record)
{
  g_autoptr (LwAct) act = lw_act_new ("test", "Test");
  g_autoptr (GError) error = NULL;

  lw_act_put (act, record);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->office = folder_open_school (fixture->folder);
  fixture->group = lw_record_new (&lw_group_record, NULL);
  lw_record_set_text (fixture->group, "name", "3B");
  put (fixture, fixture->group);
  fixture->student = lw_record_new (&lw_student_record, NULL);
  lw_record_set_text (fixture->student, "number", "00123");
  lw_record_set_text (fixture->student, "given-name", "Sanne");
  lw_record_set_text (fixture->student, "family-name", "Jong");
  lw_record_set_text (fixture->student, "group", lw_record_get_id (fixture->group));
  put (fixture, fixture->student);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  LwOffice *office = fixture->office;

  lw_office_close (office);
  /* A job that was cancelled lets go on its own thread. */
  g_object_add_weak_pointer (G_OBJECT (office), (gpointer *) &fixture->office);
  g_object_unref (office);
  while (g_atomic_pointer_get (&fixture->office) != NULL)
    g_usleep (1000);
  g_object_unref (fixture->student);
  g_object_unref (fixture->group);
  folder_free (fixture->folder);
}

/* A record that belongs to another. */
static LwRecord *
new_of (const LwRecordType *type, const char *field, LwRecord *owner)
{
  LwRecord *record = lw_record_new (type, NULL);

  lw_record_set_text (record, field, lw_record_get_id (owner));

  return record;
}

static LwRecord *
add_pop (Fixture *fixture, const char *year, const char *question)
{
  LwRecord *pop = new_of (&lw_pop_record, "student", fixture->student);
  LwRecordList *years = lw_office_get_list (fixture->office, &lw_school_year_record);

  if (year != NULL)
    lw_record_set_text (pop, "school-year",
                        lw_record_get_id (lw_record_list_find_by_key (years, year)));
  lw_record_set_text (pop, "learning-question", question);
  put (fixture, pop);

  return pop;
}

/* What pdftotext reads on the pages, on one line; NULL when it is not there. */
static char *
printed (Fixture *fixture)
{
  const char *ids[] = { lw_record_get_id (fixture->student), NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "out.pdf", NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  lw_portfolio_job_write_pdf (fixture->office, ids, path, &error);
  g_assert_no_error (error);
  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  g_spawn_sync (NULL, (char *[]){ program, path, "-", NULL }, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return g_strdelimit (text, "\n\f", ' ');
}

/* The texts stand there, in this order. */
static void
assert_in_order (const char *text, const char *const *wanted)
{
  const char *from = text;

  for (guint i = 0; text != NULL && wanted[i] != NULL; i++)
    {
      from = strstr (from, wanted[i]);
      if (from == NULL)
        g_test_message ("“%s” is not there, or too early, in: %s", wanted[i], text);
      g_assert_nonnull (from);
    }
}

static void
assert_absent (const char *text, const char *unwanted)
{
  g_assert_true (text == NULL || strstr (text, unwanted) == NULL);
}

/* This year's POP, in whatever order they were made. */
static void
test_pop_of_this_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) next = add_pop (fixture, "2027-2028", "Volgend jaar");
  g_autoptr (LwRecord) now = add_pop (fixture, "2026-2027", "Dit jaar");
  g_autoptr (LwRecord) none = add_pop (fixture, NULL, "Zonder jaar");
  g_autofree char *text = printed (fixture);

  assert_in_order (text, (const char *[]){ "Sanne Jong", "Dit jaar", NULL });
  assert_absent (text, "Volgend jaar");
  assert_absent (text, "Zonder jaar");
}

/* Without one of this year, the last one: names of years say which, not ids. */
static void
test_last_pop (Fixture *fixture, gconstpointer data)
{
  static const char *const years[] = { "2027-2028", "2028-2029", "2025-2026", NULL };

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *question = g_strconcat ("Vraag van ", years[i], NULL);
      g_autoptr (LwRecord) pop = NULL;
      LwRecordList *known = lw_office_get_list (fixture->office, &lw_school_year_record);

      if (lw_record_list_find_by_key (known, years[i]) == NULL)
        {
          g_autoptr (LwRecord) year = lw_record_new (&lw_school_year_record, NULL);

          lw_record_set_text (year, "name", years[i]);
          put (fixture, year);
        }
      pop = add_pop (fixture, years[i], question);
    }
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (LwRecord) none = add_pop (fixture, NULL, "Zonder jaar");
    }
  {
    g_autofree char *text = printed (fixture);

    assert_in_order (text, (const char *[]){ "Vraag van 2028-2029", NULL });
  }
}

/* Goals by their day, those without one last. */
static void
test_goals (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    int month; /* 0: none */
  } goals[] = { { "Geen dag", 0 },   { "In juni", 6 },  { "In maart", 3 },
                { "In januari", 1 }, { "In april", 4 }, { "In mei", 5 } };
  g_autoptr (LwRecord) pop = add_pop (fixture, "2026-2027", "Vraag");
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      g_autoptr (LwRecord) goal = new_of (&lw_goal_record, "pop", pop);
      GDate due = lw_date_from_dmy (1, MAX (goals[i].month, 1), 2027);

      lw_record_set_text (goal, "title", goals[i].title);
      lw_record_set_date (goal, "due", goals[i].month > 0 ? &due : NULL);
      put (fixture, goal);
    }
  text = printed (fixture);
  assert_in_order (text, (const char *[]){ "In januari", "In maart", "In april", "In mei",
                                           "In juni", "Geen dag", NULL });
}

/* Items by date, with the names of the competencies that are still there. */
static void
test_items (Fixture *fixture, gconstpointer data)
{
  LwRecordList *competencies = lw_office_get_list (fixture->office, &lw_competency_record);
  LwCompetency *competency = lw_record_list_peek (competencies, 0);
  g_autofree char *text = NULL;
  static const char *const titles[] = { "Derde", "Eerste", "Tweede" };
  static const int days[] = { 23, 3, 13 };

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LwRecord) item = new_of (&lw_portfolio_item_record, "student", fixture->student);
      GDate date = lw_date_from_dmy (days[i], 10, 2026);
      const char *ids[] = { lw_record_get_id (LW_RECORD (competency)), NULL };

      lw_record_set_text (item, "title", titles[i]);
      lw_record_set_date (item, "date", &date);
      if (i == 2)
        lw_record_set_list (item, "competencies", ids);
      put (fixture, item);
    }
  text = printed (fixture);
  assert_in_order (text, (const char *[]){ "Eerste", "Tweede", competency->name, "Derde", NULL });
}

/* What a stage does not say itself, its stage period says; one without a place is not listed. */
static void
test_stages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);
  g_autoptr (LwRecord) workplace = NULL;
  g_autoptr (LwRecord) period = lw_record_new (&lw_stage_period_record, NULL);
  g_autoptr (LwRecord) stage = new_of (&lw_placement_record, "student", fixture->student);
  g_autoptr (LwRecord) seeking = new_of (&lw_placement_record, "student", fixture->student);
  g_autofree char *text = NULL;
  LwRecordList *forms = lw_office_get_list (fixture->office, &lw_variant_record);
  LwRecord *form = lw_record_list_find_by_key (forms, "Beroepsvoorbereidende stage");
  LwRecord *other = lw_record_list_find_by_key (forms, "Snuffelstage");
  GDate first = lw_date_from_dmy (5, 1, 2027);
  GDate last = lw_date_from_dmy (28, 5, 2027);

  lw_record_set_text (company, "name", "Bakkerij Vis");
  lw_record_set_text (company, "town", "Gouda");
  put (fixture, company);
  workplace = new_of (&lw_workplace_record, "company", company);
  lw_record_set_text (workplace, "title", "Bakkerij");
  put (fixture, workplace);
  lw_record_set_text (period, "name", "Lint 3B");
  lw_record_set_text (period, "group", lw_record_get_id (fixture->group));
  lw_record_set_text (period, "variant", lw_record_get_id (form));
  lw_record_set_text (period, "pattern", "lint:di");
  lw_record_set_date (period, "first-day", &first);
  lw_record_set_date (period, "last-day", &last);
  put (fixture, period);
  lw_record_set_text (stage, "variant", lw_record_get_id (form));
  lw_record_set_text (stage, "workplace", lw_record_get_id (workplace));
  lw_record_set_text (stage, "stage-period", lw_record_get_id (period));
  lw_record_set_text (stage, "state", "getekend");
  put (fixture, stage);
  lw_record_set_text (seeking, "variant",
                      lw_record_get_id (other != NULL ? other : lw_record_list_peek (forms, 1)));
  lw_record_set_text (seeking, "state", "zoekt");
  put (fixture, seeking);
  text = printed (fixture);
  assert_in_order (text, (const char *[]){ "Mijn stages", "Beroepsvoorbereid", NULL });
  assert_in_order (text, (const char *[]){ "Bakkerij Vis", NULL });
  assert_in_order (text, (const char *[]){ "5 januari", "28 mei 2027", NULL });
  assert_absent (text,
                 lw_record_get_title (other != NULL ? other : lw_record_list_peek (forms, 1)));
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  const char *ids[] = { lw_record_get_id (fixture->student), "nobody", NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "out.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (lw_portfolio_job_write_pdf (fixture->office, ids, path, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_MISSING);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError **error = data;
  g_autoptr (GObject) document = lw_document_job_finish (result, error);

  if (document != NULL)
    *error = g_error_new_literal (LW_ERROR, LW_ERROR_INVALID, "made");
}

static GError *
lay_out_and (Fixture *fixture, void (*meanwhile) (Fixture *, GCancellable *))
{
  const char *ids[] = { lw_record_get_id (fixture->student), NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GError *error = NULL;

  lw_portfolio_job_document_async (fixture->office, ids, cancellable, laid_out_cb, &error);
  if (meanwhile != NULL)
    meanwhile (fixture, cancellable);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);

  return error;
}

static void
cancel (Fixture *fixture, GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
close_school (Fixture *fixture, GCancellable *cancellable)
{
  lw_office_close (fixture->office);
}

/* What is being typed comes along; the preview may be closed, or the window, before it is there. */
static void
test_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) made = lay_out_and (fixture, NULL);
  g_autoptr (GError) cancelled = lay_out_and (fixture, cancel);
  g_autoptr (GError) closed = lay_out_and (fixture, close_school);

  g_assert_cmpstr (made->message, ==, "made");
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_nonnull (closed);
}

static void
test_students_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) first = lw_record_new (&lw_student_record, NULL);
  g_auto (GStrv) ids = NULL;

  lw_record_set_text (first, "number", "00124");
  lw_record_set_text (first, "family-name", "Bakker");
  lw_record_set_text (first, "group", lw_record_get_id (fixture->group));
  put (fixture, first);
  ids = lw_portfolio_job_students_of (fixture->office, lw_record_get_id (fixture->group));
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, lw_record_get_id (first));
  g_assert_cmpstr (ids[1], ==, lw_record_get_id (fixture->student));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/portfolio-job/pop-of-this-year", test_pop_of_this_year);
  ADD ("/portfolio-job/last-pop", test_last_pop);
  ADD ("/portfolio-job/goals", test_goals);
  ADD ("/portfolio-job/items", test_items);
  ADD ("/portfolio-job/stages", test_stages);
  ADD ("/portfolio-job/missing", test_missing);
  ADD ("/portfolio-job/meanwhile", test_meanwhile);
  ADD ("/portfolio-job/students-of", test_students_of);

  return g_test_run ();
}
