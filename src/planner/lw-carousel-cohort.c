/* lw-carousel-cohort.c - from the school's records to who may go round where
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each student seeks a place in each round, as in a plan of one stage each: by the same rules, with
 * the same seats. What each may choose from is then dealt out as a carousel:
 * lw-carousel-cohort-solve.c.
 */

#include "lw-carousel-cohort-private.h"

#include "lw-date.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
find_students (LwCarouselCohort *self, LwWorld *world, const char *const *groups)
{
  LwRecordList *list = world->lists.students;

  for (guint i = 0; list != NULL && i < lw_record_list_get_size (list); i++)
    {
      LwStudent *student = lw_record_list_peek (list, i);

      if (student->group != NULL && g_strv_contains (groups, student->group))
        g_ptr_array_add (self->students, student);
    }
  lw_records_sort (self->students);
}

/* A sandwich is of as many weeks as the round. */
static char *
dup_pattern (const LwCarouselRequest *request)
{
  g_autoptr (LwPattern) pattern = lw_pattern_parse (request->pattern, NULL);

  for (guint i = 0; i < pattern->parts->len; i++)
    if (g_array_index (pattern->parts, LwPatternPart, i).kind == LW_PATTERN_SANDWICH)
      g_array_index (pattern->parts, LwPatternPart, i).weeks = (int) request->n_weeks;

  return lw_pattern_to_text (pattern);
}

/* Its id is made of what it is, so that the same request makes the same problem. */
static LwPlacement *
make_stage (LwCarouselCohort *self,
            const LwCarouselRequest *request,
            const char *pattern,
            guint student,
            guint round)
{
  const LwCarouselRound *when = &g_array_index (self->rounds, LwCarouselRound, round);
  const char *whose = lw_record_get_id (g_ptr_array_index (self->students, student));
  g_autofree char *id = g_strdup_printf ("round/%s/%u", whose, round);
  LwRecord *stage = lw_record_new (&lw_placement_record, id);

  lw_record_set_text (stage, "student", whose);
  lw_record_set_text (stage, "variant", request->variant);
  lw_record_set_text (stage, "state", "zoekt");
  lw_record_set_text (stage, "pattern", pattern);
  lw_record_set_text (stage, "question-kind", "orientatie");
  lw_record_set_date (stage, "first-day", &when->first_day);
  lw_record_set_date (stage, "last-day", &when->last_day);

  return LW_PLACEMENT (stage);
}

static void
add_stages (LwCarouselCohort *self, GPtrArray *wishes, const LwCarouselRequest *request)
{
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *pattern = dup_pattern (request);

  for (guint i = 0; i < self->students->len; i++)
    for (guint round = 0; round < self->rounds->len; round++)
      g_ptr_array_add (stages, make_stage (self, request, pattern, i, round));
  lw_cohort_add_given (self->cohort, wishes, stages);
}

/* Seats of a site for those who come by one pattern. */
static guint
count_seats (const LwProblem *problem, const LwCohortSite *site, guint pattern)
{
  guint n = 0;

  for (guint i = site->first_place; i < site->first_place + site->n_places; i++)
    if (lw_problem_is_open (problem, i, pattern))
      n += lw_problem_get_place (problem, i)->seats;

  return n;
}

/* What is left for whichever class comes. */
static void
find_seats (LwCarouselCohort *self)
{
  guint n_rounds = self->rounds->len;

  self->seats = g_new0 (guint, self->cohort->sites->len * n_rounds + 1);
  for (guint i = 0; i < self->cohort->sites->len; i++)
    for (guint round = 0; round < n_rounds; round++)
      {
        guint least = G_MAXUINT, known = LW_PROBLEM_NONE;

        for (guint student = 0; student < self->students->len; student++)
          {
            const LwCohortSeeker *seeker
              = lw_cohort_seeker (self->cohort, lw_carousel_cohort_demand (self, student, round));

            if (seeker->options->len == 0 || lw_cohort_option (seeker, 0)->pattern == known)
              continue;
            known = lw_cohort_option (seeker, 0)->pattern;
            least = MIN (
              least, count_seats (self->cohort->problem, lw_cohort_site (self->cohort, i), known));
          }
        self->seats[i * n_rounds + round]
          = least != G_MAXUINT ? MIN (least, self->students->len) : 0;
      }
}

/* What should have more days is said once for each round. */
static void
say_short_rounds (LwCarouselCohort *self)
{
  guint most = 0;

  for (guint i = 0; i < self->rounds->len; i++)
    most = MAX (most, g_array_index (self->rounds, LwCarouselRound, i).n_days);
  for (guint i = 0; i < self->rounds->len; i++)
    {
      const LwCarouselRound *round = &g_array_index (self->rounds, LwCarouselRound, i);
      g_autofree char *day = lw_date_format_short (&round->first_day);

      if (round->n_days < most)
        g_ptr_array_add (self->cohort->messages,
                         /* translators: number of the round, a day, two numbers of days */
                         g_strdup_printf (_ ("Round %u, from %s, has %u of %u days: the other days "
                                             "stages don’t go on."),
                                          i + 1, day, round->n_days, most));
    }
}

static void
say_shortage (LwCarouselCohort *self)
{
  guint n = self->students->len, least = G_MAXUINT;

  for (guint round = 0; round < self->rounds->len; round++)
    least = MIN (least, lw_carousel_cohort_sum_seats (self, round));
  if (least < n)
    g_ptr_array_add (
      self->cohort->messages,
      g_strdup_printf (ngettext ("%u seat in a round for %u students: %u too few.",
                                 "%u seats in a round for %u students: %u too few.", least),
                       least, n, n - least));
  if (self->workplaces->len < self->rounds->len)
    g_ptr_array_add (
      self->cohort->messages,
      g_strdup_printf (ngettext ("%u workplace for %u rounds: nobody can go round them all.",
                                 "%u workplaces for %u rounds: nobody can go round them all.",
                                 self->workplaces->len),
                       self->workplaces->len, self->rounds->len));
}

static gboolean
check_request (const LwCarouselRequest *request, GError **error)
{
  const char *message = NULL;

  if (request->groups == NULL || request->groups[0] == NULL)
    message = _ ("Choose a class.");
  else if (request->pattern == NULL)
    message = _ ("Choose the days.");
  else if (!g_date_valid (&request->first_day))
    message = _ ("Choose the first week.");
  else if (request->n_rounds == 0 || request->n_rounds > LW_CAROUSEL_MOST_ROUNDS
           || request->n_weeks == 0)
    message = _ ("Choose how many rounds there are, and of how many weeks.");
  if (message != NULL)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID, message);

  return message == NULL;
}

/**
 * lw_carousel_cohort_new:
 * @world: a world, which must outlive it
 * @wishes: (nullable) (element-type LwWish): of all students
 * @request: what is to be planned
 * @error: %LW_ERROR_INVALID when what was asked can't be
 *
 * Looks in which rounds each student can go where: by R1, R2, R6, R7 and R10 when, by minimum age,
 * R3, R5, R13 where, with the seats that R4 and R8 leave. The profile keeps nobody away: a carousel
 * is for orientation (R9).
 *
 * Returns: (transfer full) (nullable): the cohort
 */
LwCarouselCohort *
lw_carousel_cohort_new (LwWorld *world,
                        GPtrArray *wishes,
                        const LwCarouselRequest *request,
                        GError **error)
{
  static const char *const nothing[] = { NULL };
  const LwCohortRequest all = { NULL };
  g_autoptr (LwCarouselCohort) self = NULL;
  g_autoptr (GArray) rounds = NULL;

  if (!check_request (request, error))
    return NULL;
  rounds = lw_carousel_find_rounds (world, request, error);
  if (rounds == NULL)
    return NULL;
  self = g_new0 (LwCarouselCohort, 1);
  self->rounds = g_steal_pointer (&rounds);
  self->students = g_ptr_array_new ();
  self->workplaces = g_ptr_array_new ();
  self->by_hand = lw_carousel_by_hand_new ();
  self->cohort = lw_cohort_new_empty (world);
  self->cohort->units = (LwCohortUnits){ .minutes = 1, .steps = 1 };
  self->cohort->only = request->workplaces != NULL ? request->workplaces : nothing;
  find_students (self, world, request->groups);
  add_stages (self, wishes, request);
  lw_cohort_lay_out (self->cohort, &all);
  self->cohort->only = NULL;
  for (guint i = 0; i < self->cohort->sites->len; i++)
    g_ptr_array_add (self->workplaces, lw_cohort_site (self->cohort, i)->workplace);
  find_seats (self);
  if (self->students->len > 0)
    {
      say_short_rounds (self);
      say_shortage (self);
    }

  return g_steal_pointer (&self);
}

void
lw_carousel_cohort_free (LwCarouselCohort *self)
{
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->plan, lw_plan_free);
  g_clear_pointer (&self->carousel, lw_carousel_free);
  g_clear_pointer (&self->cohort, lw_cohort_free);
  g_array_unref (self->rounds);
  g_ptr_array_unref (self->students);
  g_ptr_array_unref (self->workplaces);
  g_array_unref (self->by_hand);
  g_free (self->made);
  g_free (self->seats);
  g_free (self);
}

GArray *
lw_carousel_cohort_get_rounds (LwCarouselCohort *self)
{
  return self->rounds;
}

GPtrArray *
lw_carousel_cohort_get_students (LwCarouselCohort *self)
{
  return self->students;
}

GPtrArray *
lw_carousel_cohort_get_workplaces (LwCarouselCohort *self)
{
  return self->workplaces;
}

GPtrArray *
lw_carousel_cohort_get_messages (LwCarouselCohort *self)
{
  return lw_cohort_get_messages (self->cohort);
}

guint
lw_carousel_cohort_get_seats (LwCarouselCohort *self, guint workplace, guint round)
{
  return self->seats[workplace * self->rounds->len + round];
}

guint
lw_carousel_cohort_sum_seats (LwCarouselCohort *self, guint round)
{
  guint n = 0;

  for (guint i = 0; i < self->workplaces->len; i++)
    n += lw_carousel_cohort_get_seats (self, i, round);

  return n;
}

/* Of what is placed. */
void
lw_carousel_cohort_sum (LwCarouselCohort *self, LwCohortTerms *terms)
{
  *terms = (LwCohortTerms){ 0 };
  lw_cohort_count_terms (self->cohort, self->plan, terms);
}

LwPlacement *
lw_carousel_cohort_get_stage (LwCarouselCohort *self, guint student, guint round)
{
  return self->stages != NULL
           ? g_ptr_array_index (self->stages, lw_carousel_cohort_demand (self, student, round))
           : NULL;
}

static gboolean
is_at (LwPlacement *stage, LwWorkplace *workplace)
{
  return stage != NULL && strcmp (stage->workplace, lw_record_get_id (LW_RECORD (workplace))) == 0;
}

/* How many are at the workplace in the round. */
guint
lw_carousel_cohort_count (LwCarouselCohort *self, guint workplace, guint round)
{
  guint n = 0;

  for (guint i = 0; i < self->students->len; i++)
    n += is_at (lw_carousel_cohort_get_stage (self, i, round),
                g_ptr_array_index (self->workplaces, workplace));

  return n;
}

guint
lw_carousel_cohort_count_placed (LwCarouselCohort *self)
{
  guint n = 0;

  for (guint i = 0; self->stages != NULL && i < self->stages->len; i++)
    n += g_ptr_array_index (self->stages, i) != NULL;

  return n;
}

/* R9: at how many workplaces the student is in this carousel. */
guint
lw_carousel_cohort_count_workplaces (LwCarouselCohort *self, guint student)
{
  guint n = 0;

  for (guint round = 0; round < self->rounds->len; round++)
    n += lw_carousel_cohort_get_stage (self, student, round) != NULL;

  return n;
}

/**
 * lw_carousel_cohort_dup_reason:
 *
 * Returns: (transfer full): why the student has no place in the round
 */
char *
lw_carousel_cohort_dup_reason (LwCarouselCohort *self, guint student, guint round)
{
  guint demand = lw_carousel_cohort_demand (self, student, round);

  if (lw_cohort_get_demand (self->cohort, demand)->n_places == 0)
    return lw_cohort_dup_reason (self->cohort, demand);
  switch (lw_carousel_get_why (self->carousel, student, round))
    {
    case LW_CAROUSEL_FULL:
      return g_strdup (_ ("the workplaces not seen yet are full"));
    case LW_CAROUSEL_FEW:
      return g_strdup (_ ("has seen all workplaces that can be"));
    case LW_CAROUSEL_CLOSED:
      return g_strdup (_ ("the workplaces not seen yet are not open"));
    case LW_CAROUSEL_AWAY:
      return lw_cohort_dup_reason (self->cohort, demand);
    case LW_CAROUSEL_HAS_PLACE:
    default:
      return g_strdup (_ ("a rule stops it"));
    }
}

void
lw_carousel_cohort_get_terms (LwCarouselCohort *self, LwCarouselTerms *terms)
{
  *terms = (LwCarouselTerms){ 0 };
  if (self->carousel != NULL)
    lw_carousel_get_terms (self->carousel, terms);
}

gboolean
lw_carousel_cohort_is_best (LwCarouselCohort *self)
{
  return self->carousel != NULL && lw_carousel_is_best (self->carousel);
}
