/* lw-visit-days.h - on which days visits to stages fall best
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-visits.h"

G_BEGIN_DECLS

/* For the planner's own files: one round of choosing days. */

/**
 * LwVisitDays:
 * @world: borrowed
 * @today: visits are planned from the day after it on
 * @booked: (element-type utf8 GPtrArray): who and day -> ids of the companies that are visited then
 * @wanted: visits to find a day for
 */
typedef struct
{
  LwWorld *world;
  GDate today;
  GHashTable *booked;
  GArray *wanted;
} LwVisitDays;

void lw_visit_days_init (LwVisitDays *self, LwWorld *world, const GDate *today);
void lw_visit_days_clear (LwVisitDays *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LwVisitDays, lw_visit_days_clear)

void
lw_visit_days_ask (LwVisitDays *self, LwPlacement *placement, LwVisitNeed need, guint n_missing);
GPtrArray *lw_visit_days_choose (LwVisitDays *self);

G_END_DECLS
