/* lw-wrap-layout.h - controls side by side, going on in a next line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays children out as words in a text: with large text a bar of controls takes two lines instead
 * of pushing the window out. A child that expands gets what its line leaves. */
#define LW_TYPE_WRAP_LAYOUT (lw_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (LwWrapLayout, lw_wrap_layout, LW, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
