/* lw-matrix-metrics.c - where the columns of the forms matrix stand
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-metrics.h"

#include <string.h>

gboolean
lw_matrix_begins_group (guint column)
{
  return column == 0 || strcmp (lw_column_head (column), lw_column_head (column - 1)) != 0;
}

guint
lw_matrix_get_group_end (guint column)
{
  do
    column++;
  while (column < LW_N_COLUMNS && !lw_matrix_begins_group (column));

  return column;
}

/* Before @column, from the left of the first one. */
static int
get_start (int column_width, guint column)
{
  int start = (int) column * column_width;

  for (guint i = 0; i <= column && i < LW_N_COLUMNS; i++)
    if (lw_matrix_begins_group (i))
      start += LW_MATRIX_GAP;

  return start;
}

int
lw_matrix_columns_width (int column_width)
{
  return get_start (column_width, LW_N_COLUMNS) + LW_MATRIX_GAP;
}

int
lw_matrix_metrics_get_x (const LwMatrixMetrics *metrics, guint column)
{
  return metrics->title_width + get_start (metrics->column_width, column) - metrics->offset;
}

gboolean
lw_matrix_metrics_find_column (const LwMatrixMetrics *metrics, double x, int *column)
{
  *column = LW_MATRIX_TITLE;
  if (x < metrics->title_width)
    return TRUE;
  for (guint i = 0; i < LW_N_COLUMNS; i++)
    {
      int start = lw_matrix_metrics_get_x (metrics, i);

      if (x >= start && x < start + metrics->column_width)
        {
          *column = (int) i;
          return TRUE;
        }
    }

  return FALSE;
}
