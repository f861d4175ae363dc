/* lw-ctl-lines.c - lines as they come
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl-lines.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (64 * 1024)

struct _LwCtlLines
{
  int fd;
  gsize most;

  GByteArray *bytes; /* owned; read, and not yet given out */
  gsize start;       /* of the next line, in @bytes */
  gsize searched;    /* up to here there is no end of a line */
  gboolean skips;    /* in a line that is too long, whose beginning is gone */
  gboolean at_end;
};

LwCtlLines *
lw_ctl_lines_new (int fd, gsize most)
{
  LwCtlLines *self = g_new0 (LwCtlLines, 1);

  self->fd = fd;
  self->most = most;
  self->bytes = g_byte_array_new ();

  return self;
}

void
lw_ctl_lines_free (LwCtlLines *self)
{
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/* Gives out what is before @end, as a line. */
static LwCtlLine
take_line (LwCtlLines *self, gsize end, char **line, gsize *length)
{
  gboolean was_too_long = self->skips || end - self->start > self->most;

  *line = (char *) self->bytes->data + self->start;
  *length = end - self->start;
  (*line)[*length] = '\0';
  self->start = self->searched = end + 1;
  self->skips = FALSE;

  return was_too_long ? LW_CTL_LINE_TOO_LONG : LW_CTL_LINE;
}

static gboolean
find_line (LwCtlLines *self, LwCtlLine *result, char **line, gsize *length)
{
  const guint8 *from = self->bytes->data + self->searched;
  const guint8 *newline = NULL;

  if (self->searched < self->bytes->len)
    newline = memchr (from, '\n', self->bytes->len - self->searched);
  if (newline != NULL)
    {
      *result = take_line (self, (gsize) (newline - self->bytes->data), line, length);
      return TRUE;
    }
  self->searched = self->bytes->len;

  return FALSE;
}

/* What was given out makes room; of a line that gets too long only that is remembered. */
static void
make_room (LwCtlLines *self)
{
  if (self->start > 0)
    {
      g_byte_array_remove_range (self->bytes, 0, (guint) MIN (self->start, self->bytes->len));
      self->start = 0;
    }
  if (self->bytes->len > self->most)
    {
      g_byte_array_set_size (self->bytes, 0);
      self->skips = TRUE;
    }
  self->searched = self->bytes->len;
}

static gboolean
is_ready (LwCtlLines *self)
{
  struct pollfd poller = { .fd = self->fd, .events = POLLIN };

  return poll (&poller, 1, 0) > 0;
}

static gboolean
read_more (LwCtlLines *self)
{
  guint before = self->bytes->len;
  gssize n_read;

  g_byte_array_set_size (self->bytes, before + CHUNK);
  do
    n_read = read (self->fd, self->bytes->data + before, CHUNK);
  while (n_read < 0 && errno == EINTR);
  g_byte_array_set_size (self->bytes, before + (guint) MAX (0, n_read));
  self->at_end = n_read == 0;

  return n_read >= 0;
}

/* The last line may lack its end. */
static LwCtlLine
take_last (LwCtlLines *self, char **line, gsize *length)
{
  guint end = self->bytes->len;

  if (self->start >= end && !self->skips)
    return LW_CTL_LINE_END;
  g_byte_array_append (self->bytes, (const guint8 *) "\n", 1);

  return take_line (self, end, line, length);
}

/**
 * lw_ctl_lines_next:
 * @self: lines
 * @wait: whether to wait for a whole line
 * @line: (out) (transfer none): the line, without its end
 * @length: (out): in bytes
 *
 * Returns: what there is
 */
LwCtlLine
lw_ctl_lines_next (LwCtlLines *self, gboolean wait, char **line, gsize *length)
{
  LwCtlLine result;

  while (!find_line (self, &result, line, length))
    {
      make_room (self);
      if (self->at_end)
        return take_last (self, line, length);
      if (!wait && !is_ready (self))
        return LW_CTL_LINE_NONE_YET;
      if (!read_more (self))
        return LW_CTL_LINE_FAILED;
    }

  return result;
}
