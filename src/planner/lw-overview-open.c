/* lw-overview-open.c - what is still to be seen to for one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-overview.h"

#include "lw-attention-private.h"
#include "lw-date.h"

#include <string.h>

#define HOUR 60

void
lw_open_free (LwOpen *self)
{
  g_clear_pointer (&self->attention, lw_attention_free);
  g_clear_object (&self->record);
  g_free (self->text);
  g_free (self);
}

static LwOpen *
add_open (GPtrArray *all, LwOpenKind kind, gpointer record)
{
  LwOpen *open = g_new0 (LwOpen, 1);

  open->kind = kind;
  open->record = record != NULL ? g_object_ref (record) : NULL;
  g_ptr_array_add (all, open);

  return open;
}

/* Neither reached nor dropped, and due by then. */
static gboolean
is_due (LwGoal *goal, const GDate *till)
{
  return g_date_valid (&goal->due) && lw_date_compare (&goal->due, till) <= 0
         && g_strcmp0 (goal->state, "gehaald") != 0 && g_strcmp0 (goal->state, "vervallen") != 0;
}

static void
note_goal (LwDigestStudent *told, LwGoal *goal)
{
  if (told->n_goals++ > 0 && lw_date_compare (&goal->due, &told->goal_due) >= 0)
    return;
  g_free (told->goal_title);
  told->goal_title = g_strdup (goal->title);
  told->goal_due = goal->due;
}

static void
note_review (LwDigestStudent *told, LwReview *review)
{
  if (told->has_review && lw_date_compare (&review->date, &told->last_review) <= 0)
    return;
  told->has_review = TRUE;
  told->last_review = review->date;
  told->next_review = review->next_date;
  g_free (told->review_kind);
  told->review_kind = g_strdup (review->kind);
}

/* The records of the dossier, told as the store would tell them of all. */
static LwDigest *
make_digest (const LwOverviewInput *input)
{
  LwDigest *digest = lw_digest_new ();
  LwDigestStudent *told
    = lw_digest_add_student (digest, lw_record_get_id (LW_RECORD (input->student)));
  GDate till = lw_date_add_days (&input->today, LW_OVERVIEW_GOAL_SOON);

  for (guint i = 0; i < input->records->len; i++)
    {
      gpointer record = g_ptr_array_index (input->records, i);

      if (LW_IS_GOAL (record) && is_due (record, &till))
        note_goal (told, record);
      else if (LW_IS_REVIEW (record))
        note_review (told, record);
    }

  return digest;
}

static LwRecord *
find_due_goal (const LwOverviewInput *input, const LwAttention *row)
{
  for (guint i = 0; i < input->records->len; i++)
    {
      gpointer record = g_ptr_array_index (input->records, i);

      if (LW_IS_GOAL (record) && is_due (record, &row->day)
          && lw_date_equal (&LW_GOAL (record)->due, &row->day)
          && g_strcmp0 (LW_GOAL (record)->title, row->text) == 0)
        return record;
    }

  return NULL;
}

static LwPop *
find_pop (const LwOverviewInput *input)
{
  const char *year = lw_record_get_id (LW_RECORD (input->school_year));

  for (guint i = 0; i < input->records->len; i++)
    {
      gpointer record = g_ptr_array_index (input->records, i);

      if (LW_IS_POP (record) && g_strcmp0 (LW_POP (record)->school_year, year) == 0)
        return record;
    }

  return NULL;
}

/* Who has left has no class, and needs no POP. */
static void
find_missing_pop (const LwOverviewInput *input, GPtrArray *all)
{
  LwPop *pop;

  if (input->student->group == NULL || input->school_year == NULL)
    return;
  pop = find_pop (input);
  if (pop == NULL || pop->state == NULL || strcmp (pop->state, "concept") == 0)
    add_open (all, LW_OPEN_POP, pop);
}

/* What the rules have against the student's stages, those of before too: some count over years. */
static GPtrArray *
judge_stages (const LwOverviewInput *input, GPtrArray *stages)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_finding_free);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      g_autoptr (GPtrArray) found = lw_rules_judge (input->world, g_ptr_array_index (stages, i));

      g_ptr_array_extend_and_steal (findings, g_steal_pointer (&found));
    }

  return findings;
}

static const LwFinding *
find_finding (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, rule) && finding->reason == NULL)
        return finding;
    }

  return NULL;
}

/* What has a row of its own is no conflict besides; nor is what is over, or only a hint. */
static GPtrArray *
keep_conflicts (LwAttentionScan *scan, GPtrArray *findings)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      LwFinding *finding = g_ptr_array_index (findings, i);
      LwPlacement *placement = lw_world_find (scan->world->lists.placements, finding->placement);

      if (!g_str_equal (finding->rule, "R9") && !g_str_equal (finding->rule, "R12")
          && !g_str_equal (finding->rule, "R15") && placement != NULL
          && !lw_attention_scan_is_over (scan, placement))
        g_ptr_array_add (kept, finding);
    }

  return kept;
}

static int
least (LwWorld *world, const char *key)
{
  const double *figure = g_hash_table_lookup (lw_world_get_setting (world, "R12")->figures, key);

  return figure != NULL ? MAX (0, (int) *figure) : 0;
}

/* Who has no stage yet has come to nothing, and that is to be said as well. */
static void
find_hours (const LwOverviewInput *input, GPtrArray *stages, GPtrArray *findings, GPtrArray *all)
{
  g_autoptr (LwRecord) none = lw_record_new (&lw_placement_record, NULL);
  const LwFinding *finding = find_finding (findings, "R12");
  LwPlacement *placement;
  LwTraject traject;
  LwOpen *open;

  lw_record_set_text (none, "student", lw_record_get_id (LW_RECORD (input->student)));
  lw_record_set_text (none, "state", "zoekt");
  placement
    = stages != NULL && stages->len > 0 ? g_ptr_array_index (stages, 0) : LW_PLACEMENT (none);
  if (!lw_rules_is_on (input->world, "R12", NULL)
      || !lw_rules_forecast (input->world, placement, &traject))
    return;
  open = add_open (all, LW_OPEN_HOURS, NULL);
  open->traject = traject;
  open->least.minutes = least (input->world, "least-hours") * HOUR;
  open->least.n_days = (guint) least (input->world, "least-days");
  open->text = finding != NULL ? g_strdup (finding->message) : NULL;
}

static void
find_hint (const LwOverviewInput *input, GPtrArray *findings, GPtrArray *all)
{
  const LwFinding *finding = find_finding (findings, "R9");

  if (finding != NULL)
    add_open (all, LW_OPEN_HINT, lw_world_find (input->world->lists.placements, finding->placement))
      ->text
      = g_strdup (finding->message);
}

/* Rows of the page of today, but for the POP's: here it is open from the first day of the year. */
static void
take_attention (const LwOverviewInput *input, GPtrArray *rows, GPtrArray *all)
{
  for (guint i = 0; i < rows->len; i++)
    {
      LwAttention *row = g_ptr_array_index (rows, i);

      if (row->why == LW_WHY_POP_DRAFT)
        lw_attention_free (row);
      else
        add_open (all, LW_OPEN_ATTENTION,
                  row->why == LW_WHY_GOAL_DUE ? find_due_goal (input, row) : NULL)
          ->attention
          = row;
    }
  /* They are the open ones' now. */
  g_ptr_array_set_free_func (rows, NULL);
  g_ptr_array_set_size (rows, 0);
}

/**
 * lw_overview_find_open:
 * @input: a dossier
 *
 * What somebody should see to for this student: the same that the page of today would tell,
 * further ahead for goals; a POP of this school year that is not agreed; what a leerwerktraject
 * comes to; and whether there are enough workplaces to orientate (R9).
 *
 * Returns: (transfer full) (element-type LwOpen): in the order in which to show them
 */
GPtrArray *
lw_overview_find_open (const LwOverviewInput *input)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_open_free);
  g_autoptr (LwDigest) digest = make_digest (input);
  LwAttentionInput asked = {
    .world = input->world,
    .digest = digest,
    .school_year = input->school_year,
    .today = input->today,
  };
  g_auto (LwAttentionScan) scan = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  GPtrArray *stages;

  lw_attention_scan_init (&scan, &asked);
  lw_attention_index_stages (&scan);
  stages = lw_attention_scan_get_stages (&scan, input->student);
  findings = judge_stages (input, stages);
  conflicts = keep_conflicts (&scan, findings);
  asked.findings = conflicts;

  lw_attention_find_place_of (&scan, input->student);
  for (guint i = 0; stages != NULL && i < stages->len; i++)
    lw_attention_find_unsigned_of (&scan, g_ptr_array_index (stages, i));
  lw_attention_find_conflicts (&scan);
  lw_attention_find_dossier_of (&scan, input->student);
  take_attention (input, scan.rows, all);
  find_missing_pop (input, all);
  find_hours (input, stages, findings, all);
  find_hint (input, findings, all);

  return all;
}
