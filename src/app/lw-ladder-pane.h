/* lw-ladder-pane.h - what stands on a step of the ladders, by name
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-ladder-spot.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* Enter opens what a row names (win.open-form, win.open-company, win.open-placement); Alt+Up and
 * Alt+Down, or the buttons, activate ladder.move (ssi: type, id, how many steps). */
#define LW_TYPE_LADDER_PANE (lw_ladder_pane_get_type ())
G_DECLARE_FINAL_TYPE (LwLadderPane, lw_ladder_pane, LW, LADDER_PANE, GtkWidget)

void
lw_ladder_pane_show (LwLadderPane *self, LwOffice *office, LwSpot spot, const LwLadderPlace *place);
/* The row of a form or company that can be moved, at that point, or NULL. */
GtkWidget *lw_ladder_pane_pick (LwLadderPane *self, double x, double y, LwRecord **record);
/* To the row of that form or company; answers FALSE when it is not here. */
gboolean lw_ladder_pane_focus_record (LwLadderPane *self, const char *id);

G_END_DECLS
