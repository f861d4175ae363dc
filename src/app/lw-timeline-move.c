/* lw-timeline-move.c - a stage is moved and stretched on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-move-private.h"

#include <math.h>

#define DAYS_A_WEEK 7
#define THRESHOLD 4

G_DEFINE_FINAL_TYPE (LwTimelineMove, lw_timeline_move, G_TYPE_OBJECT)

static void make_popover (LwTimelineMove *self);

static LwOffice *
get_office (LwTimelineMove *self)
{
  return lw_timeline_get_office (self->timeline);
}

/* Who closes the popover is back at the stage, not at the first thing of the window. */
static void
return_focus (LwTimelineMove *self)
{
  GtkWidget *list_row = self->row != NULL ? gtk_widget_get_parent (GTK_WIDGET (self->row)) : NULL;

  if (list_row != NULL && gtk_popover_get_autohide (GTK_POPOVER (self->popover)))
    gtk_widget_grab_focus (list_row);
}

/* A drag of it goes on till the button is let go, and moves nothing any more. */
void
lw_timeline_move_leave (LwTimelineMove *self)
{
  if (self->origin == NULL)
    return;
  return_focus (self);
  g_clear_pointer (&self->origin, lw_stage_draft_unref);
  g_clear_weak_pointer (&self->row);
  self->is_moving = FALSE;
  lw_timeline_carry_end (self->carry);
  lw_stage_popover_set_open (self->popover, FALSE);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  lw_timeline_set_ghost (self->timeline, NULL);
}

/* Below the stage, or below as much of it as is in sight; in the row that it is carried to. */
static void
point (LwTimelineMove *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self->origin);
  double names = lw_timeline_get_names (self->timeline);
  GtkWidget *row = lw_timeline_carry_get_row (self->carry);
  graphene_rect_t area;
  double left, right, x, y;

  if (self->row == NULL
      || !lw_timeline_row_get_area (self->row, lw_record_get_id (LW_RECORD (placement)), &area)
      || !gtk_widget_translate_coordinates (row != NULL ? row : GTK_WIDGET (self->row), self->page,
                                            0, area.origin.y, &x, &y))
    return;
  right = names + lw_timeline_get_width (self->timeline);
  left = CLAMP (area.origin.x, names, right - 1);
  right = CLAMP (area.origin.x + area.size.width, left + 1, right);
  gtk_popover_set_pointing_to (
    GTK_POPOVER (self->popover),
    &(GdkRectangle){ (int) (x + left), (int) y, (int) (right - left), (int) area.size.height });
}

/* The row that has the focus says it too. */
static void
say (LwTimelineMove *self)
{
  GtkWidget *list_row = self->row != NULL ? gtk_widget_get_parent (GTK_WIDGET (self->row)) : NULL;
  g_autofree char *words = lw_stage_popover_describe (self->popover);

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words, -1);
}

static void
show (LwTimelineMove *self)
{
  LwStageDraft *draft = lw_stage_popover_get_draft (self->popover);
  LwPlacement *placement = lw_stage_draft_get_placement (draft);
  g_autofree char *note = lw_timeline_carry_describe (self->carry, placement);

  lw_timeline_set_ghost (self->timeline, placement);
  lw_stage_popover_set_note (self->popover, note);
  point (self);
  say (self);
}

gboolean
lw_timeline_move_take_up (LwTimelineMove *self, LwTimelineRow *row, const char *placement_id)
{
  LwPlacement *placement = lw_office_find (get_office (self), &lw_placement_record, placement_id);

  lw_timeline_move_leave (self);
  if (placement == NULL || lw_office_is_read_only (get_office (self)))
    return FALSE;
  self->origin = lw_stage_draft_new_of (get_office (self), placement);
  if (!g_date_valid (&lw_stage_draft_get_placement (self->origin)->first_day))
    {
      g_clear_pointer (&self->origin, lw_stage_draft_unref);
      return FALSE;
    }
  g_set_weak_pointer (&self->row, row);
  self->first = self->last = 0;
  if (self->popover == NULL)
    make_popover (self);
  lw_stage_popover_set_open (self->popover, FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  lw_stage_popover_set_draft (self->popover, self->origin);

  return TRUE;
}

void
lw_timeline_move_shift (LwTimelineMove *self, int first, int last)
{
  g_autoptr (LwStageDraft) next = NULL;

  if (first == self->first && last == self->last)
    return;
  self->first = first;
  self->last = last;
  next = lw_stage_draft_with_shift (self->origin, first, last);
  lw_stage_popover_set_draft (self->popover, next);
  show (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

void
lw_timeline_move_carried (LwTimelineMove *self)
{
  show (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwTimelineMove) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error) || self->page == NULL)
    return;
  lw_timeline_set_ghost (self->timeline, NULL);
  gtk_widget_activate_action (self->page, "win.say", "s", error->message);
}

static void
commit (LwTimelineMove *self, LwAct *act)
{
  lw_office_commit_async (get_office (self), act, NULL, kept_cb, g_object_ref (self));
}

/* The stage stays where it is shown till the store has it. */
static void
keep (LwTimelineMove *self)
{
  LwStageDraft *draft = lw_stage_popover_get_draft (self->popover);
  GPtrArray *findings = lw_stage_popover_get_findings (self->popover);
  LwAct *act = NULL;

  if (lw_stage_draft_is_dirty (draft))
    act = lw_stage_draft_make_act (draft, get_office (self), findings);
  lw_timeline_move_leave (self);
  if (act == NULL)
    return;
  lw_timeline_set_ghost (self->timeline, lw_stage_draft_get_placement (draft));
  commit (self, act);
}

/* All of it, as one act that undo takes back. */
void
lw_timeline_move_delete (LwTimelineMove *self)
{
  LwAct *act = lw_stage_draft_make_delete (self->origin, get_office (self));

  lw_timeline_move_leave (self);
  commit (self, act);
}

/* Where there is the most room: what does not fit scrolls. */
static void
choose_side (LwTimelineMove *self)
{
  GtkPopover *popover = GTK_POPOVER (self->popover);
  GdkRectangle stage = { 0 };

  gtk_popover_get_pointing_to (popover, &stage);
  gtk_popover_set_position (popover, 2 * stage.y + stage.height > gtk_widget_get_height (self->page)
                                       ? GTK_POS_TOP
                                       : GTK_POS_BOTTOM);
}

static void
open_popover (LwTimelineMove *self)
{
  self->is_dragging = self->is_moving = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  lw_stage_popover_set_open (self->popover, TRUE);
  show (self);
  choose_side (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  lw_stage_popover_begin (self->popover);
}

/* Kept at once, unless a rule asks why. */
void
lw_timeline_move_drop (LwTimelineMove *self)
{
  g_autofree char *why_not = lw_stage_draft_why_not (lw_stage_popover_get_draft (self->popover),
                                                     lw_stage_popover_get_findings (self->popover));

  if (lw_timeline_carry_has_target (self->carry))
    {
      lw_timeline_carry_drop (
        self->carry, lw_stage_draft_get_placement (lw_stage_popover_get_draft (self->popover)));
      lw_timeline_move_leave (self);
    }
  else if (why_not == NULL)
    keep (self);
  else
    open_popover (self);
}

int
lw_timeline_move_get_step (LwTimelineMove *self)
{
  return lw_timeline_shows_days (self->timeline) ? 1 : DAYS_A_WEEK;
}

static int
days_of (LwTimelineMove *self, double dx)
{
  double step = lw_timeline_move_get_step (self);

  return (int) (round (dx * DAYS_A_WEEK / lw_timeline_get_week_width (self->timeline) / step)
                * step);
}

static void
drag_begin_cb (LwTimelineMove *self)
{
  self->is_dragging = FALSE;
}

static void
drag_update_cb (LwTimelineMove *self, double dx, double dy, GtkGestureDrag *drag)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drag));
  LwTimelineRow *row = LW_TIMELINE_ROW (widget);
  const LwTimelineStage *stage;
  double x, y;
  int days;

  if (!self->is_dragging)
    {
      gtk_gesture_drag_get_start_point (drag, &x, &y);
      stage = lw_timeline_row_pick (row, x, y);
      if (stage == NULL || (ABS (dx) < THRESHOLD && !lw_timeline_carry_begins (self->carry, dy))
          || gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag))
               & GDK_CONTROL_MASK)
        return;
      self->part = lw_timeline_part_at (row, stage, x);
      if (!lw_timeline_move_take_up (self, row, lw_timeline_stage_get_id (stage)))
        return;
      self->is_dragging = self->is_moving = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  /* Escape ended it, while the button is still down. */
  if (self->origin == NULL)
    return;
  days = days_of (self, dx);
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  lw_timeline_move_shift (self, self->part != LW_TIMELINE_END ? days : 0,
                          self->part != LW_TIMELINE_BEGIN ? days : 0);
  if (self->part == LW_TIMELINE_WHOLE && lw_timeline_carry_to (self->carry, row, x + dx, y + dy))
    lw_timeline_move_carried (self);
}

/* Let go outside the list, it stays as it was. */
static void
drag_end_cb (LwTimelineMove *self, double dx, double dy, GtkGestureDrag *drag)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drag));
  double x, y, list_x, list_y;
  gboolean is_inside;

  if (!self->is_dragging)
    return;
  self->is_dragging = FALSE;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  is_inside = gtk_widget_translate_coordinates (row, self->list, x + dx, y + dy, &list_x, &list_y)
              && list_x >= 0 && list_y >= 0 && list_x < gtk_widget_get_width (self->list)
              && list_y < gtk_widget_get_height (self->list);
  if (self->origin == NULL)
    return;
  if (is_inside)
    lw_timeline_move_drop (self);
  else
    lw_timeline_move_leave (self);
}

static void
drag_cancel_cb (LwTimelineMove *self)
{
  if (self->is_dragging)
    lw_timeline_move_leave (self);
  self->is_dragging = FALSE;
}

void
lw_timeline_move_edit (LwTimelineMove *self, LwTimelineRow *row, const char *placement_id)
{
  if (lw_timeline_move_take_up (self, row, placement_id))
    open_popover (self);
}

static void
menu_cb (LwTimelineMove *self, int n_press, double x, double y, GtkGestureClick *click)
{
  LwTimelineRow *row
    = LW_TIMELINE_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click)));
  const LwTimelineStage *stage = lw_timeline_row_pick (row, x, y);

  if (stage == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  lw_timeline_set_current (self->timeline, lw_timeline_stage_get_id (stage));
  lw_timeline_move_edit (self, row, lw_timeline_stage_get_id (stage));
}

/* Stages were read anew: what is kept now stands there. */
static void
reread_cb (LwTimelineMove *self)
{
  lw_timeline_move_leave (self);
  lw_timeline_set_ghost (self->timeline, NULL);
}

static void
open_cb (LwTimelineMove *self)
{
  g_autofree char *id
    = g_strdup (lw_record_get_id (LW_RECORD (lw_stage_draft_get_placement (self->origin))));

  lw_timeline_move_leave (self);
  gtk_widget_activate_action (self->page, "win.open-placement", "s", id);
}

static void
why_not_cb (LwTimelineMove *self)
{
  g_autofree char *id
    = g_strdup (lw_record_get_id (LW_RECORD (lw_stage_draft_get_placement (self->origin))));

  lw_timeline_move_leave (self);
  gtk_widget_activate_action (self->page, "win.why-not", "s", id);
}

static void
lw_timeline_move_dispose (GObject *object)
{
  LwTimelineMove *self = LW_TIMELINE_MOVE (object);

  lw_timeline_move_stop (self);
  g_clear_object (&self->carry);
  g_clear_object (&self->timeline);

  G_OBJECT_CLASS (lw_timeline_move_parent_class)->dispose (object);
}

static void
lw_timeline_move_class_init (LwTimelineMoveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_timeline_move_dispose;
}

/* Not before a stage is moved or edited: the page comes up sooner. */
static void
make_popover (LwTimelineMove *self)
{
  GtkWidget *popover = lw_stage_popover_new (get_office (self));

  self->popover = LW_STAGE_POPOVER (popover);
  gtk_widget_set_parent (popover, self->page);
  g_signal_connect_object (popover, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "keep", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "why-not", G_CALLBACK (why_not_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "delete", G_CALLBACK (lw_timeline_move_delete), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "left", G_CALLBACK (lw_timeline_move_leave), self,
                           G_CONNECT_SWAPPED);
}

static void
lw_timeline_move_init (LwTimelineMove *self)
{
}

LwTimelineMove *
lw_timeline_move_new (LwTimeline *timeline, GtkWidget *page, GtkWidget *list)
{
  LwTimelineMove *self = g_object_new (LW_TYPE_TIMELINE_MOVE, NULL);

  self->timeline = g_object_ref (timeline);
  self->page = page;
  self->list = list;
  self->carry = lw_timeline_carry_new (timeline, list);
  g_signal_connect_object (timeline, "reread", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
lw_timeline_move_stop (LwTimelineMove *self)
{
  if (self->page == NULL)
    return;
  lw_timeline_move_leave (self);
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  self->page = NULL;
}

void
lw_timeline_move_add_row (LwTimelineMove *self, LwTimelineRow *row)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (menu, "pressed", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (menu));
  lw_timeline_edge_watch (row);
}
