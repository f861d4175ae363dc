/* bench-search.c - what a keystroke costs where one searches among 6,800 students
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-find-dialog.h"
#include "lw-students-page.h"

#include "test-school.h"
#include "test-window.h"

#include <stdlib.h>
#include <time.h>

#define N_STUDENTS 6800
#define FRAME_MS 16.0

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
add_students (LwOffice *office)
{
  static const char *const given[] = { "Sanne", "Bram", "Yusuf", "Fatima", "Lars", "Noor", "Zoë" };
  static const char *const family[]
    = { "Jong", "Bakker", "Yılmaz", "Amrani", "Berg", "Hof", "IJzerman", "Wit", "Visser" };
  g_autoptr (LwAct) act = lw_act_new ("test", "Many");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_STUDENTS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%06u", 100000 + i);
      g_autofree char *name = g_strdup_printf ("%s%u", family[i % G_N_ELEMENTS (family)], i / 63);
      LwRecord *student = lw_record_new (&lw_student_record, NULL);

      lw_record_set_text (student, "number", number);
      lw_record_set_text (student, "given-name", given[i % G_N_ELEMENTS (given)]);
      lw_record_set_text (student, "infix", i % 3 == 0 ? "van der" : NULL);
      lw_record_set_text (student, "family-name", name);
      lw_act_put (act, student);
      g_object_unref (student);
    }
  lw_office_commit (office, act, &error);
  g_assert_no_error (error);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* One keystroke, up to and with the frame that shows what it found. */
static double
measure (GtkWindow *window, GtkEditable *search, const char *text)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  double begin = cpu_ms ();

  gtk_editable_set_text (search, text);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  begin = cpu_ms () - begin;
  g_signal_handler_disconnect (clock, handler);

  return begin;
}

static gboolean
measure_all (const char *where, GtkWindow *window, GtkEditable *search)
{
  static const char *const texts[]
    = { "s",   "sa",   "san",   "sann",   "sanne", "sanne v", "sanne va", "sanne van", "v", "vi",
        "vis", "viss", "visse", "visser", "1",     "10",      "102",      "1023",      "b", "" };
  double costs[G_N_ELEMENTS (texts) * 5];
  double median, worst;

  measure (window, search, "warm");
  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    costs[i] = measure (window, search, texts[i % G_N_ELEMENTS (texts)]);
  qsort (costs, G_N_ELEMENTS (costs), sizeof costs[0], compare_doubles);
  median = costs[G_N_ELEMENTS (costs) / 2];
  worst = costs[G_N_ELEMENTS (costs) * 95 / 100];
  g_print ("%s, %u students: median %.1f ms, 95th percentile %.1f ms of main-thread CPU a "
           "keystroke with its frame (one frame is %.0f ms)\n",
           where, N_STUDENTS, median, worst, FRAME_MS);

  return median <= FRAME_MS;
}

static gboolean
measure_page (LwOffice *office)
{
  GtkWidget *page = lw_students_page_new (office);
  GtkWindow *window = test_window_new (page);
  gboolean is_quick;

  test_window_settle ();
  gtk_widget_activate_action (page, "page.search", NULL);
  is_quick = measure_all (
    "search", window,
    GTK_EDITABLE (gtk_widget_get_ancestor (gtk_window_get_focus (window), GTK_TYPE_SEARCH_ENTRY)));
  test_window_destroy (window);

  return is_quick;
}

static gboolean
measure_dialog (LwOffice *office)
{
  GtkWindow *parent = test_window_new (gtk_label_new ("School"));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  double begin = cpu_ms ();
  GtkWindow *dialog = GTK_WINDOW (lw_find_dialog_new (parent, office, none, none));
  gboolean is_quick;

  g_print ("find dialog, %u students: made in %.1f ms\n", N_STUDENTS, cpu_ms () - begin);
  gtk_window_present (dialog);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  test_window_settle ();
  is_quick = measure_all (
    "find dialog", dialog,
    GTK_EDITABLE (test_window_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL, NULL)));
  gtk_window_destroy (dialog);
  test_window_destroy (parent);

  return is_quick;
}

int
main (int argc, char *argv[])
{
  LwOffice *office;
  gboolean is_quick;

  test_window_init (&argc, &argv);
  office = test_school_new ();
  add_students (office);
  is_quick = measure_page (office);
  is_quick = measure_dialog (office) && is_quick;
  test_school_free (office);

  return is_quick ? 0 : 1;
}
