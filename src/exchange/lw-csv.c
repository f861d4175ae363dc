/* lw-csv.c - reads rows of text from CSV
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-csv.h"

#include "lw-encoding.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Beyond these a file is no list of people, but something made to take all memory. */
#define MAX_SIZE (50 * 1024 * 1024)
#define MAX_CELL (1024 * 1024)
#define MAX_COLUMNS 1000
#define MAX_CELLS 2000000

/* So many rows tell what parts the cells. */
#define PROBE_ROWS 20

static const char separators[] = { ';', ',', '\t', '|' };

typedef struct
{
  const char *name;
  const char *at;
  const char *end;
  guint line; /* of @at, from 1 */
  char separator;
} Reader;

static void
refuse (const Reader *reader, guint line, const char *message, GError **error)
{
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("“%s”, line %u: %s"), reader->name, line,
               message);
}

static void
refuse_empty (const char *name, GError **error)
{
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("“%s” is empty."), name);
}

static gboolean
is_line_end (char c)
{
  return c == '\r' || c == '\n';
}

/* Over one line end: CR LF, LF, or the CR of an old Mac. */
static void
skip_line_end (Reader *reader)
{
  if (*reader->at == '\r' && reader->at + 1 < reader->end && reader->at[1] == '\n')
    reader->at++;
  reader->at++;
  reader->line++;
}

static gboolean
check_cell (const Reader *reader, const GString *cell, guint line, GError **error)
{
  if (cell->len <= MAX_CELL)
    return TRUE;

  refuse (
    reader, line,
    _ ("the cell that begins here has more than 1 MB of text. Perhaps a quotation mark (\") is "
       "not closed; mend it, or shorten the text."),
    error);

  return FALSE;
}

/* At the opening quote; to behind the closing one. A line end within is always "\n". */
static gboolean
read_quoted (Reader *reader, GString *cell, GError **error)
{
  guint line = reader->line;

  reader->at++;
  while (reader->at < reader->end)
    {
      const char *start = reader->at;

      while (reader->at < reader->end && *reader->at != '"' && !is_line_end (*reader->at))
        reader->at++;
      g_string_append_len (cell, start, reader->at - start);
      if (!check_cell (reader, cell, line, error))
        return FALSE;
      if (reader->at == reader->end)
        break;
      if (*reader->at != '"')
        {
          g_string_append_c (cell, '\n');
          skip_line_end (reader);
          continue;
        }
      reader->at++;
      if (reader->at == reader->end || *reader->at != '"')
        return TRUE;
      g_string_append_c (cell, '"');
      reader->at++;
    }
  refuse (reader, line,
          _ ("a quotation mark (\") opens here and is not closed. Close it, or take it away."),
          error);

  return FALSE;
}

/* Up to the separator, the line end or the end of the text. A quote counts at the start of a cell
 * only; what stands behind a closed one belongs to the cell. */
static gboolean
read_cell (Reader *reader, GString *cell, GError **error)
{
  const char *start = reader->at;

  g_string_truncate (cell, 0);
  while (start < reader->end && (*start == ' ' || *start == '\t') && *start != reader->separator)
    start++;
  if (start < reader->end && *start == '"')
    {
      reader->at = start;
      if (!read_quoted (reader, cell, error))
        return FALSE;
    }
  start = reader->at;
  while (reader->at < reader->end && *reader->at != reader->separator && !is_line_end (*reader->at))
    reader->at++;
  g_string_append_len (cell, start, reader->at - start);

  return check_cell (reader, cell, reader->line, error);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xfeff;
}

/* The text of ="...", in which a quote is written twice: (transfer full) (nullable), %NULL of all
 * other formulas. */
static char *
dup_text_of_formula (const char *start, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length);

  if (length < 3 || start[0] != '=' || start[1] != '"' || start[length - 1] != '"')
    return NULL;
  for (gsize i = 2; i < length - 1; i++)
    {
      g_string_append_c (text, start[i]);
      if (start[i] != '"')
        continue;
      i++;
      if (i == length - 1 || start[i] != '"')
        return NULL;
    }

  return g_strdup (text->str);
}

/* Without white space around it (also the kind that does not break); ="00123", by which
 * spreadsheets keep zeros in front, is 00123; all other formulas are text like any text. */
static char *
dup_cell (const GString *cell)
{
  const char *start = cell->str;
  const char *end = cell->str + cell->len;
  char *text;

  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  text = dup_text_of_formula (start, (gsize) (end - start));

  return text != NULL ? text : g_strndup (start, (gsize) (end - start));
}

/* One row, of one or more cells: (transfer full), or %NULL with an error. */
static char **
read_row (Reader *reader, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);

  while (read_cell (reader, cell, error))
    {
      g_ptr_array_add (cells, dup_cell (cell));
      if (reader->at == reader->end || is_line_end (*reader->at))
        {
          if (reader->at < reader->end)
            skip_line_end (reader);
          g_ptr_array_add (cells, NULL);
          return (char **) g_ptr_array_steal (cells, NULL);
        }
      if (cells->len == MAX_COLUMNS)
        {
          refuse (reader, reader->line,
                  _ ("this row has more than 1,000 cells. Keep the columns that are needed."),
                  error);
          return NULL;
        }
      reader->at++;
    }

  return NULL;
}

static gboolean
is_empty_row (char **cells)
{
  for (char **cell = cells; *cell != NULL; cell++)
    if (**cell != '\0')
      return FALSE;

  return TRUE;
}

/* The first row that is not empty: (transfer full) (nullable). */
static char **
read_header (Reader *reader, GError **error)
{
  while (reader->at < reader->end)
    {
      g_auto (GStrv) cells = read_row (reader, error);

      if (cells == NULL)
        return NULL;
      if (!is_empty_row (cells))
        return g_steal_pointer (&cells);
    }
  refuse_empty (reader->name, error);

  return NULL;
}

/* Cells in the header, and how many of the rows after it have as many. */
static guint
try_separator (Reader reader, char separator, guint *n_alike)
{
  g_auto (GStrv) header = NULL;
  guint n_cells;

  *n_alike = 0;
  reader.separator = separator;
  header = read_header (&reader, NULL);
  if (header == NULL)
    return 0;

  n_cells = g_strv_length (header);
  for (guint i = 1; i < PROBE_ROWS && reader.at < reader.end; i++)
    {
      g_auto (GStrv) cells = read_row (&reader, NULL);

      if (cells == NULL)
        break;
      if (g_strv_length (cells) == n_cells)
        (*n_alike)++;
    }

  return n_cells;
}

/* The one with which most rows are as long as the header, then the one with most columns: a
 * comma within names is no separator, however many there are. */
static char
guess_separator (const Reader *reader)
{
  char best = separators[0];
  guint best_alike = 0;
  guint best_cells = 1;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint n_alike;
      guint n_cells = try_separator (*reader, separators[i], &n_alike);

      if (n_cells < 2)
        continue;
      if (best_cells == 1 || n_alike > best_alike
          || (n_alike == best_alike && n_cells > best_cells))
        {
          best = separators[i];
          best_alike = n_alike;
          best_cells = n_cells;
        }
    }

  return best;
}

/* "sep=;" in the first line tells spreadsheets what parts the cells; it is no row. */
static gboolean
take_separator_line (Reader *reader)
{
  const char *at = reader->at;
  gboolean is_quoted = at < reader->end && *at == '"';
  const char *behind;
  char separator;

  if (is_quoted)
    at++;
  if (reader->end - at < 5 || g_ascii_strncasecmp (at, "sep=", 4) != 0)
    return FALSE;
  separator = at[4];
  if (memchr (separators, separator, sizeof separators) == NULL)
    return FALSE;
  behind = at + 5;
  if (is_quoted && behind < reader->end && *behind == '"')
    behind++;
  if (behind < reader->end && !is_line_end (*behind))
    return FALSE;

  reader->separator = separator;
  reader->at = behind;
  if (reader->at < reader->end)
    skip_line_end (reader);

  return TRUE;
}

/* More cells than the header has names are a fault, unless nothing stands in them. */
static gboolean
is_too_long (const LwTable *table, char **cells)
{
  guint n_cells = g_strv_length (cells);

  return n_cells > table->n_columns && !is_empty_row (cells + table->n_columns);
}

static gboolean
read_rows (Reader *reader, LwTable *table, GError **error)
{
  g_autoptr (GString) long_lines = g_string_new (NULL);

  while (reader->at < reader->end)
    {
      guint line = reader->line;
      g_auto (GStrv) cells = read_row (reader, error);

      if (cells == NULL)
        return FALSE;
      if ((table->rows->len + 1) * table->n_columns > MAX_CELLS)
        {
          refuse (reader, line, _ ("the list is too long from here on. Split it in parts."), error);
          return FALSE;
        }
      if (is_too_long (table, cells))
        g_string_append_printf (long_lines, "%s%u", long_lines->len > 0 ? ", " : "", line);
      lw_table_take_row (table, line, g_steal_pointer (&cells));
    }
  if (long_lines->len == 0)
    return TRUE;

  g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
               _ ("“%s”, line %s: there are more cells than the header has columns. Put quotation "
                  "marks (\") around a text that has a “%s” in it."),
               reader->name, long_lines->str,
               reader->separator == '\t' ? _ ("tab") : (char[]){ reader->separator, '\0' });

  return FALSE;
}

/**
 * lw_csv_read:
 * @content: the file's bytes
 * @name: its name, for messages
 * @error: return location: #LW_ERROR_INVALID, naming the line and what to do
 *
 * Reads CSV as schools have it: any of the encodings of lw_encoding_decode(); cells parted by
 * semicolons, commas, tabs or bars, as a first line "sep=;" says or as the first rows show;
 * quoted as in RFC 4180; any line end. The first row that is not empty is the header. Cells are
 * text, whatever they look like, without the white space around them. Short rows are
 * filled up; a row with too many cells refuses the file, and all such lines are named. Empty rows
 * are kept.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LwTable *
lw_csv_read (GBytes *content, const char *name, GError **error)
{
  g_autoptr (LwTable) table = NULL;
  g_autofree char *text = NULL;
  const char *encoding;
  gsize length;
  Reader reader = { .name = name, .line = 1 };
  char **header;

  g_return_val_if_fail (content != NULL && name != NULL, NULL);

  if (g_bytes_get_size (content) == 0)
    {
      refuse_empty (name, error);
      return NULL;
    }
  if (g_bytes_get_size (content) > MAX_SIZE)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is too large for a list: 50 MB at most. Split it in parts."), name);
      return NULL;
    }
  text = lw_encoding_decode (content, name, &length, &encoding, error);
  if (text == NULL)
    return NULL;

  reader.at = text;
  reader.end = text + length;
  if (!take_separator_line (&reader))
    reader.separator = guess_separator (&reader);
  header = read_header (&reader, error);
  if (header == NULL)
    return NULL;

  table = lw_table_new (name);
  table->encoding = g_strdup (encoding);
  table->separator = reader.separator;
  lw_table_take_header (table, header);
  if (!read_rows (&reader, table, error))
    return NULL;

  return g_steal_pointer (&table);
}
