/* lw-class-cells.c - reads the cells of a class list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-cells.h"

#include "lw-date.h"
#include "lw-search-text.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_GRADE 1
#define LAST_GRADE 4

static const struct
{
  const char *word;
  const char *track;
} track_words[] = {
  { "b", "bb" },
  { "bb", "bb" },
  { "bbl", "bb" },
  { "basis", "bb" },
  { "k", "kb" },
  { "kb", "kb" },
  { "kbl", "kb" },
  { "kader", "kb" },
  { "g", "gl" },
  { "gl", "gl" },
  { "gem", "gl" },
  { "gemengd", "gl" },
  { "gemengde", "gl" },
  { "t", "tl" },
  { "tl", "tl" },
  { "mavo", "tl" },
  { "theoretisch", "tl" },
  { "theoretische", "tl" },
  { "basisberoepsgericht", "bb" },
  { "basisberoepsgerichte", "bb" },
  { "kaderberoepsgericht", "kb" },
  { "kaderberoepsgerichte", "kb" },
};

/* Names folded, without "en". */
static const struct
{
  const char *code;
  const char *folded_code;
  const char *folded_name;
} profiles[] = {
  { "BWI", "bwi", "bouwen wonen interieur" },
  { "PIE", "pie", "produceren installeren energie" },
  { "MVI", "mvi", "media vormgeving ict" },
  { "M&T", "mt", "mobiliteit transport" },
  { "MaT", "mat", "maritiem techniek" },
  { "Z&W", "zw", "zorg welzijn" },
  { "E&O", "eo", "economie ondernemen" },
  { "HBR", "hbr", "horeca bakkerij recreatie" },
  { "Groen", "groen", "groen" },
  { "D&P", "dp", "dienstverlening producten" },
};

/**
 * lw_class_cell_clean:
 * @text: a cell
 *
 * Returns: (transfer full): it as one line, its words parted by one space
 */
char *
lw_class_cell_clean (const char *text)
{
  GString *clean = g_string_new (NULL);
  gboolean is_parted = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          is_parted = TRUE;
          continue;
        }
      if (is_parted && clean->len > 0)
        g_string_append_c (clean, ' ');
      is_parted = FALSE;
      g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

/* Spreadsheets write a date with the time of midnight: then only the date is meant. */
static gboolean
is_midnight (const char *time)
{
  return strspn (time, " T0:.Z") == strlen (time);
}

/* Up to four digits at *@at, and over them. */
static int
take_digits (const char **at, guint *n_digits)
{
  int value = 0;

  for (*n_digits = 0; g_ascii_isdigit (**at) && *n_digits < 5; (*at)++, (*n_digits)++)
    value = 10 * value + (**at - '0');

  return value;
}

/**
 * lw_class_cell_date:
 * @text: a cell: dd-mm-jjjj, d-m-jjjj or jjjj-mm-dd, parted by -, / or .
 * @date: (out): the day, cleared when there is none
 *
 * The day that spreadsheets number 0, 30 December 1899, is how Magister writes no date.
 *
 * Returns: whether @text is a day, nothing, or neither
 */
LwCellResult
lw_class_cell_date (const char *text, GDate *date)
{
  const char *at = text;
  int parts[3];
  guint n_digits[3];
  char separator;
  gboolean is_year_first;

  g_date_clear (date, 1);
  if (*text == '\0')
    return LW_CELL_EMPTY;

  parts[0] = take_digits (&at, &n_digits[0]);
  separator = *at;
  if (n_digits[0] == 0 || separator == '\0' || strchr ("-/.", separator) == NULL)
    return LW_CELL_WRONG;
  at++;
  parts[1] = take_digits (&at, &n_digits[1]);
  if (*at != separator)
    return LW_CELL_WRONG;
  at++;
  parts[2] = take_digits (&at, &n_digits[2]);
  if (!is_midnight (at) || (*at != '\0' && *at != ' ' && *at != 'T'))
    return LW_CELL_WRONG;

  is_year_first = n_digits[0] == 4;
  if (n_digits[is_year_first ? 0 : 2] != 4 || n_digits[is_year_first ? 2 : 0] > 2 || n_digits[1] > 2
      || n_digits[2] == 0)
    return LW_CELL_WRONG;
  if (is_year_first)
    {
      int year = parts[0];

      parts[0] = parts[2];
      parts[2] = year;
    }
  if (parts[0] == 30 && parts[1] == 12 && parts[2] == 1899)
    return LW_CELL_EMPTY;
  *date = lw_date_from_dmy (parts[0], parts[1], parts[2]);

  return g_date_valid (date) ? LW_CELL_READ : LW_CELL_WRONG;
}

/* Without "vmbo" before it and digits around it: "vmbo-k", "vmbok", "3kb". */
static char *
bare_track_word (const char *word)
{
  const char *start = word + strspn (word, "0123456789");
  gsize length;

  if (g_str_has_prefix (start, "vmbo"))
    start += strlen ("vmbo");
  length = strlen (start);
  while (length > 0 && g_ascii_isdigit (start[length - 1]))
    length--;

  return g_strndup (start, length);
}

static const char *
find_track (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (track_words); i++)
    if (strcmp (word, track_words[i].word) == 0)
      return track_words[i].track;

  return NULL;
}

/**
 * lw_class_cell_track:
 * @text: a cell: "KB", "vmbo-k", "b-zw-zw", "Basisberoepsgerichte leerweg"
 *
 * A single letter counts as the first word only, or next to another: "b/k".
 *
 * Returns: (transfer none) (nullable): a word of #lw_track_values, or %NULL when @text tells no
 *   track, or more than one
 */
const char *
lw_class_cell_track (const char *text)
{
  g_autofree char *folded = lw_search_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  const char *track = NULL;
  gboolean may_be_letter = TRUE;

  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *bare = bare_track_word (*word);
      const char *found;

      if (*bare == '\0')
        continue;
      found = bare[1] != '\0' || may_be_letter ? find_track (bare) : NULL;
      if (found != NULL && track != NULL && strcmp (found, track) != 0)
        return NULL;
      if (found != NULL)
        track = found;
      may_be_letter = found != NULL;
    }

  return track;
}

/**
 * lw_class_cell_profile:
 * @text: a cell: "Z&W", "zw" or "Zorg en Welzijn"
 *
 * Returns: (transfer none) (nullable): a word of #lw_profile_values
 */
const char *
lw_class_cell_profile (const char *text)
{
  g_autofree char *folded = lw_search_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *code = g_strjoinv (NULL, words);

  for (char **word = words; *word != NULL; word++)
    if (strcmp (*word, "en") != 0)
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", *word);
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    if (strcmp (code, profiles[i].folded_code) == 0
        || strcmp (name->str, profiles[i].folded_name) == 0)
      return profiles[i].code;

  return NULL;
}

/**
 * lw_class_cell_grade:
 * @text: a cell: "3", "3e leerjaar", "Leerjaar 3"
 *
 * Returns: the grade, from 1 to 4, or 0 when @text does not tell one
 */
int
lw_class_cell_grade (const char *text)
{
  const char *digits = strpbrk (text, "0123456789");
  long grade = digits != NULL ? strtol (digits, NULL, 10) : 0;

  return grade >= FIRST_GRADE && grade <= LAST_GRADE ? (int) grade : 0;
}

/**
 * lw_class_cell_grade_of_class:
 * @class_name: "3KB-ZW" or "b3a"
 *
 * Returns: the grade that the first digit of a class's name hints at, or 0
 */
int
lw_class_cell_grade_of_class (const char *class_name)
{
  const char *digit = strpbrk (class_name, "0123456789");
  int grade = digit != NULL ? *digit - '0' : 0;

  return grade >= FIRST_GRADE && grade <= LAST_GRADE ? grade : 0;
}

/**
 * lw_class_cell_is_rounded:
 * @number: a student number
 *
 * Returns: whether a spreadsheet took a long number for a quantity and lost its last digits:
 *   "1,23457E+11"
 */
gboolean
lw_class_cell_is_rounded (const char *number)
{
  const char *at = number + strspn (number, "0123456789");

  if (at == number || (*at != ',' && *at != '.'))
    return FALSE;
  at += 1 + strspn (at + 1, "0123456789");
  if (g_ascii_toupper (*at) != 'E' || at[1] != '+')
    return FALSE;

  return at[2] != '\0' && strspn (at + 2, "0123456789") == strlen (at + 2);
}

/**
 * lw_class_cell_is_sum:
 * @text: the first cell of a row that has something in it
 *
 * Returns: whether it begins as a row of sums does: "Totaal", "Aantal leerlingen: 24"
 */
gboolean
lw_class_cell_is_sum (const char *text)
{
  static const char *const words[]
    = { "totaal", "aantal", "subtotaal", "gemiddeld", "gemiddelde", "som", "total", NULL };
  g_autofree char *folded = lw_search_text_fold (text);
  char *space = strchr (folded, ' ');

  if (space != NULL)
    *space = '\0';

  return g_strv_contains (words, folded);
}
