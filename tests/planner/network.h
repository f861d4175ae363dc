/* network.h - networks by chance, for the tests of the flow
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-flow.h"

G_BEGIN_DECLS

typedef struct
{
  guint from;
  guint to;
  gint64 capacity;
  LwCost cost;
} Arc;

/* A network as a value, so that it can be solved in several ways. */
typedef struct
{
  guint n_nodes;
  GArray *arcs;   /* owned, element-type Arc */
  gint64 *supply; /* owned, one a node */
} Network;

Network *network_new (guint n_nodes);
Network *network_new_random (GRand *random, gint32 cost_least, gint32 cost_most);
Network *network_new_shuffled (const Network *network, GRand *random);
void network_free (Network *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Network, network_free)

void network_add (Network *self, guint from, guint to, gint64 capacity, LwCost cost);
LwFlow *network_solve (const Network *self, LwFlowMethod method);

G_END_DECLS
