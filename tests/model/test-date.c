/* test-date.c - tests of clock times as they are typed, kept and written
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date.h"

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    const char *kept; /* NULL when it is no time */
    const char *written;
  } cases[] = {
    { "8:30", "08:30", "8.30" },
    { "08:30", "08:30", "8.30" },
    { "8.30", "08:30", "8.30" },
    { "16:00", "16:00", "16.00" },
    { "0:05", "00:05", "0.05" },
    { "24:00" },
    { "8:60" },
    { "8:3" },
    { NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = lw_time_parse (cases[i].text);
      g_autofree char *kept = NULL;
      g_autofree char *written = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true ((minutes >= 0) == (cases[i].kept != NULL));
      if (minutes < 0)
        continue;
      kept = lw_time_format (minutes);
      written = lw_time_describe (minutes);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_span (void)
{
  g_autofree char *text = lw_time_describe_span (8 * 60 + 30, 16 * 60);

  g_assert_cmpstr (text, ==, "8.30 – 16.00 uur");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/times", test_times);
  g_test_add_func ("/date/span", test_span);

  return g_test_run ();
}
