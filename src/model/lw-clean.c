/* lw-clean.c - text as somebody means it, of what was typed or pasted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-clean.h"

#define NO_BREAK_HYPHEN 0x2011
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029
#define ZERO_WIDTH_JOINER 0x200d /* holds parts of an emoji together */

/* A word processor ends a line within a paragraph by a vertical tab. */
static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\v' || c == '\f' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
}

/* One sign as it is kept, or 0 when it is left out: a soft hyphen and what else has no width. */
static gunichar
clean_sign (gunichar c)
{
  if (is_line_end (c))
    return '\n';
  if (c == NO_BREAK_HYPHEN)
    return '-';
  if (c == '\t' || g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR)
    return ' ';
  if ((g_unichar_type (c) == G_UNICODE_FORMAT && c != ZERO_WIDTH_JOINER) || g_unichar_iscntrl (c))
    return 0;

  return c;
}

/* @is_line: what ends a line parts words, and they are parted by one space. */
static char *
clean (const char *text, gboolean is_line)
{
  GString *cleaned = g_string_new (NULL);
  g_autofree char *owned = NULL;

  for (const char *at = text != NULL ? text : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      /* The ends of lines of other systems. */
      if (c == '\r')
        c = at[1] == '\n' ? 0 : '\n';
      c = clean_sign (c);
      if (c == '\n' && is_line)
        c = ' ';
      if (c == 0 || (c == ' ' && is_line && g_str_has_suffix (cleaned->str, " ")))
        continue;
      g_string_append_unichar (cleaned, c);
    }
  owned = g_strstrip (g_string_free (cleaned, FALSE));

  return *owned != '\0' ? g_steal_pointer (&owned) : NULL;
}

/**
 * lw_clean_line:
 * @text: (nullable): valid UTF-8
 *
 * Takes out what comes along from a word processor or a web page and is not seen: soft hyphens,
 * signs without width, control characters. Tabs, the ends of lines and spaces that do not break
 * part words, by one space. Curly quotes, dashes and accents are text, and stay.
 *
 * Returns: (transfer full) (nullable): one line without white space around it; %NULL when nothing
 *   is left
 */
char *
lw_clean_line (const char *text)
{
  return clean (text, TRUE);
}

/**
 * lw_clean_text:
 * @text: (nullable): valid UTF-8
 *
 * The same for a text of several lines, of which the lines stay, each ended by "\n".
 *
 * Returns: (transfer full) (nullable): the text without white space around it; %NULL when nothing
 *   is left
 */
char *
lw_clean_text (const char *text)
{
  return clean (text, FALSE);
}
