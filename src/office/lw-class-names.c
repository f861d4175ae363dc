/* lw-class-names.c - takes names of people apart
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-names.h"

#include "lw-name.h"

#include <string.h>

/* An infix is one or more of these: "van", "van de", "van 't", "in den", "op de", "el". */
static const char *const infix_words[] = {
  "'s",    "'t",  "aan", "af",   "al",  "bij", "bin", "d'",    "da",   "dal", "de",  "del",
  "della", "den", "der", "des",  "di",  "do",  "dos", "du",    "el",   "het", "ibn", "in",
  "la",    "las", "le",  "les",  "lo",  "los", "op",  "onder", "over", "te",  "ten", "ter",
  "thoe",  "tot", "uit", "uijt", "van", "vom", "von", "voor",  "zu",   "zum", "zur",
};

static gboolean
is_infix_word (const char *word)
{
  g_autofree char *plain = g_strdup (word);

  /* The typographic apostrophe, as word processors make it of 't and 's. */
  if (g_str_has_prefix (plain, "’") || g_str_has_prefix (plain, "‘"))
    {
      plain[0] = '\'';
      memmove (plain + 1, plain + strlen ("’"), strlen (plain + strlen ("’")) + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (infix_words); i++)
    if (strcmp (plain, infix_words[i]) == 0)
      return TRUE;

  return FALSE;
}

/* Words from @first on that are an infix, written in lower case as they are within a name. */
static guint
count_infix_words (char **words, guint first)
{
  guint n = 0;

  while (words[first + n] != NULL && is_infix_word (words[first + n]))
    n++;

  return n;
}

static char *
join (char **words, guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);

  return g_string_free (text, FALSE);
}

static gboolean
is_infix (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_auto (GStrv) words = g_strsplit (lower, " ", -1);
  guint n = count_infix_words (words, 0);

  return n > 0 && words[n] == NULL;
}

/* At the last comma: "Jong, de" is Jong and de. */
static gboolean
split_at_comma (const char *text, char **before, char **behind)
{
  const char *comma = strrchr (text, ',');

  if (comma == NULL)
    return FALSE;

  *before = g_strstrip (g_strndup (text, (gsize) (comma - text)));
  *behind = g_strstrip (g_strdup (comma + 1));

  return TRUE;
}

/* "de Jong" in parts; an infix is there only when a name is left behind it. */
static LwNameParts
split_leading_infix (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n_words = g_strv_length (words);
  guint n = count_infix_words (words, 0);

  if (n == n_words)
    n = 0;

  return (LwNameParts){
    .given_name = g_strdup (""),
    .infix = join (words, 0, n),
    .family_name = join (words, n, n_words - n),
  };
}

/**
 * lw_name_parts_from_family:
 * @text: a family name, words parted by one space: "Jong", "de Jong" or "Jong, de"
 * @has_infix_column: whether the list has the infix in a column of its own: then a word before
 *   the name belongs to it
 *
 * Returns: infix and family name; the given name is ""
 */
LwNameParts
lw_name_parts_from_family (const char *text, gboolean has_infix_column)
{
  g_autofree char *before = NULL;
  g_autofree char *behind = NULL;

  if (split_at_comma (text, &before, &behind) && *before != '\0' && is_infix (behind))
    return (LwNameParts){
      .given_name = g_strdup (""),
      .infix = g_steal_pointer (&behind),
      .family_name = g_steal_pointer (&before),
    };
  if (!has_infix_column)
    return split_leading_infix (text);

  return (LwNameParts){
    .given_name = g_strdup (""),
    .infix = g_strdup (""),
    .family_name = g_strdup (text),
  };
}

/* "Vries, Lucas de": behind the comma the given name, then the infix. */
static LwNameParts
split_sorted (const char *family, const char *rest)
{
  LwNameParts parts = lw_name_parts_from_family (family, FALSE);
  g_auto (GStrv) words = g_strsplit (rest, " ", -1);
  guint n_words = g_strv_length (words);
  guint n_given = n_words;

  while (n_given > 0 && is_infix_word (words[n_given - 1]))
    n_given--;
  g_free (parts.given_name);
  parts.given_name = join (words, 0, n_given);
  if (n_given < n_words)
    {
      g_free (parts.infix);
      parts.infix = join (words, n_given, n_words - n_given);
    }

  return parts;
}

/* "Lucas de Vries": up to the infix, else but for the last word, is the given name. */
static LwNameParts
split_spoken (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n_words = g_strv_length (words);
  guint n_given = n_words - 1;
  g_autofree char *family = NULL;
  LwNameParts parts;

  for (guint i = 1; i + 1 < n_words; i++)
    {
      g_autofree char *lower = g_utf8_strdown (words[i], -1);

      /* "Fatima El Amrani": not an infix as it is written, but no given name either. */
      if (is_infix_word (lower))
        {
          n_given = i;
          break;
        }
    }
  family = join (words, n_given, n_words - n_given);
  parts = split_leading_infix (family);
  g_free (parts.given_name);
  parts.given_name = join (words, 0, n_given);

  return parts;
}

/**
 * lw_name_parts_from_whole:
 * @text: a whole name, words parted by one space: "Vries, Lucas de" or "Lucas de Vries"
 * @given_name: the given name, or "" when the list does not tell it
 *
 * Without a comma, an infix or a given name to go by, the last word is taken for the family name.
 *
 * Returns: the parts
 */
LwNameParts
lw_name_parts_from_whole (const char *text, const char *given_name)
{
  g_autofree char *before = NULL;
  g_autofree char *behind = NULL;
  gsize n_given = strlen (given_name);

  if (split_at_comma (text, &before, &behind) && *before != '\0')
    return split_sorted (before, behind);
  if (n_given > 0 && strncmp (text, given_name, n_given) == 0 && text[n_given] == ' ')
    {
      LwNameParts parts = split_leading_infix (text + n_given + 1);

      g_free (parts.given_name);
      parts.given_name = g_strdup (given_name);
      return parts;
    }

  return split_spoken (text);
}

void
lw_name_parts_clear (LwNameParts *parts)
{
  g_clear_pointer (&parts->given_name, g_free);
  g_clear_pointer (&parts->infix, g_free);
  g_clear_pointer (&parts->family_name, g_free);
}

/**
 * lw_name_in_reading_order:
 * @text: "Vries, Lucas de" or "Lucas de Vries"
 *
 * Returns: (transfer full): "Lucas de Vries" for both
 */
char *
lw_name_in_reading_order (const char *text)
{
  g_auto (LwNameParts) parts = { NULL, NULL, NULL };

  if (strchr (text, ',') == NULL)
    return g_strdup (text);

  parts = lw_name_parts_from_whole (text, "");

  return lw_name_format (parts.given_name, parts.infix, parts.family_name);
}
