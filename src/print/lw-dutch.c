/* lw-dutch.c - the Dutch words on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-dutch.h"

#include "lw-date.h"
#include "lw-pattern.h"

typedef struct
{
  const char *key;
  const char *word;
} Word;

static const Word places[] = {
  { "school", "op school" },
  { "on-the-job", "on the job" },
  { "off-the-job", "off the job" },
  { "informal", "informeel" },
};

static const Word placement_states[] = {
  { "voorgesteld", "voorstel" },
  { "gevraagd", "gevraagd, nog geen antwoord" },
  { "zoekt", "zoekt nog een plek" },
};

static const Word pop_states[] = {
  { "concept", "nog in concept" },
  { "afgesproken", "afgesproken" },
  { "herzien", "herzien" },
};

static const Word question_kinds[] = {
  { "orientatie", "oriëntatie: ik kijk rond op meer plekken" },
  { "verdieping", "verdieping: ik ga dieper in op één plek" },
};

static const Word counted[] = {
  { "bb", "Basisberoepsgericht" },
  { "kb", "Kaderberoepsgericht" },
  { "gl", "Gemengd" },
  { "tl", "Theoretisch" },
  { "in-school", "Binnen de school" },
  { "on-the-job", "On the job" },
  { "off-the-job", "Off the job" },
  { "lint", "Lint" },
  { "sandwich", "Sandwich (blok)" },
  { "combinatie", "Lint en sandwich samen" },
  { "eenmalig", "Eenmalig" },
  { "vervlechten", "Vervlechten" },
  { "verbinden", "Verbinden" },
  { "stapelen", "Stapelen" },
  { "bedrijf", "Bedrijf" },
  { "non-profit", "Non-profit" },
  { "overheid", "Overheid" },
  { "particulier", "Particulier" },
  { "school", "School" },
  { "samenwerkingsverband", "Samenwerkingsverband" },
  { "geen-bedrijf", "Zonder bedrijf" },
  { "techniek", "Techniek" },
  { "zorg-en-welzijn", "Zorg en welzijn" },
  { "economie", "Economie" },
  { "groen", "Groen" },
};

static const char *
find_word (const Word *words, guint n_words, const char *key)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].key, key) == 0)
      return words[i].word;

  return key;
}

const char *
lw_dutch_place (const char *place)
{
  return find_word (places, G_N_ELEMENTS (places), place);
}

/**
 * lw_dutch_place_mark:
 * @place: (nullable): where something was learned
 *
 * Returns: the shape of that setting
 */
LwDocumentMark
lw_dutch_place_mark (const char *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].key, place) == 0)
      return LW_DOCUMENT_MARK_SQUARE + i;

  return LW_DOCUMENT_MARK_NONE;
}

const char *
lw_dutch_placement_state (const char *state)
{
  return find_word (placement_states, G_N_ELEMENTS (placement_states), state);
}

const char *
lw_dutch_pop_state (const char *state)
{
  return find_word (pop_states, G_N_ELEMENTS (pop_states), state);
}

const char *
lw_dutch_question_kind (const char *kind)
{
  return find_word (question_kinds, G_N_ELEMENTS (question_kinds), kind);
}

const char *
lw_dutch_counted (const char *word)
{
  return find_word (counted, G_N_ELEMENTS (counted), word);
}

/**
 * lw_dutch_period:
 * @first_day: a day, or a cleared date
 * @last_day: a day, or a cleared date
 *
 * Returns: (transfer full): the period with its year said once when it is one year; "" for none
 */
char *
lw_dutch_period (const GDate *first_day, const GDate *last_day)
{
  g_autofree char *from = NULL;
  g_autofree char *to = lw_date_format_long (last_day);

  if (!g_date_valid (first_day))
    return g_date_valid (last_day) ? g_strconcat ("tot en met ", to, NULL) : g_strdup ("");
  if (!g_date_valid (last_day))
    {
      from = lw_date_format_long (first_day);
      return g_strconcat ("vanaf ", from, NULL);
    }
  if (lw_date_equal (first_day, last_day))
    return g_steal_pointer (&to);
  from = g_date_get_year (first_day) == g_date_get_year (last_day)
           ? lw_date_format_short (first_day)
           : lw_date_format_long (first_day);

  return g_strdup_printf ("%s – %s", from, to);
}

/**
 * lw_dutch_pattern:
 * @pattern: (nullable): as it is kept: "lint:di,do"
 *
 * Returns: (transfer full): the pattern in words
 */
char *
lw_dutch_pattern (const char *pattern)
{
  g_autoptr (LwPattern) parted = pattern != NULL ? lw_pattern_parse (pattern, NULL) : NULL;

  if (parted != NULL)
    return lw_pattern_describe (parted);

  return g_strdup (pattern != NULL ? pattern : "");
}

char *
lw_dutch_count (guint n, const char *one, const char *many)
{
  return g_strdup_printf ("%u %s", n, n == 1 ? one : many);
}

/**
 * lw_dutch_number:
 * @number: a whole number, not below 0
 *
 * Returns: (transfer full): the number with a point between thousands, whatever the locale
 */
char *
lw_dutch_number (gint64 number)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%" G_GINT64_FORMAT, number);
  for (gssize at = (gssize) text->len - 3; at > 0; at -= 3)
    g_string_insert_c (text, at, '.');

  return g_string_free (text, FALSE);
}
