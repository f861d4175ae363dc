/* test-keeper-other.c - tests of a field that says something already when it is typed in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-keeper.h"

#include "folder.h"

typedef struct
{
  char *folder;
  char *path;
  LwOffice *office;
  LwRecord *student;
  LwKeeper *keeper; /* of @student */
} Fixture;

static void
put (Fixture *fixture, LwRecord *record)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "Elsewhere");
  g_autoptr (GError) error = NULL;

  lw_act_put (act, record);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
}

static LwStudent *
listed (Fixture *fixture)
{
  return lw_office_find (fixture->office, &lw_student_record, lw_record_get_id (fixture->student));
}

static LwStudent *
typed (Fixture *fixture)
{
  return LW_STUDENT (lw_keeper_get_record (fixture->keeper));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  fixture->office = lw_office_open (fixture->path, LW_OFFICE_CREATE, "Anna", &error);
  g_assert_no_error (error);
  fixture->student = lw_record_new (&lw_student_record, NULL);
  lw_record_set_text (fixture->student, "number", "1");
  lw_record_set_text (fixture->student, "family-name", "Jong");
  put (fixture, fixture->student);
  fixture->keeper = lw_keeper_new (fixture->office, LW_RECORD (listed (fixture)), "Name");
}

static void
settle (Fixture *fixture)
{
  g_assert_true (lw_office_flush (fixture->office));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  settle (fixture);
  g_assert_finalize_object (fixture->keeper);
  g_assert_finalize_object (fixture->office);
  g_object_unref (fixture->student);
  folder_free (fixture->folder);
  g_free (fixture->path);
}

static void
change_elsewhere (Fixture *fixture, const char *field, const char *value)
{
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (listed (fixture)));

  lw_record_set_text (copy, field, value);
  put (fixture, copy);
}

static const char *
other_name (Fixture *fixture)
{
  LwRecord *other = lw_keeper_get_other (fixture->keeper, "given-name");

  return other != NULL ? LW_STUDENT (other)->given_name : NULL;
}

/* Sanne is typed while somebody else writes Bram: both are known, and Sanne is kept. */
static void
contest (Fixture *fixture)
{
  lw_keeper_set_text (fixture->keeper, "given-name", "Sanne");
  change_elsewhere (fixture, "given-name", "Bram");
  g_assert_cmpstr (other_name (fixture), ==, "Bram");
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Sanne");
  g_assert_cmpstr (other_name (fixture), ==, "Bram");
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  contest (fixture);
  lw_keeper_keep_mine (fixture->keeper, "given-name");
  settle (fixture);
  g_assert_null (other_name (fixture));
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Sanne");
  /* Nothing is lost: the other text is a step back. */
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Bram");
  g_assert_cmpstr (typed (fixture)->given_name, ==, "Bram");
  g_assert_null (other_name (fixture));
}

static void
test_take_other (Fixture *fixture, gconstpointer data)
{
  contest (fixture);
  lw_keeper_take_other (fixture->keeper, "given-name");
  g_assert_cmpstr (typed (fixture)->given_name, ==, "Bram");
  g_assert_null (other_name (fixture));
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Bram");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Sanne");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Bram");
}

/* Taken before what is typed here was written: the store never had it, the history does. */
static void
test_take_other_at_once (Fixture *fixture, gconstpointer data)
{
  lw_keeper_set_text (fixture->keeper, "given-name", "Sanne");
  change_elsewhere (fixture, "given-name", "Bram");
  lw_keeper_take_other (fixture->keeper, "given-name");
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Bram");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Sanne");
}

/* The other's write comes between ours leaving and arriving. */
static void
test_contest_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (listed (fixture)));
  LwAct *act = lw_act_new ("edit", "Elsewhere");

  lw_record_set_text (copy, "given-name", "Bram");
  lw_act_put (act, copy);
  lw_office_commit_async (fixture->office, act, NULL, NULL, NULL);
  lw_keeper_set_text (fixture->keeper, "given-name", "Sanne");
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Sanne");
  g_assert_cmpstr (other_name (fixture), ==, "Bram");
}

/* A change of another field, an equal one, and what is typed to be equal: nothing to choose. */
static void
test_no_contest (Fixture *fixture, gconstpointer data)
{
  lw_keeper_set_text (fixture->keeper, "given-name", "Sanne");
  change_elsewhere (fixture, "infix", "de");
  g_assert_null (other_name (fixture));
  change_elsewhere (fixture, "given-name", "Sanne");
  g_assert_null (other_name (fixture));
  lw_keeper_set_text (fixture->keeper, "given-name", "Bra");
  change_elsewhere (fixture, "given-name", "Bram");
  g_assert_cmpstr (other_name (fixture), ==, "Bram");
  lw_keeper_set_text (fixture->keeper, "given-name", "Bram");
  g_assert_null (other_name (fixture));
}

/* Who undoes and types on is not somebody else. */
static void
test_step_is_no_contest (Fixture *fixture, gconstpointer data)
{
  lw_keeper_set_text (fixture->keeper, "given-name", "Sanne");
  settle (fixture);
  lw_keeper_set_text (fixture->keeper, "given-name", "Sannetje");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (typed (fixture)->given_name, ==, "Sannetje");
  g_assert_null (other_name (fixture));
}

/* Typed by who still sees what was there before. */
static void
test_over_unseen (Fixture *fixture, gconstpointer data)
{
  change_elsewhere (fixture, "given-name", "Bram");
  lw_keeper_set_text_over (fixture->keeper, "given-name", "Sanne");
  g_assert_cmpstr (other_name (fixture), ==, "Bram");
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Sanne");
  lw_keeper_take_other (fixture->keeper, "given-name");
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Bram");
}

static void
count_cb (LwKeeper *keeper, const char *message, guint *count)
{
  g_assert_nonnull (message);
  (*count)++;
}

/* One field can't be kept: the others are, it stays as it is typed, and the reason is told once. */
static void
test_refused_field (Fixture *fixture, gconstpointer data)
{
  guint n_refused = 0;

  g_signal_connect (fixture->keeper, "refused", G_CALLBACK (count_cb), &n_refused);
  lw_keeper_set_text (fixture->keeper, "family-name", "");
  lw_keeper_set_text (fixture->keeper, "given-name", "Sanne");
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Sanne");
  g_assert_cmpstr (listed (fixture)->family_name, ==, "Jong");
  g_assert_null (typed (fixture)->family_name);
  g_assert_nonnull (lw_keeper_get_refusal (fixture->keeper, "family-name"));
  g_assert_null (lw_keeper_get_refusal (fixture->keeper, "given-name"));
  g_assert_cmpstr (LW_STUDENT (lw_keeper_get_stored (fixture->keeper))->family_name, ==, "Jong");
  lw_keeper_set_text (fixture->keeper, "infix", "de");
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->infix, ==, "de");
  g_assert_cmpuint (n_refused, ==, 1);
  g_assert_null (typed (fixture)->family_name);

  lw_keeper_set_text (fixture->keeper, "family-name", "Bos");
  g_assert_null (lw_keeper_get_refusal (fixture->keeper, "family-name"));
  settle (fixture);
  g_assert_cmpstr (listed (fixture)->family_name, ==, "Bos");
  g_assert_false (lw_keeper_is_dirty (fixture->keeper));
}

/* Undo takes back what was kept of it and leaves nothing behind. */
static void
test_refused_then_undone (Fixture *fixture, gconstpointer data)
{
  lw_keeper_set_text (fixture->keeper, "family-name", "");
  lw_keeper_set_text (fixture->keeper, "given-name", "Sanne");
  settle (fixture);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_null (listed (fixture)->given_name);
  g_assert_cmpstr (listed (fixture)->family_name, ==, "Jong");
  g_assert_true (lw_office_flush (fixture->office));
}

static LwRecord *
new_pop (Fixture *fixture)
{
  LwRecord *pop = lw_record_new (&lw_pop_record, NULL);

  lw_record_set_text (pop, "student", lw_record_get_id (fixture->student));

  return pop;
}

static LwPop *
only_pop (Fixture *fixture)
{
  g_autoptr (GPtrArray) pops
    = lw_office_query (fixture->office, &lw_pop_record, NULL, NULL, 0, NULL);

  g_assert_cmpuint (pops->len, ==, 1);

  return g_object_ref (pops->pdata[0]);
}

/* What is typed before it is known that there is a POP already goes into that one, under what it
 * says; and one step back is what it said. */
static void
test_join (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) fresh = new_pop (fixture);
  g_autoptr (LwRecord) made = new_pop (fixture);
  g_autoptr (LwKeeper) keeper = lw_keeper_new (fixture->office, fresh, "POP");
  g_autoptr (LwPop) stored = NULL;
  g_autoptr (LwPop) pop = NULL;
  g_autoptr (LwPop) undone = NULL;
  guint n_steps = 0;

  lw_record_set_text (made, "can", "Fietsen maken");
  lw_record_set_text (made, "wants", "Monteur worden");
  lw_record_set_text (made, "state", "concept");
  put (fixture, made);
  stored = only_pop (fixture);
  lw_keeper_wait (keeper);
  lw_keeper_set_text (keeper, "can", "Koken");
  lw_keeper_set_text (keeper, "how", "Doen");
  lw_keeper_set_text (keeper, "state", "afgesproken");
  lw_keeper_flush (keeper);
  g_assert_cmpint (lw_office_get_saved_state (fixture->office), ==, LW_SAVED_BUSY);

  g_signal_connect_swapped (keeper, "stepped-back", G_CALLBACK (g_atomic_int_inc), &n_steps);
  g_assert_true (lw_keeper_join (keeper, LW_RECORD (stored)));
  g_assert_cmpuint (n_steps, ==, 1);
  settle (fixture);
  pop = only_pop (fixture);
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (pop)), ==, lw_record_get_id (made));
  g_assert_cmpstr (pop->can, ==, "Fietsen maken\nKoken");
  g_assert_cmpstr (pop->wants, ==, "Monteur worden");
  g_assert_cmpstr (pop->how, ==, "Doen");
  g_assert_cmpstr (pop->state, ==, "afgesproken");
  g_assert_nonnull (lw_keeper_get_other (keeper, "state"));
  g_assert_true (lw_office_undo (fixture->office, NULL));
  undone = only_pop (fixture);
  g_assert_cmpstr (undone->can, ==, "Fietsen maken");
  g_assert_null (undone->how);
}

/* There is none: what was typed makes it. */
static void
test_join_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) fresh = new_pop (fixture);
  g_autoptr (LwKeeper) keeper = lw_keeper_new (fixture->office, fresh, "POP");
  g_autoptr (LwPop) pop = NULL;

  lw_keeper_wait (keeper);
  lw_keeper_set_text (keeper, "can", "Koken");
  lw_keeper_flush (keeper);
  g_assert_true (lw_keeper_join (keeper, NULL));
  settle (fixture);
  pop = only_pop (fixture);
  g_assert_cmpstr (pop->can, ==, "Koken");
  /* Too late to be another. */
  g_assert_false (lw_keeper_join (keeper, LW_RECORD (pop)));
}

/* It can't be known whether there is one: that is told, and nobody waits for it for ever. */
static void
test_fail_to_join (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) fresh = new_pop (fixture);
  g_autoptr (LwKeeper) keeper = lw_keeper_new (fixture->office, fresh, "POP");
  guint n_refused = 0;

  g_signal_connect (keeper, "refused", G_CALLBACK (count_cb), &n_refused);
  lw_keeper_wait (keeper);
  lw_keeper_set_text (keeper, "can", "Koken");
  lw_keeper_fail_to_join (keeper, "The file is away");
  g_assert_cmpuint (n_refused, ==, 1);
  settle (fixture);
  lw_keeper_set_text (keeper, "can", "Koken!");
  settle (fixture);
  g_assert_cmpuint (n_refused, ==, 2);
  g_assert_cmpstr (LW_POP (lw_keeper_get_record (keeper))->can, ==, "Koken!");
}

static void
note_filled_cb (LwRecordList *list, const char *trouble, guint *n_filled)
{
  g_assert_null (trouble);
  (*n_filled)++;
}

/* A list of nothing says that it is one. */
static void
test_filled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecordList) pops = lw_office_watch (fixture->office, &lw_pop_record, "student",
                                                   lw_record_get_id (fixture->student));
  g_autoptr (LwRecordList) goals
    = lw_office_watch (fixture->office, &lw_goal_record, "pop", "not in the store");
  guint n_filled = 0;

  g_signal_connect (pops, "filled", G_CALLBACK (note_filled_cb), &n_filled);
  g_signal_connect (goals, "filled", G_CALLBACK (note_filled_cb), &n_filled);
  g_assert_false (lw_record_list_is_filled (pops));
  while (n_filled < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (lw_record_list_is_filled (pops));
  g_assert_true (lw_record_list_is_filled (goals));
  g_assert_cmpuint (lw_record_list_get_size (pops), ==, 0);
}

/* Two acts of one field, each with a label of its own. */
static void
test_label (Fixture *fixture, gconstpointer data)
{
  lw_keeper_set_text (fixture->keeper, "given-name", "Sanne");
  lw_keeper_end_visit (fixture->keeper);
  lw_keeper_set_label (fixture->keeper, "Other");
  lw_keeper_set_text (fixture->keeper, "given-name", "Sannetje");
  settle (fixture);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Other");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (listed (fixture)->given_name, ==, "Sanne");
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Name");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/keeper-other/keep-mine", test_keep_mine);
  ADD ("/keeper-other/take-other", test_take_other);
  ADD ("/keeper-other/take-other-at-once", test_take_other_at_once);
  ADD ("/keeper-other/contest-while-writing", test_contest_while_writing);
  ADD ("/keeper-other/no-contest", test_no_contest);
  ADD ("/keeper-other/step-is-no-contest", test_step_is_no_contest);
  ADD ("/keeper-other/over-unseen", test_over_unseen);
  ADD ("/keeper-other/refused-field", test_refused_field);
  ADD ("/keeper-other/refused-then-undone", test_refused_then_undone);
  ADD ("/keeper-other/join", test_join);
  ADD ("/keeper-other/join-none", test_join_none);
  ADD ("/keeper-other/fail-to-join", test_fail_to_join);
  ADD ("/keeper-other/filled", test_filled);
  ADD ("/keeper-other/label", test_label);

  return g_test_run ();
}
