/* lw-period-view.h - one stage period, and who has a place in it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPeriodView:
 *
 * What the period says, what the rules say of it, who has no place yet and who has one. Enter on
 * a student plans the stage, or opens it.
 */
#define LW_TYPE_PERIOD_VIEW (lw_period_view_get_type ())
G_DECLARE_FINAL_TYPE (LwPeriodView, lw_period_view, LW, PERIOD_VIEW, GtkWidget)

/* @period: (nullable) */
void lw_period_view_set_period (LwPeriodView *self, LwOffice *office, LwStagePeriod *period);
LwStagePeriod *lw_period_view_get_period (LwPeriodView *self);
/* The first student who has no place yet, or else what can be done. */
void lw_period_view_focus_first (LwPeriodView *self);

G_END_DECLS
