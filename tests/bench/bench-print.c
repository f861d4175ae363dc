/* bench-print.c - how long a portfolio of forty pages takes to a PDF
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "print-fixture.h"

#include "lw-date.h"
#include "tree.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

#define N_ITEMS 130
#define N_PHOTOS 6 /* items with one or two photos: ten, with the cover's */
#define N_RUNS 7
#define TARGET_MS 1000.0

static double
read_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare_doubles (const void *a, const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Laying out, drawing and writing; returns milliseconds of processor time. */
static double
run_once (GPtrArray *portfolios, const char *path, guint *n_pages)
{
  double start = read_cpu_ms ();
  GDate date = lw_date_from_dmy (19, 3, 2027);
  g_autoptr (LwDocument) document = lw_portfolio_document_new (portfolios, &date);
  g_autoptr (GError) error = NULL;

  if (!lw_document_write_pdf (document, path, &date, &error))
    g_error ("%s", error->message);
  *n_pages = lw_document_get_n_pages (document);

  return read_cpu_ms () - start;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lw-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "portfolio.pdf", NULL);
  g_autoptr (GPtrArray) portfolios
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_portfolio_free);
  double times[N_RUNS];
  guint n_pages = 0;
  GStatBuf info;

  g_ptr_array_add (portfolios, print_fixture_portfolio (folder, N_ITEMS, N_PHOTOS));
  run_once (portfolios, path, &n_pages); /* warms the font cache */
  for (guint i = 0; i < N_RUNS; i++)
    times[i] = run_once (portfolios, path, &n_pages);
  qsort (times, N_RUNS, sizeof times[0], compare_doubles);
  if (g_stat (path, &info) != 0)
    g_error ("no PDF");
  g_print ("%u pages, %.1f MB: %.0f ms of processor time (median of %d)\n", n_pages,
           (double) info.st_size / 1e6, times[N_RUNS / 2], N_RUNS);
  tree_remove (folder);

  return times[N_RUNS / 2] < TARGET_MS ? 0 : 1;
}
