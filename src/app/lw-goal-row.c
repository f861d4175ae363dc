/* lw-goal-row.c - one goal of a POP
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-goal-row.h"

#include "lw-date.h"
#include "lw-goal-editor.h"
#include "lw-read-only.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwGoalRow
{
  AdwExpanderRow parent_instance;

  /* owned */
  LwKeeper *keeper;

  gboolean has_editor;
};

G_DEFINE_FINAL_TYPE (LwGoalRow, lw_goal_row, ADW_TYPE_EXPANDER_ROW)

static LwGoal *
goal_of (LwGoalRow *self)
{
  return LW_GOAL (lw_keeper_get_record (self->keeper));
}

/* "Bezig · klaar op vr 12 maart" */
static void
paint_head (LwGoalRow *self)
{
  LwGoal *goal = goal_of (self);
  g_autofree char *due = NULL;
  g_autofree char *subtitle = NULL;

  if (g_date_valid (&goal->due))
    {
      g_autofree char *day = lw_date_format_short (&goal->due);

      due = g_strdup_printf (_ ("ready on %s"), day);
    }
  subtitle = g_strjoin (goal->state != NULL && due != NULL ? " · " : "",
                        lw_word_label (goal->state), due != NULL ? due : "", NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 goal->title != NULL ? goal->title : _ ("New goal"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwGoalRow *self = LW_GOAL_ROW (widget);
  LwAct *act = lw_act_new ("delete", _ ("Goal deleted"));

  lw_keeper_flush (self->keeper);
  lw_act_delete (act, &lw_goal_record, lw_record_get_id (LW_RECORD (goal_of (self))), -1);
  lw_office_commit_async (lw_keeper_get_office (self->keeper), act, NULL, NULL, NULL);
}

/* The fields are made when the row is first opened: a dossier shows several goals, closed. */
static void
expanded_cb (LwGoalRow *self)
{
  GtkWidget *row;

  if (self->has_editor || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->has_editor = TRUE;
  row = adw_preferences_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lw_goal_editor_new (self->keeper));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
lw_goal_row_dispose (GObject *object)
{
  g_clear_object (&LW_GOAL_ROW (object)->keeper);

  G_OBJECT_CLASS (lw_goal_row_parent_class)->dispose (object);
}

static void
lw_goal_row_class_init (LwGoalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_goal_row_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "goal.delete", NULL, delete_activated);
}

static void
lw_goal_row_init (LwGoalRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * lw_goal_row_new:
 * @office: an open school
 * @goal: a goal that is in the store
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
lw_goal_row_new (LwOffice *office, LwGoal *goal)
{
  LwGoalRow *self = g_object_new (LW_TYPE_GOAL_ROW, NULL);

  self->keeper = lw_keeper_new (office, LW_RECORD (goal), _ ("Goal"));
  lw_read_only_bar_action (GTK_WIDGET (self), office, "goal.delete");
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (paint_head), self,
                           G_CONNECT_SWAPPED);
  paint_head (self);

  return GTK_WIDGET (self);
}

LwGoal *
lw_goal_row_get_goal (LwGoalRow *self)
{
  return goal_of (self);
}

const char *
lw_goal_row_get_id (LwGoalRow *self)
{
  return lw_record_get_id (LW_RECORD (goal_of (self)));
}
