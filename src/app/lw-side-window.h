/* lw-side-window.h - what windows beside the school's have in common
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-toaster.h"

G_BEGIN_DECLS

/* In class_init: win.help and those of lw_stage_actions_install() act in this window; win.undo and
 * win.redo in the school's. */
void lw_side_window_install (GtkWidgetClass *widget_class);
/* @school_window: (nullable): the window of the school, which may go before this one
 * @toaster: tells of the acts in @office from now on */
void lw_side_window_set_up (GtkWindow *self,
                            GtkWindow *school_window,
                            LwOffice *office,
                            LwToaster *toaster);

G_END_DECLS
