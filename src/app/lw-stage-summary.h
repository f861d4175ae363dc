/* lw-stage-summary.h - a stage in a sentence
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* "2 dagen per week, di en do, 12 weken, 24 stagedagen, 156 uur; niet in de meivakantie". */
char *lw_stage_summarize (LwOffice *office, LwPlacement *placement);
/* "week 10" and "week 10 – 23"; (nullable): without a day there is no week. */
char *lw_stage_describe_weeks (const GDate *first, const GDate *last);

G_END_DECLS
