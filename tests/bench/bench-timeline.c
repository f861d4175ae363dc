/* bench-timeline.c - what a frame costs while a time line scrolls, and while a stage is dragged
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-planner-page.h"

#include "folder.h"
#include "lw-conflicts.h"
#include "lw-sample.h"
#include "lw-shot.h"
#include "lw-stage-popover.h"
#include "lw-timeline-row.h"
#include "test-planner.h"
#include "test-window.h"

#include <gdk/x11/gdkx.h>
#include <stdlib.h>
#include <time.h>

#define N_FRAMES 200
#define FRAME_MS 16.0
#define STEP 300 /* pixels a frame */
#define N_ZOOMS 3
#define MOST_WEEKS 6 /* that a stage is dragged */
#define GRIP 20      /* from the left of a stage: not its end */
#define NEEDED_WIDTH 100

static const struct
{
  LwSampleSize size;
  const char *name;
} schools[] = {
  { LW_SAMPLE_SCHOOL, "800 students" },
  { LW_SAMPLE_REGION, "6,800 students" },
};

/* In ms of the main thread. */
typedef struct
{
  double asked;  /* when something was to change */
  double before; /* when the frame began to be painted */
  double frame;  /* what painting it cost */
  double answer; /* what all cost, from asking till it was painted */
  gboolean is_painted;
} Frame;

typedef struct
{
  GtkWindow *window;
  GtkWidget *page; /* NULL: an empty list */
  GtkWidget *list;
  Frame frame;
} View;

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
before_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->before = read_ms ();
}

static void
after_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  double now = read_ms ();

  frame->frame = now - frame->before;
  frame->answer = now - frame->asked;
  frame->is_painted = TRUE;
}

static void
begin_frame (View *view)
{
  view->frame.is_painted = FALSE;
  view->frame.asked = read_ms ();
}

static void
wait_for_frame (View *view)
{
  while (!view->frame.is_painted)
    g_main_context_iteration (NULL, TRUE);
}

/* Answers the 95th percentile; sorts. */
static double
find_95 (double *costs)
{
  qsort (costs, N_FRAMES, sizeof costs[0], compare_doubles);

  return costs[N_FRAMES * 95 / 100];
}

static void
open_view (View *view, GtkWidget *child)
{
  GdkFrameClock *clock;

  view->window = test_window_new (child);
  gtk_window_set_default_size (view->window, 1158, 740);
  test_window_settle ();
  clock = gtk_widget_get_frame_clock (child);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &view->frame);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &view->frame);
}

/* The rows scroll by, each for the first time. */
static double
scroll (View *view, GtkAdjustment *adjustment)
{
  double costs[N_FRAMES];

  gtk_adjustment_set_value (adjustment, 0);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double value = gtk_adjustment_get_value (adjustment);

      begin_frame (view);
      gtk_adjustment_set_value (adjustment, value + STEP);
      /* At the end, and all over. */
      if (gtk_adjustment_get_value (adjustment) <= value)
        gtk_adjustment_set_value (adjustment, 0);
      wait_for_frame (view);
      costs[i] = view->frame.frame;
    }

  return find_95 (costs);
}

/* All workplaces by week. */
static gboolean
measure_seats (View *view, const char *school)
{
  GtkWidget *choice
    = test_window_find (view->page, GTK_TYPE_DROP_DOWN, "tooltip-text", "What each row shows");
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view->list));
  double cost;

  gtk_widget_activate_action (view->page, "planner.zoom-fit", NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), LW_TIMELINE_SEATS);
  test_window_settle ();
  cost = scroll (view, adjustment);
  g_print ("timeline: %s, free seats scrolled: %.1f ms at the 95th percentile of %d frames\n",
           school, cost, N_FRAMES);

  return cost < FRAME_MS;
}

static gboolean
measure_scrolling (View *view, const char *school)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view->list));
  gboolean is_quick = TRUE;

  for (guint zoom = 0; zoom < N_ZOOMS; zoom++)
    {
      double cost = scroll (view, adjustment);

      is_quick &= cost < FRAME_MS;
      g_print ("timeline: %s, scrolled at zoom %u: %.1f ms at the 95th percentile of %d frames\n",
               school, zoom, cost, N_FRAMES);
      for (guint i = 0; i < 4; i++)
        gtk_widget_activate_action (view->page, "planner.zoom-in", NULL);
    }

  return is_quick;
}

/* Whether it can be taken up by its middle where it is in sight. */
static gboolean
is_draggable (View *view, LwTimelineRow *row, const LwTimelineStage *stage, graphene_rect_t *area)
{
  graphene_point_t at;

  if (stage->period != NULL || stage->bars->len == 0
      || !lw_timeline_row_get_area (row, lw_timeline_stage_get_id (stage), area)
      || area->size.width < NEEDED_WIDTH
      || !gtk_widget_compute_point (GTK_WIDGET (row), view->list, &area->origin, &at))
    return FALSE;

  return at.y > 0 && at.y + area->size.height < (float) gtk_widget_get_height (view->list)
         && at.x + area->size.width < (float) gtk_widget_get_width (view->list);
}

/* A stage that may be dragged in the rows in sight. */
static LwTimelineRow *
find_stage (View *view, graphene_rect_t *area)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view->list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LwTimelineRow *row = LW_TIMELINE_ROW (gtk_widget_get_first_child (child));

      for (int x = 0; row != NULL && x < gtk_widget_get_width (child); x += GRIP)
        {
          int height = gtk_widget_get_height (child);
          const LwTimelineStage *stage = lw_timeline_row_pick (row, x, height - height / 4.0);

          if (stage != NULL && gtk_widget_get_mapped (child)
              && is_draggable (view, row, stage, area))
            return row;
        }
    }

  return NULL;
}

/* Scrolls until there is one. */
static LwTimelineRow *
go_to_stage (View *view, graphene_rect_t *area)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view->list));
  LwTimelineRow *row;

  while ((row = find_stage (view, area)) == NULL)
    {
      double value = gtk_adjustment_get_value (adjustment);

      gtk_adjustment_set_value (adjustment, value + STEP);
      test_window_settle ();
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, value);
    }

  return row;
}

static void
press (gboolean is_down)
{
  g_autoptr (GError) error = NULL;
  const char *const words[] = { "xdotool", is_down ? "mousedown" : "mouseup", "1", NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, NULL);
  test_window_settle ();
}

/* The real pointer; what the server says of it has come when this answers. */
static void
point_at (View *view, const graphene_point_t *point)
{
  GdkDisplay *display = gtk_widget_get_display (view->list);
  GtkNative *native = gtk_widget_get_native (view->list);
  double dx, dy;

  gtk_native_get_surface_transform (native, &dx, &dy);
  XWarpPointer (gdk_x11_display_get_xdisplay (display), None,
                gdk_x11_surface_get_xid (gtk_native_get_surface (native)), 0, 0, 0, 0,
                (int) (point->x + dx), (int) (point->y + dy));
  gdk_display_sync (display);
}

/* From week to week and back, a week in each frame. */
static void
drag (View *view, const graphene_point_t *grip, double week_width, double *frames, double *answers)
{
  for (guint i = 0; i < N_FRAMES; i++)
    {
      guint weeks = i % (2 * MOST_WEEKS);
      graphene_point_t point = *grip;

      if (weeks > MOST_WEEKS)
        weeks = 2 * MOST_WEEKS - weeks;
      point.x += (float) (week_width * (weeks + 1));
      begin_frame (view);
      point_at (view, &point);
      wait_for_frame (view);
      frames[i] = view->frame.frame;
      answers[i] = view->frame.answer;
    }
}

static gboolean
measure_dragging (View *view, const char *school)
{
  double frames[N_FRAMES], answers[N_FRAMES];
  graphene_rect_t area;
  GtkWidget *row = GTK_WIDGET (go_to_stage (view, &area));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_native (row));
  graphene_point_t grip
    = GRAPHENE_POINT_INIT (area.origin.x + GRIP, area.origin.y + area.size.height / 2);
  double week_width = gtk_widget_get_width (row) / 60.0;
  double frame, answer;

  g_assert_true (gtk_widget_compute_point (row, root, &grip, &grip));
  point_at (view, &grip);
  test_window_settle ();
  press (TRUE);
  drag (view, &grip, week_width, frames, answers);
  g_assert_true (
    gtk_widget_get_mapped (test_window_find (view->page, LW_TYPE_STAGE_POPOVER, NULL, NULL)));
  drag (view, &grip, week_width, frames, answers);
  frame = find_95 (frames);
  answer = find_95 (answers);
  test_window_press (view->window, "Escape");
  press (FALSE);
  g_print ("timeline: %s, a stage dragged: %.1f ms to paint and %.1f ms with its rules at the 95th "
           "percentile of %d frames\n",
           school, frame, answer, N_FRAMES);

  return answer < FRAME_MS;
}

/* What the toolkit takes for itself. */
static void
measure_empty_list (void)
{
  View view = { 0 };
  double costs[N_FRAMES];

  open_view (&view, gtk_list_view_new (NULL, gtk_signal_list_item_factory_new ()));
  for (guint i = 0; i < N_FRAMES; i++)
    {
      begin_frame (&view);
      gtk_widget_queue_draw (GTK_WIDGET (view.window));
      wait_for_frame (&view);
      costs[i] = view.frame.frame;
    }
  g_print ("timeline: an empty list: %.1f ms at the 95th percentile of %d frames\n",
           find_95 (costs), N_FRAMES);
  test_window_destroy (view.window);
}

/* Judging all stages is done while nothing else is. */
static void
wait_for_conflicts (LwOffice *office)
{
  g_autoptr (LwConflicts) conflicts = lw_conflicts_new (office);

  while (lw_conflicts_is_busy (conflicts))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
measure_school (LwSampleSize size, const char *name)
{
  char *dir = folder_new ();
  g_autofree char *path = g_build_filename (dir, "school.leerwerk", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = NULL;
  View view = { 0 };
  gboolean is_quick;

  if (!lw_sample_make (path, size, LW_SAMPLE_SEED, &error))
    g_error ("%s", error->message);
  office = lw_office_open (path, LW_OFFICE_DEFAULT, "Bench", &error);
  g_assert_no_error (error);
  view.page = lw_planner_page_new (office);
  view.list = test_planner_get_list (view.page);
  open_view (&view, view.page);
  wait_for_conflicts (office);
  g_assert_true (lw_shot_wait (view.page));
  is_quick = measure_dragging (&view, name);
  is_quick = measure_scrolling (&view, name) && is_quick;
  is_quick = measure_seats (&view, name) && is_quick;
  test_window_destroy (view.window);
  lw_office_close (office);
  folder_free (dir);

  return is_quick;
}

int
main (int argc, char *argv[])
{
  gboolean is_quick = TRUE;

  test_window_init (&argc, &argv);
  measure_empty_list ();
  for (guint i = 0; i < G_N_ELEMENTS (schools); i++)
    is_quick = measure_school (schools[i].size, schools[i].name) && is_quick;

  return is_quick ? EXIT_SUCCESS : EXIT_FAILURE;
}
