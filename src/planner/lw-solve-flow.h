/* lw-solve-flow.h - what of a problem is a cheapest flow
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-board.h"
#include "lw-flow.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean lw_solve_flow_find_prices (const LwBoard *board,
                                    gint64 *prices,
                                    gint64 *cells,
                                    GCancellable *cancellable,
                                    GError **error);
gboolean lw_solve_flow_find_plan (const LwBoard *board,
                                  guint *columns,
                                  LwCost *bound,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
