/* lw-rule-draft.h - what a school makes of a rule, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-rules.h"

G_BEGIN_DECLS

/* The value of a rule record is a JSON object of what differs from the table; NULL for nothing.
 * Each act makes the next value. Off is one more member, so that the figures stay as they were. */
gboolean lw_rule_draft_is_off (const char *value);
char *lw_rule_draft_with_off (const char *value, gboolean is_off);

/* The members that the table gives the rule: (transfer full), in its order. */
char **lw_rule_draft_dup_keys (const LwRuleInfo *info);
/* What holds: the school's, else the table's; (transfer full) (nullable). */
GVariant *lw_rule_draft_get (const LwRuleInfo *info, const char *value, const char *key);
/* @member: consumed when floating. What is as the table has it is not kept. */
char *
lw_rule_draft_with (const LwRuleInfo *info, const char *value, const char *key, GVariant *member);

/* Which two members can't both hold, in words: (transfer full) (nullable). */
char *lw_rule_draft_dup_trouble (const LwRuleInfo *info, const char *value);

double lw_rule_member_get_number (GVariant *member);
GVariant *lw_rule_member_new_number (double number);

G_END_DECLS
