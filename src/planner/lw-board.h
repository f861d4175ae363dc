/* lw-board.h - a problem laid out for quick looking
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-shape.h"

G_BEGIN_DECLS

/* For the files that solve a problem only. */

#define LW_BOARD_NONE G_MAXUINT
/* What a cost is counted in: 1/256, so that prices have something behind the point. */
#define LW_BOARD_SCALE 256
/* More than anything costs, and still so little that a few of them can be added. */
#define LW_BOARD_INFINITE (G_MAXINT64 / 8)

/**
 * LwBoardPlace:
 * @shape: where its patterns get in each other's way
 * @company: whose it is
 * @seats: in each cell
 * @first_cell, @n_cells: its cells; none when the company's cap lets none become too full
 * @first_spot: its spots, up to those of the next place
 * @first_slot: its slots, up to those of the next place
 */
typedef struct
{
  const LwShape *shape;
  guint company;
  guint seats;
  guint first_cell;
  guint n_cells;
  guint first_spot;
  guint first_slot;
} LwBoardPlace;

/**
 * LwBoardCompany:
 * @cap: how many it takes in a year, and not more than there can be
 * @first_step: where its steps begin, one for each of these
 */
typedef struct
{
  guint cap;
  guint first_step;
} LwBoardCompany;

/**
 * LwBoardColumn:
 * @spot: where and when
 * @cost: of the pattern
 */
typedef struct
{
  gint64 cost;
  guint spot;
} LwBoardColumn;

/**
 * LwBoardArc:
 * @slot: where, and from which patterns
 * @cost: of the place
 */
typedef struct
{
  gint64 cost;
  guint slot;
} LwBoardArc;

/**
 * LwBoardDemand:
 * @first_arc: its arcs, up to those of the next demand
 * @next: the next demand of the same student, and after the last one the first
 * @pair: the one that it is priced with, or %LW_BOARD_NONE
 * @not_placed: what it costs when it gets no place; %LW_BOARD_INFINITE when it is pinned
 * @is_pinned: whether it always has what it has: the one column of its one arc
 */
typedef struct
{
  gint64 not_placed;
  guint first_arc;
  guint next;
  guint pair;
  gboolean is_pinned;
} LwBoardDemand;

/**
 * LwBoard:
 * @places: one more than there are, as of the other arrays of things with a beginning
 * @spot_place: one a spot; a *spot* is a place on a pattern
 * @spot_pattern: one a spot
 * @slot_place: one a slot; a *slot* is a place for all demands that choose from the same patterns
 * at the same costs
 * @first_column: one a slot: its columns, up to those of the next slot
 * @columns: what a slot offers
 * @overlaps: for each pattern a set of patterns, of @n_words words each
 *
 * Only what can be chosen is on it: a pattern that the place is not open for has no spot. Costs are
 * multiplied by %LW_BOARD_SCALE.
 */
typedef struct
{
  guint n_demands;
  guint n_places;
  guint n_companies;
  guint n_patterns;
  guint n_cells;
  guint n_spots;
  guint n_slots;

  const LwProblem *problem; /* borrowed */
  GHashTable *shapes;       /* owned, as all that follow */
  LwBoardPlace *places;
  LwBoardCompany *companies; /* one more */
  LwBoardDemand *demands;
  gint64 *steps;
  guint *spot_place;
  guint *spot_pattern;
  guint *slot_place;
  guint *first_column;
  LwBoardColumn *columns;
  LwBoardArc *arcs;
  guint64 *overlaps;
  guint n_words;
} LwBoard;

LwBoard *lw_board_new (const LwProblem *problem);
void lw_board_free (LwBoard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwBoard, lw_board_free)

gboolean lw_board_is_flow (const LwBoard *self);

/* The cells of a spot, counted from the first one of its place. */
static inline const guint16 *
lw_board_get_cells (const LwBoard *self, guint spot, guint *n_cells)
{
  const LwBoardPlace *place = &self->places[self->spot_place[spot]];
  const LwShape *shape = place->shape;
  guint local = spot - place->first_spot;

  *n_cells = place->n_cells == 0 ? 0 : shape->first[local + 1] - shape->first[local];
  return shape->cells + shape->first[local];
}

static inline gboolean
lw_board_overlaps (const LwBoard *self, guint pattern, guint other)
{
  return self->overlaps[pattern * self->n_words + other / 64] >> other % 64 & 1;
}

/* The one column that a pinned demand can have. */
static inline const LwBoardColumn *
lw_board_get_pin (const LwBoard *self, guint demand)
{
  return &self->columns[self->first_column[self->arcs[self->demands[demand].first_arc].slot]];
}

/* Whether one student can have both. */
static inline gboolean
lw_board_go_together (const LwBoard *self, guint spot, guint other)
{
  return self->places[self->spot_place[spot]].company
           != self->places[self->spot_place[other]].company
         && !lw_board_overlaps (self, self->spot_pattern[spot], self->spot_pattern[other]);
}

G_END_DECLS
