/* lw-stage-actions.h - what any window with rows of stages can be asked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-toaster.h"

G_BEGIN_DECLS

/* In class_init: win.say, win.open-placement, win.plan-stage, win.next-places,
 * win.print-agreements and win.offer-agreement act in this window; and the keys of win.undo and
 * win.redo, which the window has itself. */
void lw_stage_actions_install (GtkWidgetClass *widget_class);
/* @office: (nullable): NULL while no school is open, and in dispose
 * @toaster: (nullable): NULL in dispose */
void lw_stage_actions_set_up (GtkWindow *self, LwOffice *office, LwToaster *toaster);

G_END_DECLS
