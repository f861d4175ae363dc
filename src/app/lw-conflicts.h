/* lw-conflicts.h - what the school's rules have against its stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwConflicts:
 *
 * Holds the stages that are not over against the rules, a few at a time while nothing else is to
 * be done, and again after every change. Hints are no conflicts, and neither is what somebody
 * gave a reason for.
 *
 * Signal "changed": all have been judged.
 */
#define LW_TYPE_CONFLICTS (lw_conflicts_get_type ())
G_DECLARE_FINAL_TYPE (LwConflicts, lw_conflicts, LW, CONFLICTS, GObject)

/* (transfer full): those of that school, the same as long as somebody holds them. The first judges
 * as many stages at once as it may before what shows them is painted, the second none. */
LwConflicts *lw_conflicts_new (LwOffice *office);
LwConflicts *lw_conflicts_new_lazily (LwOffice *office);
/* (transfer none) (element-type LwFinding): strongest first. */
GPtrArray *lw_conflicts_get_all (LwConflicts *self);
/* The strongest of one stage; (transfer none) (nullable). */
const LwFinding *lw_conflicts_find (LwConflicts *self, const char *placement_id);
gboolean lw_conflicts_is_busy (LwConflicts *self);

G_END_DECLS
