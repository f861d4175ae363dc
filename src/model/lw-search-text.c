/* lw-search-text.c - text as people search for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-search-text.h"

#include <string.h>

/* What a word that was found is worth, by how it fits. */
#define SCORE_INSIDE 1
#define SCORE_BEGIN 4
#define SCORE_WHOLE 6
/* And all of them together: one after the other, from the start. */
#define SCORE_PHRASE 6
#define SCORE_START 12

/* Adds what a character becomes; @origins gets for each byte which part of the text it is from. */
static void
add_folded (GString *folded, gunichar c, LwTextRange origin, GArray *origins)
{
  gsize before = folded->len;

  /* A soft hyphen, and what else is not seen, parts no words. */
  if (g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
    return;
  if (g_unichar_isalnum (c))
    g_string_append_unichar (folded, g_unichar_tolower (c));
  else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
  for (gsize i = before; origins != NULL && i < folded->len; i++)
    g_array_append_val (origins, origin);
}

static char *
fold (const char *text, GArray *origins)
{
  GString *folded = g_string_new (NULL);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    text = "";
  for (const char *at = text, *next; *at != '\0'; at = next)
    {
      gunichar c = g_utf8_get_char (at);
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH] = { c };
      gsize n_parts = 1;
      LwTextRange origin;

      next = g_utf8_next_char (at);
      origin = (LwTextRange){ (guint) (at - text), (guint) (next - text) };
      if (c >= 0x80)
        n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
      for (gsize i = 0; i < n_parts; i++)
        add_folded (folded, parts[i], origin, origins);
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

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
  return fold (text, NULL);
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

/* The best of the places where the word stands. */
static guint
score_word (const char *folded, gsize length, const char *word, gsize word_length)
{
  const char *end = folded + length;
  guint best = 0;

  for (const char *at = folded;
       best < SCORE_WHOLE && (at = memmem (at, (gsize) (end - at), word, word_length)) != NULL;
       at++)
    {
      gboolean begins = at == folded || at[-1] == ' ';
      gboolean ends = at[word_length] == '\0' || at[word_length] == ' ';

      best = MAX (best, begins && ends ? SCORE_WHOLE : begins ? SCORE_BEGIN : SCORE_INSIDE);
    }

  return best;
}

/* Whether all words stand there as they were typed, at the start or at least one after the other.
 */
static guint
score_phrase (const char *folded, const char *words)
{
  const char *at = strstr (folded, words);

  if (at == folded)
    return SCORE_START;
  while (at != NULL && at[-1] != ' ')
    at = strstr (at + 1, words);

  return at != NULL ? SCORE_PHRASE : 0;
}

/**
 * lw_search_text_score:
 * @folded: a folded text
 * @folded_words: folded words, parted by spaces
 *
 * A whole word is worth more than the begin of one, and that more than a part; most is a text that
 * starts with the words as they were typed.
 *
 * Returns: how well the words fit, 0 when one of them is missing or there are none
 */
guint
lw_search_text_score (const char *folded, const char *folded_words)
{
  gsize length = strlen (folded);
  guint sum = 0, n_words = 0;

  for (const char *at = folded_words, *end; *at != '\0'; at = *end == ' ' ? end + 1 : end)
    {
      guint score;

      end = strchrnul (at, ' ');
      score = score_word (folded, length, at, (gsize) (end - at));
      if (score == 0)
        return 0;
      sum += score;
      n_words++;
    }
  if (n_words == 0)
    return 0;

  /* Whether words are few or many, as many points for all of them. */
  return sum * SCORE_WHOLE / n_words + score_phrase (folded, folded_words);
}

static gboolean
begins_with_one (const char *folded, const char *words, gsize *length)
{
  *length = 0;
  for (const char *at = words, *end; *at != '\0'; at = *end == ' ' ? end + 1 : end)
    {
      end = strchrnul (at, ' ');
      if ((gsize) (end - at) > *length && strncmp (folded, at, (gsize) (end - at)) == 0)
        *length = (gsize) (end - at);
    }

  return *length > 0;
}

/* An accent that is a character of its own goes with the letter that it stands on. */
static guint
end_with_marks (const char *text, guint end)
{
  while (text[end] != '\0' && g_unichar_ismark (g_utf8_get_char (text + end)))
    end = (guint) (g_utf8_next_char (text + end) - text);

  return end;
}

/**
 * lw_search_text_find:
 * @text: (nullable): a text as it is
 * @folded_words: folded words, parted by spaces
 *
 * Returns: (transfer full) (element-type LwTextRange): where words of @text begin with one of the
 *   words, in order; what is marked when @text is shown as found
 */
GArray *
lw_search_text_find (const char *text, const char *folded_words)
{
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (LwTextRange));
  g_autofree char *folded = fold (text, origins);
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (LwTextRange));
  gsize length;

  for (const char *at = folded; *at != '\0'; at = *at == ' ' ? at + 1 : at)
    {
      if (begins_with_one (at, folded_words, &length))
        {
          gsize first = (gsize) (at - folded);
          LwTextRange range = { g_array_index (origins, LwTextRange, first).begin,
                                g_array_index (origins, LwTextRange, first + length - 1).end };

          range.end = end_with_marks (text, range.end);
          g_array_append_val (ranges, range);
        }
      at = strchrnul (at, ' ');
    }

  return ranges;
}
