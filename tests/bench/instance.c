/* instance.c - what reading any format of planning problems takes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "instance.h"

#include <errno.h>
#include <string.h>
#include <time.h>

double
instance_get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* printf () has nothing for 128 bits. */
char *
instance_format_cost (LwCost cost)
{
  char digits[48];
  char *at = digits + sizeof digits - 1;
  unsigned __int128 rest = cost < 0 ? -(unsigned __int128) cost : (unsigned __int128) cost;

  *at = '\0';
  do
    {
      *--at = (char) ('0' + (int) (rest % 10));
      rest /= 10;
    }
  while (rest > 0);
  if (cost < 0)
    *--at = '-';

  return g_strdup (at);
}

/* Cuts the next line off; FALSE at the end. */
gboolean
instance_next_line (char **text, char **line, guint *number)
{
  char *end;

  if (**text == '\0')
    return FALSE;

  *line = *text;
  end = *text + strcspn (*text, "\n");
  *text = *end == '\n' ? end + 1 : end;
  *end = '\0';
  g_strchomp (*line);
  (*number)++;

  return TRUE;
}

/* Cuts a whole number off the line; FALSE when something else comes. */
gboolean
instance_read_number (char **text, gint64 *number)
{
  char *end;

  errno = 0;
  *number = g_ascii_strtoll (*text, &end, 10);
  if (end == *text || errno != 0 || (*end != '\0' && !g_ascii_isspace (*end)))
    return FALSE;
  *text = end;

  return TRUE;
}

gboolean
instance_fail (GError **error, guint line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "line %u: %s", line, message);

  return FALSE;
}
