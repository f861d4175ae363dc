/* test-shortcuts.c - the list of keys says what keys there are
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-page.h"
#include "lw-companies-page.h"
#include "lw-forms-page.h"
#include "lw-planner-page.h"
#include "lw-students-page.h"
#include "lw-window.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

/* GTK's own actions, and what is told where it is used. */
static const char *const others[]
  = { "list.",  "listitem.", "menu.",   "clipboard.", "selection.", "misc.",
      "text.",  "default.",  "scroll.", "window.",    "link.",      "emoji.",
      "color.", "date.",     "sheet.",  "preview.",   "tab.",       NULL };

static gboolean
is_own (const char *action)
{
  for (guint i = 0; others[i] != NULL; i++)
    if (g_str_has_prefix (action, others[i]))
      return FALSE;

  return strchr (action, '.') != NULL;
}

/* Every key by its own name, so that two ways to write one are alike. */
static void
add_keys (GHashTable *keys, const char *accelerators)
{
  g_auto (GStrv) list = g_strsplit (accelerators, " ", -1);

  for (char **key = list; *key != NULL; key++)
    {
      g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (*key);

      g_assert_nonnull (trigger);
      g_hash_table_add (keys, gtk_shortcut_trigger_to_string (trigger));
    }
}

static void
read_list (GtkWidget *widget, GHashTable *keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *accelerators = NULL;

      g_object_get (widget, "accelerator", &accelerators, NULL);
      add_keys (keys, accelerators);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_list (child, keys);
}

static void
read_bindings (GtkWidget *widget, GHashTable *bound)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
          const char *name = GTK_IS_NAMED_ACTION (action)
                               ? gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))
                               : NULL;

          if (name != NULL && is_own (name))
            g_hash_table_insert (
              bound, gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut)),
              g_strdup (name));
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_bindings (child, bound);
}

static void
read_accelerators (GtkApplication *application, GHashTable *bound)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (char **action = actions; *action != NULL; action++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, *action);

      for (char **accel = accels; *accel != NULL; accel++)
        {
          g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (*accel);

          g_hash_table_insert (bound, gtk_shortcut_trigger_to_string (trigger), g_strdup (*action));
        }
    }
}

/* Every action with a key stands in the list of keys, on all pages. */
static void
test_list (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  LwOffice *school = test_school_new ();
  LwWindow *window = lw_window_new (LW_APPLICATION (application));
  GtkWidget *pages[]
    = { lw_students_page_new (school), lw_companies_page_new (school), lw_forms_page_new (school),
        lw_planner_page_new (school), lw_account_page_new (school) };
  g_autoptr (GtkBuilder) builder
    = gtk_builder_new_from_resource ("/nl/verbindendleren/Leerwerk/gtk/shortcuts.ui");
  GtkWidget *list = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) bound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, action;

  lw_students_page_show_student (
    LW_STUDENTS_PAGE (pages[0]),
    lw_record_get_id (test_school_find (school, &lw_student_record, "00124")));
  read_list (list, keys);
  g_assert_cmpuint (g_hash_table_size (keys), >, 15);
  read_bindings (GTK_WIDGET (window), bound);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    read_bindings (pages[i], bound);
  read_accelerators (application, bound);
  g_assert_cmpuint (g_hash_table_size (bound), >, 10);
  g_hash_table_iter_init (&iter, bound);
  while (g_hash_table_iter_next (&iter, &key, &action))
    {
      g_test_message ("%s: %s", (const char *) key, (const char *) action);
      g_assert_true (g_hash_table_contains (keys, key));
    }

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_object_ref_sink (pages[i]);
      g_object_unref (pages[i]);
    }
  gtk_window_destroy (GTK_WINDOW (list));
  gtk_window_destroy (GTK_WINDOW (window));
  test_window_settle ();
  test_school_free (school);
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

  g_test_add_func ("/shortcuts/list", test_list);

  return g_test_run ();
}
