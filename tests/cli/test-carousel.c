/* test-carousel.c - tests of a class that goes round, by command line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#define SMALL                                                                                      \
  "{\"put\":\"variant\",\"fields\":{\"name\":\"Proefstage\"}}\n"                                   \
  "{\"put\":\"group\",\"fields\":{\"name\":\"3B\",\"grade\":3}}\n"                                 \
  "{\"put\":\"student\",\"fields\":{\"number\":\"1\",\"family-name\":\"Bos\",\"group\":\"3B\"}}\n" \
  "{\"put\":\"student\",\"fields\":{\"number\":\"2\",\"family-name\":\"Vis\",\"group\":\"3B\"}}\n" \
  "{\"put\":\"company\",\"fields\":{\"name\":\"Bakkerij Jansen\"}}\n"                              \
  "{\"put\":\"workplace\",\"fields\":{\"company\":\"Bakkerij Jansen\",\"title\":\"Winkel\","       \
  "\"seats\":1}}\n"

#define ROUNDS                                                                                     \
  "plan --today 2026-11-26 --rounds 2 --group 3B --form Proefstage --pattern lint:di "             \
  "--from 2027-01-11 --workplace Winkel --function Receptie"

/* Two places and two rounds: both have both, and the schedule is there to be printed. */
static void
test_keep (Ctl *ctl, gconstpointer data)
{
  g_autofree char *path = ctl_dup_file (ctl, "c.pdf");
  g_autofree char *print
    = g_strdup_printf ("print carrousel --today 2026-11-26 --group 3B --out '%s'", path);
  g_autoptr (CtlAnswer) none = NULL;
  g_autoptr (CtlAnswer) dry = NULL;
  g_autoptr (CtlAnswer) kept = NULL;
  g_autoptr (CtlAnswer) printed = NULL;
  g_autoptr (CtlAnswer) stages = NULL;

  ctl_batch_ok (ctl, SMALL);
  none = ctl_run (ctl, print);
  g_assert_cmpint (none->status, ==, 1);
  dry = ctl_run (ctl, ROUNDS " --dry-run --json");
  g_assert_cmpint (dry->status, ==, 0);
  ctl_assert_has (dry->out, "\"placed\":4");
  ctl_assert_has (dry->out, "\"proven\":true");
  stages = ctl_run (ctl, "list placement --json");
  g_assert_cmpstr (stages->out, ==, "");
  kept = ctl_run (ctl, ROUNDS);
  g_assert_cmpint (kept->status, ==, 0);
  ctl_assert_has (kept->out, "Round 1: 2027-01-11 to 2027-01-15");
  ctl_assert_has (kept->out, "Placed: 4");
  ctl_assert_has (kept->out, "Receptie");
  printed = ctl_run (ctl, print);
  g_assert_cmpint (printed->status, ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_usage (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *line;
    int status;
  } cases[] = {
    { "plan --rounds 2", 64 },
    { "plan --rounds 0 --group 3B", 64 },
    { "plan --workplace Winkel", 64 },
    { "plan --rounds 2 --group 3B --from 2027-01-11 --workplace Winkel", 64 },
    { "print carrousel --out x.pdf", 64 },
    { "plan --rounds 2 --group 3B --from 2027-01-11 --pattern lint:di --workplace Nergens", 1 },
    { "plan --rounds 2 --group 9Z --from 2027-01-11 --pattern lint:di --workplace Winkel", 1 },
  };

  ctl_batch_ok (ctl, SMALL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtlAnswer) answer = ctl_run (ctl, cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (answer->status, ==, cases[i].status);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/carousel/keep", Ctl, NULL, ctl_set_up, test_keep, ctl_tear_down);
  g_test_add ("/carousel/usage", Ctl, NULL, ctl_set_up, test_usage, ctl_tear_down);

  return g_test_run ();
}
