/* lw-timeline-carry.c - a stage is carried to another workplace on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-carry.h"

#include "lw-question.h"
#include "lw-shift-job.h"
#include "lw-stage-search.h"
#include "lw-stage-words.h"

#include <glib/gi18n.h>

#define THRESHOLD 12
#define TARGET_CLASS "lw-carry-target"

struct _LwTimelineCarry
{
  GObject parent_instance;

  /* owned */
  LwTimeline *timeline;
  GPtrArray *wishes; /* LwWish, of all students; NULL till they are read */
  LwShiftBoard *board;
  LwTimelineItem *target;
  LwShift *answer; /* of the next one, at the target */
  LwPlacement *asked;
  GCancellable *cancellable; /* NULL till wishes are read */

  /* borrowed */
  GtkWidget *list;
  GtkWidget *marked; /* a weak pointer */
};

G_DEFINE_FINAL_TYPE (LwTimelineCarry, lw_timeline_carry, G_TYPE_OBJECT)

static LwOffice *
get_office (LwTimelineCarry *self)
{
  return lw_timeline_get_office (self->timeline);
}

static LwWorkplace *
workplace_of (LwTimelineItem *item)
{
  LwRecord *record = item != NULL ? lw_timeline_item_get_record (item) : NULL;

  return LW_IS_WORKPLACE (record) ? LW_WORKPLACE (record) : NULL;
}

static void
forget_answer (LwTimelineCarry *self)
{
  g_clear_pointer (&self->answer, lw_shift_free);
  g_clear_object (&self->asked);
}

static void
forget_board (LwTimelineCarry *self)
{
  forget_answer (self);
  g_clear_pointer (&self->board, lw_shift_board_free);
}

static void
wishes_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwTimelineCarry) self = data;
  GPtrArray *wishes = lw_shift_job_read_wishes_finish (result, NULL);

  if (wishes == NULL)
    return;
  self->wishes = wishes;
  forget_board (self);
}

/* Who moves is known at once; whose wishes are met best a moment later, before it is let go. */
static LwShiftBoard *
get_board (LwTimelineCarry *self)
{
  if (self->cancellable == NULL)
    {
      self->cancellable = g_cancellable_new ();
      lw_shift_job_read_wishes_async (get_office (self), self->cancellable, wishes_read_cb,
                                      g_object_ref (self));
    }
  if (self->board == NULL)
    self->board = lw_shift_board_new (lw_office_get_world (get_office (self)), self->wishes);

  return self->board;
}

/* A question is asked once for each stage as it is shown. */
static const LwShift *
ask (LwTimelineCarry *self, LwPlacement *stage)
{
  if (self->answer != NULL && self->asked == stage)
    return self->answer;
  forget_answer (self);
  self->answer = lw_shift_find (get_board (self), stage,
                                lw_record_get_id (LW_RECORD (workplace_of (self->target))));
  self->asked = g_object_ref (stage);

  return self->answer;
}

static GtkWidget *
find_row (LwTimelineCarry *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (LW_IS_TIMELINE_ROW (row) && gtk_widget_get_mapped (row)
          && lw_timeline_row_get_item (LW_TIMELINE_ROW (row)) == self->target)
        return row;
    }

  return NULL;
}

static void
mark (LwTimelineCarry *self)
{
  GtkWidget *row = self->target != NULL ? find_row (self) : NULL;

  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, TARGET_CLASS);
  g_set_weak_pointer (&self->marked, row != NULL ? gtk_widget_get_parent (row) : NULL);
  if (self->marked != NULL)
    gtk_widget_add_css_class (self->marked, TARGET_CLASS);
}

static gboolean
set_target (LwTimelineCarry *self, LwTimelineItem *target)
{
  if (!g_set_object (&self->target, target))
    return FALSE;
  forget_answer (self);
  mark (self);

  return TRUE;
}

static gboolean
has_workplaces (LwTimelineCarry *self)
{
  return lw_timeline_get_rows (self->timeline) == LW_TIMELINE_WORKPLACES;
}

gboolean
lw_timeline_carry_begins (LwTimelineCarry *self, double dy)
{
  return has_workplaces (self) && ABS (dy) >= THRESHOLD;
}

/* Over the row that it came from, or no workplace: nowhere else. */
gboolean
lw_timeline_carry_to (LwTimelineCarry *self, LwTimelineRow *from, double x, double y)
{
  double list_x, list_y;
  GtkWidget *under;
  LwTimelineItem *item;

  if (!has_workplaces (self)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (from), self->list, x, y, &list_x, &list_y))
    return FALSE;
  under = gtk_widget_pick (self->list, list_x, list_y, GTK_PICK_DEFAULT);
  if (under != NULL && !LW_IS_TIMELINE_ROW (under))
    under = gtk_widget_get_ancestor (under, LW_TYPE_TIMELINE_ROW);
  item = under != NULL ? lw_timeline_row_get_item (LW_TIMELINE_ROW (under)) : NULL;
  if (under == GTK_WIDGET (from) || workplace_of (item) == NULL)
    item = NULL;

  return set_target (self, item);
}

static guint
find_position (GListModel *rows, LwTimelineItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (LwTimelineItem) one = g_list_model_get_item (rows, i);

      if (one == item)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* The next row that is a workplace; past the last one it stays. */
gboolean
lw_timeline_carry_step (LwTimelineCarry *self, LwTimelineRow *from, int by)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (self->list)));
  LwTimelineItem *home = lw_timeline_row_get_item (from);
  guint at = find_position (rows, self->target != NULL ? self->target : home);

  if (!has_workplaces (self) || at == GTK_INVALID_LIST_POSITION)
    return FALSE;
  for (gint64 i = (gint64) at + by; i >= 0 && i < g_list_model_get_n_items (rows); i += by)
    {
      g_autoptr (LwTimelineItem) item = g_list_model_get_item (rows, (guint) i);

      if (item != home && workplace_of (item) == NULL)
        continue;
      gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", (guint) i);
      return set_target (self, item != home ? item : NULL);
    }

  return FALSE;
}

gboolean
lw_timeline_carry_has_target (LwTimelineCarry *self)
{
  return self->target != NULL;
}

GtkWidget *
lw_timeline_carry_get_row (LwTimelineCarry *self)
{
  return self->target != NULL ? find_row (self) : NULL;
}

char *
lw_timeline_carry_describe (LwTimelineCarry *self, LwPlacement *stage)
{
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  if (self->target == NULL)
    return NULL;
  words = lw_shift_dup_words (lw_office_get_world (get_office (self)), ask (self, stage), " ");
  place = lw_stage_dup_place (get_office (self), workplace_of (self->target));

  /* translators: a workplace, and whether a stage can go there */
  return g_strdup_printf (_ ("To %s. %s"), place, words);
}

static void
say (LwTimelineCarry *self, const char *text)
{
  gtk_widget_activate_action (self->list, "win.say", "s", text);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwTimelineCarry) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error) && self->list != NULL)
    say (self, error->message);
}

static void
make_it_so (LwTimelineCarry *self, LwAct *act)
{
  lw_office_commit_async (get_office (self), act, NULL, done_cb, g_object_ref (self));
}

/* An act that nobody wants any more goes with the question. */
static void
answered_cb (AdwMessageDialog *dialog, const char *response, LwTimelineCarry *self)
{
  LwAct *act = g_object_steal_data (G_OBJECT (dialog), "act");

  if (g_strcmp0 (response, "do") == 0)
    make_it_so (self, act);
  else
    lw_act_free (act);
}

/* Who moves, each on a line of its own. */
static void
ask_first (LwTimelineCarry *self, const char *title, const LwShift *answer)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->list));
  LwAct *act = lw_shift_job_make_act (get_office (self), answer);
  g_autofree char *place = lw_stage_dup_place (get_office (self), workplace_of (self->target));
  g_autofree char *words
    = lw_shift_dup_words (lw_office_get_world (get_office (self)), answer, "\n");
  LwRecord *owner = lw_stage_get_owner (get_office (self), self->asked);
  /* translators: a student, a workplace, and below them who makes room for it */
  g_autofree char *text = g_strdup_printf (
    _ ("%s goes to %s.\n%s"), owner != NULL ? lw_record_get_title (owner) : "–", place, words);
  GtkWidget *dialog = lw_question_new (window, title, text, NULL);

  g_object_set_data_full (G_OBJECT (dialog), "act", act, (GDestroyNotify) lw_act_free);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("_Leave as it was"),
                                    "do", _ ("_Do it"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "do",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "do");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lw_timeline_carry_drop (LwTimelineCarry *self, LwPlacement *stage)
{
  const LwShift *answer = ask (self, stage);
  g_autofree char *words = lw_timeline_carry_describe (self, stage);

  if (!answer->is_possible)
    say (self, words);
  else if (answer->moves->len > 1)
    ask_first (self, _ ("Let others move?"), answer);
  else if (lw_shift_breaks_promise (answer))
    ask_first (self, _ ("Give up a place that was promised?"), answer);
  else
    make_it_so (self, lw_shift_job_make_act (get_office (self), answer));
}

void
lw_timeline_carry_end (LwTimelineCarry *self)
{
  set_target (self, NULL);
}

static void
lw_timeline_carry_dispose (GObject *object)
{
  LwTimelineCarry *self = LW_TIMELINE_CARRY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->marked);
  forget_board (self);
  g_clear_pointer (&self->wishes, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->target);
  g_clear_object (&self->timeline);
  self->list = NULL;

  G_OBJECT_CLASS (lw_timeline_carry_parent_class)->dispose (object);
}

static void
lw_timeline_carry_class_init (LwTimelineCarryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_timeline_carry_dispose;
}

static void
lw_timeline_carry_init (LwTimelineCarry *self)
{
}

LwTimelineCarry *
lw_timeline_carry_new (LwTimeline *timeline, GtkWidget *list)
{
  LwTimelineCarry *self = g_object_new (LW_TYPE_TIMELINE_CARRY, NULL);

  self->timeline = g_object_ref (timeline);
  self->list = list;
  g_signal_connect_object (get_office (self), "changed", G_CALLBACK (forget_board), self,
                           G_CONNECT_SWAPPED);

  return self;
}
