/* test-wishes-window.c - tests of the wishes of a class, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-window.h"

#include "lw-short-code.h"
#include "lw-wish-row.h"
#include "lw-wish-sheet.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  GtkWindow *window;
} Fixture;

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = { { "undo", undo_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->office = test_school_new ();
  fixture->parent = test_window_new (gtk_label_new ("School"));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->parent), "win", G_ACTION_GROUP (actions));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  test_window_destroy (fixture->parent);
  test_school_settle (fixture->office);
  test_school_free (fixture->office);
}

/* Of 3B, the class of whoever is at work, unless another is asked for. */
static void
show (Fixture *fixture, const char *group)
{
  fixture->window = lw_wishes_window_show (fixture->parent, fixture->office, group);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  test_window_focus (fixture->window);
  test_window_settle ();
  test_school_settle (fixture->office);
}

static const char *
id_of (Fixture *fixture, const char *number)
{
  return lw_record_get_id (test_school_find (fixture->office, &lw_student_record, number));
}

static const char *
workplace_of (Fixture *fixture, const char *company)
{
  LwRecordList *workplaces = lw_office_get_list (fixture->office, &lw_workplace_record);
  LwRecord *record = test_school_find (fixture->office, &lw_company_record, company);

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (workplaces, i);

      if (g_strcmp0 (workplace->company, lw_record_get_id (record)) == 0)
        return lw_record_get_id (LW_RECORD (workplace));
    }

  return NULL;
}

static void
type_code (Fixture *fixture, const char *id)
{
  g_autofree char *code = lw_short_code_new (id);
  g_autofree char *small = g_ascii_strdown (code, -1);

  test_window_type (fixture->window, small);
  test_window_press (fixture->window, "Return");
  test_window_settle ();
}

static void
put_wish (Fixture *fixture, const char *number, const char *workplace, int rank)
{
  g_autoptr (LwRecord) wish = lw_record_new (&lw_wish_record, NULL);

  lw_record_set_text (wish, "student", id_of (fixture, number));
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", rank);
  test_school_put (fixture->office, wish);
}

/* "1 Bakkerij Vis, 2 De Bron": what is kept for a student. */
static void
assert_wishes (Fixture *fixture, const char *number, const char *expected)
{
  const char *field = "student";
  const char *value = id_of (fixture, number);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) wishes = NULL;
  g_autoptr (GError) error = NULL;

  test_school_settle (fixture->office);
  wishes = lw_office_query (fixture->office, &lw_wish_record, &field, &value, 1, &error);
  g_assert_no_error (error);
  for (int rank = 1; rank <= LW_N_WISHES; rank++)
    for (guint i = 0; i < wishes->len; i++)
      {
        LwWish *wish = g_ptr_array_index (wishes, i);
        LwWorkplace *workplace
          = lw_office_find (fixture->office, &lw_workplace_record, wish->workplace);
        LwCompany *company
          = workplace != NULL
              ? lw_office_find (fixture->office, &lw_company_record, workplace->company)
              : NULL;

        if (wish->rank == rank)
          g_string_append_printf (text, "%s%d %s", text->len > 0 ? ", " : "", rank,
                                  company != NULL ? company->name : "-");
      }
  g_assert_cmpstr (text->str, ==, expected);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label", text) != NULL;
}

/* In a cell; a tooltip or the list of what was found may say the same still. */
static gboolean
has_cell (Fixture *fixture, const char *text)
{
  GtkWidget *sheet
    = test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_WISH_SHEET, NULL, NULL);
  GtkWidget *scroller = test_window_find (sheet, GTK_TYPE_SCROLLED_WINDOW, NULL, NULL);
  GtkWidget *grid = test_window_find (scroller, GTK_TYPE_GRID, NULL, NULL);

  for (GtkWidget *cell = gtk_widget_get_first_child (grid); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    if (GTK_IS_LABEL (cell) && g_str_equal (gtk_label_get_text (GTK_LABEL (cell)), text))
      return TRUE;

  return FALSE;
}

static const char *
subtitle_of (Fixture *fixture)
{
  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (
    test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_WINDOW_TITLE, NULL, NULL)));
}

static gboolean
code_has_focus (Fixture *fixture)
{
  GtkWidget *code = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_ENTRY,
                                      "placeholder-text", "e.g. K7QM");

  return gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), code);
}

static void
go_to_sheet (Fixture *fixture)
{
  gtk_widget_grab_focus (
    test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_WISH_SHEET, NULL, NULL));
  test_window_settle ();
}

/* Form after form from the pile: the student's code, then those of the places, Enter after each. */
static void
test_codes (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  g_assert_true (code_has_focus (fixture));
  g_assert_cmpstr (subtitle_of (fixture), ==, "24 of 24 without wishes");
  type_code (fixture, id_of (fixture, "00124"));
  type_code (fixture, workplace_of (fixture, "Bakkerij Vis"));
  type_code (fixture, workplace_of (fixture, "De Bron"));
  assert_wishes (fixture, "00124", "1 Bakkerij Vis, 2 De Bron");
  g_assert_false (code_has_focus (fixture));
  test_window_press (fixture->window, "Return");
  test_window_settle ();
  g_assert_true (code_has_focus (fixture));
  type_code (fixture, id_of (fixture, "00126"));
  type_code (fixture, workplace_of (fixture, "De Bron"));
  assert_wishes (fixture, "00126", "1 De Bron");
  g_assert_cmpstr (subtitle_of (fixture), ==, "22 of 24 without wishes");
}

/* The next empty cell of who had wishes already; what is no student's code is said. */
static void
test_code_again (Fixture *fixture, gconstpointer data)
{
  put_wish (fixture, "00123", workplace_of (fixture, "De Bron"), 1);
  show (fixture, NULL);
  type_code (fixture, workplace_of (fixture, "De Bron"));
  g_assert_true (says (fixture, "This is the code of a workplace: type the student’s first"));
  test_window_type (fixture->window, "nope");
  test_window_press (fixture->window, "Return");
  g_assert_true (says (fixture, "No student has this code"));
  type_code (fixture, id_of (fixture, "00123"));
  type_code (fixture, workplace_of (fixture, "Bakkerij Vis"));
  assert_wishes (fixture, "00123", "1 De Bron, 2 Bakkerij Vis");
}

/* A form of another class that lies in the pile. */
static void
test_other_class (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) group = lw_record_new (&lw_group_record, "g-other");
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, "s-other");

  lw_record_set_text (group, "name", "3C");
  test_school_put (fixture->office, group);
  lw_record_set_text (student, "number", "777");
  lw_record_set_text (student, "family-name", "Vos");
  lw_record_set_text (student, "group", "g-other");
  test_school_put (fixture->office, student);
  show (fixture, NULL);
  type_code (fixture, "s-other");
  test_school_settle (fixture->office);
  g_assert_cmpstr (subtitle_of (fixture), ==, "1 of 1 without wishes");
  type_code (fixture, workplace_of (fixture, "De Bron"));
  assert_wishes (fixture, "777", "1 De Bron");
}

/* A few letters are enough; Tab, Enter and Down go on as in a spreadsheet, Delete empties. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  go_to_sheet (fixture);
  test_window_type (fixture->window, "bron");
  test_window_press (fixture->window, "Tab");
  test_window_type (fixture->window, "vis");
  test_window_press (fixture->window, "Return");
  test_window_press (fixture->window, "Left");
  test_window_press (fixture->window, "Left");
  test_window_press (fixture->window, "Down");
  test_window_type (fixture->window, "gouda");
  test_window_press (fixture->window, "Return");
  /* <b> is first, then Amrani. */
  assert_wishes (fixture, "00131", "1 De Bron, 2 Bakkerij Vis");
  assert_wishes (fixture, "00126", "1 Bakkerij Vis");
  test_window_press (fixture->window, "Up");
  test_window_press (fixture->window, "Delete");
  assert_wishes (fixture, "00131", "1 De Bron");
  /* Without a change nothing is kept; half a word is let go of by Escape. */
  test_window_press (fixture->window, "Up");
  test_window_press (fixture->window, "shift+Tab");
  test_window_type (fixture->window, "vi");
  test_window_press (fixture->window, "Escape");
  test_window_press (fixture->window, "Escape");
  test_window_press (fixture->window, "Down");
  assert_wishes (fixture, "00131", "1 De Bron");
  g_assert_nonnull (fixture->window);
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  go_to_sheet (fixture);
  test_window_type (fixture->window, "bron");
  test_window_press (fixture->window, "Return");
  test_window_type (fixture->window, "bron");
  test_window_press (fixture->window, "Return");
  test_window_settle ();
  g_assert_true (says (fixture, "De Bron (Verzorging) is the 1st wish already"));
  test_window_type (fixture->window, "nowhere");
  test_window_press (fixture->window, "Return");
  assert_wishes (fixture, "00131", "1 De Bron");
  /* The cell waits for another. */
  test_window_press (fixture->window, "BackSpace");
  test_window_type (fixture->window, "vis");
  test_window_press (fixture->window, "Return");
  assert_wishes (fixture, "00131", "1 De Bron, 2 Bakkerij Vis");
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  put_wish (fixture, "00131", NULL, 1);
  show (fixture, NULL);
  g_assert_true (has_cell (fixture, "no longer exists"));
  go_to_sheet (fixture);
  test_window_press (fixture->window, "Tab");
  assert_wishes (fixture, "00131", "1 -");
  test_window_press (fixture->window, "shift+Tab");
  test_window_press (fixture->window, "Delete");
  assert_wishes (fixture, "00131", "");
  g_assert_false (has_cell (fixture, "no longer exists"));
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  go_to_sheet (fixture);
  test_window_type (fixture->window, "bron");
  test_window_press (fixture->window, "Return");
  assert_wishes (fixture, "00131", "1 De Bron");
  g_assert_true (has_cell (fixture, "De Bron (Verzorging)"));
  test_window_press (fixture->window, "ctrl+z");
  assert_wishes (fixture, "00131", "");
  g_assert_false (has_cell (fixture, "De Bron (Verzorging)"));
}

/* Where more want to go than can. */
static void
test_crowded (Fixture *fixture, gconstpointer data)
{
  static const char *const numbers[] = { "00123", "00124", "00125" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    put_wish (fixture, numbers[i], workplace_of (fixture, "De Bron"), 1 + (int) i);
  show (fixture, NULL);
  g_assert_true (says (fixture, "De Bron (Verzorging): 3 wishes, 2 places"));
}

static guint
count_visible (Fixture *fixture)
{
  static const char *const names[] = { "Sanne de Jong", "Bram Bakker", "Yusuf Yılmaz" };
  guint n_visible = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    n_visible += gtk_widget_get_visible (
      test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label", names[i]));

  return n_visible;
}

static void
test_only_without (Fixture *fixture, gconstpointer data)
{
  GtkWidget *only;

  put_wish (fixture, "00124", workplace_of (fixture, "De Bron"), 1);
  show (fixture, NULL);
  g_assert_cmpuint (count_visible (fixture), ==, 3);
  only = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (only), TRUE);
  g_assert_cmpuint (count_visible (fixture), ==, 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (only), FALSE);
  g_assert_cmpuint (count_visible (fixture), ==, 3);
}

/* The row in the dossier says what one student wishes, and follows. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (LW_TYPE_WISH_ROW, NULL));
  const char *id = id_of (fixture, "00123");

  put_wish (fixture, "00123", workplace_of (fixture, "De Bron"), 1);
  put_wish (fixture, "00123", NULL, 3);
  lw_wish_row_set_student (LW_WISH_ROW (row), fixture->office, id);
  test_window_wait (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                               "1. De Bron (Verzorging) · 3. no longer exists")
                    == 0);
  put_wish (fixture, "00123", workplace_of (fixture, "Bakkerij Vis"), 2);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "1. De Bron (Verzorging) · 2. Bakkerij Vis (Bakkerij) · 3. no longer exists");
  lw_wish_row_set_student (LW_WISH_ROW (row), fixture->office, id_of (fixture, "00124"));
  test_window_wait (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "None yet")
                    == 0);
  lw_wish_row_set_student (LW_WISH_ROW (row), fixture->office, NULL);
  g_assert_finalize_object (row);
}

/* Who or what is called otherwise is called so here at once. */
static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) student = NULL;
  g_autoptr (LwRecord) company = NULL;

  put_wish (fixture, "00123", workplace_of (fixture, "De Bron"), 1);
  show (fixture, NULL);
  company = lw_record_copy (test_school_find (fixture->office, &lw_company_record, "De Bron"));
  lw_record_set_text (company, "name", "De Put");
  test_school_put (fixture->office, company);
  test_window_wait (says (fixture, "De Put (Verzorging)"));
  student = lw_record_copy (test_school_find (fixture->office, &lw_student_record, "00123"));
  lw_record_set_text (student, "given-name", "Zus");
  test_school_put (fixture->office, student);
  test_window_wait (says (fixture, lw_record_get_title (student)));
}

/* A class without students says what to do. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) group = lw_record_new (&lw_group_record, "g-empty");

  lw_record_set_text (group, "name", "3C");
  test_school_put (fixture->office, group);
  show (fixture, "g-empty");
  g_assert_true (says (fixture, "No students in this class"));
  g_assert_true (gtk_widget_get_mapped (test_window_find (
    GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "label", "_Read a class list…")));
  test_window_press (fixture->window, "Escape");
  test_window_settle ();
  g_assert_null (fixture->window);
}

static gboolean
is_in_sheet (Fixture *fixture)
{
  GtkWidget *sheet
    = test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_WISH_SHEET, NULL, NULL);
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, sheet);
}

/* From a student one comes in the student's own row, and types. */
static void
test_of_student (Fixture *fixture, gconstpointer data)
{
  put_wish (fixture, "00125", workplace_of (fixture, "De Bron"), 1);
  show (fixture, id_of (fixture, "00125"));
  test_window_wait (is_in_sheet (fixture));
  test_window_type (fixture->window, "bakkerij vis");
  test_window_press (fixture->window, "Return");
  assert_wishes (fixture, "00125", "1 De Bron, 2 Bakkerij Vis");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/wishes-window/codes", test_codes);
  ADD ("/wishes-window/code-again", test_code_again);
  ADD ("/wishes-window/other-class", test_other_class);
  ADD ("/wishes-window/keys", test_keys);
  ADD ("/wishes-window/twice", test_twice);
  ADD ("/wishes-window/gone", test_gone);
  ADD ("/wishes-window/undo", test_undo);
  ADD ("/wishes-window/crowded", test_crowded);
  ADD ("/wishes-window/only-without", test_only_without);
  ADD ("/wishes-window/row", test_row);
  ADD ("/wishes-window/renamed", test_renamed);
  ADD ("/wishes-window/empty", test_empty);
  ADD ("/wishes-window/of-student", test_of_student);

  return g_test_run ();
}
