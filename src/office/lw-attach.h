/* lw-attach.h - files beside a portfolio item
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* Takes a file in: pictures (JPEG, PNG) are checked by their magic bytes, asked their size
 * first, at most 40 megapixels, and scaled down on import; other files are kept as they are, up
 * to 20 MB. Then the attachment record is kept. */
void lw_attach_file_async (LwOffice *office,
                           const char *portfolio_item_id,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
void lw_attach_content_async (LwOffice *office,
                              const char *portfolio_item_id,
                              GBytes *content,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean lw_attach_file_finish (LwOffice *office, GAsyncResult *result, GError **error);
/* Keeps a picture that belongs to no item, such as the school's logo, after the same checks.
 * Answers its hash, for a record of the caller's: (transfer full). */
void lw_attach_picture_async (LwOffice *office,
                              const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
char *lw_attach_picture_finish (LwOffice *office, GAsyncResult *result, GError **error);
/* The same, waiting: content is hashed and kept beside the store, the record is returned new,
 * for an act of the caller's. */
LwAttachment *lw_attach_prepare (LwOffice *office,
                                 const char *portfolio_item_id,
                                 GBytes *content,
                                 const char *name,
                                 GError **error);

G_END_DECLS
