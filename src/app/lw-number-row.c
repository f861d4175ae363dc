/* lw-number-row.c - a row of a boxed list with a number that may be left open
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-number-row.h"

#include <stdlib.h>

#define HIGHEST 999
#define NOT_SAID "–"

struct _LwNumberRow
{
  AdwActionRow parent_instance;

  GtkWidget *spin; /* borrowed: a suffix of the row */
};

G_DEFINE_FINAL_TYPE (LwNumberRow, lw_number_row, ADW_TYPE_ACTION_ROW)

static gboolean
output_cb (GtkSpinButton *spin)
{
  if (gtk_spin_button_get_value_as_int (spin) > 0)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (spin), NOT_SAID);

  return TRUE;
}

/* What is no number is not said. */
static int
input_cb (GtkSpinButton *spin, double *value)
{
  *value = CLAMP (atoi (gtk_editable_get_text (GTK_EDITABLE (spin))), 0, HIGHEST);

  return TRUE;
}

static void
notify_title_cb (LwNumberRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

/* Who scrolls through a page must not change the numbers that come under the pointer. */
static void
ignore_scrolling (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
lw_number_row_class_init (LwNumberRowClass *klass)
{
}

static void
lw_number_row_init (LwNumberRow *self)
{
  self->spin = gtk_spin_button_new_with_range (0, HIGHEST, 1);
  g_signal_connect (self->spin, "output", G_CALLBACK (output_cb), NULL);
  g_signal_connect (self->spin, "input", G_CALLBACK (input_cb), NULL);
  /* Else it would refuse the dash. */
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (self->spin), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin), 3);
  gtk_editable_set_text (GTK_EDITABLE (self->spin), NOT_SAID);
  gtk_widget_set_valign (self->spin, GTK_ALIGN_CENTER);
  ignore_scrolling (self->spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->spin);
  g_signal_connect (self, "notify::title", G_CALLBACK (notify_title_cb), NULL);
}

GtkWidget *
lw_number_row_get_spin_button (LwNumberRow *self)
{
  return self->spin;
}
