/* bench-timeline.c - what a frame costs while the time line of a big school scrolls
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-planner-page.h"

#include "lw-date.h"
#include "test-school.h"
#include "test-window.h"

#include <stdlib.h>
#include <time.h>

#define N_STUDENTS 6800
#define CLASS_SIZE 25
#define N_FRAMES 200
#define FRAME_MS 16.0
#define STEP 300 /* pixels a frame */

typedef struct
{
  GArray *costs; /* double, in ms of the main thread */
  double before;
  gboolean is_painted;
} Frames;

static double
read_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
before_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->before = read_ms ();
}

static void
after_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  double cost = read_ms () - frames->before;

  g_array_append_val (frames->costs, cost);
  frames->is_painted = TRUE;
}

static LwRecord *
add_group (LwAct *act, guint nth)
{
  LwRecord *group = lw_record_new (&lw_group_record, NULL);
  g_autofree char *name = g_strdup_printf ("K%03u", nth);

  lw_record_set_text (group, "name", name);
  lw_act_put (act, group);

  return group;
}

static void
add_student (LwAct *act, LwRecord *group, LwPlacement *model, guint nth)
{
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, NULL);
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  g_autofree char *number = g_strdup_printf ("9%05u", nth);
  GDate first = lw_date_from_dmy (31, 8, 2026);
  GDate last;

  first = lw_date_add_days (&first, 7 * (int) (nth % 20));
  last = lw_date_add_days (&first, 100);
  lw_record_set_text (student, "number", number);
  lw_record_set_text (student, "family-name", number);
  lw_record_set_text (student, "group", lw_record_get_id (group));
  lw_act_put (act, student);
  lw_record_set_text (stage, "student", lw_record_get_id (student));
  lw_record_set_text (stage, "variant", model->variant);
  lw_record_set_text (stage, "pattern", nth % 3 == 0 ? "sandwich:3w/vr-m" : "lint:di,do");
  lw_record_set_text (stage, "state", "toegezegd");
  lw_record_set_date (stage, "first-day", &first);
  lw_record_set_date (stage, "last-day", &last);
  lw_act_put (act, stage);
}

static void
fill (LwOffice *office)
{
  LwPlacement *model = lw_record_list_peek (lw_office_get_list (office, &lw_placement_record), 0);
  g_autoptr (LwAct) act = lw_act_new ("test", "Test");
  g_autoptr (LwRecord) group = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_STUDENTS; i++)
    {
      if (i % CLASS_SIZE == 0)
        {
          g_clear_object (&group);
          group = add_group (act, i / CLASS_SIZE);
        }
      add_student (act, group, model, i);
    }
  lw_office_commit (office, act, &error);
  g_assert_no_error (error);
}

/* The time line, not the list of a drop-down. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_has_css_class (widget, "lw-timeline"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The rows scroll by, each for the first time. Answers the 95th percentile. */
static double
scroll (Frames *frames, GtkAdjustment *adjustment)
{
  g_array_set_size (frames->costs, 0);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      frames->is_painted = FALSE;
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
      while (!frames->is_painted)
        g_main_context_iteration (NULL, TRUE);
    }
  qsort (frames->costs->data, frames->costs->len, sizeof (double), compare_doubles);

  return g_array_index (frames->costs, double, frames->costs->len * 95 / 100);
}

int
main (int argc, char *argv[])
{
  Frames frames = { .costs = g_array_new (FALSE, FALSE, sizeof (double)) };
  LwOffice *office;
  GtkWindow *window;
  GtkWidget *page;
  GtkAdjustment *adjustment;
  GdkFrameClock *clock;
  gboolean is_quick = TRUE;

  test_window_init (&argc, &argv);
  office = test_school_new ();
  fill (office);
  page = lw_planner_page_new (office);
  window = test_window_new (page);
  gtk_window_set_default_size (window, 1158, 740);
  test_window_settle ();
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_list (page)));
  clock = gtk_widget_get_frame_clock (page);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);
  for (guint zoom = 0; zoom < 3; zoom++)
    {
      double cost;

      gtk_adjustment_set_value (adjustment, 0);
      cost = scroll (&frames, adjustment);
      is_quick &= cost < FRAME_MS;
      g_print ("timeline: %d students, zoom %u: %.1f ms at the 95th percentile of %d frames\n",
               N_STUDENTS, zoom, cost, N_FRAMES);
      for (guint i = 0; i < 4; i++)
        gtk_widget_activate_action (page, "planner.zoom-in", NULL);
    }
  test_window_destroy (window);
  test_school_free (office);
  g_array_unref (frames.costs);

  return is_quick ? EXIT_SUCCESS : EXIT_FAILURE;
}
