/* lw-ladder-figure.h - the two ladders of bijlage 3 as two edges that meet
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-ladder-spot.h"

G_BEGIN_DECLS

/**
 * LwLadderFigure:
 *
 * The company's five steps climb along the upper edge to the right, the school's eight up the
 * right edge; where they meet stands the samenwerkingsverband. Between them the crossings, below
 * them what has no step. One Tab stop; arrows, Home and End walk the spots.
 *
 * Signals: "current-changed": another spot has the focus or had it last; "opened": Enter or a
 * double click on it.
 */
#define LW_TYPE_LADDER_FIGURE (lw_ladder_figure_get_type ())
G_DECLARE_FINAL_TYPE (LwLadderFigure, lw_ladder_figure, LW, LADDER_FIGURE, GtkWidget)

/* Makes the spots; once. @catalogue must outlive the figure. */
void lw_ladder_figure_set_catalogue (LwLadderFigure *self, const LwCatalogue *catalogue);
void lw_ladder_figure_set_ladder (LwLadderFigure *self, const LwLadder *ladder);
LwSpot lw_ladder_figure_get_current (LwLadderFigure *self);
void lw_ladder_figure_set_current (LwLadderFigure *self, LwSpot spot);
GtkWidget *lw_ladder_figure_get_spot (LwLadderFigure *self, LwSpot spot);

G_END_DECLS
