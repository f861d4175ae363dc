/* lw-shape.h - where patterns get in each other's way
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-problem.h"

G_BEGIN_DECLS

/**
 * LwShape:
 * @n_patterns: how many patterns it is about
 * @patterns: which, in the order of their numbers
 * @n_cells: how many cells there are
 * @first: where the cells of each pattern begin, up to those of the next one
 * @cells: the cells, counted from 0
 * @is_disjoint: whether no pattern has more than one cell
 *
 * Of all half-days only those matter in which as many patterns come together as can be: a cell is a
 * largest set of patterns that share a half-day. When no cell is passed, no half-day is.
 */
typedef struct
{
  guint n_patterns;
  guint *patterns; /* owned */
  guint n_cells;
  guint *first;   /* owned */
  guint16 *cells; /* owned */
  gboolean is_disjoint;
} LwShape;

LwShape *lw_shape_new (const LwProblem *problem, const guint *patterns, guint n_patterns);
void lw_shape_free (LwShape *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwShape, lw_shape_free)

guint lw_shape_hash (gconstpointer shape);
gboolean lw_shape_equal (gconstpointer shape, gconstpointer other);

G_END_DECLS
