/* test-time-entry.c - tests of the entry for a clock time, and its row
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-time-entry.h"
#include "lw-time-row.h"
#include "test-window.h"

static LwTimeEntry *
make_entry (GtkWindow **window)
{
  GtkWidget *entry = lw_time_entry_new ();

  gtk_widget_set_valign (entry, GTK_ALIGN_START);
  *window = test_window_new (entry);

  return LW_TIME_ENTRY (entry);
}

static void
test_new_destroy (void)
{
  GtkWidget *entry = g_object_ref_sink (lw_time_entry_new ());
  GtkWidget *row = g_object_ref_sink (lw_time_row_new ("Begin"));

  g_assert_finalize_object (entry);
  g_assert_finalize_object (row);
}

static void
test_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *time; /* NULL when it can't be read */
    const char *shown;
  } cases[] = {
    { "8:30", "08:30", "8.30" },
    { "08:30", "08:30", "8.30" },
    { "8.30", "08:30", "8.30" },
    { "830", "08:30", "8.30" },
    { "0830", "08:30", "8.30" },
    { "1630", "16:30", "16.30" },
    { "8", "08:00", "8.00" },
    { "16", "16:00", "16.00" },
    { "8u30", "08:30", "8.30" },
    { "8u", "08:00", "8.00" },
    { " 9 ", "09:00", "9.00" },
    { "0", "00:00", "0.00" },
    { "24" },
    { "8:60" },
    { "860" },
    { "half negen" },
    { "-8" },
    { "12345" },
    { ":" },
    { "8:3" },
  };
  GtkWindow *window;
  LwTimeEntry *time_entry = make_entry (&window);
  LwValueEntry *entry = LW_VALUE_ENTRY (time_entry);
  GtkEditable *editable = GTK_EDITABLE (lw_value_entry_get_entry (entry));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_readable = cases[i].time != NULL;

      g_test_message ("“%s”", cases[i].typed);
      lw_time_entry_set_time (time_entry, "13:05");
      gtk_editable_set_text (editable, cases[i].typed);
      g_assert_cmpint (lw_value_entry_commit (entry), ==, is_readable);
      g_assert_cmpstr (lw_time_entry_get_time (time_entry), ==,
                       is_readable ? cases[i].time : "13:05");
      g_assert_cmpstr (gtk_editable_get_text (editable), ==,
                       is_readable ? cases[i].shown : cases[i].typed);
      g_assert_true (is_readable == (lw_value_entry_get_message (entry) == NULL));
      lw_value_entry_reset (entry);
    }

  gtk_editable_set_text (editable, "");
  g_assert_true (lw_value_entry_commit (entry));
  g_assert_null (lw_time_entry_get_time (time_entry));
  test_window_destroy (window);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *from; /* NULL for none */
    const char *key;
    const char *time;
  } cases[] = {
    { NULL, "Up", "08:30" },      { "08:30", "Up", "08:45" },      { "08:25", "Up", "08:30" },
    { "08:25", "Down", "08:15" }, { "08:30", "Page_Up", "09:30" }, { "00:00", "Down", "00:00" },
    { "23:50", "Up", "23:50" },   { "23:50", "Down", "23:45" },
  };
  GtkWindow *window;
  LwTimeEntry *entry = make_entry (&window);

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lw_time_entry_set_time (entry, cases[i].from);
      test_window_press (window, cases[i].key);
      g_assert_cmpstr (lw_time_entry_get_time (entry), ==, cases[i].time);
    }
  test_window_destroy (window);
}

static void
test_row (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (lw_time_row_new ("Begin"));
  g_autofree char *time = NULL;

  g_object_set (row, "time", "08:30", NULL);
  g_object_get (row, "time", &time, NULL);
  g_assert_cmpstr (time, ==, "08:30");
  g_assert_cmpstr (
    lw_value_entry_get_title (LW_VALUE_ENTRY (lw_time_row_get_entry (LW_TIME_ROW (row)))), ==,
    "Begin");
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/time-entry/new-destroy", test_new_destroy);
  g_test_add_func ("/time-entry/typed", test_typed);
  g_test_add_func ("/time-entry/keys", test_keys);
  g_test_add_func ("/time-entry/row", test_row);

  return g_test_run ();
}
