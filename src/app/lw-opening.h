/* lw-opening.h - a school that is being opened before there is a window for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

#define LW_TYPE_OPENING (lw_opening_get_type ())
G_DECLARE_FINAL_TYPE (LwOpening, lw_opening, LW, OPENING, GObject)

/* @user: (nullable): who is at work. To unref it before it is taken is to give it up. */
LwOpening *lw_opening_new (const char *path, const char *user);
const char *lw_opening_get_path (LwOpening *self);
/* Once: @callback gets the result for lw_office_open_finish(), not before this has returned. */
void lw_opening_take (LwOpening *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data);

G_END_DECLS
