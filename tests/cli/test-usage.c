/* test-usage.c - tests of options, usage and exit statuses
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static void
test_usage (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *line;
    int status;
    const char *out; /* what standard output holds, "" for nothing at all */
    const char *err;
  } cases[] = {
    { "", 64, "", "Usage: leerwerkctl" },
    { "frobnicate", 64, "", "“frobnicate”" },
    { "--help", 0, "batch", "" },
    { "-h", 0, "Verbs:", "" },
    { "--version", 0, "leerwerkctl 0.", "" },
    { "list --help", 0, "TYPE [FIELD=VALUE …]", "" },
    { "list", 64, "", "TYPE [FIELD=VALUE …]" },
    { "list student group", 64, "", "FIELD=VALUE" },
    { "list --colour student", 64, "", "--colour" },
    { "list --out x student", 64, "", "--out" },
    { "--out x list student", 64, "", "--out" },
    { "info more", 64, "", "“more”" },
    { "info --json=yes", 64, "", "--json" },
    { "info -x", 64, "", "-x" },
    { "info --today 31-12-2026", 64, "", "2027-03-02" },
    { "info --today", 64, "", "--today" },
    { "info --user=", 64, "", "--user" },
    { "info --store= ", 64, "", "--store" },
    { "--json --today 2026-11-24 --user Anna info", 0, "\"version\":", "" },
    { "info --json --today=2026-11-24 --user Anna", 0, "\"version\":", "" },
    { "list -- student", 0, "0 records", "" },
    { "list strudent", 1, "", "(unknown-type)" },
    { "list student shoe-size=40", 1, "", "(unknown-field)" },
    { "list student group=9Z", 1, "", "(unknown-ref)" },
    { "list student leerwerktraject=maybe", 1, "", "(invalid)" },
    { "init", 1, "", "is there already" },
    { "info --store /nowhere/at-all.leerwerk", 1, "", "(missing)" },
    { "info --store postgresql://server/school", 1, "", "can’t be opened yet" },
    { "print report --out x.pdf", 64, "", "“report”" },
    { "print portfolio --student 1", 64, "", "--out" },
    { "print portfolio --out x.pdf", 64, "", "--group" },
    { "print portfolio --out x.pdf --student 1 --group 3A", 64, "", "--group" },
    { "print portfolio --out x.pdf --student 1", 1, "", "(unknown-ref)" },
    { "print portfolio --out x.pdf --student 1 --year 2026-2027", 64, "", "--year" },
    { "print verantwoording", 64, "", "--out" },
    { "print verantwoording --out x.pdf --group 3A", 64, "", "--group" },
    { "print verantwoording --out x.pdf --year 2026", 64, "", "“2026”" },
    { "print verantwoording --out x.pdf --year 2026-2028", 64, "", "2026-2027" },
    { "print verantwoording --out /nowhere/at/all.pdf", 1, "", "/nowhere/at/all.pdf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtlAnswer) answer = ctl_run (ctl, cases[i].line);

      g_test_message ("leerwerkctl %s", cases[i].line);
      g_assert_cmpint (answer->status, ==, cases[i].status);
      ctl_assert_has (answer->out, cases[i].out);
      ctl_assert_has (answer->err, cases[i].err);
      if (*cases[i].out == '\0')
        g_assert_cmpstr (answer->out, ==, "");
      if (*cases[i].err == '\0')
        g_assert_cmpstr (answer->err, ==, "");
    }
}

/* Without --store it is the user's own, in the home folder. */
static void
test_own_store (Ctl *ctl, gconstpointer data)
{
  g_autofree char *own = ctl_dup_file (ctl, ".local/share/leerwerk/school.leerwerk");
  g_autofree char *quoted = g_shell_quote (own);
  g_autofree char *line = g_strdup_printf ("info --json --store %s", quoted);
  const char *argv[] = { g_getenv ("LEERWERKCTL"), "init", NULL };
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (CtlAnswer) info = NULL;

  g_subprocess_launcher_setenv (launcher, "HOME", ctl->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "XDG_DATA_HOME");
  process = g_subprocess_launcher_spawnv (launcher, argv, NULL);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  info = ctl_run (ctl, line);
  g_assert_cmpint (info->status, ==, 0);
  ctl_assert_has (info->out, own);
}

/* An answer that could not be written was not given. */
static void
test_full_output (Ctl *ctl, gconstpointer data)
{
  g_autofree char *command
    = g_strdup_printf ("'%s' --store '%s' info >/dev/full", g_getenv ("LEERWERKCTL"), ctl->path);
  int status;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  status = system (command);
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
}

static void
test_other_files (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *content;
    const char *verb;
    int status;
    const char *err;
  } cases[] = {
    { "", "info", 1, "(not-a-store)" },
    { "A letter, and no store at all.", "check", 1, "(not-a-store)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = ctl_dup_file (ctl, "other.leerwerk");
      g_autofree char *line = g_strdup_printf ("%s --store '%s'", cases[i].verb, path);
      g_autofree char *left = NULL;
      g_autoptr (CtlAnswer) answer = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].content, -1, NULL));
      answer = ctl_run (ctl, line);
      g_assert_cmpint (answer->status, ==, cases[i].status);
      ctl_assert_has (answer->err, cases[i].err);
      g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
      g_assert_cmpstr (left, ==, cases[i].content);
    }
}

/* Bytes of the middle of the file overwritten. */
static void
test_damage (Ctl *ctl, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autoptr (CtlAnswer) sound = ctl_run (ctl, "check --json");
  g_autoptr (CtlAnswer) damaged = NULL;
  gsize length;

  g_assert_cmpint (sound->status, ==, 0);
  g_assert_cmpstr (sound->out, ==, "{\"sound\":true,\"damage\":[]}\n");
  g_assert_true (g_file_get_contents (ctl->path, &content, &length, NULL));
  memset (content + length / 2, 0x55, length / 2);
  g_assert_true (g_file_set_contents (ctl->path, content, (gssize) length, NULL));
  damaged = ctl_run (ctl, "check");
  g_assert_cmpint (damaged->status, ==, 2);
  ctl_assert_has (damaged->err, "(damaged)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)
  ADD ("/usage/table", test_usage);
  ADD ("/usage/own-store", test_own_store);
  ADD ("/usage/full-output", test_full_output);
  ADD ("/usage/other-files", test_other_files);
  ADD ("/usage/damage", test_damage);

  return g_test_run ();
}
