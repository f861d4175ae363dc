/* lw-side-window.c - what windows beside the school's have in common
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows in such a window call the actions of the school's window; here these open above the
 * window that one is in.
 */

#include "lw-side-window.h"

#include "lw-agreement-print.h"
#include "lw-help.h"
#include "lw-next-places-window.h"
#include "lw-stage-sheet.h"
#include "lw-widget.h"

#define KEY "lw-side-window"

typedef struct
{
  GtkWindow *school_window; /* weak */
  LwOffice *office;         /* owned, as is the next */
  LwToaster *toaster;
} Side;

static void
side_free (gpointer data)
{
  Side *self = data;

  g_clear_weak_pointer (&self->school_window);
  g_object_unref (self->office);
  g_object_unref (self->toaster);
  g_free (self);
}

static Side *
side_of (GtkWidget *widget)
{
  Side *self = g_object_get_data (G_OBJECT (widget), KEY);

  g_assert (self != NULL);

  return self;
}

static void
say_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_toaster_say (side_of (widget)->toaster, g_variant_get_string (parameter, NULL));
}

static void
open_placement_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_stage_sheet_open_placement (GTK_WINDOW (widget), side_of (widget)->office,
                                 g_variant_get_string (parameter, NULL));
}

static void
plan_stage_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_stage_sheet_plan (GTK_WINDOW (widget), side_of (widget)->office, parameter);
}

static void
next_places_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_next_places_window_show (GTK_WINDOW (widget), side_of (widget)->office,
                              g_variant_get_string (parameter, NULL));
}

static void
print_agreements_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  lw_agreement_print_show (GTK_WINDOW (widget), side_of (widget)->office, ids);
}

static void
offer_agreement_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_agreement_print_offer (side_of (widget)->toaster, g_variant_get_string (parameter, NULL));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *school_window = side_of (widget)->school_window;

  if (school_window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (school_window), action, NULL);
}

void
lw_side_window_install (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "win.say", "s", say_activated },
    { "win.open-placement", "s", open_placement_activated },
    { "win.plan-stage", "a{ss}", plan_stage_activated },
    { "win.next-places", "s", next_places_activated },
    { "win.print-agreements", "as", print_agreements_activated },
    { "win.offer-agreement", "s", offer_agreement_activated },
    { "win.undo", NULL, undo_activated },
    { "win.redo", NULL, undo_activated },
  };

  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  /* As in the window of the school: a text field undoes its own typing first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  lw_help_install (widget_class);
}

void
lw_side_window_set_up (GtkWindow *self,
                       GtkWindow *school_window,
                       LwOffice *office,
                       LwToaster *toaster)
{
  Side *side = g_new0 (Side, 1);

  g_set_weak_pointer (&side->school_window, school_window);
  side->office = g_object_ref (office);
  side->toaster = g_object_ref (toaster);
  g_object_set_data_full (G_OBJECT (self), KEY, side, side_free);
  lw_toaster_follow (toaster, office);
}
