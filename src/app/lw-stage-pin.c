/* lw-stage-pin.c - a stage is pinned, with why
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-pin.h"

#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwStagePin
{
  GtkWidget parent_instance;

  /* template */
  GtkToggleButton *button;
  GtkEditable *reason;

  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwStagePin, lw_stage_pin, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (LwStagePin *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->reason), lw_stage_pin_is_pinned (self));
  if (!self->is_painting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggled_cb (LwStagePin *self)
{
  tell (self);
}

static void
reason_changed_cb (LwStagePin *self)
{
  tell (self);
}

static void
lw_stage_pin_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_STAGE_PIN);

  G_OBJECT_CLASS (lw_stage_pin_parent_class)->dispose (object);
}

static void
lw_stage_pin_class_init (LwStagePinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_stage_pin_dispose;
  widget_class->focus = lw_widget_focus;

  signals[CHANGED] = g_signal_new ("changed", LW_TYPE_STAGE_PIN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-stage-pin.ui");
  gtk_widget_class_bind_template_child (widget_class, LwStagePin, button);
  gtk_widget_class_bind_template_child (widget_class, LwStagePin, reason);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lw_stage_pin_init (LwStagePin *self)
{
  self->is_painting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_painting = FALSE;
}

/* What is being typed stays as it is typed. */
void
lw_stage_pin_show (LwStagePin *self, LwPlacement *placement)
{
  const char *reason = lw_stage_get_pin_reason (placement);

  self->is_painting = TRUE;
  gtk_toggle_button_set_active (self->button, lw_is_true (placement->pinned));
  if (reason == NULL)
    reason = "";
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->reason)) == NULL
      && strcmp (gtk_editable_get_text (self->reason), reason) != 0)
    lw_editable_show_text (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), lw_is_true (placement->pinned));
  gtk_widget_set_visible (GTK_WIDGET (self), g_strcmp0 (placement->state, "afgebroken") != 0);
  self->is_painting = FALSE;
}

gboolean
lw_stage_pin_is_pinned (LwStagePin *self)
{
  return gtk_toggle_button_get_active (self->button);
}

const char *
lw_stage_pin_get_reason (LwStagePin *self)
{
  return gtk_editable_get_text (self->reason);
}

void
lw_stage_pin_toggle (LwStagePin *self)
{
  gtk_toggle_button_set_active (self->button, !lw_stage_pin_is_pinned (self));
  gtk_widget_grab_focus (lw_stage_pin_is_pinned (self) ? GTK_WIDGET (self->reason)
                                                       : GTK_WIDGET (self->button));
}

/* Of one that was broken off the reason says why that was. */
const char *
lw_stage_get_pin_reason (LwPlacement *placement)
{
  return lw_is_true (placement->pinned) && g_strcmp0 (placement->state, "afgebroken") != 0
           ? placement->reason
           : NULL;
}

char *
lw_stage_dup_pin_words (LwPlacement *placement)
{
  const char *reason = lw_stage_get_pin_reason (placement);

  if (!lw_is_true (placement->pinned))
    return NULL;

  /* translators: why a stage is pinned */
  return reason != NULL ? g_strdup_printf (_ ("pinned: %s"), reason) : g_strdup (_ ("pinned"));
}
