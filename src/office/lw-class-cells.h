/* lw-class-cells.h - reads the cells of a class list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LW_CELL_EMPTY,
  LW_CELL_READ,
  LW_CELL_WRONG,
} LwCellResult;

char *lw_class_cell_clean (const char *text);
LwCellResult lw_class_cell_date (const char *text, GDate *date);
const char *lw_class_cell_track (const char *text);
const char *lw_class_cell_profile (const char *text);
int lw_class_cell_grade (const char *text);
int lw_class_cell_grade_of_class (const char *class_name);
gboolean lw_class_cell_is_rounded (const char *number);
gboolean lw_class_cell_is_sum (const char *text);

G_END_DECLS
