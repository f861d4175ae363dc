/* lw-conflict-list.h - a button that lists the conflicts
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-conflicts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says how many there are; lists them with their advice. Activating one calls
 * win.open-placement. */
#define LW_TYPE_CONFLICT_LIST (lw_conflict_list_get_type ())
G_DECLARE_FINAL_TYPE (LwConflictList, lw_conflict_list, LW, CONFLICT_LIST, GtkWidget)

void lw_conflict_list_set_conflicts (LwConflictList *self,
                                     LwOffice *office,
                                     LwConflicts *conflicts);

G_END_DECLS
