/* lw-carousel-words.c - what the window of a carousel says of a schedule
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* More reasons than this are not said. */
#define MOST_REASONS 4

/* (transfer full): "30 leerlingen · 6 rondes · 26 stageplekken" */
char *
lw_carousel_words_dup_numbers (LwCarouselCohort *cohort)
{
  guint n = lw_carousel_cohort_get_students (cohort)->len;
  guint n_rounds = lw_carousel_cohort_get_rounds (cohort)->len;
  guint n_places = lw_carousel_cohort_get_workplaces (cohort)->len;
  g_autofree char *students
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u student", "%u students", n), n);
  g_autofree char *rounds
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u round", "%u rounds", n_rounds), n_rounds);
  g_autofree char *places = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u workplace", "%u workplaces", n_places), n_places);

  return g_strdup_printf ("%s · %s · %s", students, rounds, places);
}

/* "41 plekken zijn gewenst. Gemiddeld 12 minuten reizen." What nobody wished is not said. */
static void
add_sums (GString *text, LwCarouselCohort *cohort)
{
  LwCohortTerms terms;
  guint minutes;

  lw_carousel_cohort_sum (cohort, &terms);
  minutes = terms.n_known > 0 ? (terms.minutes + terms.n_known / 2) / terms.n_known : 0;
  if (terms.n_wished > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE, "%u place is a wish.",
                                           "%u places are wishes.", terms.n_wished),
                              terms.n_wished);
    }
  if (terms.n_known > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE, "On average %u minute of travelling.",
                                           "On average %u minutes of travelling.", minutes),
                              minutes);
    }
}

/* (transfer full): how many have a place, what R9 has of it, and what is proven. */
char *
lw_carousel_words_dup_summary (LwCarouselCohort *cohort)
{
  guint n_students = lw_carousel_cohort_get_students (cohort)->len;
  guint n_rounds = lw_carousel_cohort_get_rounds (cohort)->len;
  guint n_missing = n_students * n_rounds - lw_carousel_cohort_count_placed (cohort);
  guint fewest = G_MAXUINT;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_students; i++)
    fewest = MIN (fewest, lw_carousel_cohort_count_workplaces (cohort, i));
  if (n_missing == 0)
    /* translators: how many workplaces everybody sees; R9 is a rule of the school */
    g_string_append_printf (
      text,
      g_dngettext (GETTEXT_PACKAGE, "Everybody has a place in each round: %u workplace each (R9).",
                   "Everybody has a place in each round: %u workplaces each (R9).", fewest),
      fewest);
  else
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE,
                                         "%u time a student has no place in a round.",
                                         "%u times a student has no place in a round.", n_missing),
                            n_missing);
  if (n_missing > 0 && fewest > 0)
    {
      g_string_append_c (text, ' ');
      /* translators: R9 is a rule of the school */
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE,
                                           "Everybody sees at least %u workplace (R9).",
                                           "Everybody sees at least %u workplaces (R9).", fewest),
                              fewest);
    }
  add_sums (text, cohort);
  g_string_append_c (text, ' ');
  g_string_append (text, !lw_carousel_cohort_is_best (cohort) ? _ ("A better schedule may exist.")
                         : lw_carousel_cohort_get_by_hand (cohort)->len > 0
                           ? _ ("It is proven that no schedule with these swaps is better.")
                           : _ ("It is proven that no schedule is better."));

  return g_string_free (text, FALSE);
}

typedef struct
{
  char *reason; /* owned */
  guint n;
} Lack;

static void
lack_clear (gpointer data)
{
  g_free (((Lack *) data)->reason);
}

static int
compare_lacks (gconstpointer a, gconstpointer b)
{
  const Lack *one = a, *other = b;

  return one->n != other->n ? (one->n > other->n ? -1 : 1) : strcmp (one->reason, other->reason);
}

static void
count_lack (GArray *lacks, char *reason)
{
  Lack lack = { reason, 1 };

  for (guint i = 0; i < lacks->len; i++)
    if (strcmp (g_array_index (lacks, Lack, i).reason, reason) == 0)
      {
        g_array_index (lacks, Lack, i).n++;
        g_free (reason);
        return;
      }
  g_array_append_val (lacks, lack);
}

/* (element-type Lack): why there are gaps, what holds for most of them first. */
static GArray *
find_lacks (LwCarouselCohort *cohort)
{
  GArray *lacks = g_array_new (FALSE, FALSE, sizeof (Lack));

  g_array_set_clear_func (lacks, lack_clear);
  for (guint i = 0; i < lw_carousel_cohort_get_students (cohort)->len; i++)
    for (guint round = 0; round < lw_carousel_cohort_get_rounds (cohort)->len; round++)
      if (lw_carousel_cohort_get_stage (cohort, i, round) == NULL)
        count_lack (lacks, lw_carousel_cohort_dup_reason (cohort, i, round));
  g_array_sort (lacks, compare_lacks);

  return lacks;
}

/* (transfer full): what of the swaps does not fit, what can't work, and why there are gaps, a line
 * each; "" for nothing. */
char *
lw_carousel_words_dup_messages (LwCarouselCohort *cohort)
{
  GPtrArray *messages = lw_carousel_cohort_get_messages (cohort);
  g_autoptr (GArray) lacks = find_lacks (cohort);
  g_autofree char *lost = lw_carousel_cohort_dup_lost (cohort);
  GString *text = g_string_new (lost);

  for (guint i = 0; i < messages->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (messages, i));
  for (guint i = 0; i < MIN (lacks->len, MOST_REASONS); i++)
    {
      const Lack *lack = &g_array_index (lacks, Lack, i);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (
        text,
        /* translators: how often a student has no place in a round, and why */
        g_dngettext (GETTEXT_PACKAGE, "%u time: %s", "%u times: %s", lack->n), lack->n,
        lack->reason);
    }

  return g_string_free (text, FALSE);
}
