/* lw-plan-class-list.c - what a plan changes, student by student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-list.h"

#include "lw-plan-class-row.h"
#include "lw-plan-class-words.h"

#include <glib/gi18n.h>

/* Around a row. */
#define ROW_MARGIN 18

/* A list makes so many rows however few are seen, and a frame has time for some only. */
#define ROWS_A_FRAME 3
#define MOST_ROWS 200

struct _LwPlanClassList
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *scrolled;
  LwOffice *office;
  LwPlanJob *job;
  GListStore *items;
  GPtrArray *coming;   /* LwPlanClassItem: what the list is to have; nullable */
  PangoLayout *layout; /* nullable */

  /* borrowed */
  GtkListView *list;

  guint tick;
  guint fit; /* source, or 0 */
};

G_DEFINE_FINAL_TYPE (LwPlanClassList, lw_plan_class_list, GTK_TYPE_WIDGET)

static guint changed_signal;

/* Of what is on the screen around the list, which itself may not be yet. */
static int
get_width (LwPlanClassList *self)
{
  GtkWidget *around = GTK_WIDGET (self);

  while (around != NULL && gtk_widget_get_width (around) == 0)
    around = gtk_widget_get_parent (around);

  return around != NULL ? gtk_widget_get_width (around) - 2 * ROW_MARGIN : 0;
}

static void
fit_row (LwPlanClassList *self, LwPlanClassRow *row)
{
  if (self->layout == NULL)
    self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  lw_plan_class_row_fit (row, self->layout, get_width (self));
}

static void
row_changed_cb (LwPlanClassList *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwPlanClassList *self)
{
  GtkWidget *row = lw_plan_class_row_new ();

  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwPlanClassList *self)
{
  LwPlanClassRow *row = LW_PLAN_CLASS_ROW (gtk_list_item_get_child (item));

  lw_plan_class_row_show (row, self->office, self->job, gtk_list_item_get_item (item));
  fit_row (self, row);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwPlanClassList *self)
{
  lw_plan_class_row_clear (LW_PLAN_CLASS_ROW (gtk_list_item_get_child (item)));
}

static void
stop_filling (LwPlanClassList *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->coming, g_ptr_array_unref);
}

/* Whether there is more to come. */
static gboolean
fill_on (LwPlanClassList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_more = MIN (self->coming->len - n, n < MOST_ROWS ? ROWS_A_FRAME : G_MAXUINT);

  g_list_store_splice (self->items, n, 0, self->coming->pdata + n, n_more);

  return n + n_more < self->coming->len;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LwPlanClassList *self = LW_PLAN_CLASS_LIST (widget);

  if (fill_on (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
fit_cb (gpointer data)
{
  LwPlanClassList *self = data;

  self->fit = 0;
  g_clear_object (&self->layout);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (LW_IS_PLAN_CLASS_ROW (row))
        fit_row (self, LW_PLAN_CLASS_ROW (row));
    }

  return G_SOURCE_REMOVE;
}

/* Not while sizes are being given out. */
static void
width_changed_cb (LwPlanClassList *self)
{
  if (self->fit == 0)
    self->fit = g_idle_add (fit_cb, self);
}

static void
lw_plan_class_list_dispose (GObject *object)
{
  LwPlanClassList *self = LW_PLAN_CLASS_LIST (object);

  stop_filling (self);
  g_clear_handle_id (&self->fit, g_source_remove);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->items);
  g_clear_object (&self->job);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_plan_class_list_parent_class)->dispose (object);
}

static void
lw_plan_class_list_class_init (LwPlanClassListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_plan_class_list_dispose;

  changed_signal = g_signal_new ("changed", LW_TYPE_PLAN_CLASS_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lw_plan_class_list_init (LwPlanClassList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;

  self->items = g_list_store_new (LW_TYPE_PLAN_CLASS_ITEM);
  selection
    = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, 0);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (selection, g_object_ref (factory)));
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What changes"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  g_signal_connect_object (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "notify::page-size",
    G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_head (GPtrArray *items, char *text)
{
  g_ptr_array_add (items, lw_plan_class_item_new (LW_PLAN_CLASS_HEAD, 0, text));
  g_free (text);
}

/* What would help each of those without a place; NULL for the others. */
static GPtrArray *
find_helps (LwPlanClassList *self)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (self->job);
  const LwCohortPlan *plan = lw_plan_job_get_plan (self->job);
  GPtrArray *helps = g_ptr_array_new_full (plan->stages->len, g_free);

  for (guint i = 0; i < plan->stages->len; i++)
    g_ptr_array_add (
      helps, g_ptr_array_index (plan->stages, i) == NULL ? lw_cohort_dup_help (cohort, i) : NULL);

  return helps;
}

/* Those who are helped by the same under one head, in the order in which that comes up. */
static void
add_not_placed (LwPlanClassList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) helps = find_helps (self);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < helps->len; i++)
    {
      const char *help = g_ptr_array_index (helps, i);

      if (help == NULL || !g_hash_table_add (told, (gpointer) help))
        continue;
      /* translators: what would help the students that follow */
      add_head (items, g_strdup_printf (_ ("No place yet. What would help: %s"), help));
      for (guint j = i; j < helps->len; j++)
        if (g_strcmp0 (g_ptr_array_index (helps, j), help) == 0)
          g_ptr_array_add (items, lw_plan_class_item_new (LW_PLAN_CLASS_NOT_PLACED, j, NULL));
    }
}

static void
add_placed (LwPlanClassList *self, GPtrArray *items)
{
  const LwCohortPlan *plan = lw_plan_job_get_plan (self->job);

  if (plan->terms.n_placed > 0)
    add_head (items, g_strdup (_ ("Proposals")));
  for (guint i = 0; i < plan->stages->len; i++)
    if (g_ptr_array_index (plan->stages, i) != NULL)
      g_ptr_array_add (items, lw_plan_class_item_new (LW_PLAN_CLASS_PLACED, i, NULL));
}

void
lw_plan_class_list_show (LwPlanClassList *self, LwOffice *office, LwPlanJob *job)
{
  stop_filling (self);
  /* Rows of the plan before must not ask the new one. */
  g_list_store_remove_all (self->items);
  g_set_object (&self->office, office);
  g_set_object (&self->job, job);
  if (job == NULL)
    return;
  self->coming = g_ptr_array_new_with_free_func (g_object_unref);
  add_not_placed (self, self->coming);
  add_placed (self, self->coming);
  if (self->coming->len > 0 && fill_on (self))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}
