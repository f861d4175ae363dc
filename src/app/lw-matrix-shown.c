/* lw-matrix-shown.c - the rows of a matrix that are shown
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-shown.h"

static LwMatrixRow *
row_at (GPtrArray *rows, int position)
{
  return g_ptr_array_index (rows, position);
}

static gboolean
is_shown (LwMatrixRow *row)
{
  return gtk_widget_get_visible (GTK_WIDGET (row));
}

int
lw_matrix_shown_count (GPtrArray *rows)
{
  return lw_matrix_shown_get_place (rows, NULL);
}

LwMatrixRow *
lw_matrix_shown_nth (GPtrArray *rows, int place)
{
  for (int i = 0; i < (int) rows->len; i++)
    if (is_shown (row_at (rows, i)) && place-- == 0)
      return row_at (rows, i);

  return NULL;
}

int
lw_matrix_shown_get_place (GPtrArray *rows, LwMatrixRow *row)
{
  int place = 0;

  for (int i = 0; i < (int) rows->len && row_at (rows, i) != row; i++)
    place += is_shown (row_at (rows, i)) ? 1 : 0;

  return place;
}

LwMatrixRow *
lw_matrix_shown_walk (GPtrArray *rows, LwMatrixRow *row, int n)
{
  int step = n > 0 ? 1 : -1;
  LwMatrixRow *reached = row;
  guint position;

  if (!g_ptr_array_find (rows, row, &position))
    return NULL;
  for (int i = (int) position + step; n != 0 && i >= 0 && i < (int) rows->len; i += step)
    if (is_shown (row_at (rows, i)))
      {
        reached = row_at (rows, i);
        n -= step;
      }

  return reached;
}

LwMatrixRow *
lw_matrix_shown_find_edge (GPtrArray *rows, gboolean at_end)
{
  return lw_matrix_shown_nth (rows, at_end ? lw_matrix_shown_count (rows) - 1 : 0);
}

int
lw_matrix_shown_measure_height (GPtrArray *rows)
{
  int highest = 0;

  for (int i = 0; i < (int) rows->len; i++)
    {
      GtkWidget *row = GTK_WIDGET (row_at (rows, i));
      int height = 0;

      if (is_shown (row_at (rows, i)))
        gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      highest = MAX (highest, height);
    }

  return highest;
}

void
lw_matrix_shown_measure_title (GPtrArray *rows, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (int i = 0; i < (int) rows->len; i++)
    {
      int row_minimum, row_natural;

      lw_matrix_row_measure_title (row_at (rows, i), &row_minimum, &row_natural);
      *minimum = MAX (*minimum, row_minimum);
      *natural = MAX (*natural, row_natural);
    }
}
