/* lw-csv.h - reads and writes rows of text as CSV
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-table.h"

G_BEGIN_DECLS

LwTable *lw_csv_read (GBytes *content, const char *name, GError **error);
GBytes *lw_csv_write (const LwTable *table);

G_END_DECLS
