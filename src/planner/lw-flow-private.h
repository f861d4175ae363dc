/* lw-flow-private.h - what the ways of solving a flow share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-flow.h"

G_BEGIN_DECLS

/* More than any sum of costs that the guard of lw_flow_solve () lets through. */
#define LW_COST_INFINITE ((LwCost) 1 << 126)

/* The reduced cost of an arc is cost + potential[from] - potential[to]; a potential is never above
 * 0. */
struct _LwFlow
{
  guint n_nodes;
  guint n_arcs;
  guint n_allocated;
  guint *from; /* owned, and the next four too; one an arc */
  guint *to;
  gint64 *capacity;
  LwCost *cost;
  gint64 *flow;
  gint64 *supply;    /* owned, one a node; below 0 it is asked */
  LwCost *potential; /* owned, one a node */
  LwCost objective;
  gboolean is_feasible;
};

gboolean lw_flow_solve_by_paths (LwFlow *self, GCancellable *cancellable, GError **error);
gboolean lw_flow_solve_by_simplex (LwFlow *self, GCancellable *cancellable, GError **error);

G_END_DECLS
