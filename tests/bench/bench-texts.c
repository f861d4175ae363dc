/* bench-texts.c - what it takes to find a word in 100,000 texts
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-hit.h"
#include "lw-store.h"
#include "lw-types.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define N_TEXTS 100000
#define N_PER_ACT 10000
#define N_HITS 50
#define N_RUNS 21
#define LIMIT_MS 100.0

/* Half of what is written is one of these. */
static const char *const common[]
  = { "de",      "het",   "een",   "en",      "van",  "ik",      "in",       "is",    "dat",
      "op",      "te",    "zijn",  "met",     "voor", "niet",    "aan",      "stage", "bedrijf",
      "leren",   "vraag", "klant", "mentor",  "werk", "machine", "opdracht", "plan",  "doel",
      "gesprek", "week",  "foto",  "verslag", "hout", "lassen",  "koken",    "zorg",  "winkel" };

/* Of the others some are common, and most are not. */
static char *
make_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  guint n_words = (guint) g_rand_int_range (random, 20, 80);

  for (guint i = 0; i < n_words; i++)
    if (g_rand_boolean (random))
      g_string_append_printf (text, "%s ",
                              common[g_rand_int_range (random, 0, G_N_ELEMENTS (common))]);
    else
      g_string_append_printf (text, "%c%c%u ", 'a' + g_rand_int_range (random, 0, 26),
                              'a' + g_rand_int_range (random, 0, 26),
                              (guint) (1000 * g_rand_double (random) * g_rand_double (random)));

  return g_string_free (text, FALSE);
}

static void
fill (LwStore *store)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, "s");
  g_autoptr (GError) error = NULL;

  lw_record_set_text (student, "number", "1");
  lw_record_set_text (student, "family-name", "Hof");
  for (guint i = 0; i < N_TEXTS; i += N_PER_ACT)
    {
      g_autoptr (LwAct) act = lw_act_new ("import", "texts");
      g_autoptr (LwOutcome) outcome = NULL;

      if (i == 0)
        lw_act_put (act, student);
      for (guint j = 0; j < N_PER_ACT; j++)
        {
          g_autoptr (LwRecord) item = lw_record_new (&lw_portfolio_item_record, NULL);
          g_autofree char *text = make_text (random);

          lw_record_set_text (item, "student", "s");
          lw_record_set_text (item, "title", "Onderdeel");
          lw_record_set_text (item, "description", text);
          lw_act_put (act, item);
        }
      outcome = lw_store_commit (store, act, &error);
      g_assert_no_error (error);
    }
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
measure (LwStore *store, const char *text)
{
  double costs[N_RUNS];
  guint n_hits = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (GPtrArray) hits = lw_store_search (store, text, N_HITS, NULL);

      costs[i] = (double) (g_get_monotonic_time () - began) / 1000;
      n_hits = hits->len;
    }
  qsort (costs, N_RUNS, sizeof costs[0], compare_doubles);
  g_print ("search %u texts for %s: median %.1f ms, worst %.1f ms, %u hits\n", N_TEXTS, text,
           costs[N_RUNS / 2], costs[N_RUNS - 1], n_hits);

  return costs[N_RUNS / 2];
}

int
main (int argc, char *argv[])
{
  static const char *const texts[]
    = { "stage",    "sta",       "s",    "de het een", "ab1",         "klant mentor",
        "leren vr", "onderdeel", "qq99", "nergens",    "de bedrijf w" };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lw-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "school.leerwerk", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (LwStore) store = lw_store_open (path, LW_STORE_CREATE, "bench", &error);
  gint64 began = g_get_monotonic_time ();
  double worst = 0;

  g_assert_no_error (error);
  fill (store);
  g_print ("written: %.0f texts a second\n",
           N_TEXTS / ((double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    worst = MAX (worst, measure (store, texts[i]));
  began = g_get_monotonic_time ();
  lw_store_purge_search (store, &error);
  g_assert_no_error (error);
  g_print ("index made anew: %.1f s\n",
           (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC);

  g_clear_object (&store);
  g_unlink (path);
  g_unlink (journal);
  g_rmdir (folder);

  return worst <= LIMIT_MS ? 0 : 1;
}
