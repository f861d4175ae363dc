/* lw-plan-class-ask.c - whom to plan, and when, in what and where
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-ask.h"

#include "lw-date-row.h"
#include "lw-date.h"
#include "lw-many-pick.h"
#include "lw-pattern-choice.h"
#include "lw-pick.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwPlanClassAsk
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *students_group;
  AdwActionRow *students_row;
  LwManyPick *groups;
  AdwComboRow *form;
  LwPatternChoice *patterns;
  LwDateRow *first_day;
  LwDateRow *last_day;
  LwManyPick *companies;

  /* borrowed */
  LwOffice *office;

  /* owned */
  LwPick *form_pick;
  char **students; /* nullable */
  char **texts;    /* of patterns, nullable */
};

G_DEFINE_FINAL_TYPE (LwPlanClassAsk, lw_plan_class_ask, GTK_TYPE_WIDGET)

static guint changed_signal;

static void
tell (LwPlanClassAsk *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
paint_who (LwPlanClassAsk *self)
{
  guint n = self->students != NULL ? g_strv_length (self->students) : 0;
  g_autofree char *title = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u student chosen", "%u students chosen", n), n);

  gtk_widget_set_visible (self->students_group, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->groups), n == 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->students_row), title);
}

/* Back to classes. */
static void
forget_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPlanClassAsk *self = LW_PLAN_CLASS_ASK (widget);

  g_clear_pointer (&self->students, g_strfreev);
  paint_who (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->groups));
  tell (self);
}

static gboolean
lw_plan_class_ask_grab_focus (GtkWidget *widget)
{
  LwPlanClassAsk *self = LW_PLAN_CLASS_ASK (widget);

  return gtk_widget_grab_focus (
    GTK_WIDGET (self->students != NULL ? (gpointer) self->form : (gpointer) self->groups));
}

static void
lw_plan_class_ask_dispose (GObject *object)
{
  LwPlanClassAsk *self = LW_PLAN_CLASS_ASK (object);

  g_clear_object (&self->form_pick);
  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_PLAN_CLASS_ASK);
  g_clear_pointer (&self->students, g_strfreev);
  g_clear_pointer (&self->texts, g_strfreev);

  G_OBJECT_CLASS (lw_plan_class_ask_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LwPlanClassAsk, name)

static void
lw_plan_class_ask_class_init (LwPlanClassAskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_plan_class_ask_dispose;
  widget_class->grab_focus = lw_plan_class_ask_grab_focus;
  widget_class->focus = lw_widget_focus;

  changed_signal = g_signal_new ("changed", LW_TYPE_PLAN_CLASS_ASK, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (LW_TYPE_DATE_ROW);
  g_type_ensure (LW_TYPE_MANY_PICK);
  g_type_ensure (LW_TYPE_PATTERN_CHOICE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-plan-class-ask.ui");
  BIND (students_group);
  BIND (students_row);
  BIND (groups);
  BIND (form);
  BIND (patterns);
  BIND (first_day);
  BIND (last_day);
  BIND (companies);
  gtk_widget_class_bind_template_callback_full (widget_class, "changed_cb", G_CALLBACK (tell));
  gtk_widget_class_install_action (widget_class, "ask.forget-students", NULL, forget_activated);
}

static void
lw_plan_class_ask_init (LwPlanClassAsk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lw_plan_class_ask_set_office (LwPlanClassAsk *self, LwOffice *office)
{
  self->office = office;
  lw_many_pick_set_list (self->groups, _ ("Classes"), _ ("The whole school"), _ ("Choose…"),
                         lw_office_get_list (office, &lw_group_record));
  lw_many_pick_set_list (self->companies, _ ("Companies"), _ ("All that are open"), _ ("Choose…"),
                         lw_office_get_list (office, &lw_company_record));
  self->form_pick = lw_pick_new (GTK_WIDGET (self->form), _ ("Whatever seeks a place"),
                                 G_LIST_MODEL (lw_office_get_list (office, &lw_variant_record)));
  g_signal_connect_object (self->form_pick, "picked", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  paint_who (self);
}

/* Whether students of the class have no stage of it yet, and get each one of their own: not what
 * a class does together. */
static gboolean
lacks_stages (LwPlanClassAsk *self, LwStagePeriod *period)
{
  LwRecordList *stages = lw_office_get_list (self->office, &lw_placement_record);
  LwRecordList *students = lw_office_get_list (self->office, &lw_student_record);
  const char *id = lw_record_get_id (LW_RECORD (period));
  guint n_lacking = 0;

  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    n_lacking
      += g_strcmp0 (((LwStudent *) lw_record_list_peek (students, i))->group, period->group) == 0;
  for (guint i = 0; i < lw_record_list_get_size (stages); i++)
    {
      LwPlacement *stage = lw_record_list_peek (stages, i);

      if (g_strcmp0 (stage->stage_period, id) != 0)
        continue;
      if (stage->student == NULL)
        return FALSE;
      n_lacking -= n_lacking > 0;
    }

  return n_lacking > 0;
}

/* Of the class's first period that isn't over for which stages are still to be made; NULL
 * without. */
static const char *
find_form (LwPlanClassAsk *self, const char *group)
{
  LwRecordList *periods = lw_office_get_list (self->office, &lw_stage_period_record);
  GDate today = lw_today ();
  LwStagePeriod *next = NULL;

  for (guint i = 0; i < lw_record_list_get_size (periods); i++)
    {
      LwStagePeriod *period = lw_record_list_peek (periods, i);

      if (g_strcmp0 (period->group, group) == 0 && period->variant != NULL
          && lw_date_compare (&period->last_day, &today) >= 0
          && (next == NULL || lw_date_compare (&period->first_day, &next->first_day) < 0)
          && lacks_stages (self, period))
        next = period;
    }

  return next != NULL ? next->variant : NULL;
}

void
lw_plan_class_ask_set_group (LwPlanClassAsk *self, const char *group)
{
  const char *const groups[] = { group, NULL };

  g_clear_pointer (&self->students, g_strfreev);
  lw_many_pick_set_ids (self->groups, groups);
  lw_pick_set_id (self->form_pick, find_form (self, group));
  paint_who (self);
}

void
lw_plan_class_ask_set_students (LwPlanClassAsk *self, const char *const *students)
{
  g_clear_pointer (&self->students, g_strfreev);
  self->students = g_strdupv ((char **) students);
  paint_who (self);
}

static void
read_day (LwDateRow *row, GDate *day)
{
  const GDate *date = lw_date_entry_get_date (lw_date_row_get_entry (row));

  g_date_clear (day, 1);
  if (date != NULL)
    *day = *date;
}

void
lw_plan_class_ask_fill (LwPlanClassAsk *self, LwCohortRequest *request)
{
  g_clear_pointer (&self->texts, g_strfreev);
  self->texts = lw_pattern_choice_dup_texts (self->patterns);
  *request = (LwCohortRequest){
    .students = (const char *const *) self->students,
    .groups = self->students == NULL ? lw_many_pick_get_ids (self->groups) : NULL,
    .variant = lw_pick_get_id (self->form_pick),
    .patterns = (const char *const *) self->texts,
    .companies = lw_many_pick_get_ids (self->companies),
  };
  read_day (self->first_day, &request->first_day);
  read_day (self->last_day, &request->last_day);
}

const char *
lw_plan_class_ask_get_trouble (LwPlanClassAsk *self)
{
  return lw_pattern_choice_get_trouble (self->patterns);
}
