/* lw-class-row.c - one row of a class list, read
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-row.h"

#include "lw-class-cells.h"
#include "lw-date.h"
#include "lw-name.h"
#include "lw-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A message quotes no more of a cell than this. */
#define MAX_QUOTED 60

/* Meanings whose text is kept as it is, and how long it may be. */
static const struct
{
  LwMeaning meaning;
  int max_length;
} kept_texts[] = {
  { LW_MEANING_NUMBER, LW_MAX_NAME_LENGTH },    { LW_MEANING_GIVEN_NAME, LW_MAX_NAME_LENGTH },
  { LW_MEANING_INFIX, LW_MAX_NAME_LENGTH },     { LW_MEANING_FAMILY_NAME, LW_MAX_NAME_LENGTH },
  { LW_MEANING_FULL_NAME, LW_MAX_NAME_LENGTH }, { LW_MEANING_GROUP, LW_MAX_NAME_LENGTH },
  { LW_MEANING_MENTOR, LW_MAX_NAME_LENGTH },    { LW_MEANING_EMAIL, LW_MAX_LINE_LENGTH },
  { LW_MEANING_PHONE, LW_MAX_LINE_LENGTH },     { LW_MEANING_POSTCODE, LW_MAX_LINE_LENGTH },
};

typedef struct
{
  const LwTable *table;
  const LwMeaning *meanings;
  GPtrArray *problems;
  LwClassRow *row;
} Reading;

static char *
dup_quotable (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_QUOTED)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, MAX_QUOTED);

  return g_strconcat (start, "…", NULL);
}

/* Takes @message. The column is the cell's own, or the first that has the meaning. */
static void
add_problem (Reading *reading, LwMeaning meaning, char *message)
{
  LwImportProblem *problem = g_new0 (LwImportProblem, 1);
  const char *header = reading->table->header[reading->row->columns[meaning]];

  problem->line = reading->row->line;
  problem->column = *header != '\0' ? g_strdup (header) : NULL;
  problem->message = message;
  g_ptr_array_add (reading->problems, problem);
  reading->row->is_wrong = TRUE;
}

/* Takes @note. */
static void
add_note (LwClassRow *row, char *note)
{
  char *before = row->notes;

  row->notes = g_strconcat (before, *before != '\0' ? "; " : "", note, NULL);
  g_free (before);
  g_free (note);
}

/* The first column with a meaning speaks, unless it is empty and another one is not. */
static void
take_cells (Reading *reading, char **cells)
{
  LwClassRow *row = reading->row;

  for (guint i = reading->table->n_columns; i > 0; i--)
    {
      LwMeaning meaning = reading->meanings[i - 1];
      g_autofree char *text = NULL;

      if (meaning <= LW_MEANING_NEVER_KEPT || meaning >= LW_N_MEANINGS)
        continue;
      text = meaning == LW_MEANING_NUMBER ? g_strstrip (g_strdup (cells[i - 1]))
                                          : lw_class_cell_clean (cells[i - 1]);
      if (*text == '\0' && row->cells[meaning] != NULL && *row->cells[meaning] != '\0')
        continue;
      g_free (row->cells[meaning]);
      row->cells[meaning] = g_steal_pointer (&text);
      row->columns[meaning] = i - 1;
    }
  for (guint meaning = 0; meaning < LW_N_MEANINGS; meaning++)
    if (row->cells[meaning] == NULL)
      row->cells[meaning] = g_strdup ("");
}

/* Why the row is no student's, or NULL. */
static const char *
find_skip_reason (Reading *reading, char **cells)
{
  LwClassRow *row = reading->row;
  guint first = 0;
  gboolean has_name
    = *row->cells[LW_MEANING_FAMILY_NAME] != '\0' || *row->cells[LW_MEANING_FULL_NAME] != '\0';

  while (cells[first] != NULL && *cells[first] == '\0')
    first++;
  if (cells[first] == NULL)
    return _ ("empty row");
  if (g_strv_equal ((const char *const *) cells, (const char *const *) reading->table->header))
    return _ ("the header once more");
  if (lw_class_cell_is_sum (cells[first])
      && (reading->meanings[first] == LW_MEANING_NUMBER || *row->cells[LW_MEANING_NUMBER] == '\0'
          || !has_name))
    return _ ("row with a sum");

  return NULL;
}

static gboolean
has_column (Reading *reading, LwMeaning meaning)
{
  for (guint i = 0; i < reading->table->n_columns; i++)
    if (reading->meanings[i] == meaning)
      return TRUE;

  return FALSE;
}

static void
read_name (Reading *reading)
{
  LwClassRow *row = reading->row;
  const char *given_name = row->cells[LW_MEANING_GIVEN_NAME];
  const char *infix = row->cells[LW_MEANING_INFIX];

  if (*row->cells[LW_MEANING_FAMILY_NAME] != '\0')
    row->name = lw_name_parts_from_family (row->cells[LW_MEANING_FAMILY_NAME],
                                           has_column (reading, LW_MEANING_INFIX));
  else if (*row->cells[LW_MEANING_FULL_NAME] != '\0')
    row->name = lw_name_parts_from_whole (row->cells[LW_MEANING_FULL_NAME], given_name);
  if (*given_name != '\0' || row->name.given_name == NULL)
    {
      g_free (row->name.given_name);
      row->name.given_name = g_strdup (given_name);
    }
  if (*infix != '\0' || row->name.infix == NULL)
    {
      g_free (row->name.infix);
      row->name.infix = g_strdup (infix);
    }
  if (row->name.family_name == NULL)
    row->name.family_name = g_strdup ("");
  if (*row->name.family_name == '\0')
    add_problem (reading,
                 has_column (reading, LW_MEANING_FAMILY_NAME) ? LW_MEANING_FAMILY_NAME
                                                              : LW_MEANING_FULL_NAME,
                 g_strdup (_ ("there is no family name. Fill it in, or take the row out.")));
}

static void
read_title (LwClassRow *row)
{
  g_autofree char *name
    = lw_name_format (row->name.given_name, row->name.infix, row->name.family_name);

  row->title = dup_quotable (*name != '\0' ? name : row->cells[LW_MEANING_NUMBER]);
}

static void
read_number (Reading *reading, GHashTable *lines_by_number)
{
  LwClassRow *row = reading->row;
  const char *number = row->cells[LW_MEANING_NUMBER];
  g_autofree char *quotable = dup_quotable (number);
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (lines_by_number, number));

  if (*number == '\0')
    add_problem (reading, LW_MEANING_NUMBER,
                 g_strdup (_ ("there is no student number. Fill it in, or take the row out.")));
  else if (strpbrk (number, "\r\n\t") != NULL)
    add_problem (reading, LW_MEANING_NUMBER,
                 g_strdup (_ ("the student number must be one line. Take the line end out.")));
  else if (lw_class_cell_is_rounded (number))
    add_problem (reading, LW_MEANING_NUMBER,
                 g_strdup_printf (_ ("the spreadsheet has shortened the number to “%s”. Give the "
                                     "column the format Text and fill the numbers in again."),
                                  quotable));
  else if (line != 0)
    add_problem (reading, LW_MEANING_NUMBER,
                 g_strdup_printf (_ ("number %s is on line %u too. Take one of the two out, or "
                                     "mend its number."),
                                  quotable, line));
  else
    g_hash_table_insert (lines_by_number, g_strdup (number), GUINT_TO_POINTER (row->line));
}

static void
read_birth_date (Reading *reading)
{
  LwClassRow *row = reading->row;
  const char *text = row->cells[LW_MEANING_BIRTH_DATE];
  g_autofree char *quotable = dup_quotable (text);
  GDate today = lw_today ();
  LwCellResult result = lw_class_cell_date (text, &row->birth_date);

  if (result == LW_CELL_WRONG)
    add_problem (reading, LW_MEANING_BIRTH_DATE,
                 g_strdup_printf (_ ("“%s” is not a date. Write it as dd-mm-yyyy."), quotable));
  else if (result == LW_CELL_READ && lw_date_compare (&row->birth_date, &today) > 0)
    add_problem (reading, LW_MEANING_BIRTH_DATE,
                 g_strdup_printf (_ ("%s is in the future. Mend the date of birth."), quotable));
}

/* These hints do not refuse a list: what can't be read is left out, and told. */
static void
read_hints (LwClassRow *row)
{
  const char *track = row->cells[LW_MEANING_TRACK];
  const char *profile = row->cells[LW_MEANING_PROFILE];
  const char *grade = row->cells[LW_MEANING_GRADE];
  g_autofree char *quotable_track = dup_quotable (track);
  g_autofree char *quotable_profile = dup_quotable (profile);
  g_autofree char *quotable_grade = dup_quotable (grade);

  row->track = lw_class_cell_track (track);
  row->profile = lw_class_cell_profile (profile);
  row->grade = lw_class_cell_grade (grade);
  if (*track != '\0' && row->track == NULL)
    add_note (row, g_strdup_printf (_ ("“%s” is no single track: left out"), quotable_track));
  if (*profile != '\0' && row->profile == NULL)
    add_note (row, g_strdup_printf (_ ("“%s” is no profile: left out"), quotable_profile));
  if (*grade != '\0' && row->grade == 0)
    add_note (row, g_strdup_printf (_ ("“%s” is no grade: left out"), quotable_grade));
}

static void
check_lengths (Reading *reading)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept_texts); i++)
    if (g_utf8_strlen (reading->row->cells[kept_texts[i].meaning], -1) > kept_texts[i].max_length)
      add_problem (reading, kept_texts[i].meaning,
                   g_strdup_printf (_ ("the text has more than %d characters. Make it shorter."),
                                    kept_texts[i].max_length));
}

/**
 * lw_class_row_read:
 * @table: a list
 * @index: which of its rows
 * @meanings: (array): one for each column; there is a student number among them, and a family
 *   name or whole name
 * @lines_by_number: (element-type utf8 guint): the lines of the student numbers so far; owns its
 *   keys
 * @problems: (element-type LwImportProblem): takes what is wrong with the row
 *
 * Reads one row without looking at what the school has. All that is wrong with it is told.
 *
 * Returns: (transfer full): the row
 */
LwClassRow *
lw_class_row_read (const LwTable *table,
                   guint index,
                   const LwMeaning *meanings,
                   GHashTable *lines_by_number,
                   GPtrArray *problems)
{
  const LwTableRow *source = g_ptr_array_index (table->rows, index);
  LwClassRow *row = g_new0 (LwClassRow, 1);
  Reading reading = { table, meanings, problems, row };

  row->line = source->line;
  row->notes = g_strdup ("");
  take_cells (&reading, source->cells);
  row->mentor = lw_name_in_reading_order (row->cells[LW_MEANING_MENTOR]);
  row->skip_reason = find_skip_reason (&reading, source->cells);
  if (row->skip_reason != NULL)
    {
      row->title = g_strdup ("");
      return row;
    }

  read_number (&reading, lines_by_number);
  read_name (&reading);
  read_title (row);
  read_birth_date (&reading);
  read_hints (row);
  check_lengths (&reading);

  return row;
}

void
lw_class_row_free (LwClassRow *self)
{
  for (guint meaning = 0; meaning < LW_N_MEANINGS; meaning++)
    g_free (self->cells[meaning]);
  lw_name_parts_clear (&self->name);
  g_free (self->mentor);
  g_free (self->title);
  g_free (self->notes);
  g_free (self);
}
