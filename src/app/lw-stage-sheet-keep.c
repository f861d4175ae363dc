/* lw-stage-sheet-keep.c - what the stage sheet says, held against the rules and kept
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-sheet-private.h"

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

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwStageSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    {
      lw_stage_sheet_leave (self);
      return;
    }
  gtk_widget_set_sensitive (self->columns, TRUE);
  lw_stage_sheet_paint_keep (self);
  gtk_label_set_text (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static void
commit (LwStageSheet *self, LwAct *act)
{
  /* A text that has the focus misses that it goes when it becomes insensitive. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (self->columns, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.keep", FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
  lw_office_commit_async (self->office, act, NULL, kept_cb, g_object_ref (self));
}

/* What is still being typed counts too. */
static gboolean
take_typed (LwStageSheet *self)
{
  lw_travel_field_commit (self->travel);

  return lw_value_entry_commit (LW_VALUE_ENTRY (self->first_day))
         && lw_value_entry_commit (LW_VALUE_ENTRY (self->last_day))
         && lw_value_entry_commit (LW_VALUE_ENTRY (self->begin))
         && lw_value_entry_commit (LW_VALUE_ENTRY (self->end));
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
    commit (self, make_act (self));
}

void
lw_stage_sheet_delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStageSheet *self = LW_STAGE_SHEET (widget);

  commit (self, lw_stage_draft_make_delete (self->draft, self->office));
}
