/* lw-stages-view.c - the stages of one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stages-view.h"

#include "lw-read-only.h"
#include "lw-stage-row.h"
#include "lw-stage-words.h"
#include "lw-visit-words.h"
#include "lw-widget.h"
#include "lw-wish-row.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwStagesView
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  GtkListBox *list;
  LwWishRow *wishes;

  /* owned */
  LwOffice *office;
  char *student_id;
};

G_DEFINE_FINAL_TYPE (LwStagesView, lw_stages_view, GTK_TYPE_WIDGET)

static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStagesView *self = LW_STAGES_VIEW (widget);
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", self->student_id);
  gtk_widget_activate_action (widget, "win.plan-stage", "a{ss}", &known);
}

/* "Bakkerij Vis, Gouda · di 3 maart – vr 26 juni 2027 · elke di en do", and its visits, or why it
 * was broken off. */
static char *
describe_stage (LwStagesView *self, LwPlacement *placement)
{
  g_autofree char *days = lw_stage_dup_days_text (self->office, placement);
  g_autofree char *period = lw_stage_dup_period_text (self->office, placement);
  g_autofree char *said = lw_stage_dup_place_text (self->office, placement);
  g_autofree char *place
    = placement->workplace != NULL ? g_strdup (said) : lw_word_dup_capital (said);
  g_autofree char *stage = g_strjoin (" · ", place, period, days, NULL);
  g_autofree char *visits = NULL;

  if (g_strcmp0 (placement->state, "afgebroken") == 0 && placement->reason != NULL)
    return g_strjoin ("\n", stage, placement->reason, NULL);
  if (!lw_visits_are_due (placement))
    return g_steal_pointer (&stage);
  visits = lw_visit_words_dup_of_stage (self->office, placement);

  /* translators: below a stage: how its visits are doing */
  return g_strdup_printf (_ ("%s\nVisits: %s"), stage, visits);
}

static GtkWidget *
make_row (LwPlacement *placement, gpointer data)
{
  LwStagesView *self = data;
  LwVariant *variant = lw_office_find (self->office, &lw_variant_record, placement->variant);
  g_autofree char *detail = describe_stage (self, placement);

  return lw_stage_row_new (self->office, placement, variant != NULL ? variant->name : _ ("Stage"),
                           detail);
}

static void
paint (LwStagesView *self)
{
  LwRecordList *placements = lw_office_get_list (self->office, &lw_placement_record);
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->student, self->student_id) == 0)
        g_ptr_array_add (stages, placement);
    }
  lw_stage_rows_fill (self->list, self->office, stages, make_row, self);
  gtk_stack_set_visible_child_name (self->stack, stages->len > 0 ? "list" : "none");
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwStagesView *self)
{
  for (guint i = 0; i < outcome->changes->len && self->student_id != NULL; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type == &lw_placement_record || change->type == &lw_workplace_record
          || change->type == &lw_company_record || change->type == &lw_stage_period_record
          || change->type == &lw_visit_record)
        {
          paint (self);
          return;
        }
    }
}

static void
lw_stages_view_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_STAGES_VIEW);
  g_clear_object (&LW_STAGES_VIEW (object)->office);

  G_OBJECT_CLASS (lw_stages_view_parent_class)->dispose (object);
}

static void
lw_stages_view_finalize (GObject *object)
{
  g_free (LW_STAGES_VIEW (object)->student_id);

  G_OBJECT_CLASS (lw_stages_view_parent_class)->finalize (object);
}

static void
lw_stages_view_class_init (LwStagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_stages_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_stages_view_finalize;

  g_type_ensure (LW_TYPE_WISH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-stages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LwStagesView, stack);
  gtk_widget_class_bind_template_child (widget_class, LwStagesView, list);
  gtk_widget_class_bind_template_child (widget_class, LwStagesView, wishes);
  gtk_widget_class_install_action (widget_class, "stages.plan", NULL, plan_activated);
}

static void
lw_stages_view_init (LwStagesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lw_stages_view_set_student:
 * @self: a view
 * @office: an open school, always the same
 * @student_id: (nullable): whose stages to show
 */
void
lw_stages_view_set_student (LwStagesView *self, LwOffice *office, const char *student_id)
{
  if (self->office == NULL)
    {
      self->office = g_object_ref (office);
      lw_read_only_bar_action (GTK_WIDGET (self), office, "stages.plan");
      g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
    }
  g_free (self->student_id);
  self->student_id = g_strdup (student_id);
  lw_wish_row_set_student (self->wishes, office, student_id);
  if (student_id != NULL)
    paint (self);
}
