/* lw-time-entry.h - an entry for a clock time
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-value-entry.h"

G_BEGIN_DECLS

/* Reads "8:30", "8.30", "8u30", "830" and "8". Property "time" is "hh:mm" as records keep it,
 * NULL for none. */
#define LW_TYPE_TIME_ENTRY (lw_time_entry_get_type ())
G_DECLARE_FINAL_TYPE (LwTimeEntry, lw_time_entry, LW, TIME_ENTRY, LwValueEntry)

GtkWidget *lw_time_entry_new (void);
const char *lw_time_entry_get_time (LwTimeEntry *self);
void lw_time_entry_set_time (LwTimeEntry *self, const char *time);

G_END_DECLS
