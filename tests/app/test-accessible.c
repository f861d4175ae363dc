/* test-accessible.c - every page: whatever can be worked has a name for a screen reader
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "places.h"
#include "test-school-window.h"
#include "test-window.h"

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* A text inside, as of a button or a row. */
static gboolean
has_label_inside (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && has_text (gtk_label_get_text (GTK_LABEL (widget))))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label_inside (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What is made of several widgets by GTK or libadwaita, and names its parts itself. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_DROP_DOWN (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_SEARCH_ENTRY (widget)
         || GTK_IS_ENTRY (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SWITCH (widget)
         || g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget") == 0
         || g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "AdwBackButton") == 0
         || ADW_IS_VIEW_SWITCHER (widget) || GTK_IS_STACK_SWITCHER (widget)
         || GTK_IS_WINDOW_CONTROLS (widget) || ADW_IS_ENTRY_ROW (widget)
         || ADW_IS_COMBO_ROW (widget) || GTK_IS_EXPANDER (widget) || GTK_IS_POPOVER_MENU (widget);
}

/* The lists that an expander row is made of have no name of their own: its rows do. */
static gboolean
is_inside_of_expander_row (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_LIST_BOX (widget) && parent != NULL
         && (GTK_IS_REVEALER (parent) || ADW_IS_EXPANDER_ROW (gtk_widget_get_parent (parent)));
}

/* Nor has the list of what a search in preferences finds. */
static gboolean
is_found_in_preferences (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) && !gtk_widget_get_mapped (widget)
         && gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_WINDOW) != NULL;
}

static gboolean
is_worked (GtkWidget *widget)
{
  if (is_inside_of_expander_row (widget) || is_found_in_preferences (widget)
      || !gtk_widget_get_visible (widget))
    return FALSE;

  return GTK_IS_BUTTON (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_EDITABLE (widget)
         || GTK_IS_LIST_BASE (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_FLOW_BOX (widget)
         || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SPIN_BUTTON (widget);
}

/* Its name; a button or row may have it from the text inside. */
static gboolean
says_what_it_is (GtkWidget *widget)
{
  gboolean takes_text_inside = GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget)
                               || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget);

  if (takes_text_inside && has_label_inside (widget))
    return TRUE;
  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    return has_text (gtk_widget_get_tooltip_text (widget)) && is_named (widget);

  return is_named (widget);
}

static void
describe_place (GtkWidget *widget, GString *place)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL)
    describe_place (parent, place);
  g_string_append_printf (place, "/%s", G_OBJECT_TYPE_NAME (widget));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    g_string_append_printf (place, "(%s)", gtk_widget_get_tooltip_text (widget));
}

static guint
count_nameless (GtkWidget *widget)
{
  guint n_nameless = 0;

  if (is_worked (widget) && !says_what_it_is (widget))
    {
      g_autoptr (GString) place = g_string_new (NULL);

      describe_place (widget, place);
      g_test_message ("no name: %s", place->str);
      n_nameless++;
    }
  if (GTK_IS_MENU_BUTTON (widget) && test_window_open_menu (widget) != NULL)
    return n_nameless
           + count_nameless (test_window_open_menu (widget));
  if (is_whole (widget))
    return n_nameless;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_nameless += count_nameless (child);

  return n_nameless;
}

static void
test_named (Doors *doors, gconstpointer place)
{
  if (count_nameless (places_open (doors, place)) > 0)
    g_test_fail ();
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

  places_add_tests ("/accessible", test_named);

  return g_test_run ();
}
