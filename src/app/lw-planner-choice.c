/* lw-planner-choice.c - which stage, week or class of the time line is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-planner-choice.h"

#include "lw-timeline-cursor.h"

struct _LwPlannerChoice
{
  GObject parent_instance;

  /* owned */
  LwTimeline *timeline;
  LwTimelineList *rows;
  GtkSingleSelection *selection;

  /* borrowed */
  GtkWidget *list;

  guint32 day; /* of a week that was chosen, or 0 */
};

G_DEFINE_FINAL_TYPE (LwPlannerChoice, lw_planner_choice, G_TYPE_OBJECT)

static void
lw_planner_choice_dispose (GObject *object)
{
  LwPlannerChoice *self = LW_PLANNER_CHOICE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->timeline);

  G_OBJECT_CLASS (lw_planner_choice_parent_class)->dispose (object);
}

static void
lw_planner_choice_class_init (LwPlannerChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_planner_choice_dispose;
}

static void
lw_planner_choice_init (LwPlannerChoice *self)
{
}

LwTimelineItem *
lw_planner_choice_get_item (LwPlannerChoice *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static GPtrArray *
selected_stages (LwPlannerChoice *self)
{
  LwTimelineItem *item = lw_planner_choice_get_item (self);
  const char *owner = item != NULL ? lw_timeline_item_get_owner (item) : NULL;

  return owner != NULL ? lw_timeline_get_stages (self->timeline, owner, NULL) : NULL;
}

/* Among the stages of the row that is selected; -1 for none. */
static int
current_index (LwPlannerChoice *self, GPtrArray *stages)
{
  const char *current = lw_timeline_get_current (self->timeline);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    if (g_strcmp0 (lw_timeline_stage_get_id (g_ptr_array_index (stages, i)), current) == 0)
      return (int) i;

  return -1;
}

/* Of what is chosen in the row that has the focus. */
static void
read_out (LwPlannerChoice *self, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (self->list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->list))
    gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words != NULL ? words : "", -1);
}

/* The stage gets a ring, comes in sight, and is read out. */
static void
choose_stage (LwPlannerChoice *self, const LwTimelineStage *stage)
{
  g_autofree char *words = NULL;

  lw_timeline_set_current (self->timeline, stage != NULL ? lw_timeline_stage_get_id (stage) : NULL);
  if (stage != NULL && stage->bars->len > 0)
    lw_timeline_show_day (self->timeline, stage->first);
  if (stage != NULL)
    words = lw_timeline_describe (self->timeline, stage);
  read_out (self, words);
}

static gboolean
shows_seats (LwPlannerChoice *self)
{
  return lw_timeline_get_rows (self->timeline) == LW_TIMELINE_SEATS;
}

/* Among free seats a week is chosen, not a stage; a new stage begins in it. */
static void
choose_week (LwPlannerChoice *self, int by)
{
  LwTimelineItem *item = lw_planner_choice_get_item (self);
  g_autofree char *words = NULL;

  if (by != 0 && item != NULL)
    lw_timeline_cursor_step (self->timeline, item, by);
  else
    lw_timeline_cursor_enter (self->timeline, item);
  self->day = lw_timeline_get_cursor (self->timeline);
  words = lw_timeline_cursor_describe (self->timeline, item);
  read_out (self, words);
}

static gboolean
is_class (LwTimelineItem *item)
{
  return item != NULL && lw_timeline_item_is_class (item);
}

/* A class is chosen itself, before what it does together. */
void
lw_planner_choice_follow (LwPlannerChoice *self)
{
  GPtrArray *stages = selected_stages (self);
  gboolean has_first
    = stages != NULL && stages->len > 0 && !is_class (lw_planner_choice_get_item (self));

  if (shows_seats (self))
    {
      choose_week (self, 0);
      return;
    }
  if (self->day != 0 || current_index (self, stages) >= 0)
    return;
  choose_stage (self, has_first ? g_ptr_array_index (stages, 0) : NULL);
}

void
lw_planner_choice_toggle (LwPlannerChoice *self)
{
  LwTimelineItem *item = lw_planner_choice_get_item (self);

  if (item != NULL)
    lw_timeline_list_toggle (self->rows, item);
}

/* As in a tree: a class is unfolded to the right and folded to the left, and what it does together
 * stands to the right of it. */
static gboolean
step_class (LwPlannerChoice *self, int by, int index)
{
  LwTimelineItem *item = lw_planner_choice_get_item (self);

  if (!is_class (item) || index > 0 || (index == 0 && by > 0))
    return FALSE;
  if (index == 0)
    choose_stage (self, NULL);
  else if (lw_timeline_item_get_students (item)[0] != NULL
           && lw_timeline_item_is_folded (item) == (by > 0))
    lw_planner_choice_toggle (self);
  else
    return by < 0;

  return TRUE;
}

void
lw_planner_choice_step (LwPlannerChoice *self, int by)
{
  GPtrArray *stages = selected_stages (self);
  int index = current_index (self, stages);

  if (shows_seats (self))
    {
      choose_week (self, by);
      return;
    }
  if (step_class (self, by, index))
    return;
  if (stages == NULL || stages->len == 0)
    return;
  index = index < 0 ? (by > 0 ? 0 : (int) stages->len - 1)
                    : CLAMP (index + by, 0, (int) stages->len - 1);
  choose_stage (self, g_ptr_array_index (stages, (guint) index));
}

LwPlannerChoice *
lw_planner_choice_new (LwTimeline *timeline,
                       LwTimelineList *rows,
                       GtkSingleSelection *selection,
                       GtkWidget *list)
{
  LwPlannerChoice *self = g_object_new (LW_TYPE_PLANNER_CHOICE, NULL);

  self->timeline = g_object_ref (timeline);
  self->rows = g_object_ref (rows);
  self->selection = g_object_ref (selection);
  self->list = list;
  g_signal_connect_object (selection, "notify::selected-item",
                           G_CALLBACK (lw_planner_choice_follow), self, G_CONNECT_SWAPPED);

  return self;
}

const LwTimelineStage *
lw_planner_choice_get_stage (LwPlannerChoice *self)
{
  GPtrArray *stages = selected_stages (self);
  int index = current_index (self, stages);

  return index >= 0 ? g_ptr_array_index (stages, (guint) index) : NULL;
}

guint32
lw_planner_choice_get_day (LwPlannerChoice *self)
{
  return self->day;
}

void
lw_planner_choice_forget_day (LwPlannerChoice *self)
{
  self->day = 0;
  lw_planner_choice_follow (self);
}

gboolean
lw_planner_choice_point (LwPlannerChoice *self, LwTimelineRow *row, double x, double y)
{
  const LwTimelineStage *stage = lw_timeline_row_pick (row, x, y);

  self->day = stage == NULL ? lw_timeline_find_day (self->timeline, x) : 0;
  if (shows_seats (self) && self->day != 0)
    lw_timeline_cursor_go (self->timeline, lw_timeline_row_get_item (row), self->day);
  else if (stage != NULL || self->day != 0)
    choose_stage (self, stage);
  else
    return FALSE;

  return TRUE;
}
