/* test-kill-typing.c - the program is killed while somebody types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "e2e.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define N_WORDS 60
#define LATEST_US (1600 * 1000)         /* after the first word was saved */
#define PROMISE_US (1 * G_USEC_PER_SEC) /* what was typed so long ago is on disk */

typedef struct
{
  int pid;
  gint64 at_us;
} Execution;

static guint n_rounds = 20;

static gpointer
execute (gpointer data)
{
  Execution *execution = data;

  while (g_get_monotonic_time () < execution->at_us)
    g_usleep (1000);
  kill (execution->pid, SIGKILL);

  return NULL;
}

/* What follows @key in the line of @id: (transfer full). */
static char *
read_text (const char *id, const char *key)
{
  g_autofree char *list = e2e_ctl_ok ("--json", "list", "pop", NULL);
  g_autofree char *start = g_strdup_printf ("{\"id\":\"%s\"", id);
  g_autofree char *field = g_strdup_printf ("\"%s\":\"", key);
  const char *line = strstr (list, start);
  const char *value = line != NULL ? strstr (line, field) : NULL;

  g_assert_nonnull (value);
  value += strlen (field);

  return g_strndup (value, strcspn (value, "\""));
}

static void
type_first_word (E2eProgram *program, const char *word)
{
  g_autofree char *shown = NULL;

  e2e_act (program, ATSPI_ROLE_PAGE_TAB, "POP", "click");
  g_object_unref (e2e_find (program, ATSPI_ROLE_TEXT, "Learning question"));
  e2e_focus_window (program);
  e2e_click (program, ATSPI_ROLE_TEXT, "Learning question");
  e2e_press ("ctrl+a");
  e2e_type (word);
  do
    {
      g_free (shown);
      shown = e2e_get_text (program, "Learning question");
    }
  while (strcmp (shown, word) != 0);
  e2e_wait (e2e_says (program, "Everything saved"));
}

/* Types words until the program is gone; answers how much was typed in time to be on disk. */
static gsize
type_until_killed (E2eProgram *program, GString *typed)
{
  Execution execution
    = { e2e_get_pid (program), g_get_monotonic_time () + g_test_rand_int_range (0, LATEST_US) };
  GThread *executioner = g_thread_new ("execute", execute, &execution);
  gsize in_time = typed->len;

  for (guint i = 0; i < N_WORDS && g_get_monotonic_time () < execution.at_us; i++)
    {
      g_autofree char *word = g_strdup_printf (" woord %u", i);

      g_string_append (typed, word);
      e2e_type (word);
      if (g_get_monotonic_time () < execution.at_us - PROMISE_US)
        in_time = typed->len;
    }
  g_thread_join (executioner);
  e2e_kill (program);

  return in_time;
}

static void
kill_once (const char *student, const char *pop, guint round)
{
  g_autofree char *first = g_strdup_printf ("ronde %u", round);
  g_autoptr (GString) typed = g_string_new (first);
  E2eProgram *program = e2e_start ("--page", "leerlingen", "--student", student, NULL);
  g_autofree char *kept = NULL;
  gsize in_time;

  type_first_word (program, first);
  in_time = type_until_killed (program, typed);
  g_free (e2e_ctl_ok ("check", NULL));
  kept = read_text (pop, "learning-question");
  g_test_message ("%s: typed %u, in time %u, kept %u", first, (guint) typed->len, (guint) in_time,
                  (guint) strlen (kept));
  g_assert_true (g_str_has_prefix (typed->str, kept));
  g_assert_cmpuint (strlen (kept), >=, in_time);
}

static char *
word_after (const char *text, const char *start)
{
  const char *found = strstr (text, start);

  g_assert_nonnull (found);
  found += strlen (start);

  return g_strndup (found, strcspn (found, "\""));
}

static void
test_kill_typing (void)
{
  g_autofree char *pops = NULL;
  g_autofree char *pop = NULL;
  g_autofree char *student = NULL;

  g_free (e2e_ctl_ok ("init", "--sample", "small", NULL));
  pops = e2e_ctl_ok ("--json", "list", "pop", NULL);
  pop = word_after (pops, "{\"id\":\"");
  student = word_after (pops, "\"student\":\"");
  for (guint i = 0; i < n_rounds; i++)
    kill_once (student, pop, i);
}

int
main (int argc, char *argv[])
{
  e2e_init (&argc, &argv);
  if (argc > 1)
    n_rounds = (guint) atoi (argv[1]);
  g_test_add_func ("/e2e/kill-typing", test_kill_typing);

  return e2e_run ();
}
