/* lw-ctl-table.c - columns that stand under each other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl-table.h"

#include "lw-ctl.h"

/* A cell is cut here: a table is to be looked over, and all of it stands in the JSON. */
#define MOST 40

static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

static char *
dup_cell (const char *text)
{
  g_autofree char *plain = lw_ctl_dup_plain (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (plain, -1) <= MOST)
    return g_steal_pointer (&plain);
  start = g_utf8_substring (plain, 0, MOST - 1);

  return g_strconcat (start, "…", NULL);
}

static GPtrArray *
make_plain (GPtrArray *cells)
{
  GPtrArray *plain = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (plain, dup_cell (g_ptr_array_index (cells, i)));

  return plain;
}

/* How wide each column is; 0 for one that no row has anything in. */
static guint *
measure (GPtrArray *cells, guint n_columns)
{
  guint *widths = g_new0 (guint, n_columns);

  for (guint i = n_columns; i < cells->len; i++)
    widths[i % n_columns] = MAX (widths[i % n_columns], width_of (g_ptr_array_index (cells, i)));
  for (guint i = 0; i < n_columns; i++)
    if (widths[i] > 0)
      widths[i] = MAX (widths[i], width_of (g_ptr_array_index (cells, i)));

  return widths;
}

static char *
make_row (GPtrArray *cells, guint first, const guint *widths, guint n_columns)
{
  GString *row = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *cell = g_ptr_array_index (cells, first + i);

      if (widths[i] == 0)
        continue;
      if (row->len > 0)
        g_string_append (row, "  ");
      g_string_append_printf (row, "%s%*s", cell, (int) (widths[i] - width_of (cell)), "");
    }

  return g_strchomp (g_string_free (row, FALSE));
}

void
lw_ctl_table_print (GPtrArray *cells, guint n_columns)
{
  g_autoptr (GPtrArray) plain = make_plain (cells);
  g_autofree guint *widths = measure (plain, n_columns);

  for (guint first = 0; first < plain->len && plain->len > n_columns; first += n_columns)
    {
      g_autofree char *row = make_row (plain, first, widths, n_columns);

      g_print ("%s\n", row);
    }
}
