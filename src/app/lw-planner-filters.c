/* lw-planner-filters.c - which rows of the planner are shown
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-planner-filters.h"

#include "lw-lazy.h"
#include "lw-page-keys.h"
#include "lw-pick.h"
#include "lw-timeline-legend.h"
#include "lw-widget.h"
#include "lw-words.h"
#include "lw-wrap-layout.h"

#include <glib/gi18n.h>

struct _LwPlannerFilters
{
  GtkWidget parent_instance;

  /* template */
  GtkEditable *search;
  GtkDropDown *rows_choice;
  GtkWidget *group_filter;
  GtkDropDown *state_filter;
  GtkGrid *legend;

  /* owned */
  LwTimeline *timeline;
  LwTimelineList *rows;
  LwPick *group_pick;
};

G_DEFINE_FINAL_TYPE (LwPlannerFilters, lw_planner_filters, GTK_TYPE_WIDGET)

static guint search_activated_signal;

/* The choices of the state's filter: all, no stage yet, and each state. */
static void
filter_changed_cb (LwPlannerFilters *self)
{
  LwTimelineQuery query = { 0 };
  guint state = gtk_drop_down_get_selected (self->state_filter);

  if (self->rows == NULL)
    return;
  query.words = gtk_editable_get_text (self->search);
  query.group = lw_pick_get_id (self->group_pick);
  query.without_stage = state == 1;
  query.state
    = state > 1 && state != GTK_INVALID_LIST_POSITION ? lw_placement_state_values[state - 2] : NULL;
  lw_timeline_list_set_query (self->rows, &query);
}

static void
rows_selected_cb (LwPlannerFilters *self)
{
  if (self->timeline != NULL)
    lw_timeline_set_rows (self->timeline, gtk_drop_down_get_selected (self->rows_choice));
}

/* A class that is opened shows its students. */
static void
reread_cb (LwPlannerFilters *self)
{
  gtk_drop_down_set_selected (self->rows_choice, lw_timeline_get_rows (self->timeline));
}

static void
search_activated_cb (LwPlannerFilters *self)
{
  /* Who types fast has pressed it before the search entry tells what was typed. */
  filter_changed_cb (self);
  g_signal_emit (self, search_activated_signal, 0);
}

static void
lw_planner_filters_dispose (GObject *object)
{
  LwPlannerFilters *self = LW_PLANNER_FILTERS (object);

  g_clear_object (&self->group_pick);
  g_clear_object (&self->rows);
  g_clear_object (&self->timeline);
  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_PLANNER_FILTERS);

  G_OBJECT_CLASS (lw_planner_filters_parent_class)->dispose (object);
}

static void
lw_planner_filters_class_init (LwPlannerFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_planner_filters_dispose;

  search_activated_signal = g_signal_new ("search-activated", LW_TYPE_PLANNER_FILTERS,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-planner-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPlannerFilters, search);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerFilters, rows_choice);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerFilters, group_filter);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerFilters, state_filter);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerFilters, legend);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
fill_legend (gpointer legend)
{
  lw_timeline_legend_fill (legend);
}

static void
lw_planner_filters_init (LwPlannerFilters *self)
{
  g_auto (GStrv) states = lw_word_labels (lw_placement_state_values);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  lw_search_go_down (GTK_WIDGET (self->search));
  lw_popover_make_late (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (self->legend), GTK_TYPE_POPOVER)),
    fill_legend, self->legend);
  gtk_string_list_append (model, _ ("All states"));
  gtk_string_list_append (model, _ ("No stage yet"));
  gtk_string_list_splice (model, 2, 0, (const char *const *) states);
  lw_drop_down_open_late (GTK_WIDGET (self->rows_choice));
  lw_drop_down_open_late (GTK_WIDGET (self->state_filter));
  gtk_drop_down_set_model (self->state_filter, G_LIST_MODEL (model));
}

/**
 * lw_planner_filters_set_list:
 * @self: a bar without a list
 * @timeline: what says of what the rows are
 * @rows: what is filtered
 */
void
lw_planner_filters_set_list (LwPlannerFilters *self, LwTimeline *timeline, LwTimelineList *rows)
{
  LwOffice *office = lw_timeline_get_office (timeline);

  self->timeline = g_object_ref (timeline);
  g_signal_connect_object (timeline, "reread", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);
  self->rows = g_object_ref (rows);
  self->group_pick = lw_pick_new (self->group_filter, _ ("All classes"),
                                  G_LIST_MODEL (lw_office_get_list (office, &lw_group_record)));
  g_signal_connect_object (self->group_pick, "picked", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

const char *
lw_planner_filters_get_group (LwPlannerFilters *self)
{
  return lw_pick_get_id (self->group_pick);
}

const char *
lw_planner_filters_get_words (LwPlannerFilters *self)
{
  return gtk_editable_get_text (self->search);
}

void
lw_planner_filters_focus_search (LwPlannerFilters *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
lw_planner_filters_clear (LwPlannerFilters *self)
{
  gtk_editable_set_text (self->search, "");
  lw_pick_set_id (self->group_pick, NULL);
  gtk_drop_down_set_selected (self->state_filter, 0);
  filter_changed_cb (self);
}
