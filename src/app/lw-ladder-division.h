/* lw-ladder-division.h - how the two ladders divide the room that they have
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-ladder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LW_LADDER_COLUMNS (LW_LADDER_COMPANY_STEPS + 1) /* the last is the school's edge */
#define LW_LADDER_ROWS (LW_LADDER_SCHOOL_STEPS + 2) /* the company's edge, steps, the stepless */
#define LW_LADDER_EDGE_COLUMN (LW_LADDER_COLUMNS - 1)
#define LW_LADDER_EDGE_ROW 0
#define LW_LADDER_STEPLESS_ROW (LW_LADDER_ROWS - 1)

/* By row and column; in the row without steps all but the last are one. */
typedef GtkWidget *LwLadderSpots[LW_LADDER_ROWS][LW_LADDER_COLUMNS];

/* In pixels. */
typedef struct
{
  int column; /* width of the company's steps */
  int edge;   /* width of the school's edge */
  int rows[LW_LADDER_ROWS];
} LwLadderDivision;

/* The least width. */
int lw_ladder_division_get_least (LwLadderSpots spots);
void lw_ladder_division_init (LwLadderDivision *self, LwLadderSpots spots, int width);
int lw_ladder_division_get_height (const LwLadderDivision *self);
/* What height is over makes the steps alike, and then all a bit higher. */
void lw_ladder_division_stretch (LwLadderDivision *self, int height);
GtkAllocation lw_ladder_division_get_area (const LwLadderDivision *self, int row, int column);

G_END_DECLS
