/* lw-stage-actions.c - what any window with rows of stages can be asked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows call the same actions in the window of the school and in those beside it: what these
 * open lies above the window that the row is in.
 */

#include "lw-stage-actions.h"

#include "lw-agreement-print.h"
#include "lw-next-places-window.h"
#include "lw-stage-sheet.h"
#include "lw-widget.h"

#define KEY "lw-stage-actions"

typedef struct
{
  LwOffice *office; /* owned, as is the next */
  LwToaster *toaster;
} Doors;

static void
doors_free (gpointer data)
{
  Doors *self = data;

  g_clear_object (&self->office);
  g_object_unref (self->toaster);
  g_free (self);
}

static Doors *
doors_of (GtkWidget *widget)
{
  Doors *self = g_object_get_data (G_OBJECT (widget), KEY);

  g_assert (self != NULL);

  return self;
}

static void
say_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_toaster_say (doors_of (widget)->toaster, g_variant_get_string (parameter, NULL));
}

static void
open_placement_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_stage_sheet_open_placement (GTK_WINDOW (widget), doors_of (widget)->office,
                                 g_variant_get_string (parameter, NULL));
}

static void
plan_stage_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_stage_sheet_plan (GTK_WINDOW (widget), doors_of (widget)->office, parameter);
}

/* Where else to ask for a stage. */
static void
next_places_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_next_places_window_show (GTK_WINDOW (widget), doors_of (widget)->office,
                              g_variant_get_string (parameter, NULL));
}

static void
print_agreements_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  lw_agreement_print_show (GTK_WINDOW (widget), doors_of (widget)->office, ids);
}

static void
offer_agreement_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_agreement_print_offer (doors_of (widget)->toaster, g_variant_get_string (parameter, NULL));
}

void
lw_stage_actions_install (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "win.say", "s", say_activated },
    { "win.open-placement", "s", open_placement_activated },
    { "win.plan-stage", "a{ss}", plan_stage_activated },
    { "win.next-places", "s", next_places_activated },
    { "win.print-agreements", "as", print_agreements_activated },
    { "win.offer-agreement", "s", offer_agreement_activated },
  };

  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  /* Of the class, not the application: a text field undoes its own typing first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

void
lw_stage_actions_set_up (GtkWindow *self, LwOffice *office, LwToaster *toaster)
{
  Doors *doors = NULL;

  if (toaster != NULL)
    {
      doors = g_new0 (Doors, 1);
      g_set_object (&doors->office, office);
      doors->toaster = g_object_ref (toaster);
    }
  g_object_set_data_full (G_OBJECT (self), KEY, doors, doors_free);
}
