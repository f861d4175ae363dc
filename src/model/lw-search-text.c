/* lw-search-text.c - text as people search for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-search-text.h"

#include <string.h>

/**
 * lw_search_text_fold:
 * @text: (nullable): any UTF-8 text
 *
 * Takes away case, accents and what parts words, so that "Zoë van 't Hof" is found by "zoe hof".
 *
 * Returns: (transfer full): the folded text, words parted by one space
 */
char *
lw_search_text_fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text != NULL ? text : "", -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *at = plain; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_ismark (c))
        continue;
      if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, g_unichar_tolower (c));
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

/**
 * lw_search_text_has:
 * @folded: a folded text
 * @folded_words: folded words, parted by spaces
 *
 * Returns: whether each of the words stands in @folded, in whatever order
 */
gboolean
lw_search_text_has (const char *folded, const char *folded_words)
{
  const char *at = folded_words;

  while (*at != '\0')
    {
      const char *end = strchrnul (at, ' ');

      if (memmem (folded, strlen (folded), at, (gsize) (end - at)) == NULL)
        return FALSE;
      at = *end == ' ' ? end + 1 : end;
    }

  return TRUE;
}
