/* lw-sample-visits.c - how a sample school's stages are visited
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

/* Of so many visits one is a call, and one was not marked as made. */
#define VISITS_PER_CALL 6
#define VISITS_PER_SLIP 19
/* Of so many stages to come one has no visits planned. */
#define STAGES_PER_GAP 3

static const LwSampleNode *
choose_text (LwSampleMaker *self, const char *when, guint nth)
{
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();

  for (guint i = 0; i < self->visits->children->len; i++)
    {
      LwSampleNode *node = g_ptr_array_index (self->visits->children, i);

      if (g_str_equal (lw_sample_node_get (node, "when"), when))
        g_ptr_array_add (fitting, node);
    }

  return g_ptr_array_index (fitting, nth % fitting->len);
}

static char *
dup_text (LwSampleMaker *self, LwPlacement *placement, const char *when, guint nth)
{
  LwSampleSeat *seat = lw_sample_seats_find (self, placement->workplace);
  GString *text = g_string_new (lw_sample_node_get (choose_text (self, when, nth), "text"));

  g_string_replace (text, "{begeleider}", seat->company->guide->name, 0);

  return g_string_free (text, FALSE);
}

static char *
name_student (char *owned_text, const LwSampleStudent *made)
{
  GString *text = g_string_new (owned_text);

  g_string_replace (text, "{leerling}", made->student->given_name, 0);
  g_free (owned_text);

  return g_string_free (text, FALSE);
}

/* What is planned before it begins is what most supervisors plan. */
static gboolean
is_visited (LwSampleMaker *self, LwPlacement *placement, guint nth)
{
  static const char *const states[] = { "getekend", "loopt", "afgerond", NULL };

  return placement->workplace != NULL && g_strv_contains (states, placement->state)
         && (!g_str_equal (placement->state, "getekend") || nth % STAGES_PER_GAP != 0);
}

static void
add_visit (LwSampleMaker *self,
           LwPlacement *placement,
           const LwSampleStudent *made,
           const GDate *day,
           const char *when,
           guint nth)
{
  gboolean is_past = lw_date_compare (day, &self->brief->today) < 0;
  LwVisit *visit = lw_sample_maker_add (self, &lw_visit_record);

  visit->placement = g_strdup (lw_record_get_id (LW_RECORD (placement)));
  visit->date = *day;
  visit->kind = g_strdup (nth % VISITS_PER_CALL == 4 ? "telefoon" : "bezoek");
  if (!is_past || (nth % VISITS_PER_SLIP == 7 && g_str_equal (placement->state, "loopt")))
    return;
  visit->done = TRUE;
  visit->text = name_student (dup_text (self, placement, when, nth), made);
}

/* Spread over the days of the stage; as many ids whatever its state is. */
static void
visit_stage (LwSampleMaker *self,
             LwPlacement *placement,
             const LwSampleStudent *made,
             guint n_visits,
             guint nth)
{
  g_autoptr (GArray) days = lw_sample_book_expand (self, placement->pattern, &placement->first_day,
                                                   &placement->last_day, made->student->group);

  for (guint i = 0; i < n_visits; i++)
    {
      guint at = days->len * (2 * i + 1) / (2 * n_visits);
      const char *when = n_visits > 1 && i == 0              ? "begin"
                         : n_visits > 1 && i + 1 == n_visits ? "eind"
                                                             : "midden";

      if (at < days->len && is_visited (self, placement, nth))
        add_visit (self, placement, made, &g_array_index (days, LwStageDay, at).day, when, nth + i);
      else
        lw_sample_maker_skip (self, &lw_visit_record);
    }
}

/* Id of a stage period -> how many visits it says. */
static GHashTable *
index_periods (LwSampleMaker *self)
{
  GHashTable *periods = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->records->len; i++)
    if (LW_IS_STAGE_PERIOD (g_ptr_array_index (self->records, i)))
      {
        LwStagePeriod *period = g_ptr_array_index (self->records, i);

        g_hash_table_insert (periods, (gpointer) lw_record_get_id (LW_RECORD (period)),
                             GUINT_TO_POINTER (MAX (period->visits, 0)));
      }

  return periods;
}

static GHashTable *
index_students (LwSampleMaker *self)
{
  GHashTable *students = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);

      g_hash_table_insert (students, (gpointer) lw_record_get_id (LW_RECORD (made->student)), made);
    }

  return students;
}

/**
 * lw_sample_make_visits:
 * @self: the school in the making
 *
 * Adds the visits to stages that are signed, go on or are over: those of the past made, with what
 * was seen, but for a few that nobody marked; those to come planned.
 */
void
lw_sample_make_visits (LwSampleMaker *self)
{
  g_autoptr (GHashTable) periods = index_periods (self);
  g_autoptr (GHashTable) students = index_students (self);

  lw_sample_maker_begin (self, 9);
  for (guint i = 0; i < self->site->placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (self->site->placements, i);
      guint n_visits = GPOINTER_TO_UINT (g_hash_table_lookup (periods, placement->stage_period));

      visit_stage (self, placement, g_hash_table_lookup (students, placement->student), n_visits,
                   i);
    }
}
