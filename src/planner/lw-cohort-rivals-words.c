/* lw-cohort-rivals-words.c - how it is told who compete for which places
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"
#include "lw-cohort-rivals.h"

#include <glib/gi18n-lib.h>

/* Of very many the first few are enough. */
#define MOST_COMPANIES 12
#define FEW_COMPANIES 4

#define MOST_HOLDERS 6

/* "A, B and C", or "A, B and others" when there are more. */
char *
lw_cohort_dup_list (GPtrArray *parts, gboolean is_more)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      gboolean is_last = i + 1 == parts->len && !is_more;

      if (i > 0)
        /* translators: between the last two of a list of names */
        g_string_append (text, is_last ? _ (" and ") : ", ");
      g_string_append (text, g_ptr_array_index (parts, i));
    }
  if (is_more)
    /* translators: at the end of a list of names that are not all told */
    g_string_append (text, _ (" and others"));

  return g_string_free (text, FALSE);
}

static char *
dup_companies (const LwCohortRivals *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n = self->scarce->len > MOST_COMPANIES ? FEW_COMPANIES : self->scarce->len;

  for (guint i = 0; i < n; i++)
    {
      const LwCohortScarce *scarce = &g_array_index (self->scarce, LwCohortScarce, i);
      const char *name = scarce->company->name != NULL ? scarce->company->name : _ ("a company");

      g_ptr_array_add (parts, self->n_short > 0 ? g_strdup_printf ("%s (%u)", name, scarce->n_seats)
                                                : g_strdup (name));
    }

  return lw_cohort_dup_list (parts, n < self->scarce->len);
}

/* Stages of one student follow each other among all, though not among those who compete. */
static guint
count_students (const LwCohortRivals *self, const LwCohort *cohort)
{
  g_autoptr (GHashTable) students = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->demands->len; i++)
    g_hash_table_add (
      students, lw_cohort_get_demand (cohort, g_array_index (self->demands, guint, i))->student);

  return g_hash_table_size (students);
}

/**
 * lw_cohort_rivals_dup_set:
 * @self: of one without a place
 * @cohort: the cohort
 *
 * Returns: (transfer full) (nullable): who compete for what, in one sentence; %NULL when it
 * competes with nobody
 */
char *
lw_cohort_rivals_dup_set (const LwCohortRivals *self, const LwCohort *cohort)
{
  g_autofree char *companies = dup_companies (self);
  g_autofree char *places = NULL;
  g_autofree char *missing = NULL;
  guint n = self->demands->len;

  if (n < 2)
    return NULL;
  if (self->n_short == 0)
    /* translators: a number of stages, and names of companies */
    return g_strdup_printf (_ ("%u stages compete for the same places: %s."), n, companies);
  if (count_students (self, cohort) < n)
    places = g_strdup_printf (ngettext ("%u stages fit only at this %u place that is left: %s",
                                        "%u stages fit only at these %u places that are left: %s",
                                        self->n_seats),
                              n, self->n_seats, companies);
  else
    /* translators: numbers of students and of places, names of companies with how many places */
    places = g_strdup_printf (ngettext ("%u students fit only at this %u place that is left: %s",
                                        "%u students fit only at these %u places that are left: %s",
                                        self->n_seats),
                              n, self->n_seats, companies);
  missing = g_strdup_printf (ngettext ("%u place too few", "%u places too few", self->n_short),
                             self->n_short);

  return g_strdup_printf ("%s; %s.", places, missing);
}

/**
 * lw_cohort_taken_dup_text:
 * @self: a full place
 * @cohort: the cohort
 *
 * Returns: (transfer full): which place, and who are there
 */
char *
lw_cohort_taken_dup_text (const LwCohortTaken *self, const LwCohort *cohort)
{
  g_autofree char *place = lw_world_dup_place (cohort->world, self->workplace);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *holders = NULL;

  for (guint i = 0; i < MIN (self->holders->len, MOST_HOLDERS); i++)
    g_ptr_array_add (names, (gpointer) lw_record_get_title (LW_RECORD (
                              g_array_index (self->holders, LwCohortHolder, i).student)));
  holders = lw_cohort_dup_list (names, self->holders->len > MOST_HOLDERS);

  if (self->takes_no_more)
    /* translators: a workplace, and names of students who are at its company this year or month */
    return g_strdup_printf (_ ("%s: takes no more (R8), because of %s"), place, holders);

  /* translators: a workplace, and names of students */
  return g_strdup_printf (_ ("%s: taken by %s"), place, holders);
}

static void
add_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/**
 * lw_cohort_rivals_dup_places:
 * @self: of one without a place
 * @cohort: the cohort
 * @most: how many full places to tell of
 *
 * Returns: (transfer full) (nullable): who have the full places that suit, one place a line; %NULL
 *   when there are none
 */
char *
lw_cohort_rivals_dup_places (const LwCohortRivals *self, const LwCohort *cohort, guint most)
{
  GString *text = g_string_new (NULL);
  guint n = MIN (self->taken->len, most);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = lw_cohort_taken_dup_text (g_ptr_array_index (self->taken, i), cohort);

      add_line (text, line);
    }
  if (self->n_taken > n)
    {
      g_autofree char *line = g_strdup_printf (
        ngettext ("and %u other full place", "and %u other full places", self->n_taken - n),
        self->n_taken - n);

      add_line (text, line);
    }

  return g_string_free (text, text->len == 0);
}
