/* lw-cohort.c - from the school's records to a problem
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#include "lw-date.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>

/* Not worth to tell from each other. */
/* No line breaks between a number and the reason that it counts. */
#define TIMES "\u00a0×\u00a0"
#define MOST_MINUTES 180
#define WORST_WISH 6
#define WORST_FIT ((double) LW_PLACE_FIT_AGAINST)

static const struct
{
  const char *rule;
  const char *title;
} bars[LW_N_COHORT_BARS] = {
  [LW_COHORT_NO_DAYS] = { NULL, N_ ("no days in this period") },
  [LW_COHORT_PAST] = { NULL, N_ ("its days are past") },
  [LW_COHORT_CUT] = { NULL, N_ ("has begun, and too few weeks are left") },
  [LW_COHORT_SCHOOL] = { "R1", N_ ("not enough half-days at school") },
  [LW_COHORT_FORM] = { "R2", N_ ("the form does not suit") },
  [LW_COHORT_ONE] = { "R6", N_ ("has another stage then") },
  [LW_COHORT_CALENDAR] = { "R7", N_ ("stages don’t go on then") },
  [LW_COHORT_YOUNG] = { "R10", N_ ("working time before 16") },
  [LW_COHORT_OLDER] = { "R11", N_ ("working time at 16 and 17") },
  [LW_COHORT_PROFILE] = { NULL, N_ ("another profile") },
  [LW_COHORT_AGE] = { NULL, N_ ("too young for the workplace") },
  [LW_COHORT_REFUSED] = { NULL, N_ ("said no before") },
  [LW_COHORT_ACCREDITATION] = { "R3", N_ ("no accreditation") },
  [LW_COHORT_TRAVEL] = { "R13", N_ ("too far") },
  [LW_COHORT_CLOSED] = { "R5", N_ ("not open then") },
  [LW_COHORT_FULL] = { "R4", N_ ("no seat free then") },
  [LW_COHORT_ASKED] = { "R8", N_ ("the company takes no more") },
};

const char *
lw_cohort_bar_get_rule (LwCohortBar bar)
{
  return bars[bar].rule;
}

/* How fit is counted beside travelling: not at all; more than the travelling of all, as each level
 * does; or, where the numbers don't allow that, more than the student's own. */
typedef enum
{
  FIT_IS_OUT,
  FIT_ABOVE_ALL,
  FIT_ABOVE_OWN,
} FitWeight;

static gboolean
try_units (LwCohortUnits *units,
           double n,
           double n_movers,
           int minutes,
           int n_steps,
           FitWeight weight)
{
  double fair = 2.0 * n_steps + 1;
  double far = MOST_MINUTES / minutes;
  double travel = n * fair + 1;
  double step = weight == FIT_IS_OUT ? 0 : weight == FIT_ABOVE_ALL ? n * far + 1 : far + 1;
  double beside = far + WORST_FIT * step;
  double wish = travel * (n * beside + 1);
  double moved = n_movers > 0 ? wish * (n * WORST_WISH + 1) : 0;
  double placed = n_movers > 0 ? moved * (n_movers + 1) : wish * (n * WORST_WISH + 1);
  double each = placed + moved + wish * WORST_WISH + travel * beside + fair;

  /* lw_problem_is_within_limits() asks the same. */
  if (each > (double) LW_PROBLEM_COST_MAX || n * each > (double) LW_PROBLEM_PLAN_MAX)
    return FALSE;
  *units = (LwCohortUnits){
    .placed = (gint64) placed,
    .moved = (gint64) moved,
    .wish = (gint64) wish,
    .fit = (gint64) (travel * step),
    .travel = (gint64) travel,
    .minutes = minutes,
    .steps = n_steps,
  };

  return TRUE;
}

/* As fine as the numbers allow: for many students travelling is counted in longer steps. */
static gboolean
choose_units (LwCohortUnits *units, double n, double n_movers, gboolean fit_counts)
{
  static const struct
  {
    int minutes;
    int steps;
  } grains[] = { { 1, 32 }, { 5, 16 }, { 10, 8 }, { 15, 8 }, { 30, 4 }, { 60, 4 } };
  FitWeight first = fit_counts ? FIT_ABOVE_ALL : FIT_IS_OUT;
  FitWeight last = fit_counts ? FIT_ABOVE_OWN : FIT_IS_OUT;

  for (guint i = 0; i < G_N_ELEMENTS (grains); i++)
    for (FitWeight weight = first; weight <= last; weight++)
      if (try_units (units, n, n_movers, grains[i].minutes, grains[i].steps, weight))
        return TRUE;

  return FALSE;
}

static guint
count_movers (LwCohort *self)
{
  guint n = 0;

  for (guint i = 0; i < self->seekers->len; i++)
    n += lw_cohort_seeker (self, i)->base.before != NULL
         && !lw_cohort_seeker (self, i)->base.is_cancelled;

  return n;
}

/* The weeks of all options together. */
static guint
find_weeks (LwCohort *self)
{
  guint32 first = G_MAXUINT32, last = 0;

  for (guint i = 0; i < self->seekers->len; i++)
    for (guint j = 0; j < lw_cohort_seeker (self, i)->options->len; j++)
      {
        GArray *days = lw_cohort_option (lw_cohort_seeker (self, i), j)->days;

        first = MIN (first, g_date_get_julian (&g_array_index (days, LwStageDay, 0).day));
        last = MAX (last, g_date_get_julian (&g_array_index (days, LwStageDay, days->len - 1).day));
      }
  if (last == 0)
    return 0;
  g_date_set_julian (&self->monday, first);
  self->monday = lw_date_monday_of (&self->monday);

  return (last - g_date_get_julian (&self->monday)) / 7 + 1;
}

/* Days that are the same half-days are one pattern. */
static guint
add_pattern (LwCohort *self, GArray *days, guint n_weeks)
{
  g_autofree LwWeekMask *weeks = g_new0 (LwWeekMask, n_weeks);
  g_autoptr (GBytes) key = NULL;
  gpointer known;
  guint pattern;

  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint cell = lw_cohort_cell_of (self, &day->day);

      weeks[cell / LW_HALF_DAYS_A_WEEK] |= day->halves << cell % LW_HALF_DAYS_A_WEEK;
    }
  key = g_bytes_new (weeks, n_weeks * sizeof *weeks);
  known = g_hash_table_lookup (self->patterns, key);
  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;

  pattern = lw_problem_add_pattern (self->problem);
  for (guint week = 0; week < n_weeks; week++)
    lw_problem_take (self->problem, pattern, week, weeks[week]);
  g_hash_table_insert (self->patterns, g_steal_pointer (&key), GUINT_TO_POINTER (pattern + 1));

  return pattern;
}

static void
seeker_free (gpointer data)
{
  LwCohortSeeker *seeker = data;

  g_object_unref (seeker->base.student);
  g_object_unref (seeker->base.stage);
  g_clear_object (&seeker->base.before);
  g_array_unref (seeker->options);
  g_array_unref (seeker->full);
  g_clear_pointer (&seeker->wishes, g_hash_table_unref);
  g_free (seeker);
}

static void
site_clear (gpointer data)
{
  g_free (((LwCohortSite *) data)->opening);
}

LwCohort *
lw_cohort_new_empty (LwWorld *world)
{
  LwCohort *self = g_new0 (LwCohort, 1);

  self->world = world;
  g_date_clear (&self->monday, 1);
  self->seekers = g_ptr_array_new_with_free_func (seeker_free);
  self->sites = g_array_new (FALSE, FALSE, sizeof (LwCohortSite));
  g_array_set_clear_func (self->sites, site_clear);
  self->site_of = g_array_new (FALSE, FALSE, sizeof (guint));
  self->patterns
    = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  self->messages = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/* Makes the problem of who seeks. The world is left as it was. */
void
lw_cohort_lay_out (LwCohort *self, const LwCohortRequest *request)
{
  guint n_weeks = find_weeks (self);

  self->problem = lw_problem_new (n_weeks);
  for (guint i = 0; i < self->seekers->len; i++)
    for (guint j = 0; j < lw_cohort_seeker (self, i)->options->len; j++)
      {
        LwCohortOption *option = lw_cohort_option (lw_cohort_seeker (self, i), j);

        option->pattern = add_pattern (self, option->days, n_weeks);
      }
  lw_cohort_lift_all (self);
  lw_cohort_add_sites (self, request);
  lw_cohort_add_demands (self);
  lw_cohort_put_back_all (self);
}

/**
 * lw_cohort_new:
 * @world: a world, which must outlive the cohort
 * @wishes: (nullable) (element-type LwWish): of all students
 * @request: what is to be planned
 * @error: %LW_ERROR_INVALID when what was asked can't be understood, or is too much at once
 *
 * Makes a problem of the records: each stage without a place is a demand, each workplace that is
 * open has its seats less what kept stages take (R4), and what the school's rules forbid falls
 * away: patterns by R1, R2, R6, R7, R10 and R11, places by profile, minimum age, a no of before,
 * R3, R5 and R13, and R8 as what a company takes in the year. R2 also counts where the school
 * itself chose that the form does not suit. Rules that are hints forbid nothing. Then it looks
 * what can't work, and says why. The world is left as it was.
 *
 * Returns: (transfer full) (nullable): the cohort
 */
LwCohort *
lw_cohort_new (LwWorld *world, GPtrArray *wishes, const LwCohortRequest *request, GError **error)
{
  g_autoptr (LwCohort) self = lw_cohort_new_empty (world);

  if (!lw_cohort_find_seekers (self, wishes, request, error))
    return NULL;
  self->fits = request->fits;
  if (!choose_units (&self->units, MAX (1, self->seekers->len), count_movers (self),
                     request->fits != NULL && request->fit_counts))
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("%u stages are too many to plan at once. Plan a few classes at a time."),
                   self->seekers->len);
      return NULL;
    }
  lw_cohort_lay_out (self, request);
  lw_cohort_check (self);
  lw_cohort_tighten_caps (self);

  return g_steal_pointer (&self);
}

void
lw_cohort_free (LwCohort *self)
{
  g_clear_pointer (&self->problem, lw_problem_free);
  g_ptr_array_unref (self->seekers);
  g_array_unref (self->sites);
  g_array_unref (self->site_of);
  g_hash_table_unref (self->patterns);
  g_ptr_array_unref (self->messages);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

guint
lw_cohort_get_n_demands (const LwCohort *self)
{
  return self->seekers->len;
}

const LwCohortDemand *
lw_cohort_get_demand (const LwCohort *self, guint demand)
{
  return &lw_cohort_seeker (self, demand)->base;
}

GPtrArray *
lw_cohort_get_messages (const LwCohort *self)
{
  return self->messages;
}

GPtrArray *
lw_cohort_get_notes (const LwCohort *self)
{
  return self->notes;
}

/**
 * lw_cohort_dup_reason:
 * @self: a cohort
 * @demand: one without a place
 *
 * Returns: (transfer full): why: what fell away for it, or that others have what is left
 */
char *
lw_cohort_dup_reason (const LwCohort *self, guint demand)
{
  const LwCohortSeeker *seeker = lw_cohort_seeker (self, demand);
  gboolean by_patterns = seeker->options->len == 0;
  GString *text = g_string_new (NULL);

  if (!by_patterns && seeker->base.n_places > 0)
    g_string_append_printf (text,
                            ngettext ("the %u place that fits went to another",
                                      "the %u places that fit went to others",
                                      seeker->base.n_places),
                            seeker->base.n_places);
  for (guint bar = by_patterns ? 0 : LW_COHORT_PROFILE;
       bar < (by_patterns ? LW_COHORT_PROFILE : LW_N_COHORT_BARS); bar++)
    {
      guint n = seeker->base.n_barred[bar];

      if (n == 0)
        continue;
      g_string_append (text, text->len > 0 ? "; " : "");
      if (!by_patterns)
        g_string_append_printf (text, "%u" TIMES, n);
      g_string_append (text, _ (bars[bar].title));
      if (bars[bar].rule != NULL)
        g_string_append_printf (text, " (%s)", bars[bar].rule);
    }
  if (text->len == 0)
    g_string_append (text, by_patterns ? _ ("no pattern and days are known")
                                       : _ ("there are no workplaces"));

  return g_string_free (text, FALSE);
}
