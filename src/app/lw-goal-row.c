/* lw-goal-row.c - one goal of a POP
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-goal-row.h"

#include "lw-binder.h"
#include "lw-columns.h"
#include "lw-date-entry.h"
#include "lw-date.h"
#include "lw-text-field.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwGoalRow
{
  AdwExpanderRow parent_instance;

  /* template */
  LwTextField *title_field;
  GtkWidget *competency;
  GtkWidget *due;
  GtkWidget *state;
  LwTextField *action;
  LwTextField *evidence;
  LwTextField *why;
  LwTextField *judged_by;

  /* owned */
  LwKeeper *keeper;
  LwBinder *binder;
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

static void
lw_goal_row_dispose (GObject *object)
{
  LwGoalRow *self = LW_GOAL_ROW (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_GOAL_ROW);

  G_OBJECT_CLASS (lw_goal_row_parent_class)->dispose (object);
}

static void
lw_goal_row_class_init (LwGoalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_goal_row_dispose;

  g_type_ensure (LW_TYPE_COLUMNS);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
  g_type_ensure (LW_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-goal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LwGoalRow, title_field);
  gtk_widget_class_bind_template_child (widget_class, LwGoalRow, competency);
  gtk_widget_class_bind_template_child (widget_class, LwGoalRow, due);
  gtk_widget_class_bind_template_child (widget_class, LwGoalRow, state);
  gtk_widget_class_bind_template_child (widget_class, LwGoalRow, action);
  gtk_widget_class_bind_template_child (widget_class, LwGoalRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, LwGoalRow, why);
  gtk_widget_class_bind_template_child (widget_class, LwGoalRow, judged_by);
  gtk_widget_class_install_action (widget_class, "goal.delete", NULL, delete_activated);
}

static void
lw_goal_row_init (LwGoalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  LwBinder *binder = lw_binder_new ();

  self->keeper = lw_keeper_new (office, LW_RECORD (goal), _ ("Goal"));
  self->binder = binder;
  lw_binder_add_text (binder, lw_text_field_get_text_view (self->title_field), "title");
  lw_binder_add_ref (binder, self->competency, "competency",
                     G_LIST_MODEL (lw_office_get_list (office, &lw_competency_record)));
  lw_binder_add_date (binder, self->due, "due");
  lw_binder_add_choice (binder, self->state, "state", lw_goal_state_values);
  lw_binder_add_text (binder, lw_text_field_get_text_view (self->action), "action");
  lw_binder_add_text (binder, lw_text_field_get_text_view (self->evidence), "evidence");
  lw_binder_add_text (binder, lw_text_field_get_text_view (self->why), "why");
  lw_binder_add_text (binder, lw_text_field_get_text_view (self->judged_by), "judged-by");
  lw_binder_set_keeper (binder, self->keeper);
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (paint_head), self,
                           G_CONNECT_SWAPPED);
  paint_head (self);

  return GTK_WIDGET (self);
}

const char *
lw_goal_row_get_id (LwGoalRow *self)
{
  return lw_record_get_id (LW_RECORD (goal_of (self)));
}
