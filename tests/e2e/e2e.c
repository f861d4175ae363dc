/* e2e.c - the built program, driven from outside as people and screen readers do
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "e2e.h"

#include "tree.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

struct _E2eProgram
{
  GPid pid; /* 0: it ended */
  int status;
};

static char *folder;
static GPtrArray *programs; /* owned E2eProgram */
static int log_file;        /* what the programs say on standard error */

/* In the program to be: it dies with the test, and talks into the log. GTK 4.8 is critical of
 * itself when it is asked about a window that closes, so nothing is fatal; see complaints (). */
static void
before_exec (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  unsetenv ("G_DEBUG");
  dup2 (GPOINTER_TO_INT (data), STDERR_FILENO);
}

static char **
collect (const char *program, const char *first, va_list more)
{
  GStrvBuilder *words = g_strv_builder_new ();
  char **result;

  g_strv_builder_add (words, program);
  for (const char *word = first; word != NULL; word = va_arg (more, const char *))
    g_strv_builder_add (words, word);
  result = g_strv_builder_end (words);
  g_strv_builder_unref (words);

  return result;
}

static const char *
program_path (const char *variable)
{
  const char *path = g_getenv (variable);

  if (path == NULL)
    g_error ("%s is not set: it must be the program to test", variable);

  return path;
}

/* The library warns of programs that end, which is what programs do here. */
static void
drop_message (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

void
e2e_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *log_path = NULL;

  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_log_set_handler ("dbind", G_LOG_LEVEL_MASK, drop_message, NULL);
  folder = g_dir_make_tmp ("lw-e2e-XXXXXX", &error);
  g_assert_no_error (error);
  programs = g_ptr_array_new_with_free_func (g_free);
  log_path = e2e_path ("stderr.log");
  log_file = g_open (log_path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
  g_assert_cmpint (log_file, >=, 0);
  g_assert_cmpint (atspi_init (), ==, 0);
  atspi_set_timeout (10000, 20000);
}

/* Warnings of the program and of the toolkit that it uses wrongly: (transfer full) (nullable). */
static char *
complaints (void)
{
  g_autofree char *path = e2e_path ("stderr.log");
  g_autofree char *text = NULL;
  g_autoptr (GRegex) regex
    = g_regex_new ("(Gtk|Gdk|Adwaita|Pango|lw-\\w+|leerwerk)-(WARNING|CRITICAL|ERROR)", 0, 0, NULL);

  g_file_get_contents (path, &text, NULL, NULL);

  return text != NULL && g_regex_match (regex, text, 0, NULL) ? g_steal_pointer (&text) : NULL;
}

int
e2e_run (void)
{
  int status = g_test_run ();
  g_autofree char *complaint = complaints ();

  for (guint i = 0; i < programs->len; i++)
    e2e_kill (g_ptr_array_index (programs, i));
  g_ptr_array_unref (programs);
  tree_remove (folder);
  g_free (folder);
  if (complaint != NULL)
    g_printerr ("%s", complaint);

  return complaint != NULL ? 1 : status;
}

char *
e2e_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

E2eProgram *
e2e_start (const char *argument, ...)
{
  E2eProgram *self = g_new0 (E2eProgram, 1);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  va_list more;

  va_start (more, argument);
  words = collect (program_path ("LEERWERK"), argument, more);
  va_end (more);
  g_spawn_async (NULL, words, NULL, G_SPAWN_DO_NOT_REAP_CHILD, before_exec,
                 GINT_TO_POINTER (log_file), &self->pid, &error);
  g_assert_no_error (error);
  g_ptr_array_add (programs, self);

  return self;
}

gboolean
e2e_has_ended (E2eProgram *self)
{
  if (self->pid != 0 && waitpid (self->pid, &self->status, WNOHANG) == self->pid)
    self->pid = 0;

  return self->pid == 0;
}

int
e2e_wait_for_end (E2eProgram *self)
{
  e2e_wait (e2e_has_ended (self));

  return WIFEXITED (self->status) ? WEXITSTATUS (self->status) : -1;
}

void
e2e_kill (E2eProgram *self)
{
  if (e2e_has_ended (self))
    return;
  kill (self->pid, SIGKILL);
  waitpid (self->pid, &self->status, 0);
  self->pid = 0;
}

int
e2e_get_pid (E2eProgram *self)
{
  return self->pid;
}

int
e2e_run_program (char **words, char **output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
    = g_subprocess_newv ((const char *const *) words,
                         G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, output, NULL, &error);
  g_assert_no_error (error);

  return g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
}

int
e2e_ctl (char **output, const char *argument, ...)
{
  g_auto (GStrv) words = NULL;
  va_list more;

  va_start (more, argument);
  words = collect (program_path ("LEERWERKCTL"), argument, more);
  va_end (more);

  return e2e_run_program (words, output);
}

static char *
run_well (char **words)
{
  char *output = NULL;
  int status = e2e_run_program (words, &output);

  if (status != 0)
    g_error ("%s exits %d: %s", words[0], status, output);

  return output;
}

char *
e2e_ctl_ok (const char *argument, ...)
{
  g_auto (GStrv) words = NULL;
  va_list more;

  va_start (more, argument);
  words = collect (program_path ("LEERWERKCTL"), argument, more);
  va_end (more);

  return run_well (words);
}

char *
e2e_tool (const char *argument, ...)
{
  g_auto (GStrv) words = NULL;
  const char *rest;
  va_list more;

  va_start (more, argument);
  rest = va_arg (more, const char *);
  words = collect (argument, rest, more);
  va_end (more);

  return run_well (words);
}
