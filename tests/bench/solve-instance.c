/* solve-instance.c - solves a planning problem in a file with the bare core of the planner
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: solve-instance FILE [--plan OUT] [--seconds S]
 *
 * Prints what the plan costs, what is proven that it costs at least, the CPU seconds that the
 * solving took and the most memory that the program used, each on a line. Exit status 1 when there
 * is no answer.
 */

#include "instance.h"

#include <locale.h>
#include <stdlib.h>
#include <sys/resource.h>

static const Format *const formats[] = {
  &dimacs_format,
  &coupled_format,
};

typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean is_done;
  gint64 end;                /* monotonic */
  GCancellable *cancellable; /* borrowed */
} Watch;

/* Stops the solving when its time is over. */
static gpointer
watch_time (gpointer data)
{
  Watch *watch = data;

  g_mutex_lock (&watch->mutex);
  while (!watch->is_done)
    if (!g_cond_wait_until (&watch->cond, &watch->mutex, watch->end))
      {
        g_cancellable_cancel (watch->cancellable);
        break;
      }
  g_mutex_unlock (&watch->mutex);

  return NULL;
}

static gboolean
solve (const Format *format, char *text, double seconds, Answer *answer, GError **error)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { .cancellable = cancellable,
                  .end = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC) };
  GThread *thread;
  gboolean is_solved;

  if (seconds <= 0)
    return format->solve (text, NULL, answer, error);

  thread = g_thread_new ("watch", watch_time, &watch);
  is_solved = format->solve (text, cancellable, answer, error);
  g_mutex_lock (&watch.mutex);
  watch.is_done = TRUE;
  g_cond_signal (&watch.cond);
  g_mutex_unlock (&watch.mutex);
  g_thread_join (thread);

  return is_solved;
}

static const Format *
find_format (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i]->knows (text))
      return formats[i];

  return NULL;
}

static void
print_answer (const Answer *answer)
{
  g_autofree char *objective = instance_format_cost (answer->objective);
  g_autofree char *bound = instance_format_cost (answer->bound);
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_print ("objective %s\nbound %s\nseconds %.4f\npeak-mb %.1f\n", objective, bound,
           answer->seconds, (double) usage.ru_maxrss / 1024);
}

static gboolean
run (const char *file, const char *plan, double seconds, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  Answer answer = { .plan = lines };
  const Format *format;

  if (!g_file_get_contents (file, &text, NULL, error))
    return FALSE;
  format = find_format (text);
  if (format == NULL)
    return instance_fail (error, 1, "this is no format that is known here");
  if (!solve (format, text, seconds, &answer, error))
    return FALSE;

  print_answer (&answer);

  return plan == NULL || g_file_set_contents (plan, lines->str, (gssize) lines->len, error);
}

int
main (int argc, char **argv)
{
  g_autofree char *plan = NULL;
  g_auto (GStrv) files = NULL;
  double seconds = 0;
  const GOptionEntry entries[]
    = { { "plan", 0, 0, G_OPTION_ARG_FILENAME, &plan, "Write the plan to OUT", "OUT" },
        { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &seconds, "Stop after S seconds", "S" },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "FILE" },
        { NULL } };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  /* For the quotes in messages; numbers stay as they are. */
  setlocale (LC_CTYPE, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (files == NULL || g_strv_length (files) != 1)
    {
      g_printerr ("Usage: solve-instance FILE [--plan OUT] [--seconds S]\n");
      return EXIT_FAILURE;
    }
  if (!run (files[0], plan, seconds, &error))
    {
      g_printerr ("%s: %s\n", files[0], error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
