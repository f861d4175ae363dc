/* test-batch-trouble.c - tests of batches that wait, share, and are killed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include "lw-json.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

/* Each round takes 0.1 s or so; the benchmark of the same name does 200. */
#define N_KILLS 20

/* A batch that one talks with. */
typedef struct
{
  GSubprocess *process;
  GOutputStream *in; /* borrowed */
  GDataInputStream *out;
} Talk;

static void
talk_start (Talk *talk, Ctl *ctl, const char *line)
{
  talk->process = ctl_start (ctl, line);
  talk->in = g_subprocess_get_stdin_pipe (talk->process);
  talk->out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (talk->process));
}

static void
talk_clear (Talk *talk)
{
  g_clear_object (&talk->out);
  g_clear_object (&talk->process);
}

static void talk_say (Talk *talk, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
talk_say (Talk *talk, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, format);
  g_output_stream_vprintf (talk->in, NULL, NULL, &error, format, args);
  va_end (args);
  g_assert_no_error (error);
}

static char *
talk_hear (Talk *talk)
{
  return g_data_input_stream_read_line (talk->out, NULL, NULL, NULL);
}

static void
talk_end (Talk *talk, int status)
{
  g_assert_true (g_output_stream_close (talk->in, NULL, NULL));
  g_assert_true (g_subprocess_wait (talk->process, NULL, NULL));
  g_assert_cmpint (g_subprocess_get_exit_status (talk->process), ==, status);
  talk_clear (talk);
}

/* A script that writes one line and waits gets its answer, also when it has begun on the next. */
static void
test_one_by_one (Ctl *ctl, gconstpointer data)
{
  Talk talk = { NULL };

  talk_start (&talk, ctl, "batch");
  talk_say (&talk, "{\"put\":\"stu");
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *expected = g_strdup_printf ("ok s%d 1", i);
      g_autofree char *answer = NULL;

      talk_say (&talk,
                "dent\",\"id\":\"s%d\",\"fields\":{\"number\":\"%d\",\"family-name\":\"J\"}}\n"
                "{\"put\":\"stu",
                i, i);
      answer = talk_hear (&talk);
      g_assert_cmpstr (answer, ==, expected);
    }
  /* What is left is half a line. */
  talk_end (&talk, 1);
}

/* Who comes second is refused; who only reads is not, and sees what is answered with ok. */
static void
test_lock (Ctl *ctl, gconstpointer data)
{
  Talk talk = { NULL };
  g_autofree char *answer = NULL;
  g_autoptr (CtlAnswer) second = NULL;
  g_autoptr (CtlAnswer) list = NULL;
  g_autoptr (CtlAnswer) info = NULL;
  g_autoptr (CtlAnswer) check = NULL;

  talk_start (&talk, ctl, "batch --user Anna");
  talk_say (&talk, "{\"put\":\"group\",\"id\":\"g1\",\"fields\":{\"name\":\"3B\"}}\n");
  answer = talk_hear (&talk);
  g_assert_cmpstr (answer, ==, "ok g1 1");

  second = ctl_run_input (ctl, "batch", "{\"undo\":true}\n");
  g_assert_cmpint (second->status, ==, 1);
  g_assert_cmpstr (second->out, ==, "");
  ctl_assert_has (second->err, "Anna");
  ctl_assert_has (second->err, "(locked)");
  list = ctl_run (ctl, "list --json group");
  g_assert_cmpint (list->status, ==, 0);
  ctl_assert_has (list->out, "\"3B\"");
  info = ctl_run (ctl, "info");
  g_assert_cmpint (info->status, ==, 0);
  check = ctl_run (ctl, "check");
  g_assert_cmpint (check->status, ==, 0);
  talk_end (&talk, 0);
}

/* What was answered with ok by a batch that was then killed: id -> itself. */
static GHashTable *
run_and_kill (Ctl *ctl, int round)
{
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_before = g_test_rand_int_range (0, 200);
  Talk talk = { NULL };

  talk_start (&talk, ctl, "batch");
  for (guint i = 0; i < 400; i++)
    talk_say (&talk,
              "{\"put\":\"student\",\"id\":\"r%dn%u\",\"fields\":{\"number\":\"r%dn%u\","
              "\"family-name\":\"Jong\"}}\n",
              round, i, round, i);
  for (guint i = 0; i < n_before; i++)
    {
      g_autofree char *answer = talk_hear (&talk);

      g_assert_true (g_str_has_prefix (answer, "ok "));
      g_hash_table_add (kept, g_strndup (answer + 3, strcspn (answer + 3, " ")));
    }
  g_subprocess_send_signal (talk.process, SIGKILL);
  g_assert_true (g_subprocess_wait (talk.process, NULL, NULL));
  for (;;)
    {
      g_autofree char *answer = talk_hear (&talk);

      if (answer == NULL)
        break;
      /* The last line may have been cut off. */
      if (g_regex_match_simple ("^ok \\S+ 1$", answer, 0, 0))
        g_hash_table_add (kept, g_strndup (answer + 3, strcspn (answer + 3, " ")));
    }
  talk_clear (&talk);

  return kept;
}

/* Killed at any moment: what was answered is there, and nothing is half. */
static void
test_kill (Ctl *ctl, gconstpointer data)
{
  int n_kills
    = g_getenv ("LEERWERK_N_KILLS") != NULL ? atoi (g_getenv ("LEERWERK_N_KILLS")) : N_KILLS;

  for (int round = 0; round < n_kills; round++)
    {
      g_autoptr (GHashTable) kept = run_and_kill (ctl, round);
      g_autoptr (CtlAnswer) check = ctl_run (ctl, "check");
      g_autoptr (CtlAnswer) list = ctl_run (ctl, "list --json student");
      g_auto (GStrv) lines = g_strsplit (list->out, "\n", -1);

      g_assert_cmpstr (check->err, ==, "");
      g_assert_cmpint (check->status, ==, 0);
      g_assert_cmpint (list->status, ==, 0);
      for (char **line = lines; *line != NULL && **line != '\0'; line++)
        {
          g_autoptr (GVariant) record = lw_json_to_variant (*line);
          const char *id;
          const char *number;

          g_assert_true (g_variant_lookup (record, "id", "&s", &id));
          g_assert_true (g_variant_lookup (record, "number", "&s", &number));
          g_assert_cmpstr (id, ==, number);
          g_hash_table_remove (kept, id);
        }
      g_assert_cmpuint (g_hash_table_size (kept), ==, 0);
    }
}

/* The store is moved away under a batch: refused, not lost; put back, it goes on. */
static void
test_moved_away (Ctl *ctl, gconstpointer data)
{
  g_autofree char *elsewhere = ctl_dup_file (ctl, "elsewhere.leerwerk");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  Talk talk = { NULL };

  talk_start (&talk, ctl, "batch");
  talk_say (&talk, "{\"put\":\"group\",\"id\":\"g1\",\"fields\":{\"name\":\"3A\"}}\n");
  first = talk_hear (&talk);
  g_assert_cmpstr (first, ==, "ok g1 1");
  g_assert_cmpint (g_rename (ctl->path, elsewhere), ==, 0);
  talk_say (&talk, "{\"put\":\"group\",\"id\":\"g2\",\"fields\":{\"name\":\"3B\"}}\n");
  second = talk_hear (&talk);
  g_assert_true (g_str_has_prefix (second, "refused io "));
  g_assert_cmpint (g_rename (elsewhere, ctl->path), ==, 0);
  talk_say (&talk, "{\"put\":\"group\",\"id\":\"g2\",\"fields\":{\"name\":\"3B\"}}\n");
  third = talk_hear (&talk);
  g_assert_cmpstr (third, ==, "ok g2 1");
  talk_end (&talk, 1);
}

/* The disk gets full on the way: what was answered with ok is there, and nothing else is. */
static void
test_full (Ctl *ctl, gconstpointer data)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_autoptr (CtlAnswer) answer = NULL;
  g_autoptr (CtlAnswer) list = NULL;
  g_autoptr (CtlAnswer) check = NULL;
  g_auto (GStrv) answers = NULL;
  guint n_ok = 0;
  GStatBuf status;

  for (guint i = 0; i < 8000; i++)
    g_string_append_printf (
      input,
      "{\"put\":\"student\",\"id\":\"%u\",\"fields\":{\"number\":\"%u\",\"family-name\":\"J\"}}\n",
      i, i);
  g_assert_cmpint (g_stat (ctl->path, &status), ==, 0);
  answer = ctl_run_limited (ctl, "batch", input->str, (gsize) status.st_size + 2000000);
  g_assert_cmpint (answer->status, ==, 1);
  answers = g_strsplit (answer->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (answers), ==, 8001);
  for (guint i = 0; i < 8000; i++)
    {
      g_assert_true (g_regex_match_simple ("^(ok|refused (no-space|io)) ", answers[i], 0, 0));
      n_ok += g_str_has_prefix (answers[i], "ok ");
    }
  g_assert_cmpuint (n_ok, >, 0);
  g_assert_cmpuint (n_ok, <, 8000);

  list = ctl_run (ctl, "list student");
  {
    g_autofree char *total = g_strdup_printf ("%u records\n", n_ok);

    g_assert_true (g_str_has_suffix (list->out, total));
  }
  check = ctl_run (ctl, "check");
  g_assert_cmpint (check->status, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)
  ADD ("/batch-trouble/one-by-one", test_one_by_one);
  ADD ("/batch-trouble/lock", test_lock);
  ADD ("/batch-trouble/moved-away", test_moved_away);
  ADD ("/batch-trouble/full", test_full);
  ADD ("/batch-trouble/kill", test_kill);

  return g_test_run ();
}
