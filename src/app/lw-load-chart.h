/* lw-load-chart.h - how many students come to a company, week by week
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-load.h"
#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwLoadChart:
 *
 * A bar for each school week, against the seats. One week is the current one: arrows, Home, End
 * and a click go to another. The pointer is told who comes in the week that it is over.
 *
 * Signal "current-changed": the user went to another week.
 */
#define LW_TYPE_LOAD_CHART (lw_load_chart_get_type ())
G_DECLARE_FINAL_TYPE (LwLoadChart, lw_load_chart, LW, LOAD_CHART, GtkWidget)

/* @load: (transfer full): what to draw; @label: what it says, in words. */
void lw_load_chart_show (LwLoadChart *self, LwOffice *office, LwLoad *load, const char *label);
/* (transfer none) (nullable): NULL before something is shown. */
const LwLoad *lw_load_chart_get_load (LwLoadChart *self);
guint lw_load_chart_get_current (LwLoadChart *self);
void lw_load_chart_set_current (LwLoadChart *self, guint week);

G_END_DECLS
