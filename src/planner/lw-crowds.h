/* lw-crowds.h - demands that choose alike
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-board.h"

G_BEGIN_DECLS

/**
 * LwCrowds:
 * @crowd: one a demand: the crowd that it is in, or %LW_BOARD_NONE
 * @dearer: one a demand: what it pays above its crowd
 * @size: one a crowd: how many are in it
 * @example: one a crowd: a demand in it; they all have arcs to the same slots, in the same order
 * @first_cost: one a crowd: its costs in @costs, one an arc of @example
 * @costs: what a crowd pays for each slot
 *
 * A *crowd* are demands that can go to the same slots, at costs that are those of the crowd plus
 * something of their own, the same for all slots; but for a few slots that some have cheaper, a
 * wish for instance. No demand has a slot dearer than by its crowd: so who adds an arc for what it
 * has cheaper, and lets it go by the crowd for the rest, has all its choices at their costs.
 */
typedef struct
{
  guint n_crowds;
  guint *crowd; /* owned, as all that follow */
  gint64 *dearer;
  GArray *size;       /* element-type guint */
  GArray *example;    /* element-type guint */
  GArray *first_cost; /* element-type guint */
  GArray *costs;      /* element-type gint64 */
} LwCrowds;

LwCrowds *lw_crowds_new (const LwBoard *board);
void lw_crowds_free (LwCrowds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCrowds, lw_crowds_free)

static inline guint
lw_crowds_get_size (const LwCrowds *self, guint crowd)
{
  return g_array_index (self->size, guint, crowd);
}

static inline guint
lw_crowds_get_example (const LwCrowds *self, guint crowd)
{
  return g_array_index (self->example, guint, crowd);
}

static inline const gint64 *
lw_crowds_get_costs (const LwCrowds *self, guint crowd)
{
  return &g_array_index (self->costs, gint64, g_array_index (self->first_cost, guint, crowd));
}

G_END_DECLS
