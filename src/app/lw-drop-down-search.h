/* lw-drop-down-search.h - a long list of a drop-down answers to what is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lw_drop_down_let_search (GtkDropDown *drop_down);

G_END_DECLS
