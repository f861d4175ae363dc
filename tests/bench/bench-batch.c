/* bench-batch.c - how many requests of a script are done in a second
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#define N_STUDENTS 20000
#define N_PLACEMENTS 2000

static void
measure (Ctl *ctl, const char *what, GString *input, guint n_lines)
{
  gint64 began = g_get_monotonic_time ();

  ctl_batch_ok (ctl, input->str);
  g_print ("%s: %.0f a second\n", what,
           n_lines / ((double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC));
}

static void
add_students (GString *input)
{
  for (guint i = 0; i < N_STUDENTS; i++)
    g_string_append_printf (input,
                            "{\"put\":\"student\",\"fields\":{\"number\":\"%u\",\"given-name\":"
                            "\"Sanne\",\"family-name\":\"Jong\",\"birth-date\":\"2011-03-02\"}}\n",
                            i);
}

/* Each held against the rules, among all that were put before. */
static void
add_placements (GString *input)
{
  g_string_append (input, "{\"put\":\"company\",\"id\":\"c\",\"fields\":{\"name\":\"Jansen\"}}\n");
  for (guint i = 0; i < 100; i++)
    g_string_append_printf (input,
                            "{\"put\":\"workplace\",\"id\":\"w%u\",\"fields\":{\"company\":\"c\","
                            "\"title\":\"Winkel\",\"seats\":100}}\n",
                            i);
  for (guint i = 0; i < N_PLACEMENTS; i++)
    g_string_append_printf (input,
                            "{\"put\":\"placement\",\"fields\":{\"student\":\"%u\",\"workplace\":"
                            "\"w%u\",\"variant\":\"Snuffelstage\",\"pattern\":\"lint:di\","
                            "\"first-day\":\"2027-01-05\",\"last-day\":\"2027-03-30\",\"state\":"
                            "\"voorgesteld\"}}\n",
                            i, i % 100);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GString) students = g_string_new (NULL);
  g_autoptr (GString) placements = g_string_new (NULL);
  Ctl ctl;

  ctl_set_up (&ctl, NULL);
  add_students (students);
  measure (&ctl, "students", students, N_STUDENTS);
  add_placements (placements);
  measure (&ctl, "placements", placements, N_PLACEMENTS);
  ctl_tear_down (&ctl, NULL);

  return 0;
}
