/* lw-problem-pins.c - whether what is pinned can be
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When the pins go together there is a plan: the one in which nobody else is placed. So whoever
 * solves a problem without a clash never fails for its pins.
 */

#include "lw-problem.h"

#include <glib/gi18n-lib.h>

/* What those looked at before take. */
typedef struct
{
  const LwProblem *problem; /* borrowed */
  GHashTable *last;         /* owned: a place and a half-day in one -> the demand there last, + 1 */
  GHashTable *load;         /* owned: the same -> how many */
  guint *year;              /* owned, one a company */
  guint *last_of_year;      /* the same: the demand there last */
  GHashTable *of_student;   /* owned: a student -> his last pinned demand, + 1 */
  guint *before;            /* owned, one a demand: the student's pinned one before it */
} Pins;

static void
pins_clear (Pins *self)
{
  g_hash_table_unref (self->last);
  g_hash_table_unref (self->load);
  g_hash_table_unref (self->of_student);
  g_free (self->year);
  g_free (self->last_of_year);
  g_free (self->before);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pins, pins_clear)

static void
pins_init (Pins *self, const LwProblem *problem)
{
  self->problem = problem;
  self->last = g_hash_table_new (NULL, NULL);
  self->load = g_hash_table_new (NULL, NULL);
  self->of_student = g_hash_table_new (NULL, NULL);
  self->year = g_new0 (guint, problem->companies->len + 1);
  self->last_of_year = g_new (guint, problem->companies->len + 1);
  self->before = g_new (guint, problem->demands->len + 1);
}

static guint
place_of (const Pins *self, guint demand)
{
  const LwProblemDemand *pinned = lw_problem_get_demand (self->problem, demand);

  return lw_problem_get_places_of (self->problem, pinned)[0].which;
}

static guint
pattern_of (const Pins *self, guint demand)
{
  const LwProblemDemand *pinned = lw_problem_get_demand (self->problem, demand);

  return lw_problem_get_patterns_of (self->problem, pinned)[0].which;
}

static gboolean
say (LwProblemClash *clash, LwProblemClashKind kind, guint demand, guint other, guint place)
{
  *clash = (LwProblemClash){ kind, demand, other, place };

  return FALSE;
}

/* As the checks below, takes what the demand takes, or says what is in its way. */
static gboolean
take_seats (Pins *self, guint demand, LwProblemClash *clash)
{
  const LwProblem *problem = self->problem;
  guint place = place_of (self, demand), pattern = pattern_of (self, demand);
  guint n_cells = problem->n_words * 64, seats = lw_problem_get_place (problem, place)->seats;
  const guint64 *words = lw_problem_get_pattern (problem, pattern);

  if (!lw_problem_is_open (problem, place, pattern))
    return say (clash, LW_PROBLEM_CLASH_CLOSED, demand, LW_PROBLEM_NONE, place);
  for (guint cell = 0; cell < n_cells; cell++)
    {
      gpointer key = GSIZE_TO_POINTER ((gsize) place * n_cells + cell);
      guint n;

      if (!(words[cell / 64] >> cell % 64 & 1))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (self->load, key));
      if (n >= seats)
        return say (clash, LW_PROBLEM_CLASH_SEAT, demand,
                    GPOINTER_TO_UINT (g_hash_table_lookup (self->last, key)) - 1, place);
      g_hash_table_insert (self->load, key, GUINT_TO_POINTER (n + 1));
      g_hash_table_insert (self->last, key, GUINT_TO_POINTER (demand + 1));
    }

  return TRUE;
}

static gboolean
take_year (Pins *self, guint demand, LwProblemClash *clash)
{
  guint place = place_of (self, demand);
  guint company = lw_problem_get_place (self->problem, place)->company;
  guint n = self->year[company]++;

  if (n >= lw_problem_get_company (self->problem, company)->year_cap)
    return say (clash, LW_PROBLEM_CLASH_YEAR, demand,
                n > 0 ? self->last_of_year[company] : LW_PROBLEM_NONE, place);
  self->last_of_year[company] = demand;

  return TRUE;
}

static gboolean
take_student (Pins *self, guint demand, LwProblemClash *clash)
{
  const LwProblem *problem = self->problem;
  gpointer student = GUINT_TO_POINTER (lw_problem_get_demand (problem, demand)->student);
  guint place = place_of (self, demand);
  guint company = lw_problem_get_place (problem, place)->company;

  /* Nothing is 0, and less one that is LW_PROBLEM_NONE. */
  self->before[demand] = GPOINTER_TO_UINT (g_hash_table_lookup (self->of_student, student)) - 1;
  for (guint i = self->before[demand]; i != LW_PROBLEM_NONE; i = self->before[i])
    {
      if (lw_problem_get_place (problem, place_of (self, i))->company == company)
        return say (clash, LW_PROBLEM_CLASH_COMPANY, demand, i, place);
      if (lw_problem_overlaps (problem, pattern_of (self, demand), pattern_of (self, i)))
        return say (clash, LW_PROBLEM_CLASH_OVERLAP, demand, i, place);
    }
  g_hash_table_insert (self->of_student, student, GUINT_TO_POINTER (demand + 1));

  return TRUE;
}

/**
 * lw_problem_find_clash:
 * @clash: (out): what can't be; only when there is something
 *
 * Returns: whether what is pinned can't be so, whatever is done with the rest
 */
gboolean
lw_problem_find_clash (const LwProblem *self, LwProblemClash *clash)
{
  g_auto (Pins) pins = { NULL };

  pins_init (&pins, self);
  for (guint i = 0; i < self->demands->len; i++)
    if (lw_problem_get_demand (self, i)->is_pinned
        && !(take_seats (&pins, i, clash) && take_year (&pins, i, clash)
             && take_student (&pins, i, clash)))
      return TRUE;

  return FALSE;
}

/**
 * lw_problem_clash_describe:
 *
 * Returns: (transfer full): what can't be, in the user's language, with demands and places by their
 * numbers, counted from 1; who knows their names says it better
 */
char *
lw_problem_clash_describe (const LwProblemClash *clash)
{
  guint demand = clash->demand + 1, other = clash->other + 1, place = clash->place + 1;

  if (clash->other == LW_PROBLEM_NONE)
    return clash->kind == LW_PROBLEM_CLASH_CLOSED
             ? g_strdup_printf (_ ("Stage %u is fixed at workplace %u, which is not open then. "
                                   "Release it."),
                                demand, place)
             : g_strdup_printf (_ ("Stage %u is fixed at workplace %u, where nobody can come. "
                                   "Release it."),
                                demand, place);
  switch (clash->kind)
    {
    case LW_PROBLEM_CLASH_SEAT:
      return g_strdup_printf (_ ("Stages %u and %u are both fixed at workplace %u, which has no "
                                 "seat for both at that time. Release one of them."),
                              other, demand, place);
    case LW_PROBLEM_CLASH_YEAR:
      return g_strdup_printf (_ ("Stages %u and %u are both fixed at the company of workplace %u, "
                                 "which does not take so many in the year. Release one of them."),
                              other, demand, place);
    case LW_PROBLEM_CLASH_OVERLAP:
      return g_strdup_printf (_ ("Stages %u and %u of one student are fixed at the same time. "
                                 "Release one of them."),
                              other, demand);
    case LW_PROBLEM_CLASH_COMPANY:
      return g_strdup_printf (
        _ ("Stages %u and %u of one student are fixed at one company. Release "
           "one of them."),
        other, demand);
    default:
      g_return_val_if_reached (NULL);
    }
}
