/* lw-ladder-division.c - how the two ladders divide the room that they have
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder-division.h"

#define EDGE_COLUMN LW_LADDER_EDGE_COLUMN
#define EDGE_ROW LW_LADDER_EDGE_ROW
#define STEPLESS_ROW LW_LADDER_STEPLESS_ROW

#define GAP 3
#define EDGE_GAP 9     /* between the stepless and the rest */
#define TREAD_RISE 9   /* how much higher each step of the company's stands */
#define TREAD_DEPTH 6  /* how much wider each step of the school's is */
#define EDGE_PART 0.25 /* of the width, for the school's edge */
#define MAX_STRETCH 1.25

/* What each step of the school's edge is short of the widest. */
static int
get_inset (int row)
{
  return row >= 1 && row < STEPLESS_ROW ? TREAD_DEPTH * (row - 1) : 0;
}

/* What each step of the company's edge is short of the highest. */
static int
get_drop (int row, int column)
{
  return row == EDGE_ROW && column < EDGE_COLUMN ? TREAD_RISE * (EDGE_COLUMN - 1 - column) : 0;
}

static int
measure_width (LwLadderSpots spots, int column)
{
  int widest = 0;

  for (int row = 0; row < STEPLESS_ROW; row++)
    {
      int minimum;

      gtk_widget_measure (spots[row][column], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      widest = MAX (widest, minimum + (column == EDGE_COLUMN ? get_inset (row) : 0));
    }

  return widest;
}

static int
measure_columns (LwLadderSpots spots)
{
  int widest = 0;

  for (int column = 0; column < EDGE_COLUMN; column++)
    widest = MAX (widest, measure_width (spots, column));

  return widest;
}

int
lw_ladder_division_get_least (LwLadderSpots spots)
{
  return EDGE_COLUMN * (measure_columns (spots) + GAP) + measure_width (spots, EDGE_COLUMN);
}

static int
get_width (const LwLadderDivision *self, int row, int column)
{
  if (column == EDGE_COLUMN)
    return self->edge - get_inset (row);
  if (row == STEPLESS_ROW)
    return EDGE_COLUMN * (self->column + GAP) - GAP;

  return self->column;
}

static int
measure_row (const LwLadderDivision *self, LwLadderSpots spots, int row)
{
  int highest = 0;

  for (int column = 0; column < LW_LADDER_COLUMNS; column++)
    {
      int height;

      gtk_widget_measure (spots[row][column], GTK_ORIENTATION_VERTICAL,
                          get_width (self, row, column), &height, NULL, NULL, NULL);
      highest = MAX (highest, height + get_drop (row, column));
    }

  return highest;
}

void
lw_ladder_division_init (LwLadderDivision *self, LwLadderSpots spots, int width)
{
  int edge = measure_width (spots, EDGE_COLUMN);
  int wide = width - EDGE_COLUMN * (measure_columns (spots) + GAP);

  self->edge = CLAMP ((int) (width * EDGE_PART), edge, MAX (edge, wide));
  self->column = (width - self->edge) / EDGE_COLUMN - GAP;
  self->edge = width - EDGE_COLUMN * (self->column + GAP);
  for (int row = 0; row < LW_LADDER_ROWS; row++)
    self->rows[row] = measure_row (self, spots, row);
}

int
lw_ladder_division_get_height (const LwLadderDivision *self)
{
  int height = EDGE_GAP + (LW_LADDER_ROWS - 1) * GAP;

  for (int row = 0; row < LW_LADDER_ROWS; row++)
    height += self->rows[row];

  return height;
}

static int
find_lowest (const LwLadderDivision *self)
{
  int lowest = 1;

  for (int row = 2; row < STEPLESS_ROW; row++)
    if (self->rows[row] < self->rows[lowest])
      lowest = row;

  return lowest;
}

void
lw_ladder_division_stretch (LwLadderDivision *self, int height)
{
  int over = height - lw_ladder_division_get_height (self);
  int highest = 0;

  for (int row = 1; row < STEPLESS_ROW; row++)
    highest = MAX (highest, self->rows[row]);
  for (; over > 0; over--)
    {
      int row = find_lowest (self);

      if (self->rows[row] >= highest * MAX_STRETCH)
        return;
      self->rows[row]++;
    }
}

static int
get_y (const LwLadderDivision *self, int row)
{
  int y = row == STEPLESS_ROW ? EDGE_GAP : 0;

  for (int i = 0; i < row; i++)
    y += self->rows[i] + GAP;

  return y;
}

GtkAllocation
lw_ladder_division_get_area (const LwLadderDivision *self, int row, int column)
{
  int drop = get_drop (row, column);

  return (GtkAllocation){ column * (self->column + GAP), get_y (self, row) + drop,
                          get_width (self, row, column), self->rows[row] - drop };
}
