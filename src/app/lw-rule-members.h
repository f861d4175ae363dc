/* lw-rule-members.h - how the figures of rules are called, and what they may be
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-rules.h"

G_BEGIN_DECLS

/**
 * LwRuleMember:
 * @key: the member of a rule's value
 * @label: what it is called, in the user's language
 * @unit: (nullable): what a number counts, in the user's language
 * @lowest, @highest: what a number may be
 * @step: what Up and Down change it by; less than 1 where it need not be whole
 */
typedef struct
{
  const char *key;
  const char *label;
  const char *unit;
  double lowest;
  double highest;
  double step;
} LwRuleMember;

/* One that nobody described is called by its key, which is borrowed. */
void lw_rule_member_describe (const char *key, LwRuleMember *member);

/* How strong a rule is: "Waarschuwing", and what that means. */
const char *lw_strength_label (LwStrength strength);
const char *lw_strength_meaning (LwStrength strength);

G_END_DECLS
