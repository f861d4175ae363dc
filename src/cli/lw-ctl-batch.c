/* lw-ctl-batch.c - a script's requests, line by line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-batch.h"
#include "lw-ctl-lines.h"
#include "lw-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Room for the longest texts that a record may hold. */
#define MOST_BYTES (8 * 1024 * 1024)

/* So many lines, or so long, and it is time to commit: nobody waits long for an answer. */
#define MOST_LINES 1000
#define MOST_US (200 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  LwBatch *batch;
  gint64 began_us; /* when the first line came that has no answer yet */
  gboolean was_refused;
} Work;

static void
print_answer (const LwBatchAnswer *answer)
{
  if (answer->id != NULL)
    fprintf (stdout, "ok %s %" G_GINT64_FORMAT "\n", answer->id, answer->rev);
  else
    fprintf (stdout, "refused %s %s\n", answer->code, answer->message);
}

static void
answer_all (Work *work)
{
  g_autoptr (GPtrArray) answers = lw_batch_flush (work->batch);

  for (guint i = 0; i < answers->len; i++)
    {
      const LwBatchAnswer *answer = g_ptr_array_index (answers, i);

      work->was_refused |= answer->id == NULL;
      print_answer (answer);
    }
  fflush (stdout);
}

static void
refuse (Work *work, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (LW_ERROR, LW_ERROR_INVALID, message);

  lw_batch_refuse_line (work->batch, error);
}

static void
take_line (Work *work, LwCtlLine kind, char *line, gsize length)
{
  if (lw_batch_get_n_waiting (work->batch) == 0)
    work->began_us = g_get_monotonic_time ();
  if (kind == LW_CTL_LINE_TOO_LONG)
    refuse (work, _ ("this line is longer than 8 MB"));
  else if (strlen (line) != length)
    refuse (work, _ ("this line holds a NUL byte"));
  else
    lw_batch_take_line (work->batch, line);
}

static gboolean
is_time_to_answer (Work *work)
{
  guint n_waiting = lw_batch_get_n_waiting (work->batch);

  return n_waiting >= MOST_LINES
         || (n_waiting > 0 && g_get_monotonic_time () - work->began_us >= MOST_US);
}

/* Takes lines as they come; when none is ready it answers first and then waits. */
static gboolean
work_through (Work *work, LwCtlLines *lines)
{
  for (;;)
    {
      gboolean waits = lw_batch_get_n_waiting (work->batch) > 0;
      char *line = NULL;
      gsize length = 0;
      LwCtlLine kind = lw_ctl_lines_next (lines, !waits, &line, &length);

      if (kind == LW_CTL_LINE || kind == LW_CTL_LINE_TOO_LONG)
        take_line (work, kind, line, length);
      if (kind == LW_CTL_LINE_END || kind == LW_CTL_LINE_FAILED)
        {
          int code = errno;

          answer_all (work);
          errno = code;
          return kind == LW_CTL_LINE_END;
        }
      if (kind == LW_CTL_LINE_NONE_YET || is_time_to_answer (work))
        answer_all (work);
    }
}

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_ctl_open (ctl, LW_OFFICE_DEFAULT, &error);
  g_autoptr (LwCtlLines) lines = NULL;
  g_autoptr (LwBatch) batch = NULL;
  Work work = { NULL };

  if (office == NULL)
    return lw_ctl_fail (error);
  lines = lw_ctl_lines_new (STDIN_FILENO, MOST_BYTES);
  batch = lw_batch_new (office);
  work.batch = batch;
  if (!work_through (&work, lines))
    {
      g_set_error (&error, LW_ERROR, LW_ERROR_IO, _ ("The requests can’t be read: %s"),
                   g_strerror (errno));
      return lw_ctl_fail (error);
    }

  return work.was_refused ? LW_CTL_REFUSED : LW_CTL_DONE;
}

static const LwCtlOption options[] = {
  { NULL },
};

const LwCtlVerb lw_ctl_batch = {
  .name = "batch",
  .synopsis = "",
  .summary = N_ ("do what the lines of standard input ask, one JSON object each"),
  .options = options,
  .run = run,
};
