/* test-binder.c - tests of widgets that show and edit one record, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-binder.h"

#include "lw-date-entry.h"
#include "lw-date.h"
#include "lw-people.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwOffice *office;
  LwBinder *binder;
  GtkWidget *box;
  GtkWindow *window;
  GtkWidget *other; /* somewhere else to have the focus */
  GtkWidget *entry;
  GtkWidget *track;
  GtkWidget *group;
  GtkWidget *born;
  GtkWidget *lwt;
} Fixture;

static GtkWidget *
add (Fixture *fixture, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (fixture->box), widget);

  return widget;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  LwRecordList *groups;

  fixture->office = test_school_new ();
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  fixture->other = add (fixture, gtk_button_new_with_label ("Other"));
  fixture->entry = add (fixture, gtk_entry_new ());
  fixture->track = add (fixture, gtk_drop_down_new (NULL, NULL));
  fixture->group = add (fixture, gtk_drop_down_new (NULL, NULL));
  fixture->born = add (fixture, lw_date_entry_new ());
  fixture->lwt = add (fixture, gtk_switch_new ());
  groups = lw_office_get_list (fixture->office, &lw_group_record);
  fixture->binder = lw_binder_new ();
  lw_binder_add_entry (fixture->binder, fixture->entry, "given-name");
  lw_binder_add_choice (fixture->binder, fixture->track, "track", lw_track_values);
  lw_binder_add_ref (fixture->binder, fixture->group, "group", G_LIST_MODEL (groups));
  lw_binder_add_date (fixture->binder, fixture->born, "birth-date");
  lw_binder_add_switch (fixture->binder, fixture->lwt, "leerwerktraject");
  fixture->window = test_window_new (fixture->box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->binder);
  test_window_destroy (fixture->window);
  test_school_settle (fixture->office);
  test_school_free (fixture->office);
}

static LwStudent *
student (Fixture *fixture, const char *number)
{
  return test_school_find (fixture->office, &lw_student_record, number);
}

static LwKeeper *
show (Fixture *fixture, const char *number)
{
  g_autoptr (LwKeeper) keeper
    = lw_keeper_new (fixture->office, LW_RECORD (student (fixture, number)), "Student");

  lw_binder_set_keeper (fixture->binder, keeper);

  return keeper;
}

static void
change_elsewhere (Fixture *fixture, const char *number, const char *field, const char *value)
{
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (student (fixture, number)));

  lw_record_set_text (copy, field, value);
  test_school_put (fixture->office, copy);
}

static const char *
shown (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture->entry));
}

/* Every kind of widget: what is done in it is in the record. */
static void
test_keeps (Fixture *fixture, gconstpointer data)
{
  GDate born = lw_date_from_dmy (9, 4, 2011);

  show (fixture, "00123");
  gtk_widget_grab_focus (fixture->entry);
  test_window_press (fixture->window, "End");
  test_window_type (fixture->window, "tje");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture->track), 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture->group), 0);
  lw_date_entry_set_date (LW_DATE_ENTRY (fixture->born), &born);
  gtk_switch_set_active (GTK_SWITCH (fixture->lwt), TRUE);
  test_school_settle (fixture->office);
  g_assert_cmpstr (student (fixture, "00123")->given_name, ==, "Sannetje");
  g_assert_cmpstr (student (fixture, "00123")->track, ==, lw_track_values[1]);
  g_assert_null (student (fixture, "00123")->group);
  g_assert_cmpint (g_date_compare (&student (fixture, "00123")->birth_date, &born), ==, 0);
  g_assert_cmpint (student (fixture, "00123")->leerwerktraject, ==, TRUE);
}

/* Every kind of widget: what the record says is shown, and showing it changes nothing. */
static void
test_paints (Fixture *fixture, gconstpointer data)
{
  LwKeeper *keeper = show (fixture, "00123");
  GDate born = lw_date_from_dmy (1, 3, 2012);

  g_assert_cmpstr (shown (fixture), ==, "Sanne");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (fixture->track)), ==, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (fixture->group)), ==, 1);
  g_assert_cmpint (g_date_compare (lw_date_entry_get_date (LW_DATE_ENTRY (fixture->born)), &born),
                   ==, 0);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (fixture->lwt)));
  change_elsewhere (fixture, "00123", "track", "gl");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (fixture->track)), ==, 3);
  g_assert_false (lw_keeper_is_dirty (keeper));
}

/* Texts and numbers, of other records. */
static void
test_text_and_number (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwBinder) binder = lw_binder_new ();
  GtkWidget *spin = add (fixture, gtk_spin_button_new_with_range (0, 20, 1));
  GtkWidget *text = add (fixture, gtk_text_view_new ());
  g_autoptr (LwRecord) workplace = NULL;
  g_autoptr (LwKeeper) keeper = NULL;
  LwRecordList *workplaces = lw_office_get_list (fixture->office, &lw_workplace_record);

  workplace = g_object_ref (lw_record_list_peek (workplaces, 0));
  keeper = lw_keeper_new (fixture->office, workplace, "Workplace");
  lw_binder_add_number (binder, spin, "seats");
  lw_binder_add_text (binder, text, "tasks");
  lw_binder_set_keeper (binder, keeper);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 2);
  gtk_widget_grab_focus (text);
  test_window_type (fixture->window, "Bake");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5);
  test_school_settle (fixture->office);
  g_assert_cmpint (LW_WORKPLACE (workplace)->seats, ==, 5);
  g_assert_cmpstr (LW_WORKPLACE (workplace)->tasks, ==, "Bake");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 0);
  test_school_settle (fixture->office);
  g_assert_cmpint (LW_WORKPLACE (workplace)->seats, ==, LW_UNSET);
}

/* A change from elsewhere shows at once, but not in the text that has the focus: that follows
 * when it is left. */
static void
test_change_from_elsewhere (Fixture *fixture, gconstpointer data)
{
  show (fixture, "00123");
  gtk_widget_grab_focus (fixture->other);
  change_elsewhere (fixture, "00123", "given-name", "Sannah");
  g_assert_cmpstr (shown (fixture), ==, "Sannah");
  gtk_widget_grab_focus (fixture->entry);
  change_elsewhere (fixture, "00123", "given-name", "Sara");
  g_assert_cmpstr (shown (fixture), ==, "Sannah");
  gtk_widget_grab_focus (fixture->other);
  g_assert_cmpstr (shown (fixture), ==, "Sara");
  test_school_settle (fixture->office);
  g_assert_cmpstr (student (fixture, "00123")->given_name, ==, "Sara");
}

/* The window's undo is asked for by who looks at the text: it follows, or the next key would bring
 * back what was taken back. */
static void
test_undo_shows_in_focus (Fixture *fixture, gconstpointer data)
{
  show (fixture, "00123");
  gtk_widget_grab_focus (fixture->entry);
  test_window_press (fixture->window, "End");
  test_window_type (fixture->window, "tje");
  test_school_settle (fixture->office);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (shown (fixture), ==, "Sanne");
  test_window_press (fixture->window, "End");
  test_window_type (fixture->window, "ke");
  test_school_settle (fixture->office);
  g_assert_cmpstr (student (fixture, "00123")->given_name, ==, "Sanneke");
}

/* What is typed goes to the record that was shown, and stays out of the next one: also by undo in
 * the entry itself. */
static void
test_switch_keepers (Fixture *fixture, gconstpointer data)
{
  show (fixture, "00123");
  gtk_widget_grab_focus (fixture->entry);
  test_window_press (fixture->window, "End");
  test_window_type (fixture->window, "tje");
  show (fixture, "00124");
  g_assert_cmpstr (shown (fixture), ==, "Bram");
  test_window_press (fixture->window, "ctrl+z");
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  g_assert_cmpstr (shown (fixture), ==, "Bram");
  g_assert_cmpstr (student (fixture, "00123")->given_name, ==, "Sannetje");
  g_assert_cmpstr (student (fixture, "00124")->given_name, ==, "Bram");
  lw_binder_set_keeper (fixture->binder, NULL);
  g_assert_cmpstr (shown (fixture), ==, "");
  test_school_settle (fixture->office);
  g_assert_cmpstr (student (fixture, "00124")->given_name, ==, "Bram");
}

/* A day that is half typed belongs to the record that was shown, and can't be undone into the
 * next. */
static void
test_switch_half_typed_day (Fixture *fixture, gconstpointer data)
{
  GDate born = lw_date_from_dmy (2, 3, 2012);
  GDate typed = lw_date_from_dmy (9, 4, 2011);

  show (fixture, "00123");
  gtk_widget_grab_focus (fixture->born);
  test_window_press (fixture->window, "ctrl+a");
  test_window_type (fixture->window, "9-4-2011");
  show (fixture, "00124");
  test_window_press (fixture->window, "ctrl+z");
  gtk_widget_grab_focus (fixture->other);
  test_school_settle (fixture->office);
  g_assert_cmpint (g_date_compare (&student (fixture, "00123")->birth_date, &typed), ==, 0);
  g_assert_cmpint (g_date_compare (&student (fixture, "00124")->birth_date, &born), ==, 0);
}

/* A name with a line break from elsewhere is one line, and no longer than the store takes. */
static void
test_one_line (Fixture *fixture, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (LW_MAX_NAME_LENGTH + 50, 'a');

  show (fixture, "00123");
  gtk_widget_grab_focus (fixture->entry);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "Anne\nMarie\r\n");
  test_school_settle (fixture->office);
  g_assert_cmpstr (student (fixture, "00123")->given_name, ==, "Anne Marie");
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), longest);
  test_school_settle (fixture->office);
  g_assert_cmpint (g_utf8_strlen (student (fixture, "00123")->given_name, -1), ==,
                   LW_MAX_NAME_LENGTH);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/binder/keeps", test_keeps);
  ADD ("/binder/paints", test_paints);
  ADD ("/binder/text-and-number", test_text_and_number);
  ADD ("/binder/change-from-elsewhere", test_change_from_elsewhere);
  ADD ("/binder/undo-shows-in-focus", test_undo_shows_in_focus);
  ADD ("/binder/switch-keepers", test_switch_keepers);
  ADD ("/binder/switch-half-typed-day", test_switch_half_typed_day);
  ADD ("/binder/one-line", test_one_line);

  return g_test_run ();
}
