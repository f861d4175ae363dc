/* lw-visits.h - which visits a stage asks for, and on which days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-rules.h"

G_BEGIN_DECLS

/* More on one day is no visiting any more; those at one company count for one. */
#define LW_VISITS_A_DAY 4

/**
 * LwVisitNeed:
 * @n_visits: how many
 * @kind: of what kind they are, one of lw_visit_kind_values
 *
 * What a stage asks for.
 */
typedef struct
{
  guint n_visits;
  const char *kind;
} LwVisitNeed;

LwVisitNeed lw_visits_by_rule (LwWorld *world, LwPlacement *placement, GArray *days);
LwVisitNeed lw_visits_needed (LwWorld *world, LwPlacement *placement);
/* Promised, signed, going on or over. */
gboolean lw_visits_are_due (LwPlacement *placement);
gboolean lw_visit_is_overdue (LwVisit *visit, const GDate *today);
/* (transfer none) (nullable) (element-type LwVisit): of one stage, in no order. */
GPtrArray *lw_visits_of (LwWorld *world, LwPlacement *placement);
guint lw_visits_count_missing (LwWorld *world, LwPlacement *placement, const GDate *today);
/* Id of who goes: what the visit says, else who guides the stage. */
const char *lw_visits_get_who (LwWorld *world, LwVisit *visit);

GPtrArray *lw_visits_propose (LwWorld *world, GPtrArray *placements, const GDate *today);

G_END_DECLS
