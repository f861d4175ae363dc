/* lw-company-stages.c - which students come to a company, now and later
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-company-stages.h"

#include "lw-date.h"
#include "lw-read-only.h"
#include "lw-stage-row.h"
#include "lw-stage-state.h"
#include "lw-stage-words.h"
#include "lw-wrap-layout.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwCompanyStages
{
  AdwPreferencesGroup parent_instance;

  /* template */
  GtkButton *plan_button;
  GtkMenuButton *plan_menu;
  GtkWidget *cancels_button;
  GtkListBox *list;

  /* owned */
  LwOffice *office;
  char *company_id;

  gboolean has_workplaces; /* several: rows say which */
};

G_DEFINE_FINAL_TYPE (LwCompanyStages, lw_company_stages, ADW_TYPE_PREFERENCES_GROUP)

static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "workplace", g_variant_get_string (parameter, NULL));
  gtk_widget_activate_action (widget, "win.plan-stage", "a{ss}", &known);
}

static void
cancels_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.company-cancels", "s",
                              LW_COMPANY_STAGES (widget)->company_id);
}

static const char *
title_of (LwWorkplace *workplace)
{
  return workplace->title != NULL ? workplace->title : _ ("Workplace");
}

/* One workplace is planned at by one click; of several one is chosen. */
static void
paint_plan (LwCompanyStages *self, GPtrArray *workplaces)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_set_visible (GTK_WIDGET (self->plan_button), workplaces->len == 1);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_menu), workplaces->len > 1);
  if (workplaces->len == 1)
    {
      /* The target first: without one the action does not take the button. */
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->plan_button), "s",
                                        lw_record_get_id (g_ptr_array_index (workplaces, 0)));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->plan_button), "company.plan");
    }
  for (guint i = 0; i < workplaces->len; i++)
    {
      LwRecord *workplace = g_ptr_array_index (workplaces, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

      g_menu_item_set_label (item, title_of (LW_WORKPLACE (workplace)));
      g_menu_item_set_action_and_target (item, "company.plan", "s", lw_record_get_id (workplace));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->plan_menu, G_MENU_MODEL (menu));
}

/* "Snuffelstage · di 5 januari – vr 28 mei 2027 · elke di en do · Winkel" */
static char *
describe_stage (LwCompanyStages *self, LwPlacement *placement)
{
  LwVariant *variant = lw_office_find (self->office, &lw_variant_record, placement->variant);
  LwWorkplace *workplace
    = lw_office_find (self->office, &lw_workplace_record, placement->workplace);
  g_autofree char *period = lw_stage_dup_period_text (self->office, placement);
  g_autofree char *days = lw_stage_dup_days_text (self->office, placement);
  g_autoptr (GString) text = g_string_new (variant != NULL ? variant->name : _ ("Stage"));

  g_string_append_printf (text, " · %s", period);
  if (days != NULL)
    g_string_append_printf (text, " · %s", days);
  if (self->has_workplaces && workplace != NULL)
    g_string_append_printf (text, " · %s", title_of (workplace));

  return g_strdup (text->str);
}

static GtkWidget *
make_row (LwPlacement *placement, gpointer data)
{
  LwCompanyStages *self = data;
  LwRecord *owner = lw_stage_get_owner (self->office, placement);
  g_autofree char *detail = describe_stage (self, placement);

  return lw_stage_row_new (self->office, placement,
                           owner != NULL ? lw_record_get_title (owner) : _ ("Class activity"),
                           detail);
}

static gboolean
is_here (GPtrArray *workplaces, LwPlacement *placement)
{
  for (guint i = 0; placement->workplace != NULL && i < workplaces->len; i++)
    if (strcmp (lw_record_get_id (g_ptr_array_index (workplaces, i)), placement->workplace) == 0)
      return TRUE;

  return FALSE;
}

static GPtrArray *
stages_at (LwCompanyStages *self, GPtrArray *workplaces, guint *n_ended)
{
  LwRecordList *all = lw_office_get_list (self->office, &lw_placement_record);
  GPtrArray *stages = g_ptr_array_new ();

  *n_ended = 0;
  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwPlacement *placement = lw_record_list_peek (all, i);

      if (!is_here (workplaces, placement))
        continue;
      if (lw_stage_has_ended (self->office, placement))
        ++*n_ended;
      else
        g_ptr_array_add (stages, placement);
    }

  return stages;
}

static void
paint_ended (LwCompanyStages *self, guint n_ended)
{
  g_autofree char *text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u earlier stage", "%u earlier stages", n_ended), n_ended);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), n_ended > 0 ? text : NULL);
}

static void
paint (LwCompanyStages *self)
{
  g_autoptr (GPtrArray) workplaces
    = lw_office_find_of (self->office, &lw_workplace_record, "company", self->company_id);
  guint n_ended;
  g_autoptr (GPtrArray) stages = stages_at (self, workplaces, &n_ended);

  self->has_workplaces = workplaces->len > 1;
  lw_stage_rows_fill (self->list, self->office, stages, make_row, self);
  gtk_widget_set_visible (self->cancels_button, stages->len > 0);
  paint_ended (self, n_ended);
  paint_plan (self, workplaces);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwCompanyStages *self)
{
  for (guint i = 0; i < outcome->changes->len && self->company_id != NULL; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type == &lw_placement_record || change->type == &lw_workplace_record
          || change->type == &lw_student_record || change->type == &lw_stage_period_record)
        {
          paint (self);
          return;
        }
    }
}

static void
lw_company_stages_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_COMPANY_STAGES);
  g_clear_object (&LW_COMPANY_STAGES (object)->office);

  G_OBJECT_CLASS (lw_company_stages_parent_class)->dispose (object);
}

static void
lw_company_stages_finalize (GObject *object)
{
  g_free (LW_COMPANY_STAGES (object)->company_id);

  G_OBJECT_CLASS (lw_company_stages_parent_class)->finalize (object);
}

static void
lw_company_stages_class_init (LwCompanyStagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_company_stages_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_company_stages_finalize;

  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-company-stages.ui");
  gtk_widget_class_bind_template_child (widget_class, LwCompanyStages, plan_button);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyStages, plan_menu);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyStages, cancels_button);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyStages, list);
  gtk_widget_class_install_action (widget_class, "company.plan", "s", plan_activated);
  gtk_widget_class_install_action (widget_class, "company.cancels", NULL, cancels_activated);
}

static void
lw_company_stages_init (LwCompanyStages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lw_company_stages_set_company:
 * @self: a list
 * @office: an open school, always the same
 * @id: (nullable): whose stages to show
 */
void
lw_company_stages_set_company (LwCompanyStages *self, LwOffice *office, const char *id)
{
  if (self->office == NULL)
    {
      self->office = g_object_ref (office);
      lw_read_only_bar_action (GTK_WIDGET (self), office, "company.plan");
      lw_read_only_bar_action (GTK_WIDGET (self), office, "company.cancels");
      g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
    }
  g_free (self->company_id);
  self->company_id = g_strdup (id);
  if (id != NULL)
    paint (self);
}
