/* lw-half-day-cell.c - one half-day of the picker
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-half-day-cell.h"

#include <glib/gi18n.h>

struct _LwHalfDayCell
{
  GtkWidget parent_instance;

  /* owned */
  char *name; /* "dinsdagochtend" */

  gboolean is_on;
  gboolean is_open;
};

G_DEFINE_FINAL_TYPE (LwHalfDayCell, lw_half_day_cell, GTK_TYPE_WIDGET)

enum
{
  TOGGLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_words (LwHalfDayCell *self)
{
  if (self->is_open)
    return g_strdup_printf (self->is_on ? _ ("%s, on") : _ ("%s, off"), self->name);

  return g_strdup_printf (self->is_on ? _ ("%s, on, not open") : _ ("%s, off, not open"),
                          self->name);
}

static void
paint (LwHalfDayCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *words = dup_words (self);

  if (self->is_on)
    gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (widget, GTK_STATE_FLAG_CHECKED);
  if (self->is_open)
    gtk_widget_remove_css_class (widget, "closed");
  else
    gtk_widget_add_css_class (widget, "closed");
  /* No tooltip: it would cover the afternoon below a morning. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
    self->is_on ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
released_cb (LwHalfDayCell *self, int n_press, double x, double y)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[TOGGLE], 0);
}

static void
lw_half_day_cell_finalize (GObject *object)
{
  g_free (LW_HALF_DAY_CELL (object)->name);

  G_OBJECT_CLASS (lw_half_day_cell_parent_class)->finalize (object);
}

static void
lw_half_day_cell_class_init (LwHalfDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lw_half_day_cell_finalize;

  signals[TOGGLE]
    = g_signal_new ("toggle", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[TOGGLE]);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "toggle", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Space, 0, "toggle", NULL);
  gtk_widget_class_set_css_name (widget_class, "halfday");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
lw_half_day_cell_init (LwHalfDayCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
lw_half_day_cell_new (const char *name)
{
  LwHalfDayCell *self = g_object_new (LW_TYPE_HALF_DAY_CELL, NULL);

  self->name = g_strdup (name);
  self->is_open = TRUE;
  paint (self);

  return GTK_WIDGET (self);
}

void
lw_half_day_cell_set_state (LwHalfDayCell *self, gboolean is_on, gboolean is_open)
{
  g_return_if_fail (LW_IS_HALF_DAY_CELL (self));

  if (self->is_on == is_on && self->is_open == is_open)
    return;
  self->is_on = is_on;
  self->is_open = is_open;
  paint (self);
}
