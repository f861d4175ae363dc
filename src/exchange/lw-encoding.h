/* lw-encoding.h - which bytes of a text file are which letters
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *lw_encoding_decode (GBytes *content,
                          const char *name,
                          gsize *length,
                          const char **encoding,
                          GError **error);

G_END_DECLS
