/* lw-attachments-box.h - the files of one portfolio item
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asked when a file is about to be attached: makes sure that the item is in the store. */
typedef LwPortfolioItem *(*LwAttachmentsItem) (gpointer user_data);

/**
 * LwAttachmentsBox:
 *
 * Thumbnails with names; files come by the button, by dropping and by pasting.
 *
 * Actions: attachments.add, attachments.paste, attachments.delete (s: an id), attachments.show
 * (s: an id).
 */
#define LW_TYPE_ATTACHMENTS_BOX (lw_attachments_box_get_type ())
G_DECLARE_FINAL_TYPE (LwAttachmentsBox, lw_attachments_box, LW, ATTACHMENTS_BOX, GtkWidget)

void lw_attachments_box_set_item (LwAttachmentsBox *self,
                                  LwOffice *office,
                                  const char *item_id,
                                  LwAttachmentsItem item,
                                  gpointer user_data);
void lw_attachments_box_add_file (LwAttachmentsBox *self, const char *path);
void lw_attachments_box_add_deletions (LwAttachmentsBox *self, LwAct *act);
guint lw_attachments_box_get_size (LwAttachmentsBox *self);

G_END_DECLS
