/* lw-plan-class-totals.c - what a plan comes to, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-totals.h"

#include "lw-plan-class-words.h"
#include "lw-plan-words.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwPlanClassTotals
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *wishes;
  GtkLabel *travel;
  GtkLabel *spread;
  GtkLabel *proof;
};

G_DEFINE_FINAL_TYPE (LwPlanClassTotals, lw_plan_class_totals, GTK_TYPE_WIDGET)

static void
lw_plan_class_totals_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_PLAN_CLASS_TOTALS);

  G_OBJECT_CLASS (lw_plan_class_totals_parent_class)->dispose (object);
}

static void
lw_plan_class_totals_class_init (LwPlanClassTotalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_plan_class_totals_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-plan-class-totals.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassTotals, title);
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassTotals, wishes);
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassTotals, travel);
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassTotals, spread);
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassTotals, proof);
}

static void
lw_plan_class_totals_init (LwPlanClassTotals *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "118 van 120 krijgen een plek, 2 zijn weggelaten". */
static char *
dup_title (const LwCohortTerms *terms, guint n_left_out)
{
  guint n_all = terms->n_placed + terms->n_not_placed;
  g_autofree char *placed
    = terms->n_not_placed == 0
        ? g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u student gets a place", "All %u get a place", n_all),
          n_all)
        : g_strdup_printf (_ ("%u of %u get a place"), terms->n_placed, n_all);

  if (n_left_out == 0)
    return g_steal_pointer (&placed);

  /* translators: what a plan comes to, and how many proposals were left out of it */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%s, %u left out", "%s, %u left out", n_left_out), placed,
    n_left_out);
}

void
lw_plan_class_totals_show (LwPlanClassTotals *self, LwOffice *office, LwPlanJob *job)
{
  const LwCohortPlan *plan = lw_plan_job_get_plan (job);
  g_autofree char *title
    = dup_title (&plan->terms, plan->terms.n_placed - lw_plan_job_count_kept (job));
  g_autofree char *wishes = lw_plan_dup_wishes (&plan->terms);
  g_autofree char *travel = lw_plan_dup_travel (&plan->terms);
  g_autofree char *spread = lw_plan_class_dup_spread (office, plan);
  g_autofree char *proven = lw_plan_dup_proof (lw_plan_job_get_cohort (job), plan);
  g_autofree char *proof = plan->is_stopped
                             ? g_strdup_printf ("%s %s", proven, lw_plan_get_stopped ())
                             : g_strdup (proven);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->wishes, wishes);
  gtk_label_set_text (self->travel, travel);
  gtk_label_set_text (self->spread, spread);
  gtk_label_set_text (self->proof, proof);
}
