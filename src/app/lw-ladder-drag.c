/* lw-ladder-drag.c - a form or company is dragged to another step of its ladder
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder-drag.h"

#include "lw-setting-mark.h"

#define ICON_CHARS 30
#define BESIDE 9 /* the pointer, lest it hide the step below */

struct _LwLadderDrag
{
  GObject parent_instance;

  /* owned */
  LwRecord *record;         /* NULL while nothing is dragged */
  GtkEventController *keys; /* of the window, while something is */

  /* weak */
  GtkWidget *row; /* that it was taken up by */

  /* borrowed */
  GtkOverlay *overlay;
  LwLadderPane *pane;
  GtkWidget *icon;     /* in the overlay */
  LwLadderSpot *below; /* where it would go now, or NULL */

  double x, y; /* of the pointer, in the overlay */
};

G_DEFINE_FINAL_TYPE (LwLadderDrag, lw_ladder_drag, G_TYPE_OBJECT)

/* By its mark and name, as it is where it stands. */
static GtkWidget *
make_icon (LwRecord *record)
{
  GtkWidget *icon = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (lw_record_get_title (record));
  LwSetting setting = LW_IS_VARIANT (record) ? LW_SETTING_IN_SCHOOL : LW_SETTING_ON_THE_JOB;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), ICON_CHARS);
  gtk_box_append (GTK_BOX (icon), lw_setting_mark_new (setting));
  gtk_box_append (GTK_BOX (icon), label);
  gtk_widget_set_can_target (icon, FALSE);
  gtk_widget_add_css_class (icon, "lw-dragged");

  return icon;
}

static gboolean
place_icon_cb (LwLadderDrag *self, GtkWidget *child, GdkRectangle *area)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (child, NULL, &size);
  *area = (GdkRectangle){ (int) self->x + BESIDE, (int) self->y + BESIDE, size.width, size.height };

  return TRUE;
}

static void
light (LwLadderDrag *self, LwLadderSpot *spot)
{
  if (self->below == spot)
    return;
  if (self->below != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->below), "target");
  self->below = spot;
  if (spot != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (spot), "target");
}

static void
leave (LwLadderDrag *self)
{
  if (self->record == NULL)
    return;
  light (self, NULL);
  gtk_overlay_remove_overlay (self->overlay, self->icon);
  gtk_widget_set_cursor (GTK_WIDGET (self->pane), NULL);
  if (self->row != NULL)
    gtk_widget_remove_css_class (self->row, "lw-taken-up");
  g_clear_weak_pointer (&self->row);
  gtk_widget_remove_controller (gtk_event_controller_get_widget (self->keys), self->keys);
  g_clear_object (&self->keys);
  g_clear_object (&self->record);
}

static gboolean
key_pressed_cb (LwLadderDrag *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  leave (self);

  return TRUE;
}

/* Wherever in the window the keyboard is. */
static void
listen (LwLadderDrag *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->overlay)));

  self->keys = g_object_ref (gtk_event_controller_key_new ());
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, self->keys);
}

static gboolean
take_up (LwLadderDrag *self, GtkGestureDrag *drag)
{
  LwRecord *record;
  GtkWidget *row;
  double x, y;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  row = lw_ladder_pane_pick (self->pane, x, y, &record);
  if (row == NULL)
    return FALSE;
  self->record = g_object_ref (record);
  g_set_weak_pointer (&self->row, row);
  gtk_widget_add_css_class (row, "lw-taken-up");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->pane), "grabbing");
  self->icon = make_icon (record);
  gtk_overlay_add_overlay (self->overlay, self->icon);
  listen (self);

  return TRUE;
}

static gboolean
takes (LwLadderSpot *spot, LwRecord *record)
{
  LwSpot at = lw_ladder_spot_get (spot);

  if (LW_IS_VARIANT (record))
    return at.kind == LW_SPOT_SCHOOL && lw_ladder_step_of_form (LW_VARIANT (record)) != at.school;

  return at.kind == LW_SPOT_COMPANY
         && lw_ladder_step_of_company (LW_COMPANY (record)) != at.company;
}

static void
move_to (LwLadderDrag *self, double x, double y)
{
  GtkWidget *overlay = GTK_WIDGET (self->overlay);
  GtkWidget *below;
  LwLadderSpot *spot = NULL;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->pane), overlay, x, y, &self->x, &self->y);
  gtk_widget_queue_allocate (overlay);
  below = gtk_widget_pick (overlay, self->x, self->y, GTK_PICK_DEFAULT);
  if (below != NULL && !LW_IS_LADDER_SPOT (below))
    below = gtk_widget_get_ancestor (below, LW_TYPE_LADDER_SPOT);
  if (below != NULL && takes (LW_LADDER_SPOT (below), self->record))
    spot = LW_LADDER_SPOT (below);
  light (self, spot);
}

static void
drag_update_cb (LwLadderDrag *self, double dx, double dy, GtkGestureDrag *drag)
{
  GtkWidget *pane = GTK_WIDGET (self->pane);
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (drag));
  gboolean is_claimed
    = gtk_gesture_get_sequence_state (GTK_GESTURE (drag), sequence) == GTK_EVENT_SEQUENCE_CLAIMED;
  double x, y;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  if (!is_claimed)
    {
      if (!gtk_drag_check_threshold (pane, (int) x, (int) y, (int) (x + dx), (int) (y + dy))
          || !take_up (self, drag))
        return;
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  /* Escape ended it, while the button is still down. */
  if (self->record != NULL)
    move_to (self, x + dx, y + dy);
}

static void
drag_end_cb (LwLadderDrag *self)
{
  g_autoptr (LwRecord) record = NULL;
  LwLadderSpot *spot = self->below;
  LwSpot at;

  g_set_object (&record, self->record);
  leave (self);
  if (record == NULL || spot == NULL)
    return;
  at = lw_ladder_spot_get (spot);
  gtk_widget_activate_action (GTK_WIDGET (spot), "ladder.put", "(ssi)",
                              lw_record_get_record_type (record)->name, lw_record_get_id (record),
                              at.kind == LW_SPOT_SCHOOL ? at.school : at.company);
}

static void
lw_ladder_drag_dispose (GObject *object)
{
  leave (LW_LADDER_DRAG (object));

  G_OBJECT_CLASS (lw_ladder_drag_parent_class)->dispose (object);
}

static void
lw_ladder_drag_class_init (LwLadderDragClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_ladder_drag_dispose;
}

static void
lw_ladder_drag_init (LwLadderDrag *self)
{
}

LwLadderDrag *
lw_ladder_drag_new (GtkOverlay *overlay, LwLadderPane *pane)
{
  LwLadderDrag *self = g_object_new (LW_TYPE_LADDER_DRAG, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->overlay = overlay;
  self->pane = pane;
  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (place_icon_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (pane), GTK_EVENT_CONTROLLER (drag));

  return self;
}
