/* lw-page-keys.h - keys that work wherever the focus is in the window
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  guint key;
  const char *action;
} LwPageKey;

/* To be added to a page when it is shown, and taken away when it no longer is. */
GtkEventController *
lw_page_keys_new (GdkModifierType modifiers, const LwPageKey *keys, gsize n_keys);

/* Down in a search goes where Enter does: to what was found, and not to the filters below. */
void lw_search_go_down (GtkWidget *search);

G_END_DECLS
