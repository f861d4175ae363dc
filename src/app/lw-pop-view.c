/* lw-pop-view.c - a student's personal development plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pop-view.h"

#include "lw-binder.h"
#include "lw-columns.h"
#include "lw-commit.h"
#include "lw-goal-row.h"
#include "lw-read-only.h"
#include "lw-text-field.h"
#include "lw-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LwPopView
{
  GtkWidget parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkDropDown *year;
  GtkWidget *state;
  LwTextField *learning_question;
  GtkWidget *question_kind;
  GtkWidget *learning_style;
  LwTextField *can;
  LwTextField *wants;
  LwTextField *must;
  LwTextField *how;
  LwTextField *route;
  LwTextField *designed_with;
  GtkListBox *goals_list;

  /* owned */
  LwOffice *office;
  char *student_id;
  LwBinder *binder;
  LwKeeper *keeper;
  LwRecordList *pops;
  LwRecordList *goals;
  GPtrArray *years; /* ids of the school years that can be chosen, in the order shown */
  char *fresh_goal; /* id of a goal just added or asked for: its row opens */
  char *wanted_pop; /* to be shown once the store has told of it */
  gboolean is_filling_years;
  gboolean is_asking;  /* the store has not said yet which POPs there are */
  gboolean wants_goal; /* as soon as it has */
};

G_DEFINE_FINAL_TYPE (LwPopView, lw_pop_view, GTK_TYPE_WIDGET)

static const char *const learning_styles[]
  = { "ervaring", "sociaal", "kritische reflectie", "theorie", NULL };

/* A POP that may be there already: what is typed in it waits for the answer, also when the view
 * shows another student by then. */
typedef struct
{
  /* owned */
  LwKeeper *keeper;
  char *year_id;

  gulong handler;
} Asked;

static void
asked_free (gpointer data, GClosure *closure)
{
  Asked *asked = data;

  g_object_unref (asked->keeper);
  g_free (asked->year_id);
  g_free (asked);
}

static LwPop *
pop_of_year (LwRecordList *pops, const char *year_id)
{
  for (guint i = 0; i < lw_record_list_get_size (pops); i++)
    {
      LwPop *pop = lw_record_list_peek (pops, i);

      if (g_strcmp0 (pop->school_year, year_id) == 0)
        return pop;
    }

  return NULL;
}

static const char *
this_year (LwPopView *self)
{
  LwSchoolYear *year = lw_office_get_school_year (self->office);

  return year != NULL ? lw_record_get_id (LW_RECORD (year)) : NULL;
}

static const char *
chosen_year (LwPopView *self)
{
  guint selected = gtk_drop_down_get_selected (self->year);

  return selected < self->years->len ? g_ptr_array_index (self->years, selected) : NULL;
}

static GtkWidget *
find_row (LwPopView *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->goals_list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (LW_IS_GOAL_ROW (row) && g_strcmp0 (lw_goal_row_get_id (LW_GOAL_ROW (row)), id) == 0)
      return row;

  return NULL;
}

static void
open_row (GtkWidget *row)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return lw_goal_compare (lw_goal_row_get_goal (LW_GOAL_ROW (a)),
                          lw_goal_row_get_goal (LW_GOAL_ROW (b)));
}

/* A goal goes to its place when it is closed, not from under who writes in it. */
static void
row_expanded_cb (LwPopView *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  if (!adw_expander_row_get_expanded (row))
    gtk_list_box_invalidate_sort (self->goals_list);
}

/* Rows follow the list; a row that is there stays, with what is being typed in it. */
static void
paint_goals (LwPopView *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->goals_list));

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (LW_IS_GOAL_ROW (row)
          && (self->goals == NULL
              || lw_record_list_find (self->goals, lw_goal_row_get_id (LW_GOAL_ROW (row))) == NULL))
        gtk_list_box_remove (self->goals_list, row);
      row = next;
    }
  for (guint i = 0; self->goals != NULL && i < lw_record_list_get_size (self->goals); i++)
    {
      LwGoal *goal = lw_record_list_peek (self->goals, i);
      const char *id = lw_record_get_id (LW_RECORD (goal));

      if (find_row (self, id) != NULL)
        continue;
      row = lw_goal_row_new (self->office, goal);
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (row_expanded_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->goals_list, row);
      if (g_strcmp0 (self->fresh_goal, id) == 0)
        open_row (row);
    }
}

static void
watch_goals (LwPopView *self)
{
  LwRecord *pop = lw_keeper_get_record (self->keeper);

  if (self->goals != NULL)
    g_signal_handlers_disconnect_by_func (self->goals, paint_goals, self);
  g_clear_object (&self->goals);
  self->goals = lw_office_watch (self->office, &lw_goal_record, "pop", lw_record_get_id (pop));
  g_signal_connect_object (self->goals, "items-changed", G_CALLBACK (paint_goals), self,
                           G_CONNECT_SWAPPED);
  paint_goals (self);
}

static void
answered_cb (LwRecordList *pops, const char *trouble, Asked *asked)
{
  if (trouble != NULL)
    lw_keeper_fail_to_join (asked->keeper, trouble);
  else
    lw_keeper_join (asked->keeper, LW_RECORD (pop_of_year (pops, asked->year_id)));
  g_signal_handler_disconnect (pops, asked->handler);
}

static void
ask (LwPopView *self, LwKeeper *keeper, const char *year_id)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->keeper = g_object_ref (keeper);
  asked->year_id = g_strdup (year_id);
  asked->handler
    = g_signal_connect_data (self->pops, "filled", G_CALLBACK (answered_cb), asked, asked_free, 0);
  lw_keeper_wait (keeper);
  self->is_asking = TRUE;
}

/* The POP of the chosen year, or one that is not in the store until somebody types in it. */
static void
show_year (LwPopView *self, const char *year_id)
{
  LwPop *pop = pop_of_year (self->pops, year_id);
  g_autoptr (LwPop) fresh = pop == NULL ? lw_pop_new (self->student_id, year_id) : NULL;
  g_autoptr (LwKeeper) keeper
    = lw_keeper_new (self->office, LW_RECORD (pop != NULL ? pop : fresh), _ ("POP"));

  if (!lw_record_list_is_filled (self->pops))
    ask (self, keeper, year_id);
  lw_binder_set_keeper (self->binder, keeper);
  g_set_object (&self->keeper, keeper);
  watch_goals (self);
}

static void
add_year (LwPopView *self, GtkStringList *names, const char *id)
{
  LwSchoolYear *year = lw_office_find (self->office, &lw_school_year_record, id);

  if (year == NULL)
    return;
  gtk_string_list_append (names, year->name);
  g_ptr_array_add (self->years, g_strdup (id));
}

/* This year, and the others of which there is a POP. */
static void
fill_years (LwPopView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *now = this_year (self);

  self->is_filling_years = TRUE;
  g_ptr_array_set_size (self->years, 0);
  if (now != NULL)
    add_year (self, names, now);
  for (guint i = 0; i < lw_record_list_get_size (self->pops); i++)
    {
      LwPop *pop = lw_record_list_peek (self->pops, i);

      if (pop->school_year != NULL && g_strcmp0 (pop->school_year, now) != 0)
        add_year (self, names, pop->school_year);
    }
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->year, 0);
  self->is_filling_years = FALSE;
}

static void
year_selected_cb (LwPopView *self)
{
  if (!self->is_filling_years && self->office != NULL)
    show_year (self, chosen_year (self));
}

static void
show_wanted (LwPopView *self)
{
  LwPop *pop = self->wanted_pop != NULL && self->pops != NULL && !self->is_asking
                 ? lw_record_list_find (self->pops, self->wanted_pop)
                 : NULL;

  if (pop == NULL)
    return;
  g_clear_pointer (&self->wanted_pop, g_free);
  for (guint i = 0; i < self->years->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->years, i), pop->school_year) == 0)
      gtk_drop_down_set_selected (self->year, i);
}

/* A POP was made or undone. */
static void
pops_changed_cb (LwPopView *self)
{
  LwRecord *shown = lw_keeper_get_record (self->keeper);
  LwPop *stored = pop_of_year (self->pops, LW_POP (shown)->school_year);

  if (self->is_asking
      || (stored != NULL
          && g_strcmp0 (lw_record_get_id (LW_RECORD (stored)), lw_record_get_id (shown)) == 0))
    return;
  if (lw_keeper_is_dirty (self->keeper))
    {
      /* Somebody else made the one that is begun here. */
      if (stored != NULL && lw_keeper_join (self->keeper, LW_RECORD (stored)))
        watch_goals (self);
      return;
    }
  fill_years (self);
  show_year (self, chosen_year (self));
  show_wanted (self);
}

static void
add_goal_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPopView *self = LW_POP_VIEW (widget);
  LwRecord *pop = lw_keeper_get_record (self->keeper);
  g_autoptr (LwRecord) goal = NULL;
  LwAct *act;

  self->wants_goal = self->is_asking;
  if (self->is_asking)
    return;
  goal = lw_record_new (&lw_goal_record, NULL);
  act = lw_act_new ("goal", _ ("Goal added"));
  lw_keeper_flush (self->keeper);
  /* A goal needs its POP; one in which nobody typed yet is made along with it. */
  if (pop_of_year (self->pops, LW_POP (pop)->school_year) == NULL
      && !lw_keeper_is_dirty (self->keeper))
    lw_act_put (act, pop);
  lw_record_set_text (goal, "pop", lw_record_get_id (pop));
  lw_record_set_text (goal, "state", "open");
  lw_act_put (act, goal);
  g_free (self->fresh_goal);
  self->fresh_goal = g_strdup (lw_record_get_id (goal));
  lw_commit (GTK_WIDGET (self), self->office, act);
}

/* The store has answered: what is shown is a POP of it by now, if there is one. */
static void
pops_filled_cb (LwPopView *self, const char *trouble)
{
  if (trouble != NULL)
    return;
  self->is_asking = FALSE;
  fill_years (self);
  if (!lw_keeper_is_dirty (self->keeper)
      && g_strcmp0 (LW_POP (lw_keeper_get_record (self->keeper))->school_year, chosen_year (self))
           != 0)
    show_year (self, chosen_year (self));
  else
    watch_goals (self);
  show_wanted (self);
  if (self->wants_goal)
    gtk_widget_activate_action (GTK_WIDGET (self), "pop.add-goal", NULL);
}

static void
lw_pop_view_dispose (GObject *object)
{
  LwPopView *self = LW_POP_VIEW (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->keeper);
  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_POP_VIEW);
  g_clear_object (&self->goals);
  g_clear_object (&self->pops);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_pop_view_parent_class)->dispose (object);
}

static void
lw_pop_view_finalize (GObject *object)
{
  LwPopView *self = LW_POP_VIEW (object);

  g_ptr_array_unref (self->years);
  g_free (self->student_id);
  g_free (self->fresh_goal);
  g_free (self->wanted_pop);

  G_OBJECT_CLASS (lw_pop_view_parent_class)->finalize (object);
}

static void
lw_pop_view_class_init (LwPopViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_pop_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_pop_view_finalize;

  g_type_ensure (LW_TYPE_COLUMNS);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-pop-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPopView, scroller);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, year);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, state);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, learning_question);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, question_kind);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, learning_style);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, can);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, wants);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, must);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, how);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, route);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, designed_with);
  gtk_widget_class_bind_template_child (widget_class, LwPopView, goals_list);
  gtk_widget_class_bind_template_callback (widget_class, year_selected_cb);
  gtk_widget_class_install_action (widget_class, "pop.add-goal", NULL, add_goal_activated);
}

static void
bind_fields (LwPopView *self)
{
  const struct
  {
    LwTextField *field;
    const char *name;
  } texts[] = {
    { self->learning_question, "learning-question" },
    { self->can, "can" },
    { self->wants, "wants" },
    { self->must, "must" },
    { self->how, "how" },
    { self->route, "route" },
    { self->designed_with, "designed-with" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lw_binder_add_text (self->binder, lw_text_field_get_text_view (texts[i].field), texts[i].name);
  lw_binder_add_choice (self->binder, self->question_kind, "question-kind",
                        lw_question_kind_values);
  lw_binder_add_choice (self->binder, self->learning_style, "learning-style", learning_styles);
  lw_binder_add_choice (self->binder, self->state, "state", lw_pop_state_values);
}

static void
lw_pop_view_init (LwPopView *self)
{
  GtkWidget *empty;

  self->years = g_ptr_array_new_with_free_func (g_free);
  self->binder = lw_binder_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  empty = gtk_label_new (_ ("No goals yet. A goal says what to reach, how to show it and when."));
  gtk_label_set_wrap (GTK_LABEL (empty), TRUE);
  gtk_widget_add_css_class (empty, "dim-label");
  gtk_widget_set_margin_top (empty, 12);
  gtk_widget_set_margin_bottom (empty, 12);
  gtk_widget_set_margin_start (empty, 12);
  gtk_widget_set_margin_end (empty, 12);
  gtk_list_box_set_placeholder (self->goals_list, empty);
  gtk_list_box_set_sort_func (self->goals_list, compare_rows, NULL, NULL);
  bind_fields (self);
}

/**
 * lw_pop_view_set_student:
 * @self: a POP view
 * @office: an open school, always the same
 * @student_id: (nullable): whose POP to show; what was typed in the former one is written
 */
void
lw_pop_view_set_student (LwPopView *self, LwOffice *office, const char *student_id)
{
  g_set_object (&self->office, office);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "pop.add-goal");
  lw_binder_set_keeper (self->binder, NULL);
  g_clear_object (&self->keeper);
  if (self->pops != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->pops, pops_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->pops, pops_filled_cb, self);
    }
  g_clear_object (&self->pops);
  g_clear_object (&self->goals);
  g_clear_pointer (&self->wanted_pop, g_free);
  g_free (self->student_id);
  self->student_id = g_strdup (student_id);
  self->is_asking = self->wants_goal = FALSE;
  paint_goals (self);
  if (student_id == NULL)
    return;

  self->pops = lw_office_watch (office, &lw_pop_record, "student", student_id);
  fill_years (self);
  show_year (self, this_year (self));
  g_signal_connect_object (self->pops, "items-changed", G_CALLBACK (pops_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* After what is typed meanwhile has found its POP. */
  g_signal_connect_object (self->pops, "filled", G_CALLBACK (pops_filled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * lw_pop_view_show_pop:
 * @self: a view of somebody's POPs
 * @pop_id: one of them
 * @goal_id: (nullable): one of its goals, to be opened
 *
 * Shows the year of that POP, as soon as the store has told of it.
 */
void
lw_pop_view_show_pop (LwPopView *self, const char *pop_id, const char *goal_id)
{
  GtkWidget *row = goal_id != NULL ? find_row (self, goal_id) : NULL;

  g_free (self->wanted_pop);
  g_free (self->fresh_goal);
  self->wanted_pop = g_strdup (pop_id);
  self->fresh_goal = g_strdup (goal_id);
  show_wanted (self);
  if (row != NULL)
    open_row (row);
}
