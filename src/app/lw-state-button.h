/* lw-state-button.h - the state of a stage, to be changed where the stage is listed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwStateButton:
 *
 * Opens the list of states; beside it a button for the state that the days say it is in by now.
 * What is broken off asks for the reason. Made anew when the stage changes.
 *
 * Action: state.choose (s: a state).
 */
#define LW_TYPE_STATE_BUTTON (lw_state_button_get_type ())
G_DECLARE_FINAL_TYPE (LwStateButton, lw_state_button, LW, STATE_BUTTON, GtkWidget)

GtkWidget *lw_state_button_new (LwOffice *office, LwPlacement *placement);

G_END_DECLS
