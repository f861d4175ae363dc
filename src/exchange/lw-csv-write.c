/* lw-csv-write.c - writes rows of text as CSV
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-csv.h"

#include <string.h>

#define SEPARATOR ';'

/* Spreadsheets keep that many digits of a number. */
#define MOST_DIGITS 11

/* What a spreadsheet would work out as a formula. */
static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* What a spreadsheet would take for a quantity, and lose zeros or digits of. */
static gboolean
is_number_of_its_own (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && strspn (text, "0123456789") == length
         && ((*text == '0' && length > 1) || length > MOST_DIGITS);
}

static void
append_doubled (GString *csv, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
}

/* ="00123": a text, whatever is in it, that no spreadsheet works out or shortens. */
static char *
dup_as_text (const char *text)
{
  g_autoptr (GString) formula = g_string_new ("=\"");

  append_doubled (formula, text);
  g_string_append_c (formula, '"');

  return g_strdup (formula->str);
}

static void
append_cell (GString *csv, const char *text)
{
  g_autofree char *guarded
    = is_formula (text) || is_number_of_its_own (text) ? dup_as_text (text) : NULL;
  const char *cell = guarded != NULL ? guarded : text;

  if (strpbrk (cell, "\";\r\n") == NULL)
    {
      g_string_append (csv, cell);
      return;
    }
  g_string_append_c (csv, '"');
  append_doubled (csv, cell);
  g_string_append_c (csv, '"');
}

static void
append_row (GString *csv, char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (csv, SEPARATOR);
      append_cell (csv, cells[i]);
    }
  g_string_append (csv, "\r\n");
}

/**
 * lw_csv_write:
 * @table: rows of text
 *
 * Writes CSV that Dutch spreadsheets open by a double click and lw_csv_read() reads back cell for
 * cell: UTF-8 with a byte order mark, semicolons, quotes as in RFC 4180, lines that end in CR LF.
 * A cell that a spreadsheet would work out as a formula, or take for a number and lose digits of,
 * is written as ="...", which is a text to both.
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
lw_csv_write (const LwTable *table)
{
  GString *csv = g_string_new ("\xef\xbb\xbf");

  append_row (csv, table->header);
  for (guint i = 0; i < table->rows->len; i++)
    append_row (csv, ((LwTableRow *) g_ptr_array_index (table->rows, i))->cells);

  return g_string_free_to_bytes (csv);
}
