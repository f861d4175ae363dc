/* lw-wishes-columns.c - what the columns of a list of wishes mean
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-import.h"

#include "lw-search-text.h"

#include <string.h>

static const LwMeaning choices[] = {
  LW_MEANING_IGNORE,    LW_MEANING_NEVER_KEPT, LW_MEANING_NUMBER,   LW_MEANING_EMAIL,
  LW_MEANING_FULL_NAME, LW_MEANING_GIVEN_NAME, LW_MEANING_INFIX,    LW_MEANING_FAMILY_NAME,
  LW_MEANING_GROUP,     LW_MEANING_WISH,       LW_MEANING_WISH + 1, LW_MEANING_WISH + 2,
  LW_MEANING_WISH + 3,  LW_MEANING_WISH + 4,   LW_MEANING_WISH + 5, LW_MEANING_WISH + 6,
  LW_MEANING_WISH + 7,  LW_MEANING_WISH + 8,   LW_MEANING_COMPANY,  LW_MEANING_WORKPLACE,
  LW_MEANING_RANK,
};

/* A head of a wish has one of the first, one of the second, and nothing but the third beside it:
 * "1e wens", "Keuze 2", "Wat is je derde keuze?", but no "Keuzevak 1". */
static const char *const wish_words[]
  = { "wens",         "wensen",        "stagewens",   "keuze",       "stagekeuze",
      "voorkeur",     "stagevoorkeur", "stageplek",   "stageplaats", "stage",
      "stagebedrijf", "bedrijf",       "leerbedrijf", "plek",        "wish",
      "choice",       "keus",          "stagekeus",   "keuzes",      NULL };
static const char *const ordinals[LW_MOST_WISHES][2] = {
  { "eerste", "first" },    { "tweede", "second" },  { "derde", "third" },
  { "vierde", "fourth" },   { "vijfde", "fifth" },   { "zesde", "sixth" },
  { "zevende", "seventh" }, { "achtste", "eighth" }, { "negende", "ninth" },
};
static const char *const fillers[]
  = { "e",     "de",   "ste", "st",  "nd",   "rd",  "th",   "nr",   "nummer", "wat", "welk",
      "welke", "is",   "je",  "jou", "uw",   "van", "mijn", "jouw", "jullie", "het", "een",
      "bij",   "voor", "als", "in",  "naam", "wil", "your", "what", "the",    NULL };

/* Heads of a list with a wish a line, folded. */
static const struct
{
  const char *name;
  LwMeaning meaning;
} known_names[] = {
  { "bedrijf", LW_MEANING_COMPANY },
  { "bedrijfsnaam", LW_MEANING_COMPANY },
  { "naambedrijf", LW_MEANING_COMPANY },
  { "leerbedrijf", LW_MEANING_COMPANY },
  { "stagebedrijf", LW_MEANING_COMPANY },
  { "stageadres", LW_MEANING_COMPANY },
  { "company", LW_MEANING_COMPANY },
  { "stageplek", LW_MEANING_WORKPLACE },
  { "stageplaats", LW_MEANING_WORKPLACE },
  { "plek", LW_MEANING_WORKPLACE },
  { "werkplek", LW_MEANING_WORKPLACE },
  { "leerplek", LW_MEANING_WORKPLACE },
  { "leerwerkplek", LW_MEANING_WORKPLACE },
  { "workplace", LW_MEANING_WORKPLACE },
  { "rang", LW_MEANING_RANK },
  { "rangorde", LW_MEANING_RANK },
  { "volgorde", LW_MEANING_RANK },
  { "prioriteit", LW_MEANING_RANK },
  { "wensnummer", LW_MEANING_RANK },
  { "wensnr", LW_MEANING_RANK },
  { "nummerwens", LW_MEANING_RANK },
  { "keuzenummer", LW_MEANING_RANK },
  { "keuzenr", LW_MEANING_RANK },
  { "voorkeur", LW_MEANING_RANK },
  { "rank", LW_MEANING_RANK },
};
/* These are the rank where the company has a column of its own, else the place. */
static const char *const either_names[] = { "wens", "stagewens", "keuze", "stagekeuze", "wish" };

static gboolean
is_digit (const char *at)
{
  return g_ascii_isdigit (*at);
}

/* "wens1" becomes "wens 1", and what stands between brackets falls away unless @whole. */
static char **
split_head (const char *head, gboolean whole)
{
  const char *bracket = whole ? NULL : strchr (head, '(');
  g_autofree char *bare = bracket != NULL && bracket > head
                            ? g_strndup (head, (gsize) (bracket - head))
                            : g_strdup (head);
  g_autofree char *folded = lw_search_text_fold (bare);
  g_autoptr (GString) parted = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at++)
    {
      if (at > folded && is_digit (at) != is_digit (at - 1))
        g_string_append_c (parted, ' ');
      g_string_append_c (parted, *at);
    }

  return g_strsplit (parted->str, " ", -1);
}

/* From 1, or 0 when the word is no ordinal. */
static guint
read_ordinal (const char *word)
{
  if (strlen (word) == 1 && *word >= '1' && *word < '1' + LW_MOST_WISHES)
    return (guint) (*word - '0');
  for (guint i = 0; i < LW_MOST_WISHES; i++)
    if (strcmp (word, ordinals[i][0]) == 0 || strcmp (word, ordinals[i][1]) == 0)
      return i + 1;

  return 0;
}

/* Which wish the words are the head of, from 1, or 0. */
static guint
find_wish (char **words)
{
  gboolean has_wish_word = FALSE;
  guint wish = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint ordinal = read_ordinal (words[i]);

      if (ordinal > 0 && wish > 0)
        return 0;
      if (ordinal > 0)
        wish = ordinal;
      else if (g_strv_contains (wish_words, words[i]))
        has_wish_word = TRUE;
      else if (*words[i] != '\0' && !g_strv_contains (fillers, words[i]))
        return 0;
    }

  return has_wish_word ? wish : 0;
}

static LwMeaning
find_meaning (const char *head, gboolean *is_either)
{
  g_auto (GStrv) words = split_head (head, FALSE);
  g_auto (GStrv) all_words = split_head (head, TRUE);
  g_autofree char *name = g_strjoinv (NULL, words);
  guint wish = find_wish (words);

  *is_either = FALSE;
  if (wish == 0)
    wish = find_wish (all_words);
  if (wish > 0)
    return (LwMeaning) (LW_MEANING_WISH + wish - 1);
  for (guint i = 0; i < G_N_ELEMENTS (known_names); i++)
    if (strcmp (name, known_names[i].name) == 0)
      return known_names[i].meaning;
  for (guint i = 0; i < G_N_ELEMENTS (either_names); i++)
    *is_either |= strcmp (name, either_names[i]) == 0;

  return LW_MEANING_IGNORE;
}

static gboolean
has_meaning (const LwTable *table, const LwMeaning *meanings, LwMeaning meaning)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (meanings[i] == meaning)
      return TRUE;

  return FALSE;
}

static gboolean
is_choice (LwMeaning meaning)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i] == meaning)
      return TRUE;

  return FALSE;
}

/* To one column only; to another of the same head it stays unknown. */
static void
give_meaning (const LwTable *table,
              guint column,
              LwMeaning meaning,
              LwMeaning *meanings,
              gboolean *unknown)
{
  if (has_meaning (table, meanings, meaning))
    return;
  meanings[column] = meaning;
  unknown[column] = FALSE;
}

/**
 * lw_wishes_import_guess:
 * @table: a list of wishes
 * @unknown: (out) (optional) (transfer full) (array): for each column whether its name is one
 *   that this program has never heard of
 *
 * Tells by their names what the columns mean: the student's as in a class list, the wishes as
 * “1e wens”, “Wens 1”, “Keuze 1”, “Wat is je eerste keuze?”, or a wish a line with “Bedrijf”,
 * “Stageplek” and “Rang”.
 *
 * Returns: (transfer full) (array): one meaning for each column
 */
LwMeaning *
lw_wishes_import_guess (const LwTable *table, gboolean **unknown)
{
  gboolean *is_unknown = NULL;
  LwMeaning *meanings = lw_class_import_guess (table, &is_unknown);
  g_autofree gboolean *is_either = g_new0 (gboolean, table->n_columns + 1);
  gboolean has_place;

  for (guint i = 0; i < table->n_columns; i++)
    {
      LwMeaning meaning = LW_MEANING_IGNORE;

      if (!is_choice (meanings[i]))
        meanings[i] = LW_MEANING_IGNORE;
      if (is_unknown[i])
        meaning = find_meaning (table->header[i], &is_either[i]);
      if (meaning != LW_MEANING_IGNORE)
        give_meaning (table, i, meaning, meanings, is_unknown);
    }
  has_place = has_meaning (table, meanings, LW_MEANING_COMPANY)
              || has_meaning (table, meanings, LW_MEANING_WORKPLACE);
  for (guint i = 0; i < table->n_columns; i++)
    if (is_either[i])
      give_meaning (table, i, has_place ? LW_MEANING_RANK : LW_MEANING_COMPANY, meanings,
                    is_unknown);
  if (unknown != NULL)
    *unknown = g_steal_pointer (&is_unknown);
  g_free (is_unknown);

  return meanings;
}

/**
 * lw_wishes_import_is_list:
 * @table: a list
 *
 * A class list may have a column with a company; it is one of wishes when it has a numbered wish, a
 * place with a rank, or a place and no names.
 *
 * Returns: whether it is a list of wishes by its head
 */
gboolean
lw_wishes_import_is_list (const LwTable *table)
{
  g_autofree LwMeaning *meanings = lw_wishes_import_guess (table, NULL);
  gboolean has_place = has_meaning (table, meanings, LW_MEANING_COMPANY)
                       || has_meaning (table, meanings, LW_MEANING_WORKPLACE);
  gboolean has_name = has_meaning (table, meanings, LW_MEANING_FAMILY_NAME)
                      || has_meaning (table, meanings, LW_MEANING_FULL_NAME);

  for (guint i = 0; i < LW_MOST_WISHES; i++)
    if (has_meaning (table, meanings, (LwMeaning) (LW_MEANING_WISH + i)))
      return TRUE;

  return has_place && (!has_name || has_meaning (table, meanings, LW_MEANING_RANK));
}

/**
 * lw_wishes_import_get_choices:
 * @n_choices: (out): how many
 *
 * Returns: (transfer none) (array length=n_choices): what a column of a list of wishes can mean
 */
const LwMeaning *
lw_wishes_import_get_choices (guint *n_choices)
{
  *n_choices = G_N_ELEMENTS (choices);

  return choices;
}
