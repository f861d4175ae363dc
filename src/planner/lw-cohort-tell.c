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

/**
 * lw_cohort_dup_seat:
 * @self: a cohort
 * @demand: one without a place
 *
 * Returns: (transfer full): the seat that would help it: for which profile, and when
 */
char *
lw_cohort_dup_seat (const LwCohort *self, guint demand)
{
  const LwCohortSeeker *seeker = lw_cohort_seeker (self, demand);
  g_autofree char *when = dup_when (self, seeker);

  if (seeker->profile == NULL)
    /* translators: what would help: a seat on these days */
    return g_strdup_printf (_ ("A seat more, %s"), when);

  /* translators: what would help: a seat for a profile, on these days */
  return g_strdup_printf (_ ("A seat more for %s, %s"), seeker->profile, when);
}
