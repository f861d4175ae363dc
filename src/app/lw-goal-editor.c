/* lw-goal-editor.c - the fields of one goal
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-goal-editor.h"

#include "lw-binder.h"
#include "lw-columns.h"
#include "lw-date-entry.h"
#include "lw-text-field.h"
#include "lw-widget.h"
#include "lw-wrap-layout.h"

struct _LwGoalEditor
{
  GtkWidget parent_instance;

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
  LwBinder *binder;
};

G_DEFINE_FINAL_TYPE (LwGoalEditor, lw_goal_editor, GTK_TYPE_WIDGET)

static void
lw_goal_editor_dispose (GObject *object)
{
  g_clear_object (&LW_GOAL_EDITOR (object)->binder);
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_GOAL_EDITOR);

  G_OBJECT_CLASS (lw_goal_editor_parent_class)->dispose (object);
}

static void
lw_goal_editor_class_init (LwGoalEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_goal_editor_dispose;

  g_type_ensure (LW_TYPE_COLUMNS);
  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
  g_type_ensure (LW_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-goal-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LwGoalEditor, title_field);
  gtk_widget_class_bind_template_child (widget_class, LwGoalEditor, competency);
  gtk_widget_class_bind_template_child (widget_class, LwGoalEditor, due);
  gtk_widget_class_bind_template_child (widget_class, LwGoalEditor, state);
  gtk_widget_class_bind_template_child (widget_class, LwGoalEditor, action);
  gtk_widget_class_bind_template_child (widget_class, LwGoalEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, LwGoalEditor, why);
  gtk_widget_class_bind_template_child (widget_class, LwGoalEditor, judged_by);
}

static void
lw_goal_editor_init (LwGoalEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lw_goal_editor_new:
 * @keeper: keeps what is typed; of a goal that is in the store
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget *
lw_goal_editor_new (LwKeeper *keeper)
{
  LwGoalEditor *self = g_object_new (LW_TYPE_GOAL_EDITOR, NULL);
  LwOffice *office = lw_keeper_get_office (keeper);
  LwBinder *binder = lw_binder_new ();

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
  lw_binder_set_keeper (binder, keeper);

  return GTK_WIDGET (self);
}
