/* lw-sample-stages.c - the stages of a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

#include <string.h>

/* How many weeks a plan may shift to find one without a holiday, or a free afternoon. */
#define MAX_SHIFT 8
/* A plan of this many weeks fills a student's year. */
#define WHOLE_YEAR_WEEKS 30
#define NEAR_DAYS 28

/* One plan of stages.xml for one class. */
typedef struct
{
  const LwSampleNode *node;
  LwSampleClass *klass;
  guint class_index;
  const char *variant;
  const char *pattern;
  GDate first;
  GDate last;
  GArray *days;
  LwStagePeriod *period; /* made when the first student has a place in it */
} Plan;

static const char *const forms_with_accreditation[]
  = { "Beroepsopleidende stage", "Leerwerktrajecten", "Assistentopleiding in vmbo", NULL };

static gboolean
is_for_class (LwSampleMaker *self, const LwSampleNode *node, const LwGroup *group)
{
  if (lw_sample_maker_is_small (self))
    return lw_sample_node_get (node, "small") != NULL;
  if (lw_sample_node_get_int (node, "grade", 0) != group->grade)
    return FALSE;

  return lw_sample_node_has_word (node, "track", group->track)
         && lw_sample_node_has_word (node, "profile", group->profile);
}

static gboolean
is_once (const Plan *plan)
{
  return strcmp (plan->pattern, "eenmalig") == 0;
}

static void
set_week (LwSampleMaker *self, Plan *plan, int week)
{
  int n_weeks = lw_sample_node_get_int (plan->node, "weeks", 1);
  GDate monday = lw_sample_maker_get_monday (self, week);
  const char *group = lw_record_get_id (LW_RECORD (plan->klass->group));

  plan->first = monday;
  plan->last = lw_date_add_days (&monday, 7 * n_weeks - 3);
  if (is_once (plan))
    {
      plan->first
        = lw_date_add_days (&monday, lw_sample_node_get_int (plan->node, "day", G_DATE_FRIDAY - 1));
      plan->last = plan->first;
    }
  if (lw_date_compare (&plan->last, &self->brief->year->last_day) > 0)
    plan->last = self->brief->year->last_day;
  g_clear_pointer (&plan->days, g_array_unref);
  plan->days = lw_sample_book_expand (self, plan->pattern, &plan->first, &plan->last, group);
}

/* A week away, or a single day, is planned where no holiday falls in it. */
static gboolean
is_whole (const Plan *plan)
{
  const char *sandwich = strstr (plan->pattern, "sandwich:");
  int n_weeks = sandwich != NULL ? (int) g_ascii_strtoll (sandwich + 9, NULL, 10) : 0;
  GDate end = lw_date_add_days (&plan->first, 7 * n_weeks);
  int n_days = 0;

  for (guint i = 0; i < plan->days->len; i++)
    if (lw_date_compare (&g_array_index (plan->days, LwStageDay, i).day, &end) < 0)
      n_days++;

  return is_once (plan) ? plan->days->len == 1 : plan->days->len > 0 && n_days == 5 * n_weeks;
}

static gboolean
is_class_free (const Plan *plan)
{
  if (!lw_sample_book_is_free (plan->klass->taken, plan->days))
    return FALSE;
  for (guint i = 0; i < plan->klass->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (plan->klass->students, i);

      if (!lw_sample_book_is_free (made->taken, plan->days))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_week (LwSampleMaker *self, Plan *plan, gboolean for_class)
{
  int week = lw_sample_node_get_int (plan->node, "week", 0);

  for (int shift = 0; shift <= MAX_SHIFT; shift++)
    {
      set_week (self, plan, week + shift);
      if (is_whole (plan) && (!for_class || is_class_free (plan)))
        return TRUE;
    }

  return FALSE;
}

static void
add_period (LwSampleMaker *self, Plan *plan)
{
  LwStagePeriod *period = lw_sample_maker_add (self, &lw_stage_period_record);

  period->name
    = g_strdup_printf ("%s %s", lw_sample_node_get (plan->node, "name"), plan->klass->group->name);
  period->group = g_strdup (lw_record_get_id (LW_RECORD (plan->klass->group)));
  period->variant = g_strdup (plan->variant);
  period->pattern = g_strdup (plan->pattern);
  period->first_day = plan->first;
  period->last_day = plan->last;
  period->begin = g_strdup (lw_sample_node_get (plan->node, "begin"));
  period->end = g_strdup (lw_sample_node_get (plan->node, "end"));
  period->visits = lw_sample_node_get_int (plan->node, "visits", LW_UNSET);
  period->supervisor = g_strdup (plan->klass->group->mentor);
  plan->period = period;
}

/* The state that fits the dates. Which of the fitting ones follows from a count and not from
 * chance, so that a small school has all of them too. */
static const char *
choose_state (LwSampleMaker *self, const Plan *plan, guint nth)
{
  static const char *const near[] = { "getekend", "toegezegd", "getekend", "gevraagd",
                                      "getekend", "toegezegd", "zoekt",    "getekend" };
  static const char *const far[] = { "toegezegd", "gevraagd", "voorgesteld", "zoekt",
                                     "toegezegd", "gevraagd", "getekend",    "voorgesteld" };
  const GDate *today = &self->brief->today;
  GDate soon = lw_date_add_days (today, NEAR_DAYS);

  if (lw_date_compare (&plan->last, today) < 0)
    return nth % 9 == 4 ? "afgebroken" : "afgerond";
  if (lw_date_compare (&plan->first, today) <= 0)
    return nth % 31 == 17 ? "afgebroken" : "loopt";
  if (lw_date_compare (&plan->first, &soon) <= 0)
    return near[nth % G_N_ELEMENTS (near)];

  return far[nth % G_N_ELEMENTS (far)];
}

static LwPlacement *
add_placement (LwSampleMaker *self, Plan *plan)
{
  LwPlacement *placement;

  if (plan->period == NULL)
    add_period (self, plan);
  placement = lw_sample_maker_add (self, &lw_placement_record);
  placement->variant = g_strdup (plan->variant);
  placement->stage_period = g_strdup (lw_record_get_id (LW_RECORD (plan->period)));
  placement->pattern = g_strdup (plan->pattern);
  placement->first_day = plan->first;
  placement->last_day = plan->last;
  placement->begin = g_strdup (plan->period->begin);
  placement->end = g_strdup (plan->period->end);
  placement->linkage = g_strdup (lw_sample_node_get (plan->node, "linkage"));

  return placement;
}

static void
fill_workplace (LwPlacement *placement, const LwSampleSeat *seat)
{
  placement->workplace = g_strdup (lw_record_get_id (LW_RECORD (seat->workplace)));
  placement->workplace_mentor = g_strdup (lw_record_get_id (LW_RECORD (seat->company->guide)));
}

static void
fill_question (LwPlacement *placement, const LwSampleNode *plan, const LwSampleStudent *made)
{
  const char *question = lw_sample_node_get (plan, "question");
  const char *kind = lw_sample_node_get (plan, "kind");

  if (question == NULL && made->pop != NULL)
    question = lw_sample_node_get (made->pop, "question");
  if (kind == NULL && made->pop != NULL)
    kind = lw_sample_node_get (made->pop, "kind");
  placement->learning_question = g_strdup (question);
  placement->question_kind = g_strdup (kind);
}

static void
fill_state (LwSampleMaker *self, LwPlacement *placement, const Plan *plan)
{
  static const char *const finders[]
    = { "leerling", "school", "leerling", "ouder", "leerling", "school", "sbb", "ouder" };
  guint nth = self->n_states++;

  placement->state = g_strdup (choose_state (self, plan, nth));
  placement->found_by = g_strdup (finders[(nth * 5 + nth / 8) % G_N_ELEMENTS (finders)]);
  if (g_str_equal (placement->state, "afgebroken"))
    placement->reason = g_strdup (lw_sample_node_get_nth_text (self->stages, "stop", nth));
  placement->pinned = FALSE;
}

/* Whoever still looks has no company yet; the seat stays taken, as it would be found. */
static void
place_student (LwSampleMaker *self, Plan *plan, LwSampleStudent *made, LwSampleSeat *seat)
{
  LwPlacement *placement = add_placement (self, plan);

  placement->student = g_strdup (lw_record_get_id (LW_RECORD (made->student)));
  placement->supervisor = g_strdup (lw_record_get_id (LW_RECORD (made->supervisor)));
  fill_question (placement, plan->node, made);
  fill_state (self, placement, plan);
  lw_sample_book_take (made->taken, plan->days);
  lw_sample_seat_take (seat, plan->days);
  g_ptr_array_add (self->site->placements, placement);
  if (!g_str_equal (placement->state, "zoekt"))
    fill_workplace (placement, seat);
  else
    lw_record_set_text (LW_RECORD (placement), "found-by", NULL);
  if (made->first_seat == NULL)
    made->first_seat = seat;
  if (made->placement == NULL && placement->workplace != NULL && !is_once (plan))
    made->placement = placement;
  if (lw_sample_node_get_int (plan->node, "weeks", 1) >= WHOLE_YEAR_WEEKS)
    made->is_settled = TRUE;
}

/* No place in time for a period that goes on or is still to come. */
static void
leave_searching (LwSampleMaker *self, Plan *plan, LwSampleStudent *made)
{
  LwPlacement *placement;

  if (plan->period == NULL)
    add_period (self, plan);
  if (lw_date_compare (&plan->last, &self->brief->today) < 0)
    {
      lw_sample_maker_skip (self, &lw_placement_record);
      return;
    }
  placement = add_placement (self, plan);
  placement->student = g_strdup (lw_record_get_id (LW_RECORD (made->student)));
  placement->supervisor = g_strdup (lw_record_get_id (LW_RECORD (made->supervisor)));
  fill_question (placement, plan->node, made);
  placement->state = g_strdup ("zoekt");
  lw_sample_book_take (made->taken, plan->days);
  g_ptr_array_add (self->site->placements, placement);
}

static gboolean
try_student (LwSampleMaker *self, Plan *plan, LwSampleStudent *made)
{
  const char *scope = lw_sample_node_get (plan->node, "scope");
  const char *form = lw_sample_node_get (plan->node, "form");
  LwSampleSearch search = {
    .plan = plan->node,
    .profile = made->student->profile,
    .days = plan->days,
    .needs_accreditation = g_strv_contains (forms_with_accreditation, form),
  };
  LwSampleSeat *seat;

  if (made->is_settled || !lw_sample_node_has_word (plan->node, "track", made->student->track)
      || !lw_sample_node_has_word (plan->node, "profile", made->student->profile)
      || !lw_sample_book_is_free (made->taken, plan->days))
    return FALSE;
  seat = lw_sample_seats_search (self, made, &search);
  if (seat != NULL)
    {
      if (g_str_equal (scope, "lwt"))
        made->student->leerwerktraject = TRUE;
      place_student (self, plan, made, seat);
    }
  else if (g_str_equal (scope, "each"))
    leave_searching (self, plan, made);

  return seat != NULL;
}

/* A plan that holds for a share: in one class of mixed tracks for that many of its students, in a
 * school for that many of its classes. */
static gboolean
has_share (LwSampleMaker *self, const Plan *plan, guint nth)
{
  int share = lw_sample_node_get_int (plan->node, "share", 100);
  guint at = lw_sample_maker_is_small (self) ? nth : plan->class_index;

  return (int) (at * 37 % 100) < share;
}

static void
place_class (LwSampleMaker *self, Plan *plan)
{
  GPtrArray *students = plan->klass->students;
  gboolean is_each = g_str_equal (lw_sample_node_get (plan->node, "scope"), "each");
  guint start = is_each ? 0 : lw_sample_maker_pick (self, students->len);
  int left = is_each ? G_MAXINT : lw_sample_node_get_int (plan->node, "count", 1);

  for (guint i = 0; i < students->len && left > 0; i++)
    if (has_share (self, plan, i)
        && try_student (self, plan, g_ptr_array_index (students, (start + i) % students->len)))
      left--;
}

/* All together: nobody in particular, at school or for an outside client. */
static void
place_together (LwSampleMaker *self, Plan *plan)
{
  LwPlacement *placement = add_placement (self, plan);

  if (lw_sample_node_get (plan->node, "outside") != NULL)
    {
      guint start = lw_sample_maker_pick (self, self->site->seats->len);
      LwSampleSeat *seat = NULL;

      for (guint i = 0; i < self->site->seats->len; i++)
        {
          seat = g_ptr_array_index (self->site->seats, (start + i) % self->site->seats->len);
          if (seat->open & LW_HALF_DAY (G_DATE_FRIDAY - 1, TRUE)
              && lw_sample_seat_suits (seat, plan->klass->group->profile))
            break;
        }
      fill_workplace (placement, seat);
    }
  placement->supervisor = g_strdup (plan->klass->group->mentor);
  placement->state = g_strdup (choose_state (self, plan, 0));
  lw_sample_book_take (plan->klass->taken, plan->days);
}

static void
carry_out (LwSampleMaker *self, const LwSampleNode *node, guint class_index, gboolean for_class)
{
  Plan plan = { .node = node, .class_index = class_index };

  plan.klass = g_ptr_array_index (self->site->classes, class_index);
  plan.variant = g_hash_table_lookup (self->variants, lw_sample_node_get (node, "form"));
  plan.pattern = lw_sample_node_get (node, "pattern");
  if (plan.variant != NULL && is_for_class (self, node, plan.klass->group)
      && find_week (self, &plan, for_class))
    {
      if (for_class)
        place_together (self, &plan);
      else
        place_class (self, &plan);
    }
  g_clear_pointer (&plan.days, g_array_unref);
}

/**
 * lw_sample_make_stages:
 * @self: the school in the making
 *
 * Adds stage periods and stages as stages.xml plans them: first those of students, then what a
 * class does together in the half-days that are left.
 */
void
lw_sample_make_stages (LwSampleMaker *self)
{
  lw_sample_maker_begin (self, 3);
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->stages->children->len; i++)
      {
        const LwSampleNode *node = g_ptr_array_index (self->stages->children, i);
        const char *scope = lw_sample_node_get (node, "scope");
        gboolean for_class = g_strcmp0 (scope, "class") == 0;

        if (!g_str_equal (node->name, "plan") || for_class != (pass == 1))
          continue;
        for (guint j = 0; j < self->site->classes->len; j++)
          carry_out (self, node, j, for_class);
      }
}
