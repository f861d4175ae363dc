/* lw-flow.h - the cheapest way to send what there is to where it is asked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LwCost:
 *
 * A cost of several levels in one number, the weightiest level in the highest bits, so that adding
 * and comparing costs adds and compares the levels in their order. Who packs one sees to it that no
 * level can run over into the next; lw-levels.h does.
 */
typedef __int128 LwCost;

/* Instead of the number of a node or an arc. */
#define LW_FLOW_NONE G_MAXUINT

/**
 * LwFlowMethod:
 * @LW_FLOW_AUTO: the one that is expected to be the quicker, by places and demands
 * @LW_FLOW_PATHS: successive shortest paths: quick when there is room for nearly all
 * @LW_FLOW_SIMPLEX: network simplex: quick when many find no place
 *
 * Both are exact: they find flows of one and the same cost, though not always the same flow.
 */
typedef enum
{
  LW_FLOW_AUTO,
  LW_FLOW_PATHS,
  LW_FLOW_SIMPLEX,
} LwFlowMethod;

typedef struct _LwFlow LwFlow;

LwFlow *lw_flow_new (guint n_nodes);
void lw_flow_free (LwFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwFlow, lw_flow_free)

guint lw_flow_add_arc (LwFlow *self, guint from, guint to, gint64 capacity, LwCost cost);
void lw_flow_set_supply (LwFlow *self, guint node, gint64 supply);

guint lw_flow_get_n_nodes (const LwFlow *self);
guint lw_flow_get_from (const LwFlow *self, guint arc);

gboolean
lw_flow_solve (LwFlow *self, LwFlowMethod method, GCancellable *cancellable, GError **error);

gboolean lw_flow_is_feasible (const LwFlow *self);
gint64 lw_flow_get_flow (const LwFlow *self, guint arc);
LwCost lw_flow_get_potential (const LwFlow *self, guint node);
LwCost lw_flow_get_objective (const LwFlow *self);

/* The proof, by other means than the solving: lw-flow-check.c. */
guint lw_flow_count_violations (const LwFlow *self);
LwCost lw_flow_get_bound (const LwFlow *self);

G_END_DECLS
