/* lw-hand-out-pane.h - stages to be given a supervisor, several at once
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-visit-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: hand-out.keep, hand-out.more. */
#define LW_TYPE_HAND_OUT_PANE (lw_hand_out_pane_get_type ())
G_DECLARE_FINAL_TYPE (LwHandOutPane, lw_hand_out_pane, LW, HAND_OUT_PANE, GtkWidget)

void lw_hand_out_pane_set_office (LwHandOutPane *self, LwOffice *office);
/* @load: borrowed for the call: whose stages are handed out, as far as they are not over. */
void lw_hand_out_pane_show (LwHandOutPane *self, LwVisitPlan *plan, const LwVisitLoad *load);

G_END_DECLS
