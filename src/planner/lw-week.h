/* lw-week.h - one week of half-days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-case.h"

G_BEGIN_DECLS

LwWeekMask lw_week_of_days (GArray *days, const GDate *monday);
LwWeekMask lw_week_of_lessons (const LwCase *self, const GDate *monday);
LwWeekMask lw_week_of_student (const LwCase *self, const GDate *monday);
guint lw_week_next (GArray *days, guint index, GDate *monday);

G_END_DECLS
