/* lw-ladder-drag.h - a form or company is dragged to another step of its ladder
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-ladder-pane.h"

G_BEGIN_DECLS

/* From a row of the pane to a step in sight: one of the school takes forms, one of the company's
 * takes companies, unless they stand there already. It activates ladder.put (ssi: type, id, step)
 * there. Let go elsewhere, and with Escape, all stays as it was. A gesture, and not a drag of the
 * display's: there GTK 4.8 does not hear Escape on X11. */
#define LW_TYPE_LADDER_DRAG (lw_ladder_drag_get_type ())
G_DECLARE_FINAL_TYPE (LwLadderDrag, lw_ladder_drag, LW, LADDER_DRAG, GObject)

/* @overlay: around the pane and the steps; what is dragged is shown over them. */
LwLadderDrag *lw_ladder_drag_new (GtkOverlay *overlay, LwLadderPane *pane);

G_END_DECLS
