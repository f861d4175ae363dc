/* test-school-page.c - tests of the school and of who I am in the preferences, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-school-page.h"

#include "lw-me.h"
#include "lw-number-row.h"
#include "lw-preferences.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  GtkWindow *window;
} Fixture;

static void
open_preferences (Fixture *fixture, const char *page)
{
  fixture->window = GTK_WINDOW (lw_preferences_show (fixture->parent, fixture->office));
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (fixture->window), page);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  test_window_settle ();
  test_window_focus (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->parent = test_window_new (gtk_label_new ("School"));
  open_preferences (fixture, data);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (fixture->window);
  test_window_destroy (fixture->parent);
  test_school_settle (fixture->office);
  test_school_free (fixture->office);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *title)
{
  GtkWidget *found = test_window_find (GTK_WIDGET (fixture->window), type, "title", title);

  g_assert_nonnull (found);

  return found;
}

static gboolean
says (Fixture *fixture, const char *text)
{
  GtkWidget *label = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label", text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
type_in (Fixture *fixture, GtkWidget *row, const char *text)
{
  gtk_widget_grab_focus (test_window_find (row, GTK_TYPE_TEXT, NULL, NULL));
  gtk_editable_select_region (GTK_EDITABLE (row), 0, -1);
  test_window_press (fixture->window, "Delete");
  test_window_type (fixture->window, text);
  test_window_press (fixture->window, "Tab");
  test_school_settle (fixture->office);
}

static void
undo (Fixture *fixture)
{
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  test_window_settle ();
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find (fixture, ADW_TYPE_ENTRY_ROW, "School name");
  const char *trouble = "The school needs a name; until then it keeps the former one.";

  type_in (fixture, row, "Vmbo De Haven");
  g_assert_cmpstr (lw_office_get_school (fixture->office)->name, ==, "Vmbo De Haven");
  type_in (fixture, row, "");
  g_assert_true (says (fixture, trouble));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  g_assert_cmpstr (lw_office_get_school (fixture->office)->name, ==, "Vmbo De Haven");
  type_in (fixture, row, "De Haven");
  g_assert_false (says (fixture, trouble));
  g_assert_cmpstr (lw_office_get_school (fixture->office)->name, ==, "De Haven");
}

/* Kept, and taken back. */
static void
test_fit_counts (Fixture *fixture, gconstpointer data)
{
  const char *title = "The match with the learning question counts in a plan";
  GtkWidget *row = find (fixture, ADW_TYPE_ACTION_ROW, title);
  GtkWidget *button = test_window_find (row, GTK_TYPE_SWITCH, NULL, NULL);

  g_assert_false (gtk_switch_get_active (GTK_SWITCH (button)));
  gtk_widget_grab_focus (button);
  test_window_press (fixture->window, "space");
  test_school_settle (fixture->office);
  test_window_wait (lw_is_true (lw_office_get_school (fixture->office)->fit_counts));
  undo (fixture);
  g_assert_false (lw_is_true (lw_office_get_school (fixture->office)->fit_counts));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (button)));
}

static int
first_of_autumn (Fixture *fixture)
{
  LwCalendarDay *day
    = test_school_find (fixture->office, &lw_calendar_day_record, "Herfstvakantie 2026-2027");

  return g_date_get_day (&day->first_day);
}

static void
assert_region_shown (AdwComboRow *row, const char *wanted, guint n_choices)
{
  GtkStringObject *shown = adw_combo_row_get_selected_item (row);

  g_assert_cmpstr (gtk_string_object_get_string (shown), ==, wanted);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, n_choices);
}

/* Another region has its own holidays; all of it is one thing to take back. */
static void
test_region (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "Holiday region"));

  g_assert_cmpint (first_of_autumn (fixture), ==, 17);
  assert_region_shown (row, "Not filled in", 4);
  /* none, noord, midden, zuid */
  adw_combo_row_set_selected (row, 1);
  test_school_settle (fixture->office);
  g_assert_cmpstr (lw_office_get_school (fixture->office)->region, ==, "noord");
  assert_region_shown (row, "North", 3);
  g_assert_cmpint (first_of_autumn (fixture), ==, 10);
  undo (fixture);
  g_assert_cmpstr (lw_office_get_school (fixture->office)->region, ==, NULL);
  g_assert_cmpint (first_of_autumn (fixture), ==, 17);
  assert_region_shown (row, "Not filled in", 4);
}

static char *
write_picture (Fixture *fixture)
{
  g_autofree char *folder = g_path_get_dirname (lw_office_get_path (fixture->office));
  char *path = g_build_filename (folder, "logo.png", NULL);
  static const guchar pixels[4 * 4 * 4] = { 255, 0, 0, 255 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (4, 4, GDK_MEMORY_R8G8B8A8, bytes, 4 * 4);

  g_assert_true (gdk_texture_save_to_png (texture, path));

  return path;
}

static LwSchoolPage *
school_page (Fixture *fixture)
{
  return LW_SCHOOL_PAGE (
    test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_SCHOOL_PAGE, NULL, NULL));
}

static void
test_logo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_picture (fixture);
  g_autofree char *kept = NULL;
  GtkWidget *remove = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON,
                                        "action-name", "school.remove-logo");

  g_assert_false (gtk_widget_is_sensitive (remove));
  lw_school_page_take_logo (school_page (fixture), path);
  test_school_settle (fixture->office);
  test_window_wait (lw_office_get_school (fixture->office)->logo != NULL);
  kept = lw_office_get_file_path (fixture->office, lw_office_get_school (fixture->office)->logo);
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  g_assert_nonnull (test_window_find (find (fixture, ADW_TYPE_ACTION_ROW, "Logo"), GTK_TYPE_IMAGE,
                                      "icon-name", NULL));
  gtk_widget_activate_action (remove, "school.remove-logo", NULL);
  test_school_settle (fixture->office);
  g_assert_null (lw_office_get_school (fixture->office)->logo);
  undo (fixture);
  g_assert_nonnull (lw_office_get_school (fixture->office)->logo);
}

/* What is no picture is refused, whatever it is called. */
static void
test_no_logo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (lw_office_get_path (fixture->office));
  g_autofree char *path = g_build_filename (folder, "logo.png", NULL);

  g_assert_true (g_file_set_contents (path, "GIF89a is no PNG", -1, NULL));
  lw_school_page_take_logo (school_page (fixture), path);
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_null (lw_office_get_school (fixture->office)->logo);
}

static LwGroup *
group (Fixture *fixture, const char *name)
{
  return test_school_find (fixture->office, &lw_group_record, name);
}

static void
set_number (Fixture *fixture, const char *title, int number)
{
  GtkWidget *row = find (fixture, LW_TYPE_NUMBER_ROW, title);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (lw_number_row_get_spin_button (LW_NUMBER_ROW (row))),
                             number);
  test_school_settle (fixture->office);
}

/* Each class by itself, and at one stroke those that have none yet. */
static void
test_hours (Fixture *fixture, gconstpointer data)
{
  static const char *const more[] = { "3A", "4 & <b>" };
  GtkWidget *button;

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autoptr (LwRecord) record = lw_record_new (&lw_group_record, NULL);

      lw_record_set_text (record, "name", more[i]);
      test_school_put (fixture->office, record);
    }
  test_window_settle ();
  set_number (fixture, "3B", 32);
  test_window_wait (group (fixture, "3B")->lesson_hours == 32);
  set_number (fixture, "All classes without a number", 28);
  button
    = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "action-name", "hours.fill");
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_activate_action (button, "hours.fill", NULL);
  test_school_settle (fixture->office);
  g_assert_cmpint (group (fixture, "3A")->lesson_hours, ==, 28);
  g_assert_cmpint (group (fixture, "4 & <b>")->lesson_hours, ==, 28);
  g_assert_cmpint (group (fixture, "3B")->lesson_hours, ==, 32);
  g_assert_false (gtk_widget_is_sensitive (button));
  undo (fixture);
  g_assert_cmpint (group (fixture, "3A")->lesson_hours, ==, LW_UNSET);
  /* Nothing is as not said. */
  set_number (fixture, "3B", 0);
  test_window_wait (group (fixture, "3B")->lesson_hours == LW_UNSET);
}

static LwStaff *
me (Fixture *fixture)
{
  return lw_office_get_me (fixture->office);
}

/* Who is called otherwise stays the same: what was done before can still be taken back. */
static void
test_rename_me (Fixture *fixture, gconstpointer data)
{
  GtkWidget *name = find (fixture, ADW_TYPE_ENTRY_ROW, "Your name");
  g_autoptr (LwAct) act = lw_act_new ("test", "Before");
  g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);
  g_autofree char *id = g_strdup (lw_record_get_id (LW_RECORD (me (fixture))));

  lw_record_set_text (company, "name", "Smederij");
  lw_act_put (act, company);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  type_in (fixture, name, "Anna Bakker");
  g_assert_cmpstr (lw_office_get_user (fixture->office), ==, "Anna Bakker");
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (me (fixture))), ==, id);
  undo (fixture);
  g_assert_cmpstr (lw_office_get_user (fixture->office), ==, "Anna de Wit");
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (me (fixture))), ==, id);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Before");
  undo (fixture);
  g_assert_null (lw_record_list_find_by_key (
    lw_office_get_list (fixture->office, &lw_company_record), "Smederij"));
}

static void
test_name_of_another (Fixture *fixture, gconstpointer data)
{
  GtkWidget *name = find (fixture, ADW_TYPE_ENTRY_ROW, "Your name");
  const char *trouble = "Somebody else is called so too. Add something to tell you apart; until "
                        "then you go on under the former name.";
  g_autoptr (LwRecord) other = lw_record_new (&lw_staff_record, NULL);

  lw_record_set_text (other, "name", "Bram");
  test_school_put (fixture->office, other);
  /* At once: who types slowly is called "Br" for a while. */
  gtk_widget_grab_focus (test_window_find (name, GTK_TYPE_TEXT, NULL, NULL));
  gtk_editable_set_text (GTK_EDITABLE (name), "Bram");
  test_window_press (fixture->window, "Tab");
  test_school_settle (fixture->office);
  g_assert_true (says (fixture, trouble));
  g_assert_cmpstr (lw_office_get_user (fixture->office), ==, "Anna de Wit");
  type_in (fixture, name, "Bram B");
  g_assert_false (says (fixture, trouble));
  g_assert_cmpstr (lw_office_get_user (fixture->office), ==, "Bram B");
  type_in (fixture, name, "");
  g_assert_true (says (fixture, "Write your name; until then you keep the former one."));
  g_assert_cmpstr (lw_office_get_user (fixture->office), ==, "Bram B");
}

static void
tick (Fixture *fixture, const char *title)
{
  GtkWidget *check = test_window_find (find (fixture, ADW_TYPE_ACTION_ROW, title),
                                       GTK_TYPE_CHECK_BUTTON, NULL, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  test_school_settle (fixture->office);
}

/* Several at once. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  tick (fixture, "Coordinator");
  tick (fixture, "Mentor");
  g_assert_true (g_strv_equal ((const char *const *) me (fixture)->roles,
                               (const char *const[]){ "mentor", "coördinator", NULL }));
  undo (fixture);
  g_assert_true (g_strv_equal ((const char *const *) me (fixture)->roles,
                               (const char *const[]){ "coördinator", NULL }));
  tick (fixture, "Coordinator");
  g_assert_null (me (fixture)->roles);
}

/* Who is not among the staff yet is there from the first change. */
static void
test_new_me (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (fixture->window);
  test_window_settle ();
  lw_office_set_user (fixture->office, "Nieuw");
  open_preferences (fixture, "me");
  g_assert_null (me (fixture));
  type_in (fixture, find (fixture, ADW_TYPE_ENTRY_ROW, "Your name"), "Nora Nieuw");
  g_assert_cmpstr (lw_office_get_user (fixture->office), ==, "Nora Nieuw");
  g_assert_nonnull (me (fixture));
  tick (fixture, "Teacher");
  g_assert_nonnull (me (fixture)->roles);
}

/* With the window closed too, and kept for the next time. */
static void
test_follow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("nl.verbindendleren.Leerwerk");
  LwMe *follower = lw_me_new (fixture->office, settings);
  g_autoptr (LwRecord) renamed = lw_record_copy (LW_RECORD (me (fixture)));
  g_autofree char *kept = NULL;

  lw_record_set_text (renamed, "name", "Anna Visser");
  test_school_put (fixture->office, renamed);
  test_school_settle (fixture->office);
  g_assert_cmpstr (lw_office_get_user (fixture->office), ==, "Anna Visser");
  kept = g_settings_get_string (settings, "user-name");
  g_assert_cmpstr (kept, ==, "Anna Visser");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  test_school_settle (fixture->office);
  g_assert_cmpstr (lw_office_get_user (fixture->office), ==, "Anna de Wit");
  g_assert_finalize_object (follower);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, page, function) g_test_add (name, Fixture, page, set_up, function, tear_down)
  ADD ("/school-page/name", "school", test_name);
  ADD ("/school-page/fit-counts", "school", test_fit_counts);
  ADD ("/school-page/region", "school", test_region);
  ADD ("/school-page/logo", "school", test_logo);
  ADD ("/school-page/no-logo", "school", test_no_logo);
  ADD ("/school-page/hours", "school", test_hours);
  ADD ("/me-page/rename", "me", test_rename_me);
  ADD ("/me-page/name-of-another", "me", test_name_of_another);
  ADD ("/me-page/roles", "me", test_roles);
  ADD ("/me-page/new", "me", test_new_me);
  ADD ("/me-page/follow", "me", test_follow);

  return g_test_run ();
}
