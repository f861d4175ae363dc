/* lw-item-editor.h - edits one item of a portfolio
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Action: item.delete. */
#define LW_TYPE_ITEM_EDITOR (lw_item_editor_get_type ())
G_DECLARE_FINAL_TYPE (LwItemEditor, lw_item_editor, LW, ITEM_EDITOR, GtkWidget)

void lw_item_editor_set_item (LwItemEditor *self, LwOffice *office, LwPortfolioItem *item);
const char *lw_item_editor_get_id (LwItemEditor *self);
/* Nobody typed in it yet: it is not in the store. */
gboolean lw_item_editor_is_fresh (LwItemEditor *self);
gboolean lw_item_editor_is_stored (LwItemEditor *self);

G_END_DECLS
