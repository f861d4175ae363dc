/* lw-cohort-tell.c - what a place means for a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#include <glib/gi18n-lib.h>

/**
 * lw_cohort_count_placed:
 * @self: a cohort
 * @objective: what a plan of it comes to
 *
 * Placing one weighs more than all else together, so that it can be read off.
 *
 * Returns: how many have a place
 */
guint
lw_cohort_count_placed (const LwCohort *self, gint64 objective)
{
  guint n = self->seekers->len;

  return n - (guint) CLAMP (objective / self->units.placed, 0, n);
}

gboolean
lw_cohort_has_wishes (const LwCohort *self, guint demand)
{
  return lw_cohort_seeker (self, demand)->wishes != NULL;
}

/* The pattern of an option in words; NULL when there is none to tell. */
static char *
dup_pattern (const LwCohort *self, const LwCohortSeeker *seeker, const LwCohortOption *option)
{
  g_autoptr (LwPattern) asked = option->text != NULL ? lw_pattern_parse (option->text, NULL) : NULL;
  const LwPattern *pattern
    = option->text != NULL ? asked : lw_world_get_pattern (self->world, seeker->base.stage);

  return pattern != NULL ? lw_pattern_describe (pattern) : NULL;
}

/* When it is sought: "elke di or elke do". */
static char *
dup_when (const LwCohort *self, const LwCohortSeeker *seeker)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < seeker->options->len; i++)
    {
      g_autofree char *when = dup_pattern (self, seeker, lw_cohort_option (seeker, i));

      if (when != NULL)
        /* translators: between two patterns of days of which one is enough */
        g_string_append_printf (text, "%s%s", text->len > 0 ? _ (" or ") : "", when);
    }

  return g_string_free (text, FALSE);
}

/* The seat that would help: for which profile, and when. */
static char *
dup_seat (const LwCohort *self, guint demand)
{
  const LwCohortSeeker *seeker = lw_cohort_seeker (self, demand);
  g_autofree char *when = dup_when (self, seeker);

  if (seeker->profile == NULL)
    /* translators: what would help: a seat on these days */
    return g_strdup_printf (_ ("A seat more, %s"), when);

  /* translators: what would help: a seat for a profile, on these days */
  return g_strdup_printf (_ ("A seat more for %s, %s"), seeker->profile, when);
}

/* Each place falls away by the first reason only: the last one is nearest to a place. */
static LwCohortBar
find_nearest_bar (const LwCohortDemand *demand)
{
  if (demand->n_places > 0)
    return LW_COHORT_FULL;
  for (guint bar = LW_N_COHORT_BARS; bar-- > 0;)
    if (demand->n_barred[bar] > 0)
      return bar;

  return LW_N_COHORT_BARS;
}

/* By how many half-days at school are asked for. */
static char *
dup_school_help (const LwCohort *self)
{
  const double *figure
    = g_hash_table_lookup (lw_world_get_setting (self->world, "R1")->figures, "half-days");
  guint asked = figure != NULL ? (guint) MAX (0, *figure) : 1;

  if (asked >= lw_week_mask_count (LW_SCHOOL_WEEK))
    return g_strdup (_ ("Fewer half-days at school in rule R1"));

  return g_strdup_printf (ngettext ("A pattern that leaves %u half-day at school",
                                    "A pattern that leaves %u half-days at school", asked),
                          asked);
}

/* @has_days: whether it is known when it is sought */
static const char *
get_help (LwCohortBar bar, gboolean has_days)
{
  static const char *const helps[LW_N_COHORT_BARS] = {
    [LW_COHORT_NO_DAYS] = N_ ("Other days or another pattern"),
    [LW_COHORT_PAST] = N_ ("Other days: these are past"),
    [LW_COHORT_CUT] = N_ ("A later last day, or fewer weeks"),
    [LW_COHORT_FORM] = N_ ("Another form, or another choice on the page with forms"),
    [LW_COHORT_ONE] = N_ ("Other days: there is another stage then"),
    [LW_COHORT_CALENDAR] = N_ ("Days on which stages go on"),
    [LW_COHORT_YOUNG] = N_ ("Shorter days, or fewer of them"),
    [LW_COHORT_OLDER] = N_ ("Shorter days, or fewer of them"),
    [LW_COHORT_PROFILE] = N_ ("A workplace for this profile"),
    [LW_COHORT_AGE] = N_ ("A workplace that takes younger students"),
    [LW_COHORT_REFUSED] = N_ ("A company that was not asked before"),
    [LW_COHORT_ACCREDITATION] = N_ ("A company with an accreditation"),
    [LW_COHORT_TRAVEL] = N_ ("A workplace nearer home"),
    [LW_COHORT_CLOSED] = N_ ("Half-days on which workplaces are open"),
    [LW_COHORT_ASKED] = N_ ("A company that still takes students"),
  };

  if (bar < LW_N_COHORT_BARS)
    return _ (helps[bar]);

  return has_days ? _ ("Workplaces to choose from") : _ ("A pattern and days");
}

/**
 * lw_cohort_dup_help:
 * @self: a cohort
 * @demand: one without a place
 *
 * Returns: (transfer full): what would help it, by what is nearest to a place
 */
char *
lw_cohort_dup_help (const LwCohort *self, guint demand)
{
  LwCohortBar bar = find_nearest_bar (lw_cohort_get_demand (self, demand));

  if (bar == LW_COHORT_FULL)
    return dup_seat (self, demand);

  return bar == LW_COHORT_SCHOOL
           ? dup_school_help (self)
           : g_strdup (get_help (bar, lw_cohort_seeker (self, demand)->options->len > 0));
}
