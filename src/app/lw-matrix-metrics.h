/* lw-matrix-metrics.h - where the columns of the forms matrix stand
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"

G_BEGIN_DECLS

/* The space around a group of columns. */
#define LW_MATRIX_GAP 6
/* Stands for the title of a row where a column is meant. */
#define LW_MATRIX_TITLE (-1)

/**
 * LwMatrixMetrics:
 * @title_width: the part at the left that stays
 * @column_width: all twelve are as wide
 * @offset: how far the columns are scrolled under the titles
 *
 * In pixels; the matrix hands them to its heads and its rows.
 */
typedef struct
{
  int title_width;
  int column_width;
  int offset;
} LwMatrixMetrics;

/* A group is a run of columns with the same head in the figure. */
gboolean lw_matrix_begins_group (guint column);
guint lw_matrix_get_group_end (guint column);
/* The width of all columns and of the gaps before, between and after their groups. */
int lw_matrix_columns_width (int column_width);
int lw_matrix_metrics_get_x (const LwMatrixMetrics *metrics, guint column);
/* The column at @x, LW_MATRIX_TITLE for the title; FALSE for a gap or beyond the last. */
gboolean lw_matrix_metrics_find_column (const LwMatrixMetrics *metrics, double x, int *column);

G_END_DECLS
