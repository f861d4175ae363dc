/* lw-timeline-move-keys.c - the keys that move and stretch a stage on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-move-private.h"

#include "lw-agreement-job.h"

#include <glib/gi18n.h>

static void
pin (LwTimelineMove *self, LwTimelineRow *row, const char *placement_id)
{
  lw_timeline_move_edit (self, row, placement_id);
  if (self->origin != NULL)
    lw_stage_popover_pin (self->popover);
}

/* By a step to the left or right; what was moved before moves on. */
static gboolean
press_arrow (LwTimelineMove *self, LwTimelineRow *row, int by, gboolean stretches)
{
  const char *current = lw_timeline_get_current (self->timeline);

  if (current == NULL || !lw_timeline_row_get_area (row, current, NULL))
    return FALSE;
  if (!self->is_moving || self->row != row)
    {
      if (!lw_timeline_move_take_up (self, row, current))
        return FALSE;
      self->is_moving = TRUE;
      lw_stage_popover_tell_keys (self->popover);
    }
  by *= lw_timeline_move_get_step (self);
  lw_timeline_move_shift (self, self->first + (stretches ? 0 : by), self->last + by);

  return TRUE;
}

/* To the workplace of a row above or below. */
static gboolean
press_across (LwTimelineMove *self, LwTimelineRow *row, int by)
{
  const char *current = lw_timeline_get_current (self->timeline);

  if (lw_timeline_get_rows (self->timeline) != LW_TIMELINE_WORKPLACES || current == NULL
      || (!self->is_moving && !lw_timeline_move_take_up (self, row, current)))
    return FALSE;
  self->is_moving = TRUE;
  lw_stage_popover_tell_keys (self->popover);
  if (lw_timeline_carry_step (self->carry, self->row, by))
    lw_timeline_move_carried (self);

  return TRUE;
}

static gboolean
press_with_alt (LwTimelineMove *self, LwTimelineRow *row, guint key, gboolean stretches)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return press_arrow (self, row, -1, stretches);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return press_arrow (self, row, 1, stretches);
    default:
      return FALSE;
    }
}

/* While a stage is moved, every other key but a modifier ends it as it was. */
static gboolean
press_while_moving (LwTimelineMove *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      lw_timeline_move_drop (self);
      return TRUE;
    case GDK_KEY_Escape:
      lw_timeline_move_leave (self);
      return TRUE;
    case GDK_KEY_Alt_L:
    case GDK_KEY_Alt_R:
    case GDK_KEY_Control_L:
    case GDK_KEY_Control_R:
    case GDK_KEY_Shift_L:
    case GDK_KEY_Shift_R:
    case GDK_KEY_Meta_L:
    case GDK_KEY_Meta_R:
      return FALSE;
    default:
      lw_timeline_move_leave (self);
      return FALSE;
    }
}

static void
print_agreement (LwTimelineMove *self, const char *id)
{
  LwPlacement *stage
    = lw_office_find (lw_timeline_get_office (self->timeline), &lw_placement_record, id);
  const char *ids[] = { id, NULL };

  if (stage != NULL && lw_agreement_job_is_for (stage))
    gtk_widget_activate_action (self->page, "win.print-agreements", "^as", ids);
  else
    gtk_widget_activate_action (
      self->page, "win.say", "s",
      _ ("Only a student’s stage that is promised, signed or under way has an agreement"));
}

static gboolean
is_key_of_menu (guint key, GdkModifierType mods)
{
  return (mods == 0 && (key == GDK_KEY_F2 || key == GDK_KEY_Menu))
         || (mods == GDK_SHIFT_MASK && key == GDK_KEY_F10);
}

gboolean
lw_timeline_move_press (LwTimelineMove *self, LwTimelineRow *row, guint key, GdkModifierType state)
{
  GdkModifierType mods = state & gtk_accelerator_get_default_mod_mask ();
  const char *current = lw_timeline_get_current (self->timeline);

  if ((mods & ~GDK_SHIFT_MASK) == GDK_ALT_MASK
      && press_with_alt (self, row, key, (mods & GDK_SHIFT_MASK) != 0))
    return TRUE;
  if (mods == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && (key == GDK_KEY_Up || key == GDK_KEY_Down)
      && press_across (self, row, key == GDK_KEY_Up ? -1 : 1))
    return TRUE;
  if (self->is_moving)
    return press_while_moving (self, key);
  if (current == NULL || !lw_timeline_row_get_area (row, current, NULL))
    return FALSE;
  if (is_key_of_menu (key, mods))
    lw_timeline_move_edit (self, row, current);
  else if (mods == 0 && key == GDK_KEY_p)
    pin (self, row, current);
  else if (mods == 0 && key == GDK_KEY_w)
    gtk_widget_activate_action (self->page, "win.why-not", "s", current);
  else if (mods == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && gdk_keyval_to_lower (key) == GDK_KEY_p)
    print_agreement (self, current);
  else if (mods != 0 || (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete))
    return FALSE;
  else if (lw_timeline_move_take_up (self, row, current))
    lw_timeline_move_delete (self);

  return TRUE;
}
