/* lw-ladder-view.h - the two ladders of bijlage 3, and what stands on them
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-ladder-spot.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* Action: ladder.move (ssi: type, id, how many steps): a form or company to another step. */
#define LW_TYPE_LADDER_VIEW (lw_ladder_view_get_type ())
G_DECLARE_FINAL_TYPE (LwLadderView, lw_ladder_view, LW, LADDER_VIEW, GtkWidget)

GtkWidget *lw_ladder_view_new (LwOffice *office);

G_END_DECLS
