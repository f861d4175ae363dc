/* lw-today-group.h - one kind of what asks for attention, as a list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-attention.h"
#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwTodayGroup:
 *
 * A heading with how many there are, and a row for each, of which the first few are shown till one
 * asks for more. A row opens what it is about by an action of the window; some have one quick act.
 */
#define LW_TYPE_TODAY_GROUP (lw_today_group_get_type ())
G_DECLARE_FINAL_TYPE (LwTodayGroup, lw_today_group, LW, TODAY_GROUP, AdwPreferencesGroup)

GtkWidget *lw_today_group_new (LwOffice *office, LwAttentionKind kind);
/* @rows: (element-type LwAttention): borrowed from @all. */
void lw_today_group_set_rows (LwTodayGroup *self, GPtrArray *rows, GPtrArray *all);

G_END_DECLS
