/* lw-period-view.c - one stage period, and who has a place in it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-period-view.h"

#include "lw-date.h"
#include "lw-period-draft.h"
#include "lw-period-list.h"
#include "lw-stage-findings.h"
#include "lw-stage-search.h"
#include "lw-state-button.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwPeriodView
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *form;
  GtkLabel *summary;
  GtkLabel *guidance;
  LwStageFindings *findings;
  GtkWidget *without_students;
  AdwPreferencesGroup *open_group;
  GtkListBox *open_list;
  AdwPreferencesGroup *placed_group;
  GtkListBox *placed_list;

  /* owned */
  LwOffice *office;
  LwStagePeriod *period;
};

G_DEFINE_FINAL_TYPE (LwPeriodView, lw_period_view, GTK_TYPE_WIDGET)

static const char *
name_of (LwPeriodView *self, const LwRecordType *type, const char *id)
{
  LwRecord *record = lw_office_find (self->office, type, id);

  return record != NULL ? lw_record_get_title (record) : NULL;
}

/* "3B · Snuffelstage · 8.30 – 16.00 uur" */
static void
paint_form (LwPeriodView *self)
{
  const char *group = name_of (self, &lw_group_record, self->period->group);
  const char *form = name_of (self, &lw_variant_record, self->period->variant);
  int begin = lw_time_parse (self->period->begin);
  int end = lw_time_parse (self->period->end);
  g_autofree char *times = begin >= 0 && end >= 0 ? lw_time_describe_span (begin, end) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (parts, (gpointer) (group != NULL ? group : _ ("no class yet")));
  if (form != NULL)
    g_ptr_array_add (parts, (gpointer) form);
  if (times != NULL)
    g_ptr_array_add (parts, times);
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (" · ", (char **) parts->pdata);
  gtk_label_set_text (self->form, text);
}

/* "Anna de Wit, 2 visits for each stage" */
static void
paint_guidance (LwPeriodView *self)
{
  const char *name = name_of (self, &lw_staff_record, self->period->supervisor);
  int visits = self->period->visits;
  g_autofree char *often
    = visits > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d visit for each stage",
                                                 "%d visits for each stage", (gulong) visits),
                                    visits)
                 : NULL;
  g_autofree char *text
    = name != NULL && often != NULL ? g_strjoin (", ", name, often, NULL) : NULL;

  gtk_label_set_text (self->guidance, text != NULL ? text : name != NULL ? name : often);
  gtk_widget_set_visible (GTK_WIDGET (self->guidance), name != NULL || often != NULL);
}

static GtkWidget *
make_row (const LwPeriodSeat *seat, const char *detail)
{
  GtkWidget *row = adw_action_row_new ();

  lw_action_row_show_text (ADW_ACTION_ROW (row), lw_record_get_title (LW_RECORD (seat->student)),
                           detail);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "student",
                          g_strdup (lw_record_get_id (LW_RECORD (seat->student))), g_free);
  if (seat->placement != NULL)
    g_object_set_data_full (G_OBJECT (row), "placement",
                            g_strdup (lw_record_get_id (LW_RECORD (seat->placement))), g_free);

  return row;
}

static void
add_open (LwPeriodView *self, const LwPeriodSeat *seat)
{
  GtkWidget *row
    = make_row (seat, seat->placement != NULL ? lw_word_label (seat->placement->state) : NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_list_box_append (self->open_list, row);
}

static void
add_placed (LwPeriodView *self, const LwPeriodSeat *seat)
{
  LwWorkplace *workplace
    = lw_office_find (self->office, &lw_workplace_record, seat->placement->workplace);
  LwCompany *company = workplace != NULL
                         ? lw_office_find (self->office, &lw_company_record, workplace->company)
                         : NULL;
  g_autofree char *place = workplace != NULL ? lw_stage_dup_place (self->office, workplace) : NULL;
  g_autofree char *detail = company != NULL && company->town != NULL
                              ? g_strjoin (", ", place, company->town, NULL)
                              : g_strdup (place);
  GtkWidget *row = make_row (seat, detail);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             lw_state_button_new (self->office, seat->placement));
  gtk_list_box_append (self->placed_list, row);
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
set_count (AdwPreferencesGroup *group, const char *title, guint n)
{
  g_autofree char *text = g_strdup_printf ("%s (%u)", title, n);

  adw_preferences_group_set_title (group, text);
  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
}

static void
paint_seats (LwPeriodView *self)
{
  g_autoptr (GArray) seats = lw_period_find_seats (self->office, self->period);
  guint n_open = 0;
  int open_index = lw_list_box_hold (self->open_list);
  int placed_index = lw_list_box_hold (self->placed_list);

  clear (self->open_list);
  clear (self->placed_list);
  for (guint i = 0; i < seats->len; i++)
    {
      const LwPeriodSeat *seat = &g_array_index (seats, LwPeriodSeat, i);

      if (lw_period_seat_is_open (seat))
        add_open (self, seat);
      else
        add_placed (self, seat);
      n_open += lw_period_seat_is_open (seat);
    }
  set_count (self->open_group, _ ("No place yet"), n_open);
  set_count (self->placed_group, _ ("With a place"), seats->len - n_open);
  gtk_widget_set_visible (self->without_students, seats->len == 0);
  lw_list_box_release (self->open_list, open_index);
  lw_list_box_release (self->placed_list, placed_index);
}

/* The row that has the focus, also while a sheet is open above it; or -1. */
static int
focused_index (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_get_parent (row) == GTK_WIDGET (list)
           ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))
           : -1;
}

/* Who got a place goes out of the list: the focus is on the next then. */
static void
focus_index (GtkListBox *list, int index)
{
  GtkListBoxRow *row = NULL;

  for (; index >= 0 && row == NULL; index--)
    row = gtk_list_box_get_row_at_index (list, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
paint (LwPeriodView *self)
{
  g_autoptr (GPtrArray) findings
    = lw_rules_judge_period (lw_office_get_world (self->office), self->period);
  g_autofree char *summary = lw_period_summarize (self->office, self->period);
  int open = focused_index (self->open_list);
  int placed = focused_index (self->placed_list);

  gtk_label_set_text (self->title, lw_record_get_title (LW_RECORD (self->period)));
  paint_form (self);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  paint_guidance (self);
  lw_stage_findings_show (self->findings, findings);
  paint_seats (self);
  focus_index (self->open_list, open);
  focus_index (self->placed_list, placed);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwPeriodView *self)
{
  LwStagePeriod *period;

  if (self->period == NULL)
    return;
  period
    = lw_office_find (office, &lw_stage_period_record, lw_record_get_id (LW_RECORD (self->period)));
  if (period != NULL)
    paint (self);
}

static void
plan (LwPeriodView *self, const char *student)
{
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", student);
  g_variant_builder_add (&known, "{ss}", "stage-period",
                         lw_record_get_id (LW_RECORD (self->period)));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-stage", "a{ss}", &known);
}

static void
row_activated_cb (LwPeriodView *self, GtkListBoxRow *row)
{
  const char *placement = g_object_get_data (G_OBJECT (row), "placement");

  if (placement != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-placement", "s", placement);
  else
    plan (self, g_object_get_data (G_OBJECT (row), "student"));
}

static void
lw_period_view_dispose (GObject *object)
{
  LwPeriodView *self = LW_PERIOD_VIEW (object);

  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_PERIOD_VIEW);
  g_clear_object (&self->period);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_period_view_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LwPeriodView, name)

static void
lw_period_view_class_init (LwPeriodViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_period_view_dispose;

  g_type_ensure (LW_TYPE_STAGE_FINDINGS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-period-view.ui");
  BIND (title);
  BIND (form);
  BIND (summary);
  BIND (guidance);
  BIND (findings);
  BIND (without_students);
  BIND (open_group);
  BIND (open_list);
  BIND (placed_group);
  BIND (placed_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
lw_period_view_init (LwPeriodView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_stage_findings_set_read_only (self->findings, TRUE);
}

void
lw_period_view_set_period (LwPeriodView *self, LwOffice *office, LwStagePeriod *period)
{
  if (self->office == NULL)
    {
      self->office = g_object_ref (office);
      g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
    }
  if (!g_set_object (&self->period, period) || period == NULL)
    return;
  paint (self);
}

LwStagePeriod *
lw_period_view_get_period (LwPeriodView *self)
{
  return self->period;
}

void
lw_period_view_focus_first (LwPeriodView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->open_list, 0);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->placed_list, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
