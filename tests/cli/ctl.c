/* ctl.c - runs leerwerkctl on a store of its own, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include "tree.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

void
ctl_set_up (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) made = NULL;

  ctl->folder = g_dir_make_tmp ("leerwerk-ctl-XXXXXX", NULL);
  ctl->path = ctl_dup_file (ctl, "school.leerwerk");
  made = ctl_run (ctl, "init");
  g_assert_cmpstr (made->err, ==, "");
  g_assert_cmpint (made->status, ==, 0);
}

void
ctl_tear_down (Ctl *ctl, gconstpointer data)
{
  tree_remove (ctl->folder);
  g_free (ctl->folder);
  g_free (ctl->path);
}

char *
ctl_dup_file (Ctl *ctl, const char *name)
{
  return g_build_filename (ctl->folder, name, NULL);
}

void
ctl_answer_free (CtlAnswer *answer)
{
  g_free (answer->out);
  g_free (answer->err);
  g_free (answer);
}

/* A user of its own, and a home without a store. */
static GSubprocessLauncher *
make_launcher (Ctl *ctl, GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_setenv (launcher, "HOME", ctl->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "XDG_DATA_HOME");

  return launcher;
}

static GPtrArray *
make_argv (Ctl *ctl, const char *line)
{
  GPtrArray *argv = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, g_strdup (g_getenv ("LEERWERKCTL")));
  if (strstr (line, "--store") == NULL)
    {
      g_ptr_array_add (argv, g_strdup ("--store"));
      g_ptr_array_add (argv, g_strdup (ctl->path));
    }
  if (*line != '\0')
    {
      g_shell_parse_argv (line, NULL, &words, &error);
      g_assert_no_error (error);
    }
  for (char **word = words; word != NULL && *word != NULL; word++)
    g_ptr_array_add (argv, g_strdup (*word));
  g_ptr_array_add (argv, NULL);

  return argv;
}

static void
limit_cb (gpointer data)
{
  const gsize *most_bytes = data;
  const struct rlimit limit = { *most_bytes, *most_bytes };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
}

static GSubprocess *
start (Ctl *ctl, const char *line, gsize *most_bytes)
{
  g_autoptr (GSubprocessLauncher) launcher
    = make_launcher (ctl, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                            | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = make_argv (ctl, line);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  if (*most_bytes > 0)
    g_subprocess_launcher_set_child_setup (launcher, limit_cb, most_bytes, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);

  return process;
}

GSubprocess *
ctl_start (Ctl *ctl, const char *line)
{
  gsize no_limit = 0;

  return start (ctl, line, &no_limit);
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return data != NULL ? g_strndup (data, length) : g_strdup ("");
}

CtlAnswer *
ctl_run_limited (Ctl *ctl, const char *line, const char *input, gsize most_bytes)
{
  g_autoptr (GSubprocess) process = start (ctl, line, &most_bytes);
  g_autoptr (GBytes) in = g_bytes_new (input, input != NULL ? strlen (input) : 0);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  CtlAnswer *answer = g_new0 (CtlAnswer, 1);

  g_subprocess_communicate (process, in, NULL, &out, &err, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process))
    g_error ("%s: killed by signal %d: %s", line, g_subprocess_get_term_sig (process),
             (const char *) g_bytes_get_data (err, NULL));
  answer->status = g_subprocess_get_exit_status (process);
  answer->out = dup_text (out);
  answer->err = dup_text (err);

  return answer;
}

CtlAnswer *
ctl_run_input (Ctl *ctl, const char *line, const char *input)
{
  return ctl_run_limited (ctl, line, input, 0);
}

CtlAnswer *
ctl_run (Ctl *ctl, const char *line)
{
  return ctl_run_input (ctl, line, NULL);
}

void
ctl_batch_ok (Ctl *ctl, const char *input)
{
  g_autoptr (CtlAnswer) answer = ctl_run_input (ctl, "batch", input);

  if (strstr (answer->out, "refused") != NULL)
    g_error ("%s", answer->out);
  g_assert_cmpint (answer->status, ==, 0);
}
