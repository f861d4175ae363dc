/* test-wishes.c - tests of what students wish, and of setting it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes.h"

#include "folder.h"

#include <string.h>

typedef struct
{
  char *folder;
  LwOffice *office;
  LwWishes *wishes; /* of a and b */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->office = folder_open_school (fixture->folder);
  put_fields (fixture->office, &lw_company_record, "c1", "{'name':'Bakkerij Vis'}");
  put_fields (fixture->office, &lw_workplace_record, "w1", "{'company':'c1','seats':1}");
  put_fields (fixture->office, &lw_workplace_record, "w2", "{'company':'c1','seats':2}");
  put_fields (fixture->office, &lw_workplace_record, "w3", "{'company':'c1'}");
  put_fields (fixture->office, &lw_student_record, "a", "{'number':'1','family-name':'Bos'}");
  put_fields (fixture->office, &lw_student_record, "b", "{'number':'2','family-name':'Vos'}");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->wishes);
  lw_office_close (fixture->office);
  g_clear_object (&fixture->office);
  folder_free (fixture->folder);
}

/* Till nothing is on its way. */
static void
settle (Fixture *fixture)
{
  do
    while (g_main_context_iteration (NULL, FALSE))
      ;
  while (!lw_wishes_is_filled (fixture->wishes)
         || lw_office_get_saved_state (fixture->office) == LW_SAVED_BUSY);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
open_wishes (Fixture *fixture)
{
  static const char *const ids[] = { "a", "b", NULL };

  g_clear_object (&fixture->wishes);
  fixture->wishes = lw_wishes_new (fixture->office, ids);
  settle (fixture);
}

/* "w1 - ! - -": a workplace, none, and one that is gone. */
static void
assert_row (Fixture *fixture, guint student, const char *expected)
{
  g_autoptr (GString) row = g_string_new (NULL);

  for (guint rank = 1; rank <= LW_N_WISHES; rank++)
    {
      LwWorkplace *workplace;
      LwWishesState state = lw_wishes_get (fixture->wishes, student, rank, &workplace);

      g_string_append_printf (row, "%s%s", rank > 1 ? " " : "",
                              state == LW_WISHES_NONE   ? "-"
                              : state == LW_WISHES_GONE ? "!"
                                                        : lw_record_get_id (LW_RECORD (workplace)));
    }
  g_assert_cmpstr (row->str, ==, expected);
}

/* Each at its rank; what has none, or one that is taken, where there is room. */
static void
test_read (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *wishes[6];
    const char *row;
  } cases[] = {
    { { NULL }, "- - - - -" },
    { { "{'student':'a','workplace':'w1','rank':1}", "{'student':'a','workplace':'w2','rank':3}" },
      "w1 - w2 - -" },
    { { "{'student':'a','workplace':'w1','rank':2}", "{'student':'a','workplace':'w2','rank':2}" },
      "- w1 w2 - -" },
    { { "{'student':'a','workplace':'w1'}", "{'student':'a','workplace':'w2','rank':1}" },
      "w2 w1 - - -" },
    { { "{'student':'a','workplace':'w1','rank':9}", "{'student':'a','rank':5}" }, "w1 - - - !" },
    { { "{'student':'a','workplace':'w1','rank':5}", "{'student':'a','workplace':'w2','rank':5}" },
      "w2 - - - w1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n = 0;

      for (; cases[i].wishes[n] != NULL; n++)
        {
          g_autofree char *id = g_strdup_printf ("x%u", n);

          put_fields (fixture->office, &lw_wish_record, id, cases[i].wishes[n]);
        }
      open_wishes (fixture);
      assert_row (fixture, 0, cases[i].row);
      assert_row (fixture, 1, "- - - - -");
      while (n-- > 0)
        g_assert_true (lw_office_undo (fixture->office, &error));
    }
}

/* What is set is there at once, and in the store when it is asked anew; undo takes it back. */
static void
test_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_wishes (fixture);
  g_assert_cmpuint (lw_wishes_count_without (fixture->wishes), ==, 2);
  lw_wishes_set (fixture->wishes, 0, 1, "w1", NULL);
  lw_wishes_set (fixture->wishes, 0, 2, "w2", NULL);
  lw_wishes_set (fixture->wishes, 0, 1, "w3", NULL);
  assert_row (fixture, 0, "w3 w2 - - -");
  g_assert_cmpuint (lw_wishes_find (fixture->wishes, 0, "w2"), ==, 2);
  g_assert_cmpuint (lw_wishes_find (fixture->wishes, 0, "w1"), ==, 0);
  g_assert_cmpuint (lw_wishes_find_empty (fixture->wishes, 0), ==, 3);
  g_assert_cmpuint (lw_wishes_count_without (fixture->wishes), ==, 1);
  settle (fixture);
  assert_row (fixture, 0, "w3 w2 - - -");
  open_wishes (fixture);
  assert_row (fixture, 0, "w3 w2 - - -");
  lw_wishes_set (fixture->wishes, 0, 1, NULL, NULL);
  assert_row (fixture, 0, "- w2 - - -");
  settle (fixture);
  assert_row (fixture, 0, "- w2 - - -");
  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  assert_row (fixture, 0, "w3 w2 - - -");
  g_assert_true (lw_office_undo (fixture->office, &error));
  assert_row (fixture, 0, "w1 w2 - - -");
}

/* Of one visit to a cell one act is kept; to set what is there already is none. */
static void
test_visit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_wishes (fixture);
  lw_wishes_set (fixture->wishes, 1, 1, "w1", "visit");
  lw_wishes_set (fixture->wishes, 1, 1, "w2", "visit");
  lw_wishes_set (fixture->wishes, 1, 1, "w2", "other");
  lw_wishes_set (fixture->wishes, 1, 2, NULL, "other");
  settle (fixture);
  assert_row (fixture, 1, "w2 - - - -");
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Wish of Vos");
  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  assert_row (fixture, 1, "- - - - -");
}

static void
refused_cb (LwWishes *wishes, const char *message, guint *n_refused)
{
  (*n_refused)++;
}

/* What the store does not take is what it was. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  guint n_refused = 0;

  open_wishes (fixture);
  g_signal_connect (fixture->wishes, "refused", G_CALLBACK (refused_cb), &n_refused);
  lw_wishes_set (fixture->wishes, 0, 1, "w1", NULL);
  lw_wishes_set (fixture->wishes, 0, 2, "nowhere", NULL);
  settle (fixture);
  g_assert_cmpuint (n_refused, ==, 1);
  assert_row (fixture, 0, "w1 - - - -");
}

/* One that was deleted shows as gone, and can be cleared. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("delete", "Deleted");
  g_autoptr (LwRecord) wish = lw_record_new (&lw_wish_record, "x");
  g_autoptr (GError) error = NULL;

  put_fields (fixture->office, &lw_wish_record, "x", "{'student':'a','workplace':'w1','rank':2}");
  open_wishes (fixture);
  assert_row (fixture, 0, "- w1 - - -");
  lw_record_set_text (wish, "student", "a");
  lw_record_set_int (wish, "rank", 2);
  lw_act_put_checked (act, wish, -1);
  lw_act_delete (act, &lw_workplace_record, "w1", -1);
  g_assert_true (lw_office_commit (fixture->office, act, &error));
  g_assert_no_error (error);
  assert_row (fixture, 0, "- ! - - -");
  g_assert_true (lw_wishes_has_any (fixture->wishes, 0));
  lw_wishes_set (fixture->wishes, 0, 2, NULL, NULL);
  settle (fixture);
  assert_row (fixture, 0, "- - - - -");
}

/* Where more want to go than can; a workplace that does not say how many can counts as large. */
static void
test_crowded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) crowded = NULL;
  const LwWished *first;

  open_wishes (fixture);
  lw_wishes_set (fixture->wishes, 0, 1, "w1", NULL);
  lw_wishes_set (fixture->wishes, 0, 2, "w2", NULL);
  lw_wishes_set (fixture->wishes, 0, 3, "w3", NULL);
  lw_wishes_set (fixture->wishes, 1, 2, "w2", NULL);
  lw_wishes_set (fixture->wishes, 1, 3, "w3", NULL);
  none = lw_wishes_find_crowded (fixture->wishes);
  g_assert_cmpuint (none->len, ==, 0);
  lw_wishes_set (fixture->wishes, 1, 1, "w1", NULL);
  crowded = lw_wishes_find_crowded (fixture->wishes);
  g_assert_cmpuint (crowded->len, ==, 1);
  first = g_ptr_array_index (crowded, 0);
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (first->workplace)), ==, "w1");
  g_assert_cmpuint (first->n_wishes, ==, 2);
  g_assert_cmpuint (first->n_seats, ==, 1);
  settle (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/wishes/read", test_read);
  ADD ("/wishes/set", test_set);
  ADD ("/wishes/visit", test_visit);
  ADD ("/wishes/refused", test_refused);
  ADD ("/wishes/gone", test_gone);
  ADD ("/wishes/crowded", test_crowded);

  return g_test_run ();
}
