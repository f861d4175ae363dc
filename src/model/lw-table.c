/* lw-table.c - rows of text cells, as read from a file of rows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-table.h"

static void
row_free (gpointer data)
{
  LwTableRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

/**
 * lw_table_new:
 * @name: (nullable): the file's name, for messages
 *
 * Returns: (transfer full): a table without header and rows
 */
LwTable *
lw_table_new (const char *name)
{
  LwTable *self = g_new0 (LwTable, 1);

  self->name = g_strdup (name);
  self->rows = g_ptr_array_new_with_free_func (row_free);

  return self;
}

/**
 * lw_table_take_header:
 * @self: a table without rows
 * @header: (transfer full): the column names
 */
void
lw_table_take_header (LwTable *self, char **header)
{
  g_return_if_fail (self->rows->len == 0);

  g_strfreev (self->header);
  self->header = header;
  self->n_columns = g_strv_length (header);
}

/**
 * lw_table_take_row:
 * @self: a table with a header
 * @line: the row's line in the file, from 1
 * @cells: (transfer full): its cells; missing ones become "", those beyond the last column are
 *   dropped (a reader that minds looks before)
 */
void
lw_table_take_row (LwTable *self, guint line, char **cells)
{
  guint n_cells = g_strv_length (cells);
  LwTableRow *row;

  g_return_if_fail (self->header != NULL);

  for (guint i = self->n_columns; i < n_cells; i++)
    g_clear_pointer (&cells[i], g_free);
  if (n_cells < self->n_columns)
    {
      cells = g_renew (char *, cells, self->n_columns + 1);
      for (guint i = n_cells; i < self->n_columns; i++)
        cells[i] = g_strdup ("");
      cells[self->n_columns] = NULL;
    }

  row = g_new (LwTableRow, 1);
  row->line = line;
  row->cells = cells;
  g_ptr_array_add (self->rows, row);
}

void
lw_table_free (LwTable *self)
{
  g_free (self->name);
  g_free (self->encoding);
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
