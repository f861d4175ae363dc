/* lw-matrix-shown.h - the rows of a matrix that are shown
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-matrix-row.h"

G_BEGIN_DECLS

/* All take an array of LwMatrixRow and pass over those that are hidden. */
int lw_matrix_shown_count (GPtrArray *rows);
/* NULL beyond the last. */
LwMatrixRow *lw_matrix_shown_nth (GPtrArray *rows, int place);
/* How many stand before @row. */
int lw_matrix_shown_get_place (GPtrArray *rows, LwMatrixRow *row);
/* The nth row from @row on, downwards, or upwards when @n is negative; as far as there are any.
 * NULL when @row is none of them. */
LwMatrixRow *lw_matrix_shown_walk (GPtrArray *rows, LwMatrixRow *row, int n);
/* The first or the last, NULL for none. */
LwMatrixRow *lw_matrix_shown_find_edge (GPtrArray *rows, gboolean at_end);
/* All rows are as high as the highest. */
int lw_matrix_shown_measure_height (GPtrArray *rows);
/* The widest title of all rows, hidden ones too: the columns stay where they are. */
void lw_matrix_shown_measure_title (GPtrArray *rows, int *minimum, int *natural);

G_END_DECLS
