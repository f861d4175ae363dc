/* bench-today.c - what the page of today costs with 6,800 students
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agenda.h"
#include "lw-application.h"
#include "lw-date.h"
#include "lw-today-page.h"
#include "test-school.h"
#include "test-window.h"

#include <time.h>

#define N_CLASSES 283
#define N_A_CLASS 24
#define N_COMPANIES 3000
#define TARGET_MS 50.0

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static LwRecord *
put_new (LwAct *act, const LwRecordType *type, const char *field, const char *value)
{
  LwRecord *record = lw_record_new (type, NULL);

  lw_record_set_text (record, field, value);
  lw_act_put (act, record);
  g_object_unref (record);

  return record;
}

static void
set_day (LwRecord *record, const char *field, const GDate *today, int days)
{
  GDate day = lw_date_add_days (today, days);

  lw_record_set_date (record, field, &day);
}

static const char *
add_workplace (LwAct *act, guint nth)
{
  g_autofree char *name = g_strdup_printf ("Bedrijf %u", nth);
  LwRecord *company = put_new (act, &lw_company_record, "name", name);
  LwRecord *contact
    = put_new (act, &lw_contact_person_record, "company", lw_record_get_id (company));

  lw_record_set_text (contact, "name", "Jan Vis");
  lw_record_set_text (contact, "phone", "0182-123456");

  return lw_record_get_id (
    put_new (act, &lw_workplace_record, "company", lw_record_get_id (company)));
}

static void
add_dossier (LwAct *act, const char *student, const char *year, const GDate *today, guint nth)
{
  LwRecord *pop = put_new (act, &lw_pop_record, "student", student);
  LwRecord *review = put_new (act, &lw_review_record, "student", student);
  LwRecord *goal = put_new (act, &lw_goal_record, "pop", lw_record_get_id (pop));

  lw_record_set_text (pop, "school-year", year);
  lw_record_set_text (pop, "state", nth % 5 == 0 ? "concept" : "afgesproken");
  lw_record_set_text (goal, "title", "Op tijd komen");
  set_day (goal, "due", today, (int) (nth % 60) - 30);
  set_day (review, "date", today, -60);
  set_day (review, "next-date", today, (int) (nth % 40) - 10);
  for (int i = 0; i < 4; i++)
    set_day (put_new (act, &lw_portfolio_item_record, "student", student), "date", today,
             -(int) (nth % 80) - 10 * i);
}

static void
add_stage (LwAct *act, const char *student, const char *workplace, const GDate *today, guint nth)
{
  static const char *const states[] = { "zoekt", "gevraagd", "toegezegd", "getekend", "loopt" };
  LwRecord *stage = put_new (act, &lw_placement_record, "student", student);

  lw_record_set_text (stage, "workplace", workplace);
  lw_record_set_text (stage, "state", states[nth % G_N_ELEMENTS (states)]);
  lw_record_set_text (stage, "pattern", nth % 2 == 0 ? "lint:di,do" : "sandwich:3w/vr-m");
  set_day (stage, "first-day", today, (int) (nth % 50) - 20);
  set_day (stage, "last-day", today, (int) (nth % 50) + 40);
}

static void
add_school (LwOffice *office)
{
  g_autoptr (LwAct) act = lw_act_new ("test", "Many");
  g_autoptr (GError) error = NULL;
  LwSchoolYear *year = lw_office_get_school_year (office);
  const char *year_id = lw_record_get_id (LW_RECORD (year));
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  GDate today = lw_today ();

  for (guint i = 0; i < N_COMPANIES; i++)
    g_ptr_array_add (places, (gpointer) add_workplace (act, i));
  for (guint i = 0; i < N_CLASSES * N_A_CLASS; i++)
    {
      static LwRecord *group;
      g_autofree char *number = g_strdup_printf ("%06u", 100000 + i);
      g_autofree char *name = g_strdup_printf ("Jong%u", i % 997);
      LwRecord *student;

      if (i % N_A_CLASS == 0)
        group = put_new (act, &lw_group_record, "name", number);
      student = put_new (act, &lw_student_record, "number", number);
      lw_record_set_text (student, "family-name", name);
      lw_record_set_text (student, "group", lw_record_get_id (group));
      add_dossier (act, lw_record_get_id (student), year_id, &today, i);
      if (i % 2 == 0)
        add_stage (act, lw_record_get_id (student), g_ptr_array_index (places, i % N_COMPANIES),
                   &today, i / 2);
    }
  lw_office_commit (office, act, &error);
  g_assert_no_error (error);
}

/* How long the main thread was at it at most, without a frame in between. */
static double
wait_for (const gboolean *done)
{
  double longest = 0;

  while (!*done)
    {
      double begin = cpu_ms ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, cpu_ms () - begin);
    }

  return longest;
}

static void
set_true_cb (gpointer source, gboolean *place)
{
  *place = TRUE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (set_true_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = NULL;
  g_autoptr (LwAgenda) agenda = NULL;
  LwOffice *office;
  GtkWindow *window;
  GtkWidget *page;
  gboolean has_looked = FALSE;
  double begin, first, longest, all;

  test_window_init (&argc, &argv);
  application = lw_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_set_default (G_APPLICATION (application));
  office = test_school_new ();
  add_school (office);
  window = test_window_new (gtk_stack_new ());
  wait_for_frame (GTK_WIDGET (window));

  begin = cpu_ms ();
  page = lw_today_page_new (office);
  agenda = lw_agenda_get (office);
  g_signal_connect (agenda, "changed", G_CALLBACK (set_true_cb), &has_looked);
  gtk_window_set_child (window, page);
  wait_for_frame (GTK_WIDGET (window));
  first = cpu_ms () - begin;
  longest = wait_for (&has_looked);
  wait_for_frame (GTK_WIDGET (window));
  all = cpu_ms () - begin;
  g_print ("today with %u students: %.1f ms of main-thread CPU to the first frame (at most %.0f), "
           "%.1f ms to the one that shows all that is found (%u rows), at most %.1f ms at a time\n",
           N_CLASSES * N_A_CLASS, first, TARGET_MS, all, lw_agenda_get_all (agenda)->len, longest);

  test_window_destroy (window);
  g_clear_object (&agenda);
  test_school_free (office);

  return first <= TARGET_MS ? 0 : 1;
}
