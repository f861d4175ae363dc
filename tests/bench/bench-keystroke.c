/* bench-keystroke.c - what a key in a text costs, on a disk that is slow to write
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-students-page.h"
#include "lw-text-field.h"

#include "test-school.h"
#include "test-window.h"

#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define N_KEYS 200
#define FRAME_MS 16.0
#define SYNC_US (60 * 1000) /* a school's hard disk */

static guint n_syncs;      /* atomic */
static guint n_main_syncs; /* on the main thread, which must wait for no disk; atomic */

/* SQLite's own writes come by here, since a program's symbols go before a library's. */
static int
sync_slowly (long call, int file)
{
  g_atomic_int_inc (&n_syncs);
  if (syscall (SYS_gettid) == getpid ())
    g_atomic_int_inc (&n_main_syncs);
  g_usleep (SYNC_US);

  return (int) syscall (call, file);
}

int
fsync (int file)
{
  return sync_slowly (SYS_fsync, file);
}

int
fdatasync (int file)
{
  return sync_slowly (SYS_fdatasync, file);
}

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

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  if (LW_IS_TEXT_FIELD (widget))
    return lw_text_field_get_text_view (LW_TEXT_FIELD (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text_view (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* One key, up to and with the frame that shows it. */
static void
press (GtkWidget *text, guint i, double *cpu, double *wall)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (text);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  const char key[2] = { i % 7 == 6 ? ' ' : (char) ('a' + i % 26), '\0' };

  *cpu = read_ms (CLOCK_THREAD_CPUTIME_ID);
  *wall = read_ms (CLOCK_MONOTONIC);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), key, -1);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  *cpu = read_ms (CLOCK_THREAD_CPUTIME_ID) - *cpu;
  *wall = read_ms (CLOCK_MONOTONIC) - *wall;
  g_signal_handler_disconnect (clock, handler);
}

int
main (int argc, char *argv[])
{
  double cpu[N_KEYS], wall[N_KEYS];
  LwOffice *office;
  GtkWidget *page;
  GtkWidget *text;
  GtkWindow *window;
  LwRecord *student;
  double median, worst, worst_wall;

  test_window_init (&argc, &argv);
  office = test_school_new ();
  page = lw_students_page_new (office);
  window = test_window_new (page);
  student = lw_record_list_peek (lw_office_get_list (office, &lw_student_record), 0);
  lw_students_page_show_dossier (LW_STUDENTS_PAGE (page), lw_record_get_id (student), "pop");
  test_window_settle ();
  text = find_text_view (page);
  gtk_widget_grab_focus (text);
  test_window_settle ();

  n_syncs = n_main_syncs = 0;
  press (text, 0, &cpu[0], &wall[0]);
  for (guint i = 0; i < N_KEYS; i++)
    press (text, i, &cpu[i], &wall[i]);
  qsort (cpu, N_KEYS, sizeof cpu[0], compare_doubles);
  qsort (wall, N_KEYS, sizeof wall[0], compare_doubles);
  median = cpu[N_KEYS / 2];
  worst = cpu[N_KEYS * 95 / 100];
  worst_wall = wall[N_KEYS * 95 / 100];
  g_print ("keystroke: median %.1f ms, 95th percentile %.1f ms of main-thread CPU with its frame, "
           "%.1f ms of time (one frame is %.0f ms); %u syncs of %d ms meanwhile, %u of them on the "
           "main thread\n",
           median, worst, worst_wall, FRAME_MS, n_syncs, SYNC_US / 1000, n_main_syncs);

  /* Of the 200 keys' three seconds and more some were saved, or this shows nothing. */
  if (n_syncs == 0)
    g_error ("nothing was written meanwhile");
  test_window_destroy (window);
  test_school_free (office);

  return worst <= FRAME_MS && n_main_syncs == 0 ? 0 : 1;
}
