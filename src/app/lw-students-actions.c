/* lw-students-actions.c - what is done with the students that are chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-students-page-private.h"

#include "lw-list-saver.h"
#include "lw-student-menu.h"
#include "lw-student-sheet.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* Opened at one stroke. */
#define MOST_WINDOWS 4

static void
add_id (GStrvBuilder *ids, LwStudentsPage *self, guint position)
{
  g_autoptr (LwRecord) student = g_list_model_get_item (G_LIST_MODEL (self->students), position);

  if (student != NULL)
    g_strv_builder_add (ids, lw_record_get_id (student));
}

char **
lw_students_page_dup_selected (LwStudentsPage *self)
{
  g_autoptr (GtkBitset) selected
    = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    add_id (ids, self, gtk_bitset_get_nth (selected, i));

  return g_strv_builder_end (ids);
}

/* Who is chosen, or, when that is nobody, the class that is shown. */
char **
lw_students_page_dup_meant (LwStudentsPage *self)
{
  g_auto (GStrv) selected = lw_students_page_dup_selected (self);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (selected[0] != NULL || lw_pick_get_id (self->group_pick) == NULL)
    return g_steal_pointer (&selected);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->students)); i++)
    add_id (ids, self, i);

  return g_strv_builder_end (ids);
}

/* For who is chosen alone, or for nobody yet. */
static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto (GStrv) ids = lw_students_page_dup_selected (LW_STUDENTS_PAGE (widget));
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  if (g_strv_length (ids) == 1)
    g_variant_builder_add (&known, "{ss}", "student", ids[0]);
  gtk_widget_activate_action (widget, "win.plan-stage", "a{ss}", &known);
}

/* In the class that is shown. */
static void
new_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *group = lw_pick_get_id (LW_STUDENTS_PAGE (widget)->group_pick);

  gtk_widget_activate_action (widget, "win.new-student", "s", group != NULL ? group : "");
}

static void
details_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStudentsPage *self = LW_STUDENTS_PAGE (widget);
  g_auto (GStrv) ids = lw_students_page_dup_selected (self);

  if (g_strv_length (ids) == 1)
    lw_student_sheet_show (GTK_WINDOW (gtk_widget_get_root (widget)), self->office, ids[0]);
  else
    gtk_widget_activate_action (widget, "win.say", "s", _ ("Choose a student first"));
}

/* Who is chosen, or the class that is shown; as for printing. */
static void
these_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto (GStrv) ids = lw_students_page_dup_meant (LW_STUDENTS_PAGE (widget));

  gtk_widget_activate_action (widget, lw_student_menu_find_action (action), "^as", ids);
}

static void
save_list_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStudentsPage *self = LW_STUDENTS_PAGE (widget);
  g_auto (GStrv) ids = lw_students_page_dup_meant (self);

  lw_list_saver_choose (widget, self->office, (const char *const *) ids);
}

/* Those who are chosen, side by side; so many at a time can be looked at. */
static void
open_window_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto (GStrv) ids = lw_students_page_dup_selected (LW_STUDENTS_PAGE (widget));

  for (guint i = 0; i < MOST_WINDOWS && ids[i] != NULL; i++)
    gtk_widget_activate_action (widget, "win.open-dossier-window", "s", ids[i]);
}

static void
menu_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStudentsPage *self = LW_STUDENTS_PAGE (widget);

  lw_student_menu_pop_up (self->menu, GTK_WIDGET (self->list));
}

/* A key is not to fall on deaf ears: with nobody to print it says what to do. */
static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto (GStrv) ids = lw_students_page_dup_meant (LW_STUDENTS_PAGE (widget));

  if (ids[0] != NULL)
    gtk_widget_activate_action (widget, "win.print-portfolios", "^as", ids);
  else
    gtk_widget_activate_action (widget, "win.say", "s",
                                _ ("Choose a student or a class first, then print"));
}

void
lw_students_page_install_actions (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "page.print", NULL, print_activated },
    { "page.new", NULL, plan_activated },
    { "page.details", NULL, details_activated },
    { "students.new", NULL, new_activated },
    { "students.open-window", NULL, open_window_activated },
    { "students.menu", NULL, menu_activated },
    { "students.plan", NULL, these_activated },
    { "students.agreements", NULL, these_activated },
    { "students.plan-all", NULL, these_activated },
    { "students.save-list", NULL, save_list_activated },
  };

  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "students.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "students.open-window", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "students.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "students.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "students.agreements", NULL);
}
