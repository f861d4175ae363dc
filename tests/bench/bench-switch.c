/* bench-switch.c - what it costs to go from page to page with 6,800 students
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "folder.h"
#include "lw-sample.h"
#include "lw-window.h"
#include "test-window.h"

#include <stdlib.h>
#include <time.h>

#define TARGET_MS 50.0 /* of main-thread CPU, to the frame that shows the other page */
#define N_ROUNDS 3
#define REST_US (100 * 1000)      /* nothing was done for so long: it is at rest */
#define RESTLESS_US (3000 * 1000) /* something that never ends, as a spinner */

static const char *const pages[]
  = { "vandaag", "leerwerkvarianten", "leerlingen", "planner", "stageperiodes", "bedrijven" };

#define N_PAGES G_N_ELEMENTS (pages)

typedef struct
{
  double frame;   /* to the first frame */
  double rest;    /* till nothing is left to do */
  double longest; /* without a chance for a frame in between */
} Cost;

static double
read_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

static void
iterate (Cost *cost)
{
  double begin = read_ms ();

  g_main_context_iteration (NULL, FALSE);
  cost->longest = MAX (cost->longest, read_ms () - begin);
}

/* Until nothing but waiting was done for a while. */
static void
rest (Cost *cost)
{
  gint64 begin = g_get_monotonic_time ();
  gint64 last = begin;

  while (g_get_monotonic_time () - last < REST_US && last - begin < RESTLESS_US)
    if (g_main_context_pending (NULL))
      {
        iterate (cost);
        last = g_get_monotonic_time ();
      }
    else
      g_usleep (1000);
}

static Cost
go (LwWindow *window, const char *page)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  double begin = read_ms ();
  Cost cost = { 0 };

  lw_window_go (window, page, NULL);
  cost.longest = read_ms () - begin;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    if (g_main_context_pending (NULL))
      iterate (&cost);
    else
      g_usleep (500);
  cost.frame = read_ms () - begin;
  g_signal_handler_disconnect (clock, handler);
  rest (&cost);
  cost.rest = read_ms () - begin;

  return cost;
}

static int
compare_costs (const void *a, const void *b)
{
  double x = ((const Cost *) a)->frame, y = ((const Cost *) b)->frame;

  return (x > y) - (x < y);
}

/* Answers the median of some rounds. */
static Cost
measure_pair (LwWindow *window, guint from, guint to)
{
  Cost costs[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      go (window, pages[from]);
      costs[i] = go (window, pages[to]);
    }
  qsort (costs, N_ROUNDS, sizeof costs[0], compare_costs);

  return costs[N_ROUNDS / 2];
}

static LwWindow *
open_window (const char *path)
{
  LwWindow *window = lw_window_new (LW_APPLICATION (g_application_get_default ()));
  Cost cost = { 0 };

  lw_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  test_window_wait (lw_window_shows_school (window));
  rest (&cost);
  g_print ("open: at most %.1f ms at a time\n", cost.longest);

  return window;
}

int
main (int argc, char *argv[])
{
  char *dir = folder_new ();
  g_autofree char *path = g_build_filename (dir, "region.leerwerk", NULL);
  g_autoptr (LwApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  LwWindow *window;
  double worst = 0;

  test_window_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  application = lw_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_set_default (G_APPLICATION (application));
  if (!lw_sample_make (path, LW_SAMPLE_REGION, LW_SAMPLE_SEED, &error))
    g_error ("%s", error->message);
  window = open_window (path);
  for (guint i = 0; i < N_PAGES; i++)
    {
      Cost cost = go (window, pages[i]);

      g_print ("%s for the first time: %.1f ms to the first frame, %.1f ms till rest, at most %.1f "
               "ms at a time\n",
               pages[i], cost.frame, cost.rest, cost.longest);
    }
  for (guint from = 0; from < N_PAGES; from++)
    for (guint to = 0; to < N_PAGES; to++)
      {
        Cost cost = { 0 };

        if (from == to)
          continue;
        cost = measure_pair (window, from, to);
        worst = MAX (worst, cost.frame);
        g_print ("%s to %s: %.1f ms, %.1f ms till rest, at most %.1f ms at a time\n", pages[from],
                 pages[to], cost.frame, cost.rest, cost.longest);
      }
  g_print ("switch: at most %.1f ms of main-thread CPU between two pages that were shown before, "
           "with 6,800 students (target %.0f)\n",
           worst, TARGET_MS);
  gtk_window_close (GTK_WINDOW (window));
  test_window_settle ();
  folder_free (dir);

  return worst <= TARGET_MS ? EXIT_SUCCESS : EXIT_FAILURE;
}
