/* lw-table.h - rows of text cells, as read from a file of rows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One row: its line in the file (1 is the first), and its cells, as many as the header has. */
typedef struct
{
  guint line;
  char **cells;
} LwTableRow;

/**
 * LwTable:
 * @name: the file's name, for messages
 * @encoding: "UTF-8", "UTF-16", "Windows-1252"
 * @separator: ';', ',' or '\t'
 * @header: the column names
 * @rows: (element-type LwTableRow)
 */
typedef struct
{
  char *name;
  char *encoding;
  char separator;
  char **header;
  guint n_columns;
  GPtrArray *rows;
} LwTable;

LwTable *lw_table_new (const char *name);
void lw_table_take_header (LwTable *self, char **header);
void lw_table_take_row (LwTable *self, guint line, char **cells);
void lw_table_free (LwTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwTable, lw_table_free)

G_END_DECLS
