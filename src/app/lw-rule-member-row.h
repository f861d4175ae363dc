/* lw-rule-member-row.h - a row of a boxed list with one figure of a rule
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwRuleMemberRow:
 *
 * A number with its unit, a clock time, or yes or no: whatever kind of value the table gives.
 *
 * Signals: "edited": the user gave it another value. "left": the focus went elsewhere.
 */
#define LW_TYPE_RULE_MEMBER_ROW (lw_rule_member_row_get_type ())
G_DECLARE_FINAL_TYPE (LwRuleMemberRow, lw_rule_member_row, LW, RULE_MEMBER_ROW, AdwActionRow)

GtkWidget *lw_rule_member_row_new (const char *key, GVariant *standard);
const char *lw_rule_member_row_get_key (LwRuleMemberRow *self);
/* (transfer full); the standard while the text says nothing. */
GVariant *lw_rule_member_row_get_value (LwRuleMemberRow *self);
/* Nobody is told. */
void lw_rule_member_row_set_value (LwRuleMemberRow *self, GVariant *value);

G_END_DECLS
