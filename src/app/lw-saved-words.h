/* lw-saved-words.h - how the saved state is said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

const char *lw_saved_state_get_icon (LwSavedState state);
const char *lw_saved_state_get_text (LwSavedState state);

G_END_DECLS
