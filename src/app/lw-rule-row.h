/* lw-rule-row.h - one rule of the school, with its figures
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row that opens: on or off, how strong, each figure of the table's value, and the way back to
 * what the table says. Action: rule.reset. What can't be kept is said by win.say. */
#define LW_TYPE_RULE_ROW (lw_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (LwRuleRow, lw_rule_row, LW, RULE_ROW, AdwExpanderRow)

GtkWidget *lw_rule_row_new (LwOffice *office, const LwRuleInfo *info);

G_END_DECLS
