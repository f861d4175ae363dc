/* lw-flow-paths.h - shortest paths through what a network has left
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-flow.h"

G_BEGIN_DECLS

typedef struct _LwFlowPaths LwFlowPaths;

LwFlowPaths *lw_flow_paths_new (LwFlow *flow);
void lw_flow_paths_free (LwFlowPaths *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwFlowPaths, lw_flow_paths_free)

void lw_flow_paths_set_excess (LwFlowPaths *self, guint node, gint64 excess);
void lw_flow_paths_set_flow (LwFlowPaths *self, guint arc, gint64 flow);
void lw_flow_paths_set_potential (LwFlowPaths *self, guint node, LwCost potential);
void lw_flow_paths_redirect (LwFlowPaths *self, guint arc, guint to, gint64 capacity, LwCost cost);

gboolean lw_flow_paths_search (LwFlowPaths *self, guint source);
LwCost lw_flow_paths_get_length (const LwFlowPaths *self);
guint lw_flow_paths_get_goal (const LwFlowPaths *self);
guint lw_flow_paths_get_step (const LwFlowPaths *self, guint node, gboolean *is_back);
guint lw_flow_paths_get_before (const LwFlowPaths *self, guint node);
void lw_flow_paths_settle (LwFlowPaths *self);
void lw_flow_paths_push (LwFlowPaths *self);

G_END_DECLS
