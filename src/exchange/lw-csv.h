/* lw-csv.h - reads rows of text from CSV
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-table.h"

G_BEGIN_DECLS

LwTable *lw_csv_read (GBytes *content, const char *name, GError **error);

G_END_DECLS
