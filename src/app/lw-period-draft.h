/* lw-period-draft.h - a class's arrangement being made, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-draft.h"
#include "lw-office.h"
#include "lw-period-plan.h"

G_BEGIN_DECLS

/* What can be missing or wrong, each with its message beside it. */
typedef enum
{
  LW_PERIOD_PART_GROUP,
  LW_PERIOD_PART_FORM,
  LW_PERIOD_PART_NAME,
  LW_PERIOD_PART_HALF_DAYS,
  LW_PERIOD_PART_DAYS,
  LW_PERIOD_PART_TIMES,
  LW_N_PERIOD_PARTS,
} LwPeriodPart;

/* Drafts of a #LwStagePeriod: each function makes the next one. */
LwDraft *lw_period_draft_new (LwOffice *office, const char *group_id);
/* The same arrangement, for a class that is still to be chosen. */
LwDraft *lw_period_draft_new_like (LwStagePeriod *period);
LwStagePeriod *lw_period_draft_get (LwDraft *draft);
/* What follows from the field, and nobody said otherwise, goes along: the name from class and
 * form, the supervisor from the class, the last day of a single day or a sandwich from the first.
 */
LwDraft *
lw_period_draft_with_text (LwDraft *draft, LwOffice *office, const char *field, const char *value);
LwDraft *
lw_period_draft_with_date (LwDraft *draft, LwOffice *office, const char *field, const GDate *value);
/* Whether somebody has to say the last day: it follows from a single day and a sandwich. */
gboolean lw_period_draft_has_end (LwDraft *draft);

/* What is missing or wrong there, in the user's language, or NULL. */
const char *lw_period_draft_get_trouble (LwDraft *draft, LwPeriodPart part);
const char *lw_period_draft_why_not (LwDraft *draft);
/* "12 stages follow. 3 keep days of their own."; "" when there are none. */
char *lw_period_plan_describe (LwPeriodPlan *plan);
/* "2 days a week, di en do, 12 weeks, ...": what every stage of it is. */
char *lw_period_summarize (LwOffice *office, LwStagePeriod *period);

G_END_DECLS
