/* lw-name-factory.h - the choices of a row, each with its whole name
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* An AdwComboRow cuts its choices off after twenty characters; these wrap. Its model holds
 * GtkStringObjects, unless it has an expression. */
void lw_combo_row_show_whole_names (AdwComboRow *row);

/* The button takes the room that there is, or that of so many characters when @most_chars isn't
 * -1; its list shows whole names still. */
void lw_drop_down_let_cut (GtkDropDown *drop_down, int most_chars);

G_END_DECLS
