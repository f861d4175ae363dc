/* lw-stage-sheet-keep.c - what the stage sheet says, held against the rules and kept
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-sheet-private.h"

#include "lw-agreement-job.h"
#include "lw-sheet.h"

#include <glib/gi18n.h>

/* What is typed of the way counts, though it is not kept yet. */
void
lw_stage_sheet_judge (LwStageSheet *self)
{
  LwWorld *world = lw_office_get_world (self->office);

  g_clear_pointer (&self->judged, g_ptr_array_unref);
  lw_world_suppose_travel (world, lw_travel_field_get_typed (self->travel));
  self->judged = lw_stage_draft_judge (self->draft, self->office);
  lw_world_suppose_travel (world, NULL);
}

gboolean
lw_stage_sheet_is_dirty (LwStageSheet *self)
{
  return lw_stage_draft_is_dirty (self->draft) || lw_travel_field_is_dirty (self->travel);
}

/* A stage that is as it was is not written again. */
static LwAct *
make_act (LwStageSheet *self)
{
  gboolean is_same = !lw_stage_draft_is_new (self->draft) && !lw_stage_draft_is_dirty (self->draft);
  LwAct *act = is_same ? lw_act_new ("plan", _ ("Travel time"))
                       : lw_stage_draft_make_act (self->draft, self->office, self->judged);

  lw_travel_field_put (self->travel, act);

  return act;
}

/* What comes of it comes above the window that the sheet stood above. */
static void
leave (LwStageSheet *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *id
    = g_strdup (lw_record_get_id (LW_RECORD (lw_stage_draft_get_placement (self->draft))));

  lw_stage_sheet_leave (self);
  if (self->then != NULL && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), self->then, "s", id);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwStageSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    {
      leave (self);
      return;
    }
  lw_sheet_show_failure (self->columns, self->failure, error);
  lw_stage_sheet_paint_keep (self);
}

static void
commit (LwStageSheet *self, LwAct *act)
{
  lw_sheet_begin_writing (GTK_WINDOW (self), self->columns, self->failure);
  lw_office_commit_async (self->office, act, NULL, kept_cb, g_object_ref (self));
}

/* What is still being typed counts too. */
static gboolean
take_typed (LwStageSheet *self)
{
  lw_travel_field_commit (self->travel);

  return lw_when_group_take_typed (self->when);
}

/* Where there is no place any more another is looked for, and what is promised goes on paper. */
static const char *
find_then (LwStageSheet *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self->draft);
  LwPlacement *kept
    = lw_office_find (self->office, &lw_placement_record, lw_record_get_id (LW_RECORD (placement)));

  if (kept != NULL && g_strcmp0 (placement->state, kept->state) == 0)
    return NULL;
  if (kept != NULL && g_strcmp0 (placement->state, "afgebroken") == 0)
    return "win.next-places";

  return g_strcmp0 (placement->state, "toegezegd") == 0 && lw_agreement_job_is_for (placement)
           ? "win.offer-agreement"
           : NULL;
}

void
lw_stage_sheet_keep (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStageSheet *self = LW_STAGE_SHEET (widget);
  g_autofree char *why_not = NULL;

  if (!take_typed (self))
    return;
  lw_stage_sheet_judge (self);
  why_not = lw_stage_draft_why_not (self->draft, self->judged);
  if (why_not != NULL)
    lw_stage_sheet_paint (self);
  else if (!lw_stage_draft_is_new (self->draft) && !lw_stage_sheet_is_dirty (self))
    lw_stage_sheet_leave (self);
  else
    {
      self->then = find_then (self);
      commit (self, make_act (self));
    }
}

void
lw_stage_sheet_delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStageSheet *self = LW_STAGE_SHEET (widget);

  self->then = NULL;
  commit (self, lw_stage_draft_make_delete (self->draft, self->office));
}
