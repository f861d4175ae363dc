/* lw-saved-words.c - how the saved state is said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-saved-words.h"

#include <glib/gi18n.h>

const char *
lw_saved_state_get_icon (LwSavedState state)
{
  static const char *const icons[]
    = { "object-select-symbolic", "content-loading-symbolic", "dialog-warning-symbolic" };

  return icons[state];
}

const char *
lw_saved_state_get_text (LwSavedState state)
{
  return state == LW_SAVED_ALL    ? _ ("Everything saved")
         : state == LW_SAVED_BUSY ? _ ("Saving…")
                                  : _ ("Not everything is saved");
}
