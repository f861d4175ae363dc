/* test-date-entry.c - tests of the entry for a day, and its row
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date-entry.h"
#include "lw-date-row.h"
#include "lw-date.h"
#include "test-window.h"

typedef struct
{
  GtkWindow *window;
  LwDateEntry *entry;
  GtkWidget *other;
  guint n_notified;
} Fixture;

static void
notify_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->entry = LW_DATE_ENTRY (lw_date_entry_new ());
  fixture->other = gtk_button_new_with_label ("other");
  gtk_widget_set_halign (GTK_WIDGET (fixture->entry), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->entry));
  gtk_box_append (GTK_BOX (box), fixture->other);
  fixture->window = test_window_new (box);
  g_signal_connect_swapped (fixture->entry, "notify::date", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
}

static GtkEntry *
inner (Fixture *fixture)
{
  return lw_value_entry_get_entry (LW_VALUE_ENTRY (fixture->entry));
}

static void
assert_date (Fixture *fixture, const char *iso)
{
  const GDate *date = lw_date_entry_get_date (fixture->entry);
  g_autofree char *text = date != NULL ? lw_date_format_iso (date) : NULL;

  g_assert_cmpstr (text, ==, iso);
}

static void
assert_text (Fixture *fixture, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (inner (fixture))), ==, text);
}

static void
set_iso (Fixture *fixture, const char *iso)
{
  GDate date;

  lw_date_parse_iso (iso, &date);
  lw_date_entry_set_date (fixture->entry, &date);
}

static void
test_new_destroy (void)
{
  LwDateEntry *entry = g_object_ref_sink (LW_DATE_ENTRY (lw_date_entry_new ()));
  GtkWidget *row = g_object_ref_sink (lw_date_row_new ("Eerste dag"));

  g_assert_finalize_object (entry);
  g_assert_finalize_object (row);
}

/* What is typed, then Enter. Today is Tuesday 24 November 2026. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *date; /* NULL for none */
    const char *text;
  } cases[] = {
    { "02-03-2027", "2027-03-02", "02-03-2027" }, { "3/12", "2026-12-03", "03-12-2026" },
    { " +7 ", "2026-12-01", "01-12-2026" },       { "", NULL, "" },
    { "2027-03-02", "2027-03-02", "02-03-2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (inner (fixture)), cases[i].typed);
      g_assert_true (lw_value_entry_commit (LW_VALUE_ENTRY (fixture->entry)));
      assert_date (fixture, cases[i].date);
      assert_text (fixture, cases[i].text);
      g_assert_cmpuint (fixture->n_notified, ==, i + 1);
      /* The same once more is no change. */
      g_assert_true (lw_value_entry_commit (LW_VALUE_ENTRY (fixture->entry)));
      g_assert_cmpuint (fixture->n_notified, ==, i + 1);
    }
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  LwValueEntry *entry = LW_VALUE_ENTRY (fixture->entry);

  set_iso (fixture, "2026-12-01");
  gtk_test_accessible_assert_state (inner (fixture), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  gtk_editable_set_text (GTK_EDITABLE (inner (fixture)), "31-2");
  g_assert_null (lw_value_entry_get_message (entry));
  g_assert_false (lw_value_entry_commit (entry));
  g_assert_nonnull (strstr (lw_value_entry_get_message (entry), "31-2"));
  assert_text (fixture, "31-2");
  assert_date (fixture, "2026-12-01");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (inner (fixture)), "error"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (inner (fixture))), ==,
                   lw_value_entry_get_message (entry));
  gtk_test_accessible_assert_state (inner (fixture), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (inner (fixture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       lw_value_entry_get_message (entry));
  /* The next key takes the message away; the value's own text comes back with a reset. */
  gtk_editable_set_text (GTK_EDITABLE (inner (fixture)), "31-");
  g_assert_null (lw_value_entry_get_message (entry));
  lw_value_entry_reset (entry);
  assert_text (fixture, "01-12-2026");
  gtk_test_accessible_assert_state (inner (fixture), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
}

static void
test_property (Fixture *fixture, gconstpointer data)
{
  GDate date;
  GDate *read = NULL;

  lw_date_parse_iso ("2027-01-15", &date);
  g_object_set (fixture->entry, "date", &date, "title", "Eerste dag", NULL);
  assert_text (fixture, "15-01-2027");
  gtk_test_accessible_assert_property (inner (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Eerste dag");
  g_object_set (fixture->entry, "date", &date, NULL);
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  g_object_get (fixture->entry, "date", &read, NULL);
  g_assert_true (lw_date_equal (read, &date));
  g_date_free (read);
  g_object_set (fixture->entry, "date", NULL, NULL);
  assert_text (fixture, "");
  assert_date (fixture, NULL);
}

/* A second after the last key the value is there, and the text is as it was typed. */
static void
test_rest (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
  test_window_type (fixture->window, "3/12");
  test_window_wait (fixture->n_notified > 0);
  assert_date (fixture, "2026-12-03");
  assert_text (fixture, "3/12");
  /* What comes back from who keeps the value leaves the typed text alone. */
  set_iso (fixture, "2026-12-03");
  assert_text (fixture, "3/12");
  test_window_press (fixture->window, "Tab");
  assert_text (fixture, "03-12-2026");
  g_assert_true (gtk_widget_has_focus (fixture->other));
  g_assert_cmpuint (fixture->n_notified, ==, 1);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *date;
  } cases[] = {
    { "Up", "2026-11-24" },   { "Up", "2026-11-25" },        { "Page_Up", "2026-12-02" },
    { "Down", "2026-12-01" }, { "Page_Down", "2026-11-24" }, { "Return", "2026-11-24" },
  };

  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_window_press (fixture->window, cases[i].key);
      assert_date (fixture, cases[i].date);
    }
}

static GtkWidget *
find_day (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "day-number")
      && !gtk_widget_has_css_class (widget, "other-month")
      && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_day (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  GtkWidget *calendar
    = test_window_find (GTK_WIDGET (fixture->entry), GTK_TYPE_CALENDAR, NULL, NULL);
  GtkWidget *popover = test_window_find (GTK_WIDGET (fixture->entry), GTK_TYPE_POPOVER, NULL, NULL);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
  test_window_press (fixture->window, "alt+Down");
  test_window_wait (gtk_widget_get_mapped (popover));
  /* Turning the month chooses nothing yet; the same day of another month does. */
  test_window_press (fixture->window, "ctrl+Right");
  assert_date (fixture, NULL);
  test_window_click (fixture->window, find_day (calendar, "24"));
  assert_date (fixture, "2026-12-24");
  assert_text (fixture, "24-12-2026");
  test_window_wait (!gtk_widget_get_mapped (popover));

  test_window_press (fixture->window, "alt+Down");
  test_window_wait (gtk_widget_get_mapped (popover));
  test_window_press (fixture->window, "Escape");
  test_window_wait (!gtk_widget_get_mapped (popover));
  assert_date (fixture, "2026-12-24");

  test_window_press (fixture->window, "alt+Down");
  test_window_wait (gtk_widget_get_mapped (popover));
  test_window_press (fixture->window, "Left");
  test_window_press (fixture->window, "Return");
  test_window_wait (!gtk_widget_get_mapped (popover));
  assert_date (fixture, "2026-12-23");

  gtk_widget_activate_action (GTK_WIDGET (fixture->entry), "date.open-calendar", NULL);
  test_window_wait (gtk_widget_get_mapped (popover));
  test_window_click (fixture->window, test_window_find (popover, GTK_TYPE_BUTTON, NULL, NULL));
  g_assert_cmpuint (fixture->n_notified, ==, 2);
}

static void
test_row (void)
{
  LwDateRow *row = LW_DATE_ROW (lw_date_row_new ("Jan & Piet"));
  GtkWidget *list = gtk_list_box_new ();
  LwValueEntry *entry = LW_VALUE_ENTRY (lw_date_row_get_entry (row));
  GtkWindow *window;
  GDate date;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "Op de stageplek");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  window = test_window_new (list);

  lw_date_parse_iso ("2027-01-15", &date);
  g_object_set (row, "date", &date, NULL);
  g_assert_true (lw_date_equal (lw_date_entry_get_date (LW_DATE_ENTRY (entry)), &date));
  gtk_test_accessible_assert_property (lw_value_entry_get_entry (entry),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Jan & Piet");
  gtk_editable_set_text (GTK_EDITABLE (lw_value_entry_get_entry (entry)), "morgen");
  g_assert_false (lw_value_entry_commit (entry));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   lw_value_entry_get_message (entry));
  lw_value_entry_reset (entry);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Op de stageplek");

  test_window_click (window, GTK_WIDGET (row));
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (row)) != NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (entry)));
  test_window_destroy (window);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/date-entry/new-destroy", test_new_destroy);
#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/date-entry/typed", test_typed);
  ADD ("/date-entry/unreadable", test_unreadable);
  ADD ("/date-entry/property", test_property);
  ADD ("/date-entry/rest", test_rest);
  ADD ("/date-entry/keys", test_keys);
  ADD ("/date-entry/calendar", test_calendar);
#undef ADD
  g_test_add_func ("/date-entry/row", test_row);

  return g_test_run ();
}
