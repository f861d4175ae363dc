/* lw-snippet.c - the line of a text in which something was found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-snippet.h"

#include <string.h>

#define ELLIPSIS "…"

/* This part of a snippet stands before what was found, so that one reads into it. */
#define N_CHARS_BEFORE(n_chars) ((n_chars) / 4)

/* On one line: what parts words becomes one space. */
static char *
make_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c))
        g_string_append_unichar (line, c);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return g_string_free (line, FALSE);
}

static const char *
step_chars (const char *at, guint n_chars)
{
  for (guint i = 0; i < n_chars && *at != '\0'; i++)
    at = g_utf8_next_char (at);

  return at;
}

/* The first range with the most others close after it. */
static guint
find_best (GArray *ranges, guint n_bytes)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      guint begin = g_array_index (ranges, LwTextRange, i).begin;
      guint count = 0;

      while (i + count < ranges->len
             && g_array_index (ranges, LwTextRange, i + count).end <= begin + n_bytes)
        count++;
      if (count > most)
        best = i;
      most = MAX (most, count);
    }

  return best;
}

/* A few words before that range; never in the middle of one, unless it is endless. */
static const char *
find_begin (const char *line, guint from, guint n_chars)
{
  const char *found = line + from;
  const char *at = found;
  const char *space;

  for (guint i = 0; i < N_CHARS_BEFORE (n_chars) && at > line; i++)
    at = g_utf8_prev_char (at);
  if (at == line)
    return line;
  space = memchr (at, ' ', (gsize) (found - at));

  return space != NULL ? space + 1 : at;
}

static const char *
find_end (const char *begin, guint n_chars)
{
  const char *end = step_chars (begin, n_chars);
  const char *space = end;

  if (*end == '\0' || *end == ' ')
    return end;
  while (space > begin && *space != ' ')
    space--;

  return space > begin + (end - begin) / 2 ? space : end;
}

static GArray *
ranges_within (GArray *ranges, guint begin, guint end, guint shift)
{
  GArray *within = g_array_new (FALSE, FALSE, sizeof (LwTextRange));

  for (guint i = 0; i < ranges->len; i++)
    {
      LwTextRange range = g_array_index (ranges, LwTextRange, i);

      if (range.begin < begin || range.end > end)
        continue;
      range.begin = range.begin - begin + shift;
      range.end = range.end - begin + shift;
      g_array_append_val (within, range);
    }

  return within;
}

/**
 * lw_snippet_new:
 * @text: (nullable): a text as it is
 * @folded_words: folded words, parted by spaces, as of lw_search_text_fold()
 * @n_chars: how long the snippet may become
 *
 * Takes the part of the text in which most was found. Where nothing is, it is how the text begins.
 *
 * Returns: (transfer full): the snippet
 */
LwSnippet *
lw_snippet_new (const char *text, const char *folded_words, guint n_chars)
{
  LwSnippet *self = g_new0 (LwSnippet, 1);
  g_autofree char *line = make_line (text != NULL ? text : "");
  g_autoptr (GArray) ranges = lw_search_text_find (line, folded_words);
  const char *begin = line;
  const char *end;

  if (ranges->len > 0 && *step_chars (line, n_chars) != '\0')
    begin = find_begin (
      line, g_array_index (ranges, LwTextRange, find_best (ranges, n_chars)).begin, n_chars);
  end = find_end (begin, n_chars);
  self->text = g_strdup_printf ("%s%.*s%s", begin > line ? ELLIPSIS : "", (int) (end - begin),
                                begin, *end != '\0' ? ELLIPSIS : "");
  self->ranges = ranges_within (ranges, (guint) (begin - line), (guint) (end - line),
                                begin > line ? strlen (ELLIPSIS) : 0);

  return self;
}

void
lw_snippet_free (LwSnippet *self)
{
  g_free (self->text);
  g_array_unref (self->ranges);
  g_free (self);
}
