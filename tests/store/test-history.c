/* test-history.c - tests of undo, redo and visits
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#define COMPANY &lw_company_record
#define STUDENT &lw_student_record

static LwOutcome *
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LwOutcome *outcome = lw_store_undo (fixture->store, &error);

  g_assert_no_error (error);

  return outcome;
}

static LwOutcome *
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LwOutcome *outcome = lw_store_redo (fixture->store, &error);

  g_assert_no_error (error);

  return outcome;
}

static int
try_undo (Fixture *fixture, char **message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOutcome) outcome = lw_store_undo (fixture->store, &error);

  g_assert_true ((outcome == NULL) == (error != NULL));
  if (message != NULL)
    *message = g_strdup (error != NULL ? error->message : NULL);

  return error != NULL ? error->code : -1;
}

static void
put_labelled (Fixture *fixture, const char *id, const char *fields, const char *label)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", label);
  g_autoptr (LwRecord) record = fixture_record (COMPANY, id, fields);
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  lw_act_put_checked (act, record, -1);
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (outcome->undo_label, ==, label);
  g_assert_null (outcome->redo_label);
}

/*  made ── renamed ── [close, open] ── undo ── undo ── [close, open] ── redo ── redo */
static void
test_across_restart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOutcome) first = NULL;
  g_autoptr (LwOutcome) second = NULL;
  g_autoptr (LwOutcome) third = NULL;
  g_autoptr (LwOutcome) fourth = NULL;
  LwChange *change;

  put_labelled (fixture, "c1", "{\"name\":\"Bakker\",\"max-at-once\":2}", "make Bakker");
  put_labelled (fixture, "c1", "{\"name\":\"Bakkerij\",\"max-at-once\":2}", "rename Bakker");
  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");

  first = undo (fixture);
  change = first->changes->pdata[0];
  g_assert_cmpstr (LW_COMPANY (change->record)->name, ==, "Bakker");
  g_assert_cmpint (LW_COMPANY (change->record)->max_at_once, ==, 2);
  g_assert_cmpint (lw_record_get_rev (change->record), ==, 3);
  g_assert_cmpstr (first->undone_label, ==, "rename Bakker");
  g_assert_cmpstr (first->undo_label, ==, "make Bakker");
  g_assert_cmpstr (first->redo_label, ==, "rename Bakker");

  second = undo (fixture);
  g_assert_null (((LwChange *) second->changes->pdata[0])->record);
  g_assert_null (second->undo_label);
  g_assert_cmpstr (second->redo_label, ==, "make Bakker");
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", NULL);
  g_assert_cmpint (try_undo (fixture, NULL), ==, LW_ERROR_MISSING);

  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
  third = redo (fixture);
  change = third->changes->pdata[0];
  g_assert_cmpstr (LW_COMPANY (change->record)->name, ==, "Bakker");
  g_assert_cmpint (lw_record_get_rev (change->record), ==, 5);
  fourth = redo (fixture);
  g_assert_null (fourth->redo_label);
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", "Bakkerij");
}

static void
test_new_act_clears_redo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOutcome) undone = NULL;
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  put_labelled (fixture, "c1", "{\"name\":\"A\"}", "one");
  put_labelled (fixture, "c1", "{\"name\":\"B\"}", "two");
  undone = undo (fixture);
  put_labelled (fixture, "c1", "{\"name\":\"C\"}", "three");
  outcome = lw_store_redo (fixture->store, &error);
  g_assert_null (outcome);
  g_assert_error (error, LW_ERROR, LW_ERROR_MISSING);
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", "C");
}

/* A deletion comes back under its own id, and its revisions go on. */
static void
test_delete_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOutcome) outcome = NULL;
  LwRecord *record;

  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\",\"town\":\"Ede\"}");
  g_assert_cmpint (fixture_try_delete (fixture->store, COMPANY, "c1", 1), ==, -1);
  outcome = undo (fixture);
  record = ((LwChange *) outcome->changes->pdata[0])->record;
  g_assert_cmpstr (lw_record_get_id (record), ==, "c1");
  g_assert_cmpstr (LW_COMPANY (record)->town, ==, "Ede");
  g_assert_cmpint (lw_record_get_rev (record), ==, 3);
}

/* One act of several records, parent and child, goes and comes back as one. */
static void
test_several_records (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("import", "import");
  g_autoptr (LwRecord) student = fixture_record (
    STUDENT, "s1", "{\"number\":\"1\",\"family-name\":\"Jong\",\"group\":\"g1\"}");
  g_autoptr (LwRecord) group = fixture_record (&lw_group_record, "g1", "{\"name\":\"3A\"}");
  g_autoptr (LwOutcome) made = NULL;
  g_autoptr (LwOutcome) undone = NULL;
  g_autoptr (LwOutcome) redone = NULL;
  g_autoptr (GError) error = NULL;

  lw_act_put (act, student);
  lw_act_put (act, group);
  made = lw_store_commit (fixture->store, act, &error);
  g_assert_no_error (error);
  undone = undo (fixture);
  g_assert_cmpint (lw_store_count (fixture->store, STUDENT, NULL), ==, 0);
  g_assert_cmpint (lw_store_count (fixture->store, &lw_group_record, NULL), ==, 0);
  redone = redo (fixture);
  fixture_assert_text (fixture->store, STUDENT, "s1", "group", "g1");
}

/*  Anna: name A ──────────────── undo: refused, says Bert
 *  Bert:          └─ town Ede ─┘                         */
static void
test_refused_after_another (Fixture *fixture, gconstpointer data)
{
  g_autofree char *message = NULL;

  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  lw_store_set_user (fixture->store, "Bert");
  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\",\"town\":\"Ede\"}");
  lw_store_set_user (fixture->store, "Anna");
  g_assert_cmpint (try_undo (fixture, &message), ==, LW_ERROR_CONFLICT);
  g_assert_nonnull (strstr (message, "Bert"));
  fixture_assert_text (fixture->store, COMPANY, "c1", "town", "Ede");

  /* Bert's own act still goes back, and then Anna's as well. */
  lw_store_set_user (fixture->store, "Bert");
  g_assert_cmpint (try_undo (fixture, NULL), ==, -1);
  lw_store_set_user (fixture->store, "Anna");
  g_assert_cmpint (try_undo (fixture, NULL), ==, -1);
  g_assert_cmpint (lw_store_count (fixture->store, COMPANY, NULL), ==, 0);
}

/* What somebody else has come to refer to does not vanish under them. */
static void
test_refused_when_in_use (Fixture *fixture, gconstpointer data)
{
  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  lw_store_set_user (fixture->store, "Bert");
  fixture_put (fixture->store, &lw_workplace_record, "w1", "{\"company\":\"c1\"}");
  lw_store_set_user (fixture->store, "Anna");
  g_assert_cmpint (try_undo (fixture, NULL), ==, LW_ERROR_IN_USE);
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", "A");
}

static void
type_in_visit (Fixture *fixture, const char *name, const char *visit)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "type");
  g_autofree char *fields = g_strdup_printf ("{\"name\":\"%s\"}", name);
  g_autoptr (LwRecord) record = fixture_record (COMPANY, "c1", fields);
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  lw_act_set_visit (act, visit);
  lw_act_put_checked (act, record, -1);
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_no_error (error);
}

static gint64
count_acts (Fixture *fixture)
{
  return fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM act");
}

/* Typing goes letter by letter into the store, and leaves it in one step. */
static void
test_visit_is_one_act (Fixture *fixture, gconstpointer data)
{
  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  type_in_visit (fixture, "B", "c1/name/1");
  type_in_visit (fixture, "Ba", "c1/name/1");
  type_in_visit (fixture, "Bak", "c1/name/1");
  g_assert_cmpint (count_acts (fixture), ==, 2);
  g_assert_cmpint (try_undo (fixture, NULL), ==, -1);
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", "A");
}

static void
test_visit_ends (Fixture *fixture, gconstpointer data)
{
  type_in_visit (fixture, "A", "visit 1");
  type_in_visit (fixture, "Ab", "visit 2");
  g_assert_cmpint (count_acts (fixture), ==, 2);

  /* by rest */
  type_in_visit (fixture, "Abc", "visit 2");
  g_assert_cmpint (count_acts (fixture), ==, 2);
  fixture_sql (fixture->path, "UPDATE act SET touched_at = '2026-01-01T00:00:00.000000Z'");
  type_in_visit (fixture, "Abcd", "visit 2");
  g_assert_cmpint (count_acts (fixture), ==, 3);

  /* by somebody else */
  lw_store_set_user (fixture->store, "Bert");
  type_in_visit (fixture, "Bert", "visit of Bert");
  lw_store_set_user (fixture->store, "Anna");
  type_in_visit (fixture, "Anna", "visit 2");
  g_assert_cmpint (count_acts (fixture), ==, 5);
  g_assert_cmpint (try_undo (fixture, NULL), ==, -1);
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", "Bert");
}

/* After an undo, typing on is something new. */
static void
test_visit_after_undo (Fixture *fixture, gconstpointer data)
{
  type_in_visit (fixture, "A", "visit 1");
  type_in_visit (fixture, "B", "visit 2");
  g_assert_cmpint (try_undo (fixture, NULL), ==, -1);
  type_in_visit (fixture, "C", "visit 2");
  g_assert_cmpint (try_undo (fixture, NULL), ==, -1);
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", "A");
}

/* What is typed after an erasure is not put with what can't be taken back any more. */
static void
test_visit_after_barrier (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("erase", "erase");
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (fixture->store, STUDENT, "s1", "{\"number\":\"1\",\"family-name\":\"Jong\"}");
  type_in_visit (fixture, "A", "visit 1");
  lw_act_delete (act, STUDENT, "s1", -1);
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_no_error (error);
  type_in_visit (fixture, "Ab", "visit 1");
  g_assert_cmpint (try_undo (fixture, NULL), ==, -1);
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", "A");
  g_assert_cmpint (try_undo (fixture, NULL), ==, LW_ERROR_MISSING);
}

static void
test_not_undoable (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "erase", "restore", "lift" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (LwAct) act = lw_act_new (kinds[i], "no way back");
      g_autofree char *fields = g_strdup_printf ("{\"name\":\"%s\"}", kinds[i]);
      g_autoptr (LwRecord) record = fixture_record (COMPANY, "c1", fields);
      g_autoptr (LwOutcome) outcome = NULL;
      g_autoptr (GError) error = NULL;

      fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"before\"}");
      lw_act_put_checked (act, record, -1);
      outcome = lw_store_commit (fixture->store, act, &error);
      g_assert_no_error (error);
      g_assert_null (outcome->undo_label);
      g_assert_cmpint (try_undo (fixture, NULL), ==, LW_ERROR_MISSING);
      fixture_assert_text (fixture->store, COMPANY, "c1", "name", kinds[i]);
    }
}

/* What stays the same is no act. */
static void
test_no_change_no_trace (Fixture *fixture, gconstpointer data)
{
  gint64 first = fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  gint64 second = fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");

  g_assert_cmpint (first, ==, second);
  g_assert_cmpint (count_acts (fixture), ==, 1);
}

static void
test_peek (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  put_labelled (fixture, "c1", "{\"name\":\"A\"}", "one");
  fixture_reopen (fixture, LW_STORE_READ_ONLY, "Anna");
  outcome = lw_store_peek_history (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (outcome->undo_label, ==, "one");
  g_assert_null (outcome->redo_label);
  g_assert_cmpuint (outcome->changes->len, ==, 0);
}

typedef struct
{
  gboolean is_done;
  LwOutcome *outcome;
} Renamed;

static void
renamed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Renamed *renamed = data;
  g_autoptr (GError) error = NULL;

  renamed->outcome = lw_store_rename_user_finish (LW_STORE (source), result, &error);
  g_assert_no_error (error);
  renamed->is_done = TRUE;
}

/* Anna is called Anne from now on: what she did is hers, what Bert did is not. */
static void
test_rename_user (Fixture *fixture, gconstpointer data)
{
  Renamed renamed = { 0 };
  g_autoptr (LwOutcome) undone = NULL;

  put_labelled (fixture, "c1", "{\"name\":\"A\"}", "by Anna");
  lw_store_set_user (fixture->store, "Bert");
  put_labelled (fixture, "c2", "{\"name\":\"B\"}", "by Bert");
  lw_store_set_user (fixture->store, "Anna");
  lw_store_rename_user_async (fixture->store, "Anne", NULL, renamed_cb, &renamed);
  g_assert_cmpstr (lw_store_get_user (fixture->store), ==, "Anne");
  while (!renamed.is_done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (renamed.outcome->undo_label, ==, "by Anna");
  lw_outcome_free (renamed.outcome);
  undone = undo (fixture);
  g_assert_cmpstr (undone->undone_label, ==, "by Anna");
  g_assert_cmpint (lw_store_count (fixture->store, COMPANY, NULL), ==, 1);
  g_assert_cmpint (try_undo (fixture, NULL), ==, LW_ERROR_MISSING);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/history/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("across-restart", test_across_restart);
  ADD ("new-act-clears-redo", test_new_act_clears_redo);
  ADD ("delete-comes-back", test_delete_comes_back);
  ADD ("several-records", test_several_records);
  ADD ("refused-after-another", test_refused_after_another);
  ADD ("refused-when-in-use", test_refused_when_in_use);
  ADD ("visit-is-one-act", test_visit_is_one_act);
  ADD ("visit-ends", test_visit_ends);
  ADD ("visit-after-undo", test_visit_after_undo);
  ADD ("visit-after-barrier", test_visit_after_barrier);
  ADD ("not-undoable", test_not_undoable);
  ADD ("no-change-no-trace", test_no_change_no_trace);
  ADD ("peek", test_peek);
  ADD ("rename-user", test_rename_user);

  return g_test_run ();
}
