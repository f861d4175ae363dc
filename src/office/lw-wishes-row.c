/* lw-wishes-row.c - one row of a list of wishes, read
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-row.h"

#include "lw-class-cells.h"
#include "lw-class-names.h"
#include "lw-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A message quotes no more of a cell than this. */
#define MAX_QUOTED 80

/* Takes @message. */
void
lw_wishes_add_problem (const LwWishesReading *reading, guint line, guint column, char *message)
{
  LwImportProblem *problem = g_new0 (LwImportProblem, 1);
  const char *header = reading->table->header[column];

  problem->line = line;
  problem->column = *header != '\0' ? g_strdup (header) : NULL;
  problem->message = message;
  g_ptr_array_add (reading->problems, problem);
}

/* The first column of a meaning that has something in it, or its first; -1: there is none. */
static int
find_column (const LwWishesReading *reading, char **cells, LwMeaning meaning)
{
  int found = -1;

  for (guint i = 0; i < reading->table->n_columns; i++)
    if (reading->meanings[i] == meaning)
      {
        if (*cells[i] != '\0')
          return (int) i;
        if (found < 0)
          found = (int) i;
      }

  return found;
}

/* (transfer full): its words parted by one space; "" when there is no such column. */
static char *
dup_cell (const LwWishesReading *reading, char **cells, LwMeaning meaning)
{
  int column = find_column (reading, cells, meaning);

  return column >= 0 ? lw_class_cell_clean (cells[column]) : g_strdup ("");
}

/* As students write that they have no wish there. */
static gboolean
is_nothing (const char *text)
{
  static const char *const words[]
    = { "", "-", "–", "—", "x", "geen", "nvt", "n.v.t.", "n.v.t", NULL };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_strv_contains (words, lower);
}

/* "Lucas de Vries", from one column or from several. */
static char *
dup_name (const LwWishesReading *reading, char **cells)
{
  g_autofree char *family = dup_cell (reading, cells, LW_MEANING_FAMILY_NAME);
  g_autofree char *whole = dup_cell (reading, cells, LW_MEANING_FULL_NAME);
  g_autofree char *given = dup_cell (reading, cells, LW_MEANING_GIVEN_NAME);
  g_autofree char *infix = dup_cell (reading, cells, LW_MEANING_INFIX);
  g_auto (LwNameParts) parts = { NULL, NULL, NULL };

  if (*family == '\0')
    return lw_name_in_reading_order (whole);
  parts = lw_name_parts_from_family (family, find_column (reading, cells, LW_MEANING_INFIX) >= 0);

  return lw_name_format (given, *infix != '\0' ? infix : parts.infix, parts.family_name);
}

static guint
find_who_column (const LwWishesReading *reading, char **cells)
{
  static const LwMeaning meanings[]
    = { LW_MEANING_NUMBER, LW_MEANING_EMAIL, LW_MEANING_FULL_NAME, LW_MEANING_FAMILY_NAME };
  int first = -1;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      int column = find_column (reading, cells, meanings[i]);

      if (column >= 0 && *cells[column] != '\0')
        return (guint) column;
      if (first < 0)
        first = column;
    }

  return (guint) MAX (0, first);
}

static void
read_student (const LwWishesReading *reading, LwWishesRow *row, char **cells)
{
  int number_column = find_column (reading, cells, LW_MEANING_NUMBER);
  g_autofree char *number = number_column >= 0 ? g_strdup (cells[number_column]) : g_strdup ("");
  g_autofree char *email = dup_cell (reading, cells, LW_MEANING_EMAIL);
  g_autofree char *name = dup_name (reading, cells);
  g_autofree char *group = dup_cell (reading, cells, LW_MEANING_GROUP);
  const LwWishesWho who = { g_strstrip (number), email, name, group };
  g_autofree char *why = NULL;

  row->who_column = find_who_column (reading, cells);
  row->student = lw_wishes_students_find (reading->students, &who, &why);
  if (row->student == NULL)
    lw_wishes_add_problem (reading, row->line, row->who_column, g_steal_pointer (&why));
}

static void
add_want (const LwWishesReading *reading,
          LwWishesRow *row,
          guint column,
          guint rank,
          const char *text)
{
  const char *profile = row->student != NULL
                          ? lw_wishes_students_get_profile (reading->students, row->student)
                          : NULL;
  g_autofree char *note = NULL;
  g_autofree char *why = NULL;
  LwWishesWant want = { column, rank, NULL };

  if (g_utf8_strlen (text, -1) > LW_MAX_NAME_LENGTH * 2)
    {
      lw_wishes_add_problem (reading, row->line, column,
                             g_strdup (_ ("this is no name of a company. Make it shorter.")));
      return;
    }
  want.workplace = lw_wishes_places_find (reading->places, text, profile, &note, &why);
  if (want.workplace == NULL)
    {
      lw_wishes_add_problem (reading, row->line, column, g_steal_pointer (&why));
      return;
    }
  g_array_append_val (row->wants, want);
  if (note != NULL)
    {
      char *before = row->notes;

      row->notes = g_strconcat (before, *before != '\0' ? "; " : "", note, NULL);
      g_free (before);
    }
}

/* "2", "2e", "2."; 0 when it is no rank. */
static guint
read_rank (const char *text)
{
  static const char *const ends[] = { "", "e", ".", "de", "ste", NULL };
  char *end;
  guint64 rank = g_ascii_strtoull (text, &end, 10);

  return g_ascii_isdigit (*text) && g_strv_contains (ends, end) && rank <= LW_LAST_RANK
           ? (guint) rank
           : 0;
}

/* A wish a row: the company, or the workplace, or both. */
static void
read_long (const LwWishesReading *reading, LwWishesRow *row, char **cells)
{
  g_autofree char *company = dup_cell (reading, cells, LW_MEANING_COMPANY);
  g_autofree char *workplace = dup_cell (reading, cells, LW_MEANING_WORKPLACE);
  g_autofree char *rank_text = dup_cell (reading, cells, LW_MEANING_RANK);
  g_autofree char *both = NULL;
  int rank_column = find_column (reading, cells, LW_MEANING_RANK);
  int column = find_column (reading, cells, LW_MEANING_COMPANY);
  g_autofree char *quotable
    = g_utf8_substring (rank_text, 0, MIN (MAX_QUOTED, g_utf8_strlen (rank_text, -1)));
  guint rank = read_rank (rank_text);

  if (column < 0 || (is_nothing (company) && !is_nothing (workplace)))
    column = find_column (reading, cells, LW_MEANING_WORKPLACE);
  if (column < 0 || (is_nothing (company) && is_nothing (workplace)))
    return;
  if (rank_column >= 0 && rank == 0)
    {
      lw_wishes_add_problem (
        reading, row->line, (guint) rank_column,
        g_strdup_printf (_ ("“%s” is no rank. Fill in 1 for the first wish, 2 for the next."),
                         quotable));
      return;
    }
  if (!is_nothing (company) && !is_nothing (workplace))
    both = g_strjoin (", ", company, workplace, NULL);
  add_want (reading, row, (guint) column, rank,
            both != NULL           ? both
            : is_nothing (company) ? workplace
                                   : company);
}

static void
read_wide (const LwWishesReading *reading, LwWishesRow *row, char **cells)
{
  for (guint wish = 0; wish < LW_MOST_WISHES; wish++)
    {
      LwMeaning meaning = (LwMeaning) (LW_MEANING_WISH + wish);
      g_autofree char *text = dup_cell (reading, cells, meaning);

      if (!is_nothing (text))
        add_want (reading, row, (guint) find_column (reading, cells, meaning), wish + 1, text);
    }
}

/* Why the row says nothing, or NULL. */
static const char *
find_skip_reason (const LwWishesReading *reading, char **cells)
{
  guint first = 0;

  while (cells[first] != NULL && *cells[first] == '\0')
    first++;
  if (cells[first] == NULL)
    return _ ("empty row");
  if (g_strv_equal ((const char *const *) cells, (const char *const *) reading->table->header))
    return _ ("the header once more");
  if (lw_class_cell_is_sum (cells[first]) && reading->meanings[first] == LW_MEANING_NUMBER)
    return _ ("row with a sum");

  return NULL;
}

/**
 * lw_wishes_row_read:
 * @reading: the list and what it is held against; takes what is wrong with the row
 * @index: which row
 *
 * Returns: (transfer full): the row
 */
LwWishesRow *
lw_wishes_row_read (const LwWishesReading *reading, guint index)
{
  const LwTableRow *source = g_ptr_array_index (reading->table->rows, index);
  LwWishesRow *row = g_new0 (LwWishesRow, 1);
  guint n_problems;

  row->line = source->line;
  row->notes = g_strdup ("");
  row->wants = g_array_new (FALSE, FALSE, sizeof (LwWishesWant));
  row->skip_reason = find_skip_reason (reading, source->cells);
  if (row->skip_reason != NULL)
    return row;

  read_student (reading, row, source->cells);
  n_problems = reading->problems->len;
  read_wide (reading, row, source->cells);
  read_long (reading, row, source->cells);
  if (row->student != NULL && row->wants->len == 0 && reading->problems->len == n_problems)
    row->skip_reason = _ ("no wish in it: what was wished stays");

  return row;
}

void
lw_wishes_row_free (LwWishesRow *self)
{
  g_array_unref (self->wants);
  g_free (self->notes);
  g_free (self);
}
