/* lw-date-entry.h - an entry for a day
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-value-entry.h"

G_BEGIN_DECLS

/* Reads "31-12-2026", "31/12" and "+7"; Alt+Down opens a calendar. Property "date" is a GDate,
 * NULL for none. */
#define LW_TYPE_DATE_ENTRY (lw_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (LwDateEntry, lw_date_entry, LW, DATE_ENTRY, LwValueEntry)

GtkWidget *lw_date_entry_new (void);
/* NULL when there is none; valid until the next change. */
const GDate *lw_date_entry_get_date (LwDateEntry *self);
/* NULL or a cleared date for none. */
void lw_date_entry_set_date (LwDateEntry *self, const GDate *date);

G_END_DECLS
