/* test-keeper.c - tests of what keeps a record as it is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-keeper.h"

#include "folder.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  LwOffice *office;
  LwRecord *student;
} Fixture;

static void
open_school (Fixture *fixture, LwOfficeFlags flags)
{
  g_autoptr (GError) error = NULL;

  fixture->office = lw_office_open (fixture->path, flags, "Anna", &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "Student");

  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  open_school (fixture, LW_OFFICE_CREATE);
  fixture->student = lw_record_new (&lw_student_record, NULL);
  lw_record_set_text (fixture->student, "number", "1");
  lw_record_set_text (fixture->student, "family-name", "Jong");
  lw_act_put (act, fixture->student);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->office);
  g_object_unref (fixture->student);
  folder_free (fixture->folder);
  g_free (fixture->path);
}

static LwRecord *
listed (Fixture *fixture)
{
  return lw_office_find (fixture->office, &lw_student_record, lw_record_get_id (fixture->student));
}

static LwKeeper *
keep (Fixture *fixture)
{
  return lw_keeper_new (fixture->office, listed (fixture), "Name");
}

static void
wait_until_saved (Fixture *fixture)
{
  while (lw_office_get_saved_state (fixture->office) == LW_SAVED_BUSY)
    g_main_context_iteration (NULL, TRUE);
}

static LwPop *
only_pop (Fixture *fixture)
{
  g_autoptr (GPtrArray) pops
    = lw_office_query (fixture->office, &lw_pop_record, NULL, NULL, 0, NULL);

  g_assert_cmpuint (pops->len, <=, 1);

  return pops->len == 1 ? g_object_ref (pops->pdata[0]) : NULL;
}

/* Typing is on disk within a second of the first key, and takes one step back to undo. */
static void
test_typing_is_one_act (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);

  lw_keeper_set_text (keeper, "family-name", "Jon");
  g_assert_cmpint (lw_office_get_saved_state (fixture->office), ==, LW_SAVED_BUSY);
  wait_until_saved (fixture);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->family_name, ==, "Jon");
  lw_keeper_set_text (keeper, "family-name", "Jonge");
  lw_keeper_set_text (keeper, "family-name", "Jonker");
  wait_until_saved (fixture);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->family_name, ==, "Jonker");
  g_assert_false (lw_keeper_is_dirty (keeper));

  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->family_name, ==, "Jong");
  g_assert_cmpstr (LW_STUDENT (lw_keeper_get_record (keeper))->family_name, ==, "Jong");
  /* And what is typed after it goes on from there. */
  lw_keeper_set_text (keeper, "given-name", "Sanne");
  wait_until_saved (fixture);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->family_name, ==, "Jong");
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->given_name, ==, "Sanne");
}

static void
test_another_field_is_another_act (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);

  lw_keeper_set_text (keeper, "given-name", "Sanne");
  lw_keeper_set_text (keeper, "infix", "de");
  wait_until_saved (fixture);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_null (LW_STUDENT (listed (fixture))->infix);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->given_name, ==, "Sanne");
}

static void
test_typing_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);

  lw_keeper_set_text (keeper, "given-name", "S");
  lw_keeper_flush (keeper);
  lw_keeper_set_text (keeper, "given-name", "Sa");
  lw_keeper_flush (keeper);
  lw_keeper_set_text (keeper, "given-name", "San");
  wait_until_saved (fixture);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->given_name, ==, "San");
}

/* A POP that nobody typed in is not in the store; undoing its making starts it again. */
static void
test_made_by_typing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) fresh = lw_record_new (&lw_pop_record, NULL);
  g_autoptr (LwKeeper) keeper = NULL;
  g_autoptr (LwPop) pop = NULL;

  lw_record_set_text (fresh, "student", lw_record_get_id (fixture->student));
  keeper = lw_keeper_new (fixture->office, fresh, "POP");
  g_assert_null (only_pop (fixture));
  lw_keeper_set_text (keeper, "can", "Fietsen maken");
  wait_until_saved (fixture);
  pop = only_pop (fixture);
  g_assert_nonnull (pop);
  g_assert_cmpstr (pop->can, ==, "Fietsen maken");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_null (only_pop (fixture));
  g_assert_null (LW_POP (lw_keeper_get_record (keeper))->can);
  lw_keeper_set_text (keeper, "wants", "Monteur worden");
  wait_until_saved (fixture);
  g_clear_object (&pop);
  pop = only_pop (fixture);
  g_assert_cmpstr (pop->wants, ==, "Monteur worden");
  g_assert_null (pop->can);
}

static void
test_closing_writes (Fixture *fixture, gconstpointer data)
{
  LwKeeper *keeper = keep (fixture);

  lw_keeper_set_text (keeper, "given-name", "Sanne");
  lw_office_close (fixture->office);
  g_object_unref (keeper);
  g_assert_finalize_object (fixture->office);
  open_school (fixture, LW_OFFICE_DEFAULT);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->given_name, ==, "Sanne");
}

static void
count_cb (LwKeeper *keeper, const char *message, guint *count)
{
  g_assert_nonnull (message);
  (*count)++;
}

/* A required field that is emptied is not kept, but the text that is there stays. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);
  guint n_refused = 0;

  g_signal_connect (keeper, "refused", G_CALLBACK (count_cb), &n_refused);
  lw_keeper_set_text (keeper, "family-name", "");
  wait_until_saved (fixture);
  g_assert_cmpuint (n_refused, ==, 1);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->family_name, ==, "Jong");
  g_assert_null (LW_STUDENT (lw_keeper_get_record (keeper))->family_name);
  lw_keeper_set_text (keeper, "family-name", "Bos");
  wait_until_saved (fixture);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->family_name, ==, "Bos");
}

/* What the store can't keep is asked once, not for ever: closing comes to an end. */
static void
test_refused_then_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);
  guint n_refused = 0;

  g_signal_connect (keeper, "refused", G_CALLBACK (count_cb), &n_refused);
  lw_keeper_set_text (keeper, "family-name", "");
  g_assert_true (lw_office_flush (fixture->office));
  g_assert_cmpuint (n_refused, ==, 1);
  lw_office_close (fixture->office);
  g_assert_cmpuint (n_refused, ==, 1);
}

/* Two who change the same field: the text typed here stays, and the other is told of. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) here = keep (fixture);
  g_autoptr (LwKeeper) there = keep (fixture);
  guint n_conflicts = 0;

  g_signal_connect (here, "conflict", G_CALLBACK (count_cb), &n_conflicts);
  lw_keeper_set_text (there, "given-name", "Bram");
  lw_keeper_set_text (there, "number", "2");
  lw_keeper_set_text (here, "given-name", "Sanne");
  lw_keeper_flush (there);
  lw_keeper_flush (here);
  wait_until_saved (fixture);
  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->given_name, ==, "Sanne");
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->number, ==, "2");
}

/* What is typed into a record after its deletion was asked for comes to nothing, and to an end. */
static void
test_deleted_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);
  LwAct *act = lw_act_new ("delete", "Student deleted");

  lw_act_delete (act, &lw_student_record, lw_record_get_id (fixture->student), -1);
  lw_office_commit_async (fixture->office, act, NULL, NULL, NULL);
  lw_keeper_set_text (keeper, "given-name", "Sanne");
  lw_keeper_flush (keeper);
  wait_until_saved (fixture);
  g_assert_null (listed (fixture));
  g_assert_false (lw_keeper_is_dirty (keeper));
}

/* The disk refuses while the keeper is let go, as when another student is chosen: nothing is lost,
 * and it is on the disk once that does its work again. */
static void
test_failing_disk (Fixture *fixture, gconstpointer data)
{
  LwKeeper *keeper = keep (fixture);
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);

  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  lw_keeper_set_text (keeper, "given-name", "Sanne");
  lw_keeper_flush (keeper);
  g_object_unref (keeper);
  wait_until_saved (fixture);
  g_assert_cmpint (lw_office_get_saved_state (fixture->office), ==, LW_SAVED_FAILED);
  g_assert_nonnull (lw_office_get_trouble (fixture->office));
  g_assert_false (lw_office_flush (fixture->office));

  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  g_assert_true (lw_office_flush (fixture->office));
  g_assert_null (lw_office_get_trouble (fixture->office));
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->given_name, ==, "Sanne");
}

/* Who comes back to the record before the disk does finds what was typed, and goes on from there.
 */
static void
test_found_again (Fixture *fixture, gconstpointer data)
{
  LwKeeper *former = keep (fixture);
  g_autoptr (LwKeeper) keeper = NULL;
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);

  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  lw_keeper_set_text (former, "given-name", "Sanne");
  g_assert_false (lw_office_flush (fixture->office));
  g_object_unref (former);
  keeper = keep (fixture);
  g_assert_cmpstr (LW_STUDENT (lw_keeper_get_record (keeper))->given_name, ==, "Sanne");
  lw_keeper_set_text (keeper, "given-name", "Sanne-Marie");
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  g_assert_true (lw_office_flush (fixture->office));
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->given_name, ==, "Sanne-Marie");
}

/* A keeper that outlives its school, as in a window that is closed over a failing disk, neither
 * writes nor holds the school. */
static void
test_closed_over_failing_disk (Fixture *fixture, gconstpointer data)
{
  LwKeeper *keeper = keep (fixture);
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);

  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  lw_keeper_set_text (keeper, "given-name", "Sanne");
  g_assert_false (lw_office_flush (fixture->office));
  lw_office_close (fixture->office);
  lw_keeper_set_text (keeper, "given-name", "Sanne S.");
  lw_keeper_flush (keeper);
  while (lw_office_get_saved_state (fixture->office) != LW_SAVED_ALL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (keeper);
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
}

/* An act that changes the record and others besides. */
static void
test_one_of_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);
  g_autoptr (LwAct) act = lw_act_new ("edit", "Many");
  g_autoptr (LwRecord) copy = lw_record_copy (listed (fixture));

  lw_record_set_text (copy, "given-name", "Sanne");
  lw_act_put (act, copy);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LwRecord) other = lw_record_new (&lw_company_record, NULL);

      lw_record_set_text (other, "name", "Bakkerij");
      lw_act_put (act, other);
    }
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  g_assert_cmpstr (LW_STUDENT (lw_keeper_get_record (keeper))->given_name, ==, "Sanne");
}

/* Leaving a field while it is being written does not part its act in two. */
static void
test_left_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);

  lw_keeper_set_text (keeper, "given-name", "S");
  lw_keeper_flush (keeper);
  lw_keeper_set_text (keeper, "given-name", "Sanne");
  lw_keeper_end_visit (keeper);
  wait_until_saved (fixture);
  lw_keeper_set_text (keeper, "given-name", "Sanne-Marie");
  wait_until_saved (fixture);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (LW_STUDENT (listed (fixture))->given_name, ==, "Sanne");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_null (LW_STUDENT (listed (fixture))->given_name);
}

static void
note_cb (LwKeeper *keeper, guint *count)
{
  (*count)++;
}

/* What undo takes back is told apart from what changes elsewhere. */
static void
test_stepped_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = keep (fixture);
  guint n_steps = 0;

  g_signal_connect (keeper, "stepped-back", G_CALLBACK (note_cb), &n_steps);
  lw_keeper_set_text (keeper, "given-name", "Sanne");
  wait_until_saved (fixture);
  g_assert_cmpuint (n_steps, ==, 0);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpuint (n_steps, ==, 1);
  g_assert_true (lw_office_redo (fixture->office, NULL));
  g_assert_cmpuint (n_steps, ==, 2);
}

/* In a school that is open to read only nothing is taken in, and it says so. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwKeeper) keeper = NULL;
  guint n_refused = 0;

  lw_office_close (fixture->office);
  g_assert_finalize_object (fixture->office);
  open_school (fixture, LW_OFFICE_READ_ONLY);
  keeper = keep (fixture);
  g_signal_connect (keeper, "refused", G_CALLBACK (count_cb), &n_refused);
  lw_keeper_set_text (keeper, "family-name", "Jonker");
  g_assert_cmpuint (n_refused, ==, 1);
  g_assert_false (lw_keeper_is_dirty (keeper));
  g_assert_cmpint (lw_office_get_saved_state (fixture->office), ==, LW_SAVED_ALL);
  g_assert_cmpstr (LW_STUDENT (lw_keeper_get_record (keeper))->family_name, ==, "Jong");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/keeper/typing-is-one-act", test_typing_is_one_act);
  ADD ("/keeper/another-field-is-another-act", test_another_field_is_another_act);
  ADD ("/keeper/typing-while-writing", test_typing_while_writing);
  ADD ("/keeper/made-by-typing", test_made_by_typing);
  ADD ("/keeper/closing-writes", test_closing_writes);
  ADD ("/keeper/refused", test_refused);
  ADD ("/keeper/refused-then-closed", test_refused_then_closed);
  ADD ("/keeper/conflict", test_conflict);
  ADD ("/keeper/deleted-while-writing", test_deleted_while_writing);
  ADD ("/keeper/failing-disk", test_failing_disk);
  ADD ("/keeper/found-again", test_found_again);
  ADD ("/keeper/closed-over-failing-disk", test_closed_over_failing_disk);
  ADD ("/keeper/one-of-many", test_one_of_many);
  ADD ("/keeper/left-while-writing", test_left_while_writing);
  ADD ("/keeper/stepped-back", test_stepped_back);
  ADD ("/keeper/read-only", test_read_only);

  return g_test_run ();
}
