/* lw-name-factory.h - the choices of a row, each with its whole name
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* An AdwComboRow cuts its choices off after twenty characters; these wrap. Its model holds
 * GtkStringObjects. */
void lw_combo_row_show_whole_names (AdwComboRow *row);

G_END_DECLS
