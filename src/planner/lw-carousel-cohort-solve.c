/* lw-carousel-cohort-solve.c - a carousel of what a cohort may choose from, and its stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-cohort-private.h"

#include "lw-error.h"

#define UNKNOWN_MINUTES 60
#define MOST_MINUTES 180
/* How often a schedule is made anew because companies take less than was thought. */
#define MOST_TRIES 5

/* Whether the student has a stage there that takes time. */
static gboolean
was_there (LwCarouselCohort *self, LwStudent *student, LwWorkplace *workplace)
{
  GPtrArray *stages
    = lw_world_lookup (self->cohort->world->by_student, lw_record_get_id (LW_RECORD (student)));

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    if (g_strcmp0 (((LwPlacement *) g_ptr_array_index (stages, i))->workplace,
                   lw_record_get_id (LW_RECORD (workplace)))
        == 0)
      return TRUE;

  return FALSE;
}

static void
add_choices (LwCarouselCohort *self, guint student)
{
  LwCohort *cohort = self->cohort;
  g_autofree LwRounds *rounds = g_new0 (LwRounds, cohort->sites->len + 1);

  for (guint round = 0; round < self->rounds->len; round++)
    {
      guint number = lw_carousel_cohort_demand (self, student, round);
      const LwProblemDemand *demand = lw_problem_get_demand (cohort->problem, number);
      const LwProblemChoice *places = lw_problem_get_places_of (cohort->problem, demand);

      if (lw_cohort_seeker (cohort, number)->options->len == 0)
        lw_carousel_set_away (self->carousel, student, round);
      for (guint i = 0; i < demand->n_places; i++)
        rounds[g_array_index (cohort->site_of, guint, places[i].which)] |= (LwRounds) 1 << round;
    }
  for (guint i = 0; i < cohort->sites->len; i++)
    {
      const LwCohortSite *site = lw_cohort_site (cohort, i);
      const LwCohortSeeker *seeker
        = lw_cohort_seeker (cohort, lw_carousel_cohort_demand (self, student, 0));
      int minutes = lw_cohort_get_minutes (cohort, seeker->base.student, site->company, NULL);

      if (rounds[i] != 0)
        lw_carousel_add_choice (self->carousel, student, i, rounds[i],
                                was_there (self, seeker->base.student, site->workplace),
                                lw_cohort_get_wish (seeker, site->workplace),
                                minutes < 0 ? UNKNOWN_MINUTES
                                            : (guint) MIN (minutes, MOST_MINUTES));
    }
}

static void
make_carousel (LwCarouselCohort *self)
{
  const LwProblem *problem = self->cohort->problem;

  g_clear_pointer (&self->carousel, lw_carousel_free);
  self->carousel = lw_carousel_new (self->students->len, self->rounds->len);
  for (guint i = 0; i < problem->companies->len; i++)
    lw_carousel_add_company (self->carousel, lw_problem_get_company (problem, i)->year_cap);
  for (guint i = 0; i < self->cohort->sites->len; i++)
    {
      lw_carousel_add_place (self->carousel, lw_cohort_site (self->cohort, i)->company_number, 0);
      for (guint round = 0; round < self->rounds->len; round++)
        lw_carousel_set_seats (self->carousel, i, round,
                               lw_carousel_cohort_get_seats (self, i, round));
    }
  for (guint i = 0; i < self->students->len; i++)
    add_choices (self, i);
  lw_carousel_cohort_pin_by_hand (self);
}

/* The schedule as a plan of the cohort's demands. */
static void
make_plan (LwCarouselCohort *self)
{
  g_clear_pointer (&self->plan, lw_plan_free);
  self->plan = lw_plan_new (self->cohort->seekers->len);
  for (guint i = 0; i < self->students->len; i++)
    for (guint round = 0; round < self->rounds->len; round++)
      {
        guint demand = lw_carousel_cohort_demand (self, i, round);
        guint site = lw_carousel_get_place (self->carousel, i, round);

        if (site != LW_CAROUSEL_NONE)
          self->plan->placings[demand] = (LwPlacing){
            lw_cohort_site (self->cohort, site)->first_place,
            lw_cohort_option (lw_cohort_seeker (self->cohort, demand), 0)->pattern,
          };
        else
          self->plan->placings[demand] = (LwPlacing){ LW_PROBLEM_NONE, LW_PROBLEM_NONE };
      }
}

static void
stage_free (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

static void
make_proposals (LwCarouselCohort *self)
{
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  self->stages = g_ptr_array_new_with_free_func (stage_free);
  lw_cohort_make_stages (self->cohort, self->plan, self->stages);
}

void
lw_carousel_cohort_hold (LwCarouselCohort *self)
{
  make_plan (self);
  lw_cohort_hold (self->cohort, self->plan);
  make_proposals (self);
}

/**
 * lw_carousel_cohort_solve:
 * @self: a cohort; its world is left as it was, but is used by this thread only meanwhile
 * @cancellable: (nullable): ends it
 * @error: %G_IO_ERROR_CANCELLED, or an #LwError
 *
 * Makes the schedule around what was put by hand and holds each stage of it against the rules among
 * all others; a company that would get too many is asked less, and the schedule made again.
 *
 * Returns: whether there is one
 */
gboolean
lw_carousel_cohort_solve (LwCarouselCohort *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      make_carousel (self);
      if (!lw_carousel_solve (self->carousel, cancellable, error))
        return FALSE;
      lw_carousel_unpin (self->carousel);
      make_plan (self);
      if (lw_cohort_hold (self->cohort, self->plan) == 0)
        break;
    }
  make_proposals (self);

  return TRUE;
}
