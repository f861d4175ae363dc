/* lw-ctl-table.h - columns that stand under each other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (element-type char *): the head's cells and those of all rows, @n_columns each. A column that
 * is empty in every row is left out. */
void lw_ctl_table_print (GPtrArray *cells, guint n_columns);

G_END_DECLS
