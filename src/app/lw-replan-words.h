/* lw-replan-words.h - what comes of planning anew, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-plan-job.h"

G_BEGIN_DECLS

/* What happens to one demand. */
typedef enum
{
  LW_REPLAN_STAYS,
  LW_REPLAN_PLACED, /* lost its place, and has another */
  LW_REPLAN_MOVES,  /* makes way */
  LW_REPLAN_LEFT,   /* has none any more */
} LwReplanFate;

LwReplanFate lw_replan_find_fate (LwPlanJob *job, guint demand);
/* Without those who were left out. */
guint lw_replan_count (LwPlanJob *job, LwReplanFate fate);
/* "3 students get another place, 1 other makes way": (transfer full). */
char *lw_replan_dup_summary (LwPlanJob *job);
/* Who stays at the company that cancels, and what to do about it: (transfer full) (nullable). */
char *lw_replan_dup_staying (LwOffice *office, const char *company_id);
/* "Jong, Anna · 3B": (transfer full). */
char *lw_replan_dup_who (LwPlanJob *job, LwOffice *office, guint demand);
/* From where to where, and below it why; @rivals: (nullable): of one without a place:
 * (transfer full). */
char *
lw_replan_dup_what (LwPlanJob *job, LwOffice *office, guint demand, const LwCohortRivals *rivals);

G_END_DECLS
