/* bench-plan-class.c - what the window does while a school is planned
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-window.h"

#include "folder.h"
#include "lw-date.h"
#include "lw-sample.h"
#include "test-window.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FRAME_MS 16.0
#define FIRST_PLAN_MS 1000.0
#define SETTLE_MS 1000
#define MOST_STEPS 20000

/* What the main thread did, one turn of its loop after the other. */
typedef struct
{
  double costs[MOST_STEPS];
  guint n;
  double ms; /* on the clock */
} Turns;

static double
read_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static gboolean
is_at (GtkWidget *window, const char *label)
{
  GtkWidget *button = test_window_find (window, GTK_TYPE_BUTTON, "label", label);

  return button != NULL && gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *is_painted)
{
  *is_painted = TRUE;
}

static void
take_turn (Turns *turns)
{
  double before = read_ms (CLOCK_THREAD_CPUTIME_ID);

  if (g_main_context_iteration (NULL, FALSE) && turns->n < MOST_STEPS)
    turns->costs[turns->n++] = read_ms (CLOCK_THREAD_CPUTIME_ID) - before;
  else
    g_usleep (500);
}

static void
begin (Turns *turns)
{
  turns->n = 0;
  turns->ms = read_ms (CLOCK_MONOTONIC);
}

static void
end (Turns *turns)
{
  turns->ms = read_ms (CLOCK_MONOTONIC) - turns->ms;
  if (turns->n == 0)
    turns->costs[turns->n++] = 0;
  qsort (turns->costs, turns->n, sizeof turns->costs[0], compare_doubles);
}

/* Runs until that button can be pressed, and until what is shown then was painted. */
static void
run_until (GtkWidget *window, const char *label, Turns *turns)
{
  gboolean is_painted = FALSE;
  gulong handler = 0;

  begin (turns);
  while (!is_painted)
    {
      take_turn (turns);
      if (handler == 0 && is_at (window, label))
        handler = g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                                    G_CALLBACK (painted_cb), &is_painted);
    }
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (window), handler);
  end (turns);
}

/* Runs until it is said how many have a place. */
static double
run_until_found (GtkWidget *window)
{
  GtkWidget *found = test_window_find (window, GTK_TYPE_LABEL, "label", "No plan yet");
  double start = read_ms (CLOCK_MONOTONIC);

  while (strcmp (gtk_label_get_text (GTK_LABEL (found)), "No plan yet") == 0
         && gtk_widget_get_mapped (found))
    g_main_context_iteration (NULL, TRUE);

  return read_ms (CLOCK_MONOTONIC) - start;
}

static void
run_for (double ms, Turns *turns)
{
  begin (turns);
  while (read_ms (CLOCK_MONOTONIC) - turns->ms < ms)
    take_turn (turns);
  end (turns);
}

static void
tell (const char *what, const Turns *turns)
{
  g_print ("plan-class: %s: %.0f ms on the clock; the longest turns of the main thread: %.1f, %.1f "
           "and %.1f ms, of %u\n",
           what, turns->ms, turns->costs[turns->n - 1],
           turns->n > 1 ? turns->costs[turns->n - 2] : 0,
           turns->n > 2 ? turns->costs[turns->n - 3] : 0, turns->n);
}

/* Everybody, on one of two days. */
static void
seek_all (LwOffice *office)
{
  LwRecordList *students = lw_office_get_list (office, &lw_student_record);
  GDate first = lw_date_from_dmy (1, 4, 2027), last = lw_date_from_dmy (15, 6, 2027);
  g_autoptr (LwAct) act = lw_act_new ("test", "All seek");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      LwRecord *stage = lw_record_new (&lw_placement_record, NULL);

      lw_record_set_text (stage, "student", lw_record_get_id (lw_record_list_peek (students, i)));
      lw_record_set_text (stage, "state", "zoekt");
      lw_record_set_text (stage, "pattern", i % 2 == 0 ? "lint:di" : "lint:di-m,do");
      lw_record_set_date (stage, "first-day", &first);
      lw_record_set_date (stage, "last-day", &last);
      lw_act_put (act, stage);
      g_object_unref (stage);
    }
  lw_office_commit (office, act, &error);
  g_assert_no_error (error);
}

/* The whole school: all that seeks a place. */
static GtkWidget *
open_window (GtkWindow *parent, LwOffice *office, Turns *turns)
{
  double before = read_ms (CLOCK_THREAD_CPUTIME_ID);
  GtkWidget *window = GTK_WIDGET (lw_plan_class_window_show (parent, office, NULL, NULL));

  g_print ("plan-class: begun to open in %.1f ms\n", read_ms (CLOCK_THREAD_CPUTIME_ID) - before);
  run_until (window, "_Make a plan", turns);
  tell ("opened and looked at beforehand", turns);
  test_window_settle ();

  return window;
}

static gboolean
measure_plan (GtkWindow *parent, LwOffice *office)
{
  static Turns turns;
  GtkWidget *window = open_window (parent, office, &turns);
  double longest;

  gtk_widget_activate_action (window, "plan-class.start", NULL);
  run_until (window, "_Take over proposals", &turns);
  tell ("planned to the end", &turns);
  longest = turns.costs[turns.n - 1];
  run_for (SETTLE_MS, &turns);
  tell ("the rest of the list", &turns);
  longest = MAX (longest, turns.costs[turns.n - 1]);
  test_window_destroy (GTK_WINDOW (window));

  return longest < FRAME_MS;
}

/* The first plan is said, and when it is enough it is shown. What is made once in a run was made
 * for the window before. */
static gboolean
measure_first (GtkWindow *parent, LwOffice *office)
{
  static Turns turns;
  GtkWidget *window = open_window (parent, office, &turns);
  double opened = turns.costs[turns.n - 1];
  double found, shown;

  gtk_widget_activate_action (window, "plan-class.start", NULL);
  found = run_until_found (window);
  gtk_widget_activate_action (window, "plan-class.stop", NULL);
  run_until (window, "_Take over proposals", &turns);
  shown = turns.ms;
  g_print (
    "plan-class: the first plan is told after %.0f ms, and on the screen %.0f ms after it was "
    "stopped\n",
    found, shown);
  test_window_destroy (GTK_WINDOW (window));

  return opened < FRAME_MS && found + shown < FIRST_PLAN_MS;
}

static gboolean
measure (LwOffice *office)
{
  GtkWindow *parent = test_window_new (gtk_label_new ("School"));
  gboolean is_quick;

  test_window_settle ();
  is_quick = measure_plan (parent, office);
  is_quick = measure_first (parent, office) && is_quick;
  test_window_destroy (parent);

  return is_quick;
}

int
main (int argc, char *argv[])
{
  char *dir;
  g_autofree char *path = NULL;
  g_autoptr (LwOffice) office = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_quick;

  test_window_init (&argc, &argv);
  dir = folder_new ();
  path = g_build_filename (dir, "school.leerwerk", NULL);
  if (!lw_sample_make (path, LW_SAMPLE_SCHOOL, LW_SAMPLE_SEED, &error))
    g_error ("%s", error->message);
  office = lw_office_open (path, LW_OFFICE_DEFAULT, "Bench", &error);
  g_assert_no_error (error);
  is_quick = measure (office);
  seek_all (office);
  is_quick = measure (office) && is_quick;
  lw_office_close (office);
  folder_free (dir);

  return is_quick ? EXIT_SUCCESS : EXIT_FAILURE;
}
